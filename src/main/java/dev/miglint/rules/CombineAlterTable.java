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
import dev.miglint.locks.Work;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;

/** Two passes over a table where one would do. */
@AutoService(Rule.class)
public final class CombineAlterTable implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "combine-alter-table",
        Group.LOCKS,
        Severity.INFO,
        "two ALTER TABLE go over the same table where one would do");
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
          && goesOver(first)
          && goesOver(second)) {
        problems.add(problem(second, other));
      }
      // What does not go over the rows costs nothing twice.
    }
    return problems;
  }

  /** Rewrites or scans a table in use; what is validated belongs into a transaction of its own. */
  private static boolean goesOver(Step step) {
    Impact impact = Impact.of(step);
    return (impact.does(Work.REWRITE) || impact.does(Work.SCAN))
        && TableChange.of(step, ValidateConstraint.class).isEmpty();
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
