package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.ShortWait;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.FireTrigger;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Triggers that come or change while writes wait. */
@AutoService(Rule.class)
public final class TriggerBlocksWrites implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "trigger-blocks-writes",
        Group.LOCKS,
        Severity.WARNING,
        "a trigger is created, dropped, enabled or disabled while writes to its table wait");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    if (step.statement() instanceof CreateTrigger create
        && step.before().view(create.table()).isEmpty()) {
      problem(create.span(), "CREATE TRIGGER " + create.name(), step.impact(), step)
          .ifPresent(problems::add);
    }
    if (step.statement() instanceof Drop drop && drop.kind() == ObjectKind.TRIGGER) {
      problem(drop.span(), "DROP TRIGGER", step.impact(), step).ifPresent(problems::add);
    }
    TableChange.of(step, FireTrigger.class).stream()
        .findFirst() // The lock is the same for all of them.
        .flatMap(
            change -> {
              boolean off = change.action().firing() == AlterAction.Firing.DISABLE;
              String what = off ? "DISABLE TRIGGER" : "ENABLE TRIGGER";
              return problem(change.action().span(), what, change.impact(), step);
            })
        .ifPresent(problems::add);
    return problems;
  }

  private static Optional<Problem> problem(Span span, String what, Impact impact, Step step) {
    ShortWait wait = new ShortWait(step);
    if (impact.isNothing() || step.transaction().limitsWaiting()) {
      return Optional.empty(); // Nobody writes to a new table, or nobody waits for long.
    }
    if (impact.locks().stream().allMatch(step.transaction().held()::cover)) {
      return Optional.empty(); // They wait already, for an earlier statement of the transaction.
    }
    return Optional.of(
        Problem.at(
                span,
                "%s %s".formatted(what, impact.words()),
                "Set a short lock_timeout, so that a long transaction makes it fail rather than"
                    + " every write wait.")
            .withSafeSql(wait.sql()));
  }
}
