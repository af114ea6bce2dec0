package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.Emptied;
import dev.miglint.lint.NotNullConstraint;
import dev.miglint.lint.NotNullInSteps;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.locks.Lock;
import dev.miglint.locks.Work;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SET NOT NULL, or NOT NULL as a constraint, for which the server reads the whole table while
 * nobody else can.
 */
@AutoService(Rule.class)
public final class SetNotNullScans implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "set-not-null-scans",
        Group.LOCKS,
        Severity.ERROR,
        "SET NOT NULL reads the whole table under an ACCESS EXCLUSIVE lock");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter)
        || step.before().isNewInRelease(alter.name())) {
      return List.of(); // A table that nobody else uses keeps nobody waiting.
    }
    List<Problem> problems = new ArrayList<>();
    for (TableChange<SetNotNull> change : TableChange.of(step, SetNotNull.class)) {
      scan(change).map(lock -> required(change, lock)).ifPresent(problems::add);
    }
    for (NotNullConstraint constraint : NotNullConstraint.in(step)) {
      scan(constraint.change())
          .map(
              lock ->
                  Problem.at(constraint.span(), message(constraint.what(), lock), help(step))
                      .withSafeSql(constraint.inSteps(read(constraint.change()))))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private static List<RelationName> read(TableChange<? extends AlterAction> change) {
    return change.footprint().doing(Work.SCAN).stream().map(Lock::relation).toList();
  }

  /** The scan that this action alone needs, of a table that is in use. */
  private static Optional<Lock> scan(TableChange<? extends AlterAction> change) {
    Emptied emptied = change.step().transaction().emptied();
    return change.footprint().doing(Work.SCAN).stream()
        .filter(lock -> !change.step().before().isNewInRelease(lock.relation()))
        .filter(lock -> !emptied.isTruncated(lock.relation()))
        .findFirst();
  }

  private static Problem required(TableChange<SetNotNull> change, Lock lock) {
    Step step = change.step();
    String column = change.action().column().value();
    boolean constraintDropped =
        change.alter().actions().stream().anyMatch(DropConstraint.class::isInstance);
    String hint =
        constraintDropped && step.target().atLeast(12)
            ? " Constraints are dropped first in one ALTER TABLE, so a CHECK dropped here spares"
                + " no scan."
            : "";
    String message =
        message("SET NOT NULL on %s.%s".formatted(change.alter().name(), column), lock) + hint;
    return NotNullInSteps.notValid(change, column)
        .map(
            name -> // Another one beside it is refused.
            Problem.at(
                        change.action().span(),
                        message,
                        "Validate %s instead, in a migration of its own, while reads and writes go on; the column is NOT NULL then."
                            .formatted(name))
                    .withSafeSql(NotNullInSteps.validation(change, name)))
        .orElseGet(
            () ->
                Problem.at(change.action().span(), message, help(step))
                    .withSafeSql(
                        new NotNullInSteps(change.alter().name(), column, step.target()).sql()));
  }

  private static String message(String what, Lock lock) {
    Blocking blocking = new Blocking(lock);
    return "%s takes an %s: %s, in search of a NULL."
        .formatted(what, blocking.name(), blocking.clause());
  }

  private static String help(Step step) {
    if (step.target().atLeast(18)) {
      return "Add the NOT NULL constraint as NOT VALID and validate it in a later transaction,"
          + " while reads and writes go on.";
    }
    return step.target().atLeast(12)
        ? "Prove it first with a CHECK that is validated in a later transaction, while reads and"
            + " writes go on; SET NOT NULL then needs no scan."
        : "Keep to a CHECK constraint that is validated in a later transaction: before PostgreSQL"
            + " 12 nothing spares SET NOT NULL its scan.";
  }
}
