package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ExistenceFix;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.SecondRun;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.Transaction;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Migration.Declaration;
import dev.miglint.sql.SessionStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A script that may run a second time, and then fails at what it did the first time. */
@AutoService(Rule.class)
public final class NotIdempotent implements ScriptRule {

  private static final String UNDONE =
      "No transaction undoes the script where a later statement fails; run again, it";

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "not-idempotent",
        Group.DATA,
        Severity.WARNING,
        "a script that may run again fails at what it has done before");
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    Migration migration = script.migration();
    if (migration.declares(Declaration.GUARDED)) {
      return List.of(); // A precondition looks whether it has run.
    }
    List<Step> steps = new ArrayList<>();
    for (Step step : script.steps()) {
      // A block may look before it leaps, and undoes all of itself where it fails.
      if (step.enclosing().isEmpty() && !(step.statement() instanceof SessionStatement)) {
        steps.add(step);
      }
    }
    List<Step> again = new ArrayList<>();
    List<Step> early = new ArrayList<>();
    for (Step step : steps) {
      if (mayRunAgain(step, steps)) {
        again.add(step);
      } else if (isCommittedEarly(step, steps.get(steps.size() - 1))) {
        early.add(step);
      }
    }
    if (again.isEmpty() && early.isEmpty()) {
      return List.of();
    }
    SecondRun run = SecondRun.of(steps);
    Stream<Problem> problems =
        Stream.concat(
            // One COMMIT in the wrong place is behind all of them.
            early.stream().flatMap(step -> problem(step, run).stream()).limit(1),
            again.stream().flatMap(step -> problem(step, run).stream()));
    // One word in metadata.yaml is about all of the migration.
    return (migration.declares(Declaration.RUNS_TWICE) ? problems.limit(1) : problems).toList();
  }

  private static boolean mayRunAgain(Step step, List<Step> script) {
    return isWhole(step.migration()) || (isAlone(step) && script.size() > 1);
  }

  /**
   * In the framework's transaction, which a COMMIT of the script ends before the last statement.
   */
  private static boolean isCommittedEarly(Step step, Step last) {
    return step.transaction().kind() == Transaction.Kind.FRAMEWORK
        && step.transaction().id() != last.transaction().id();
  }

  /** Whether all of it runs again by design. */
  private static boolean isWhole(Migration migration) {
    return migration.direction() == Direction.REPEATABLE
        || migration.declares(Declaration.RUNS_TWICE);
  }

  private static boolean isAlone(Step step) {
    return step.transaction().kind() == Transaction.Kind.AUTOCOMMIT;
  }

  /** When the statement comes to run again. */
  private static String why(Migration migration) {
    if (migration.direction() == Direction.REPEATABLE) {
      return "The script runs again at a later deployment, and";
    }
    return migration.declares(Declaration.RUNS_TWICE)
        ? "No nonIdempotent: true says that this must not run twice; run again, it"
        : UNDONE;
  }

  private static Optional<Problem> problem(Step step, SecondRun run) {
    return run.failure(step, isAlone(step))
        .map(
            failure ->
                Problem.at(
                    failure.place(),
                    "%s fails here: %s."
                        .formatted(
                            failure.halfway() ? UNDONE : why(step.migration()), failure.words()),
                    failure.help()))
        .map(problem -> new ExistenceFix(step).fix().map(problem::withFix).orElse(problem));
  }
}
