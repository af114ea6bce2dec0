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
import dev.miglint.migration.ChangeSet;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import java.util.List;

/** More than one migration at a time. */
@AutoService(Rule.class)
public final class SeveralMigrationsInOneChange implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
            "several-migrations-in-one-change",
            Group.SET,
            Severity.WARNING,
            "one change brings several migrations",
            "one-at-a-time")
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
    List<Migration> added =
        history.set().migrations().stream()
            .filter(migration -> migration.direction() == Direction.UP)
            .filter(migration -> changes.isAdded(migration.file().name()))
            .toList();
    return added.stream().skip(1).map(migration -> problem(migration, added.get(0))).toList();
  }

  private static Problem problem(Migration migration, Migration first) {
    return Problem.at(
            migration.start(),
            "The same change brings %s already: if one of them fails or has to be taken back, the other"
                    .formatted(first.id())
                + " goes with it.",
            "Release it by itself, in a later change.")
        .in(migration);
  }
}
