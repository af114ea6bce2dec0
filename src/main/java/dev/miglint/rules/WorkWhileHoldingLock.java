package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.History;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.RowChange;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.lint.Transaction;
import dev.miglint.lint.WholeRead;
import dev.miglint.lint.WrittenData;
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.RoutineStatement.DoBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Long work after a strong lock, which is held until the transaction ends. */
@AutoService(Rule.class)
public final class WorkWhileHoldingLock implements HistoryRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "work-while-holding-lock",
        Group.LOCKS,
        Severity.ERROR,
        "a transaction goes on with long work while it holds a strong lock");
  }

  @Override
  public Walk begin(Settings settings) {
    return new Work();
  }

  private static final class Work implements Walk {

    /** The transactions that something was said of: the first one says it for all. */
    private final Set<Integer> reported = new HashSet<>();

    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void next(ReplayedScript script) {
      for (Step step : script.steps()) {
        boolean several = step.transaction().mayBeShared() || step.enclosing().isPresent();
        if (!several || step.transaction().held().isEmpty()) {
          continue; // A lock ends with its statement.
        }
        if (step.statement() instanceof DoBlock
            || reported.contains(step.transaction().id())
            || isOwnValidation(step)
            || !takesLong(step)) {
          continue; // It is looked at, or reported, elsewhere.
        }
        Optional<Lock> held = heldFor(step);
        if (held.isPresent()) {
          reported.add(step.transaction().id());
          problems.add(problem(step, held.get()));
        }
      }
    }

    @Override
    public List<Problem> problems(History history) {
      return problems;
    }
  }

  /** VALIDATE of a constraint that this transaction added. */
  private static boolean isOwnValidation(Step step) {
    List<TableChange<ValidateConstraint>> validations =
        TableChange.of(step, ValidateConstraint.class);
    return !validations.isEmpty()
        && validations.stream()
            .allMatch(
                change ->
                    change
                        .table()
                        .flatMap(t -> t.constraint(change.action().constraint().value()))
                        .filter(c -> c.created().transaction() == step.moment().transaction())
                        .isPresent());
  }

  /**
   * A lock of an earlier statement that others feel because of this one: the statement itself does
   * not take as strong a one on that table.
   */
  private static Optional<Lock> heldFor(Step step) {
    return step.transaction().held().stream()
        .filter(lock -> lock.mode().atLeast(LockMode.SHARE))
        .filter(lock -> Impact.isInUse(lock.relation(), step.before(), step.before()))
        .filter(
            lock ->
                step.footprint()
                    .on(lock.relation())
                    .filter(own -> own.mode().atLeast(lock.mode()))
                    .isEmpty())
        .reduce((first, next) -> first.mode().atLeast(next.mode()) ? first : next);
  }

  /** Changes of rows in use are what {@code schema-and-data-mixed} speaks of. */
  private static boolean takesLong(Step step) {
    WrittenData written = WrittenData.of(step.statement());
    boolean changes =
        written
            .firstChanged(
                name -> Impact.isInUse(step.before().resolve(name), step.before(), step.after()))
            .isPresent();
    return !changes
        && (step.impact().takesLong()
            || new RowChange(step).takesLong()
            || new WholeRead(step).takesLong());
  }

  private static Problem problem(Step step, Lock held) {
    String may =
        step.transaction().kind() == Transaction.Kind.UNKNOWN && step.enclosing().isEmpty()
            ? " if the file runs as one transaction"
            : "";
    return Problem.at(
            step.statement().span(),
            "While this runs, the %s of an earlier statement is still held (%s)%s: %s."
                .formatted(
                    new Blocking(held).name(),
                    held.reason(),
                    may,
                    new Blocking(held).clause("until the transaction ends")),
            "Move it into a migration of its own, so that the lock is gone before the long work"
                + " begins.")
        .in(step.migration());
  }
}
