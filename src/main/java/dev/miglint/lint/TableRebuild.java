package dev.miglint.lint;

import dev.miglint.migration.Dialect;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.ObjectStatement.DroppedObject;

/**
 * The way to change a table in SQLite beyond what its ALTER TABLE can: a new one is made and
 * filled, the old one dropped, and one of the two renamed (www.sqlite.org/lang_altertable.html,
 * section 7).
 */
public final class TableRebuild {

  private TableRebuild() {}

  /** The relation had another name when the migration began, which is a new one's by its end. */
  public static boolean putAside(Relation relation, Step step) {
    return step.migration().dialect() == Dialect.SQLITE
        && relation
            .renamed()
            .filter(renaming -> renaming.at().migration() == step.moment().migration())
            .map(renaming -> relation.name().sibling(plain(renaming.from())))
            .filter(old -> step.afterMigration().presence(old) == Presence.PRESENT)
            .isPresent();
  }

  private static String plain(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The table that is dropped is there again by the end of the migration. */
  public static boolean isStep(DroppedObject dropped, Step step) {
    RelationName name = step.before().resolve(dropped.name());
    return step.migration().dialect() == Dialect.SQLITE
        && step.before().presence(name) == Presence.PRESENT
        && step.afterMigration().presence(name) == Presence.PRESENT;
  }
}
