package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.FormerMigration;
import dev.miglint.lint.History;
import dev.miglint.lint.NormalText;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.ChangeSet;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.FileChange;
import dev.miglint.migration.FileChange.Kind;
import dev.miglint.migration.Migration;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A migration that databases have run already is another one now. */
@AutoService(Rule.class)
public final class AppliedMigrationEdited implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "applied-migration-edited",
            Group.SET,
            Severity.ERROR,
            "a migration that was merged earlier is changed, renamed or deleted")
        .onlyFor(Dialect.values());
  }

  @Override
  public boolean looksAtChanges() {
    return true;
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    if (history.changes().isEmpty()) {
      return List.of();
    }
    ChangeSet changes = history.changes().get();
    Map<String, Migration> forth = new LinkedHashMap<>();
    for (Migration migration : history.set().migrations()) {
      if (migration.direction() != Direction.DOWN) {
        forth.putIfAbsent(migration.file().name(), migration);
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (FileChange change : changes.changes()) {
      Optional<Migration> migration = Optional.ofNullable(forth.get(change.file()));
      if (migration.isPresent() && change.before().isPresent()) {
        changed(migration.get(), change.before().get(), change.kind(), changes)
            .ifPresent(problems::add);
      } else if (change.kind() == Kind.DELETED
          && FormerMigration.is(change.file(), history.set())) {
        problems.add(deleted(change, history, changes));
      }
    }
    return problems;
  }

  private static Optional<Problem> changed(
      Migration migration, SourceFile before, Kind kind, ChangeSet changes) {
    if (migration.direction() == Direction.REPEATABLE || isSameForth(migration, before)) {
      return Optional.empty(); // It runs again, or only its way back is another one.
    }
    if (kind == Kind.RENAMED) {
      return Optional.of(
          problem(
              migration,
              "%s has it as %s: databases that have run it under that name run it again under this"
                      .formatted(changes.base(), before.name())
                  + " one, or refuse to go on."));
    }
    boolean sameTokens =
        NormalText.of(before, migration.language())
            .equals(NormalText.of(migration.file(), migration.language()));
    Problem problem =
        problem(
            migration,
            sameTokens
                ? "Only comments or spaces differ from what %s has, which matters to a framework that keeps a checksum."
                    .formatted(changes.base())
                : "%s has it in another form: databases that have run that one never run this one, so they no longer agree with new ones."
                    .formatted(changes.base()));
    return Optional.of(sameTokens ? problem.as(Severity.WARNING) : problem);
  }

  /** Of a file with both ways everything up to the way back, its directive included. */
  private static boolean isSameForth(Migration migration, SourceFile before) {
    int end = migration.range().end();
    String now = migration.file().text();
    int line = now.indexOf('\n', end);
    return end < now.length() && line > 0 && before.text().startsWith(now.substring(0, line + 1));
  }

  private static Problem problem(Migration migration, String message) {
    return Problem.at(
            migration.start(), message, "Take the change back, and make it in a new migration.")
        .in(migration);
  }

  private static Problem deleted(FileChange change, History history, ChangeSet changes) {
    SourceFile gone = change.before().orElseGet(() -> new SourceFile(change.file(), ""));
    return Problem.at(
            Span.START_OF_FILE,
            "It is deleted, but %s has it: databases that have run it keep what it did, and new ones never get that."
                .formatted(changes.base()),
            "Put it back, and undo it in a new migration.")
        .in(history.place(gone));
  }
}
