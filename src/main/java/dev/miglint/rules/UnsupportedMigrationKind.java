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
import dev.miglint.migration.Direction;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

  /** Steps that lie together and are written in the same language. */
  private record Kind(String folder, String ending) {

    static Kind of(Migration migration) {
      String file = migration.file().name();
      return new Kind(file.replaceFirst("[^/]*$", ""), file.replaceFirst(".*\\.", ""));
    }
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    Map<Kind, List<Migration>> groups =
        history.set().migrations().stream()
            .filter(migration -> migration.language() == Language.PROGRAM)
            .filter(migration -> migration.direction() != Direction.DOWN)
            .filter(migration -> history.scope().includes(migration.file().name()))
            .collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream().map(UnsupportedMigrationKind::problem).toList();
  }

  /** One for all of them, at the first: there is nothing to do about a single one. */
  private static Problem problem(List<Migration> group) {
    Migration first = group.get(0);
    String name = first.file().name();
    String more =
        group.size() == 1
            ? ""
            : " The same goes for %s more of its kind in this folder.".formatted(group.size() - 1);
    Problem problem =
        Problem.at(
                Span.START_OF_FILE,
                "%s is no SQL: what it does to the database cannot be told, so no rule has checked it, and"
                        .formatted(name)
                    + " what comes after it is checked without knowing its outcome."
                    + more,
                "Write the step in SQL where that is possible, and review it by hand where it is"
                    + " not.")
            .in(first);
    // A program can do what SQL cannot; a description of a table, in its own words, cannot.
    return name.endsWith(".fizz") ? problem : problem.as(Severity.INFO);
  }
}
