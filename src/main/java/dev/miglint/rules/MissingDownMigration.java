package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.LastingEffect;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A migration that cannot be taken back. */
@AutoService(Rule.class)
public final class MissingDownMigration implements SetRule {

  private static final int MANY = 10;
  private static final int ONE_IN = 5;

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "missing-down-migration",
            Group.SET,
            Severity.ERROR,
            "a migration has no way back, or an empty one")
        .alsoDown();
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    if (!history.set().framework().pairsDown()) {
      return List.of(); // Its migrations only ever go forward.
    }
    Map<Way, Script> downs = downs(history);
    List<Script> ups =
        history.scripts().stream()
            .filter(script -> script.migration().direction() == Direction.UP)
            .filter(up -> !goesBothWays(up.migration()) && LastingEffect.isIn(up))
            .toList();
    return onlyGoesForward(ups, downs)
        ? List.of()
        : ups.stream().flatMap(up -> problem(up, down(up, downs)).stream()).toList();
  }

  /** What an up migration and its down have in common. */
  private record Way(String version, Dialect dialect) {
    static Way of(Migration migration) {
      String version = migration.version().isEmpty() ? migration.id() : migration.version();
      return new Way(version, migration.dialect());
    }
  }

  private static Map<Way, Script> downs(History history) {
    Map<Way, Script> downs = new HashMap<>();
    for (Script script : history.scripts()) {
      if (script.migration().direction() == Direction.DOWN) {
        downs.putIfAbsent(Way.of(script.migration()), script);
      }
    }
    return downs;
  }

  private static Optional<Script> down(Script up, Map<Way, Script> downs) {
    return Optional.ofNullable(downs.get(Way.of(up.migration())));
  }

  /** Whoever has written many migrations and next to no way back does not mean to go back. */
  private static boolean onlyGoesForward(List<Script> ups, Map<Way, Script> downs) {
    long undone =
        ups.stream().flatMap(up -> down(up, downs).stream()).filter(LastingEffect::isIn).count();
    return ups.size() >= MANY && undone * ONE_IN < ups.size();
  }

  /** A program that is not named for one way may well hold both. */
  private static boolean goesBothWays(Migration migration) {
    return migration.language() != Language.SQL && !migration.file().name().contains(".up.");
  }

  private static Optional<Problem> problem(Script up, Optional<Script> down) {
    String id = up.migration().id();
    if (down.isEmpty()) {
      return Optional.of(
          Problem.at(
                  up.migration().start(),
                  "%s has no down migration, so a release that goes wrong cannot be taken back."
                      .formatted(id),
                  help(up.migration()))
              .in(up.migration()));
    }
    if (LastingEffect.isIn(down.get())) {
      return Optional.empty();
    }
    Problem problem =
        Problem.at(
                down.get().migration().start(),
                "The down migration of %s does nothing, so going back leaves everything that the up"
                        .formatted(id)
                    + " migration did.",
                "Undo here what the up migration does, in the opposite order.")
            .in(down.get().migration());
    return Optional.of(LastingEffect.isRepairOfRows(up) ? problem.as(Severity.INFO) : problem);
  }

  private static String help(Migration up) {
    String file = up.file().name();
    String own = file.substring(file.lastIndexOf('/') + 1);
    String undo = "that undoes it in the opposite order";
    if (own.endsWith(".py")) {
      return "Add a function downgrade() %s.".formatted(undo);
    }
    if (own.contains(".up.")) {
      return "Add %s %s.".formatted(own.replace(".up.", ".down."), undo);
    }
    return own.startsWith("up.")
        ? "Add down%s beside it %s.".formatted(own.substring("up".length()), undo)
        : "Add a down migration %s.".formatted(undo);
  }
}
