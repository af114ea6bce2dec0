package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.lint.Transaction;
import dev.miglint.locks.LockMode;
import dev.miglint.locks.Work;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;

/** Two passes over a table, or two waits for its lock, where one would do. */
@AutoService(Rule.class)
public final class CombineAlterTable implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "combine-alter-table",
        Group.LOCKS,
        Severity.INFO,
        "two ALTER TABLE go over or wait for the same table where one would do");
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 1; i < history.steps().size(); i++) {
      Step first = history.steps().get(i - 1);
      Step second = history.steps().get(i);
      if (first.statement() instanceof AlterTable one
          && second.statement() instanceof AlterTable other
          && first.migration().equals(second.migration())
          && one.name().sameAs(other.name())
          && TableChange.of(second, ValidateConstraint.class).isEmpty()) {
        if (goesOver(first) && goesOver(second)) {
          problems.add(problem(second, other));
        } else if (waits(first) && waits(second)) {
          problems.add(waitsTwice(second, other));
        }
      }
      // What is validated belongs into a transaction of its own; new tables cost nothing twice.
    }
    return problems;
  }

  /** Rewrites or scans a table in use. */
  private static boolean goesOver(Step step) {
    Impact impact = Impact.of(step);
    return impact.does(Work.REWRITE) || impact.does(Work.SCAN);
  }

  /**
   * For a lock that reads or writes queue behind; in one transaction the first wait is the last.
   */
  private static boolean waits(Step step) {
    return !step.transaction().isBlock()
        && !Impact.of(step).atLeast(LockMode.SHARE).isEmpty()
        && TableChange.of(step, AttachPartition.class).isEmpty()
        && TableChange.of(step, DetachPartition.class).isEmpty();
  }

  private static Problem waitsTwice(Step step, AlterTable alter) {
    String may =
        step.transaction().kind() == Transaction.Kind.UNKNOWN
            ? ", unless the file runs as one transaction"
            : "";
    return Problem.at(
            step.statement().span(),
            "%1$s waits for its lock once more after the statement before%2$s: twice a query that is running on %1$s holds up all that come later."
                .formatted(alter.name(), may),
            "Put both into one ALTER TABLE, which waits once.")
        .in(step.migration());
  }

  private static Problem problem(Step step, AlterTable alter) {
    return Problem.at(
            step.statement().span(),
            "%s is read or written from end to end once more, after the statement before has done that already."
                .formatted(alter.name()),
            "Put both into one ALTER TABLE, which goes over the table once.")
        .in(step.migration());
  }
}
