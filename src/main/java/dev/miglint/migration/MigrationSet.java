package dev.miglint.migration;

import java.util.List;

/**
 * One history: the migrations of one database in execution order.
 *
 * @param location the folder or file, as it is shown to people
 * @param why what made it a history of this framework
 * @param migrations up and repeatable ones in the order in which they run; each down right after
 *     its up, or where its version would stand
 */
public record MigrationSet(
    Framework framework, String location, String why, List<Migration> migrations) {
  public MigrationSet {
    migrations = List.copyOf(migrations);
  }
}
