package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.source.Span;
import java.util.List;

/** A step that is no SQL. */
@AutoService(Rule.class)
public final class UnsupportedMigrationKind implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "unsupported-migration-kind",
            Group.SET,
            Severity.WARNING,
            "a step of the history is written in something that cannot be read")
        .onlyFor(Dialect.values());
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    return history.set().migrations().stream()
        .filter(migration -> migration.language() == Language.PROGRAM)
        .map(UnsupportedMigrationKind::problem)
        .toList();
  }

  private static Problem problem(Migration migration) {
    Problem problem =
        Problem.at(
                Span.START_OF_FILE,
                "%s is no SQL: what it does to the database cannot be told, so no rule has checked it, and"
                        .formatted(migration.file().name())
                    + " what comes after it is checked without knowing its outcome.",
                "Write the step in SQL where that is possible, and review it by hand where it is"
                    + " not.")
            .in(migration);
    // A program can do what SQL cannot; a description of a table, in its own words, cannot.
    return migration.file().name().endsWith(".fizz") ? problem : problem.as(Severity.INFO);
  }
}
