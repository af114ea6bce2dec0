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
import dev.miglint.migration.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A number that is missing. */
@AutoService(Rule.class)
public final class VersionGap implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "version-gap",
            Group.SET,
            Severity.WARNING,
            "a number is missing in a history that counts one by one")
        .onlyFor(Dialect.values());
  }

  /** Fewer migrations tell no habit. */
  private static final int FEW = 5;

  /** Of ten steps at most one may be longer where numbers are meant to follow each other. */
  private static final int STEPS_FOR_EACH_HOLE = 10;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  @Override
  public List<Problem> check(History history, Settings settings) {
    SortedMap<Long, Migration> numbered = new TreeMap<>();
    for (Migration migration : history.set().migrations()) {
      if (migration.direction() == Direction.UP) {
        if (!NUMBER.matcher(migration.version()).matches()) {
          return List.of(); // Versions of another kind do not count one by one.
        }
        numbered.putIfAbsent(Long.valueOf(migration.version()), migration);
      }
    }
    List<Problem> problems = new ArrayList<>();
    Optional<Map.Entry<Long, Migration>> before = Optional.empty();
    for (Map.Entry<Long, Migration> entry : numbered.entrySet()) {
      if (before.isPresent() && entry.getKey() > before.get().getKey() + 1) {
        long missing = entry.getKey() - before.get().getKey() - 1;
        problems.add(problem(entry.getValue(), before.get().getValue(), missing));
      }
      before = Optional.of(entry);
    }
    int steps = numbered.size() - 1;
    return numbered.size() >= FEW && problems.size() * STEPS_FOR_EACH_HOLE <= steps
        ? problems
        : List.of();
  }

  private static Problem problem(Migration migration, Migration before, long missing) {
    return Problem.at(
            migration.start(),
            "%s comes right after %s: %s between them. A file may have been forgotten, or the number"
                    .formatted(
                        migration.id(),
                        before.id(),
                        missing == 1 ? "a number is missing" : missing + " numbers are missing")
                + " miscounted.",
            "Add what is missing, or take the next free number.")
        .in(migration);
  }
}
