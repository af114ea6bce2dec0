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
import java.util.List;

/** A way back from nowhere. */
@AutoService(Rule.class)
public final class DownWithoutUp implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "down-without-up", Group.SET, Severity.WARNING, "a down migration has no up migration")
        .alsoDown()
        .onlyFor(Dialect.values());
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    List<Migration> forth =
        history.set().migrations().stream()
            .filter(migration -> migration.direction() != Direction.DOWN)
            .toList();
    return history.set().migrations().stream()
        .filter(migration -> migration.direction() == Direction.DOWN)
        .filter(down -> forth.stream().noneMatch(up -> isWayForth(up, down)))
        .map(DownWithoutUp::problem)
        .toList();
  }

  /** One way back may serve the variants of several databases. */
  private static boolean isWayForth(Migration up, Migration down) {
    return down.version().isEmpty()
        ? up.id().equals(down.id())
        : up.version().equals(down.version());
  }

  private static Problem problem(Migration down) {
    return Problem.at(
            down.start(),
            "%s has no up migration: nothing ever runs it, or it undoes what was not done."
                .formatted(down.id()),
            "Add the up migration, give both the same version, or remove this one.")
        .in(down);
  }
}
