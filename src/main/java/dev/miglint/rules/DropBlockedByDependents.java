package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Table;
import dev.miglint.server.DropRefusal;
import dev.miglint.server.DropRefusal.Refusal;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** DROP without CASCADE of something that is still used. */
@AutoService(Rule.class)
public final class DropBlockedByDependents implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "drop-blocked-by-dependents",
            Group.WILL_FAIL,
            Severity.ERROR,
            "something is dropped that a view, foreign key, policy, trigger or column depends on")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or what depends on it may be gone.
    }
    if (step.statement() instanceof Drop drop && !drop.cascade()) {
      return new DropRefusal(step.before(), step.target())
          .of(drop).stream().map(refusal -> problem(refusal, drop.span())).toList();
    }
    if (step.statement() instanceof AlterTable alter) {
      return step.before()
          .table(alter.name())
          .map(table -> check(alter, table, step))
          .orElse(List.of());
    }
    return List.of();
  }

  private static List<Problem> check(AlterTable alter, Table table, Step step) {
    DropRefusal refusals = new DropRefusal(step.before(), step.target());
    List<Problem> problems = new ArrayList<>();
    Set<String> dropped = new HashSet<>();
    for (AlterAction action : alter.actions()) {
      if (action instanceof DropColumn drop) {
        if (!drop.cascade()) {
          refusals
              .ofColumn(table, drop.column().value(), dropped)
              .ifPresent(refusal -> problems.add(problem(refusal, drop.span())));
        }
        dropped.add(drop.column().value());
      }
      if (action instanceof DropConstraint drop) {
        if (!drop.cascade() && !alter.only()) {
          refusals
              .ofConstraint(table, drop.constraint().value())
              .ifPresent(refusal -> problems.add(problem(refusal, drop.span())));
        }
        dropped.add(drop.constraint().value());
      }
    }
    return problems;
  }

  private static Problem problem(Refusal refusal, Span span) {
    return Problem.refused(
        span,
        refusal.words(),
        refusal.because().equals("the partition key")
            ? "Create a new partitioned table without it, and move the rows: a partition key stays"
                + " as it is."
            : refusal.because().startsWith("the parent ")
                ? "Drop it from %s, which drops it here too.".formatted(refusal.because())
                : "Drop or change %s first.".formatted(refusal.because()));
  }
}
