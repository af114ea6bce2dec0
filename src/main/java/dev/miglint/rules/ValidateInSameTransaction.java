package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.Impact;
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
import dev.miglint.schema.Constraint;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Optional;

/** VALIDATE CONSTRAINT while the lock of the ADD CONSTRAINT before it is still held. */
@AutoService(Rule.class)
public final class ValidateInSameTransaction implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "validate-in-same-transaction",
        Group.LOCKS,
        Severity.WARNING,
        "a constraint is validated in the transaction that added it, whose lock is still held");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable)) {
      return List.of();
    }
    return TableChange.of(step, ValidateConstraint.class).stream()
        .flatMap(change -> problem(change, step).stream())
        .toList();
  }

  private static Optional<Problem> problem(TableChange<ValidateConstraint> change, Step step) {
    String name = change.action().constraint().value();
    Optional<Constraint> before = change.table().flatMap(table -> table.constraint(name));
    boolean addedByStatement =
        before.isEmpty()
            && step.after()
                .table(change.alter().name())
                .flatMap(t -> t.constraint(name))
                .isPresent();
    boolean addedInTransaction =
        before.filter(c -> c.created().transaction() == step.moment().transaction()).isPresent();
    if (!addedByStatement && !addedInTransaction) {
      return Optional.empty(); // The lock of its ADD is gone.
    }
    Impact impact = step.impact();
    Optional<Lock> reading =
        impact.locks().stream().filter(lock -> !lock.work().isEmpty()).findFirst();
    if (reading.isEmpty()) {
      return Optional.empty(); // A new table, or a constraint that is valid already.
    }
    Lock held = held(reading.get(), step);
    return Optional.of(
        Problem.at(
                change.action().span(),
                "%s is validated while the transaction that added it still holds %s %s: %s."
                    .formatted(
                        name,
                        Impact.article(held.mode()),
                        new Blocking(held).name(),
                        new Blocking(held).clause()),
                "Validate it in a later transaction, where reads and writes go on meanwhile.")
            .withSafeSql(
                "-- in a migration of its own\nALTER TABLE %s VALIDATE CONSTRAINT %s;"
                    .formatted(change.name(), quoted(name))));
  }

  /** The lock under which the rows are really read: the stronger one of now and before. */
  private static Lock held(Lock now, Step step) {
    return step.transaction()
        .held()
        .on(now.relation())
        .filter(lock -> lock.mode().atLeast(now.mode()))
        .map(lock -> new Lock(lock.relation(), lock.mode(), now.work(), lock.reason()))
        .orElse(now);
  }
}
