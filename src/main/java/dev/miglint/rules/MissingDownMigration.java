package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.LastingEffect;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A migration that cannot be taken back. */
@AutoService(Rule.class)
public final class MissingDownMigration implements HistoryRule {

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

  /** What an up migration and its down have in common. */
  private record Way(String version, Dialect dialect) {
    static Way of(Migration migration) {
      String version = migration.version().isEmpty() ? migration.id() : migration.version();
      return new Way(version, migration.dialect());
    }
  }

  /** A script, and whether anything of it lasts. */
  private record Done(Migration migration, boolean lasts, boolean repairsRows) {
    static Done by(Script script) {
      return new Done(
          script.migration(), LastingEffect.isIn(script), LastingEffect.isRepairOfRows(script));
    }
  }

  @Override
  public Walk begin(Settings settings) {
    return new BothWays();
  }

  private static final class BothWays implements Walk {

    private final List<Done> ups = new ArrayList<>();
    private final Map<Way, Done> downs = new HashMap<>();

    @Override
    public void next(ReplayedScript script) {
      Migration migration = script.migration();
      if (!script.set().framework().pairsDown()) {
        return; // Its migrations only ever go forward.
      }
      if (migration.direction() == Direction.DOWN) {
        downs.putIfAbsent(Way.of(migration), Done.by(script.script()));
      } else if (migration.direction() == Direction.UP && !goesBothWays(migration)) {
        Done up = Done.by(script.script());
        if (up.lasts()) {
          ups.add(up);
        }
      }
    }

    @Override
    public List<Problem> problems(History history) {
      return onlyGoesForward()
          ? List.of()
          : ups.stream().flatMap(up -> problem(up, down(up)).stream()).toList();
    }

    private Optional<Done> down(Done up) {
      return Optional.ofNullable(downs.get(Way.of(up.migration())));
    }

    /** Whoever has written many migrations and next to no way back does not mean to go back. */
    private boolean onlyGoesForward() {
      long undone = ups.stream().flatMap(up -> down(up).stream()).filter(Done::lasts).count();
      return ups.size() >= MANY && undone * ONE_IN < ups.size();
    }
  }

  /** A program that is not named for one way may well hold both. */
  private static boolean goesBothWays(Migration migration) {
    return migration.language() != Language.SQL && !migration.file().name().contains(".up.");
  }

  private static Optional<Problem> problem(Done up, Optional<Done> down) {
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
    if (down.get().lasts()) {
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
    return Optional.of(up.repairsRows() ? problem.as(Severity.INFO) : problem);
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
