package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.NotNullInSteps;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockModel;
import dev.miglint.locks.Work;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** SET NOT NULL, for which the server reads the whole table while nobody else can. */
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
    return alter.actions().stream()
        .filter(SetNotNull.class::isInstance)
        .map(SetNotNull.class::cast)
        .flatMap(
            action ->
                scanFor(action, alter, step)
                    .map(lock -> problem(action, alter, lock, step))
                    .stream())
        .toList();
  }

  /**
   * The scan that this action alone needs. A constraint that the same ALTER TABLE drops proves
   * nothing: constraints are dropped before columns are altered (tablecmds.c, pass by pass).
   */
  private static Optional<Lock> scanFor(SetNotNull action, AlterTable alter, Step step) {
    List<AlterAction> actions =
        Stream.concat(
                alter.actions().stream().filter(DropConstraint.class::isInstance),
                Stream.of(action))
            .toList();
    AlterTable alone =
        new AlterTable(
            alter.kind(), alter.name(), alter.only(), alter.ifExists(), actions, alter.span());
    return new LockModel()
        .footprint(alone, step.before(), step.target()).doing(Work.SCAN).stream()
            .filter(lock -> !step.before().isNewInRelease(lock.relation()))
            .findFirst();
  }

  private static Problem problem(SetNotNull action, AlterTable alter, Lock lock, Step step) {
    String column = action.column().value();
    Blocking blocking = new Blocking(lock);
    boolean constraintDropped = alter.actions().stream().anyMatch(DropConstraint.class::isInstance);
    String hint =
        constraintDropped && step.target().atLeast(12)
            ? " Constraints are dropped first in one ALTER TABLE, so a CHECK dropped here spares"
                + " no scan."
            : "";
    return Problem.at(
            action.span(),
            "SET NOT NULL on %s.%s takes an %s: %s, in search of a NULL.%s"
                .formatted(alter.name(), column, blocking.name(), blocking.clause(), hint),
            help(step))
        .withSafeSql(new NotNullInSteps(alter.name(), column, step.target()).sql());
  }

  private static String help(Step step) {
    if (step.target().atLeast(18)) {
      return "Add the NOT NULL constraint as NOT VALID and validate it in a later transaction, while"
          + " reads and writes go on.";
    }
    return step.target().atLeast(12)
        ? "Prove it first with a CHECK that is validated in a later transaction, while reads and"
            + " writes go on; SET NOT NULL then needs no scan."
        : "Keep to a CHECK constraint that is validated in a later transaction: before PostgreSQL 12"
            + " nothing spares SET NOT NULL its scan.";
  }
}
