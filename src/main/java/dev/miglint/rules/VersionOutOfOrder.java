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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A new migration that sorts before an old one. */
@AutoService(Rule.class)
public final class VersionOutOfOrder implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "version-out-of-order",
            Group.SET,
            Severity.WARNING,
            "a new migration sorts before one that was merged earlier")
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
    List<Migration> ups =
        history.set().migrations().stream()
            .filter(migration -> migration.direction() == Direction.UP)
            .filter(migration -> !migration.version().isEmpty())
            .toList();
    List<Problem> problems = new ArrayList<>();
    Optional<Migration> latest = Optional.empty();
    for (int i = ups.size() - 1; i >= 0; i--) {
      Migration migration = ups.get(i);
      boolean added = changes.isAdded(migration.file().name());
      if (added && latest.isPresent() && !latest.get().version().equals(migration.version())) {
        problems.add(0, problem(migration, latest.get(), changes));
      } else if (!added && latest.isEmpty()) {
        latest = Optional.of(migration);
      }
    }
    return problems;
  }

  private static Problem problem(Migration migration, Migration latest, ChangeSet changes) {
    return Problem.at(
            migration.start(),
            "%s comes before %s, which %s has already: databases that are past it never run the new one, or"
                    .formatted(migration.id(), latest.id(), changes.base())
                + " refuse to go on, and new ones run the two in another order.",
            "Give it a version after %s.".formatted(latest.version()))
        .in(migration);
  }
}
