package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.lint.Transaction;
import dev.miglint.locks.LockMode;
import dev.miglint.locks.Work;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.UsedRelations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two passes over a table, or two waits for its lock, where one would do. */
@AutoService(Rule.class)
public final class CombineAlterTable implements ScriptRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "combine-alter-table",
        Group.LOCKS,
        Severity.INFO,
        "two ALTER TABLE go over or wait for the same table where one would do");
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    Map<RelationName, Step> earlier = new HashMap<>();
    for (Step step : script.steps()) {
      if (step.statement() instanceof Select) {
        continue; // What only looks on keeps nobody from altering the table once.
      }
      if (!(step.statement() instanceof AlterTable alter)) {
        earlier.clear(); // It may need what was altered, or be needed by what comes.
        continue;
      }
      RelationName table = step.before().resolve(alter.name());
      Step first = earlier.get(table);
      if (first != null && !needsOthers(step, table, earlier.keySet())) {
        twice(first, step, alter, problems);
      }
      earlier.put(table, step);
    }
    return problems;
  }

  /** A foreign key to a table that was altered in between must come after that. */
  private static boolean needsOthers(Step step, RelationName own, Set<RelationName> altered) {
    return UsedRelations.in(step.statement()).stream()
        .map(step.before()::resolve)
        .anyMatch(name -> !name.equals(own) && altered.contains(name));
  }

  private static void twice(Step first, Step second, AlterTable alter, List<Problem> problems) {
    if (!TableChange.of(second, ValidateConstraint.class).isEmpty()) {
      return; // What is validated belongs into a transaction of its own.
    }
    if (goesOver(first) && goesOver(second)) {
      problems.add(problem(second, alter));
    } else if (waits(first) && waits(second)) {
      problems.add(waitsTwice(second, alter));
    }
    // New tables cost nothing twice.
  }

  /** Rewrites or scans a table in use. */
  private static boolean goesOver(Step step) {
    Impact impact = step.impact();
    return impact.does(Work.REWRITE) || impact.does(Work.SCAN);
  }

  /**
   * For a lock that reads or writes queue behind; in one transaction the first wait is the last.
   */
  private static boolean waits(Step step) {
    return !step.transaction().isBlock()
        && !step.impact().atLeast(LockMode.SHARE).isEmpty()
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
        "%1$s waits for its lock once more after the ALTER TABLE before%2$s: twice a query that is running on %1$s holds up all that come later."
            .formatted(alter.name(), may),
        "Put both into one ALTER TABLE, which waits once.");
  }

  private static Problem problem(Step step, AlterTable alter) {
    return Problem.at(
        step.statement().span(),
        "%s is read or written from end to end once more, after the ALTER TABLE before has done that already."
            .formatted(alter.name()),
        "Put both into one ALTER TABLE, which goes over the table once.");
  }
}
