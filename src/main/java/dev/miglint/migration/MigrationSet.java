package dev.miglint.migration;

import dev.miglint.source.SourceFile;
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
 * @param lists files that name the scripts to be run, one a line, where nothing else is run
 */
public record MigrationSet(
    Framework framework,
    String location,
    String why,
    List<Migration> migrations,
    List<Note> notes,
    Map<String, String> session,
    Optional<RevisionGraph> revisions,
    List<SourceFile> lists) {
  public MigrationSet {
    migrations = List.copyOf(migrations);
    notes = List.copyOf(notes);
    session = Map.copyOf(session);
    lists = List.copyOf(lists);
  }

  public MigrationSet(
      Framework framework,
      String location,
      String why,
      List<Migration> migrations,
      List<Note> notes) {
    this(framework, location, why, migrations, notes, Map.of(), Optional.empty(), List.of());
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
    return new MigrationSet(
        framework, location, why, migrations, others, session, revisions, lists);
  }

  public MigrationSet withMigrations(List<Migration> others) {
    return new MigrationSet(framework, location, why, others, notes, session, revisions, lists);
  }

  public MigrationSet withLists(List<SourceFile> others) {
    return new MigrationSet(
        framework, location, why, migrations, notes, session, revisions, others);
  }

  /** The line that names a new script behind one that is named already. */
  public Optional<Note.Addition> lineBehind(String script, String added) {
    for (SourceFile list : lists) {
      for (int line = 1; line <= list.lines(); line++) {
        String text = list.line(line);
        if (text.strip().equals(script)) {
          int end = list.lineStart(line) + text.stripTrailing().length();
          return Optional.of(new Note.Addition(list, end, "\n" + added));
        }
      }
    }
    return Optional.empty();
  }
}
