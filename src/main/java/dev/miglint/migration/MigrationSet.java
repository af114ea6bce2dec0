package dev.miglint.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One history: the migrations of one database in execution order.
 *
 * @param location the folder or file, as it is shown to people
 * @param why what made it a history of this framework
 * @param migrations up and repeatable ones in the order in which they run; each down right after
 *     its up, or where its version would stand
 * @param notes what was odd about the files themselves
 * @param session run-time parameters that the runner sets for its session, in lower case
 * @param revisions where migrations name the ones before them
 */
public record MigrationSet(
    Framework framework,
    String location,
    String why,
    List<Migration> migrations,
    List<Note> notes,
    Map<String, String> session,
    Optional<RevisionGraph> revisions) {
  public MigrationSet {
    migrations = List.copyOf(migrations);
    notes = List.copyOf(notes);
    session = Map.copyOf(session);
  }

  public MigrationSet(
      Framework framework,
      String location,
      String why,
      List<Migration> migrations,
      List<Note> notes) {
    this(framework, location, why, migrations, notes, Map.of(), Optional.empty());
  }

  /** The database that it is the history of. */
  public Dialect dialect() {
    return migrations.stream().map(Migration::dialect).findFirst().orElse(Dialect.POSTGRESQL);
  }

  public MigrationSet(
      Framework framework, String location, String why, List<Migration> migrations) {
    this(framework, location, why, migrations, List.of());
  }

  public MigrationSet withNotes(List<Note> others) {
    return new MigrationSet(framework, location, why, migrations, others, session, revisions);
  }

  public MigrationSet withMigrations(List<Migration> others) {
    return new MigrationSet(framework, location, why, others, notes, session, revisions);
  }
}
