package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.Impact;
import dev.miglint.lint.NameList;
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
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.schema.RelationName;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AlterConstraint;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** DROP of a table or a foreign key, or NOT ENFORCED, which locks the table at its other end. */
@AutoService(Rule.class)
public final class DropTableLocksReferenced implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "drop-table-locks-referenced",
        Group.LOCKS,
        Severity.WARNING,
        "dropping a table or a foreign key locks the table at its other end");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.transaction().limitsWaiting()) {
      return List.of(); // Nobody waits for long.
    }
    List<Problem> problems = new ArrayList<>();
    if (step.statement() instanceof Drop drop && drop.kind() == ObjectKind.TABLE) {
      Set<RelationName> dropped =
          drop.objects().stream()
              .map(object -> step.before().resolve(object.name()))
              .collect(Collectors.toSet());
      problem(step.statement().span(), "DROP TABLE", others(step.impact(), dropped, step), step)
          .ifPresent(problems::add);
    }
    for (TableChange<DropConstraint> change : TableChange.of(step, DropConstraint.class)) {
      if (change.isForeignKey(change.action().constraint().value())) {
        otherEnd(change, "DROP CONSTRAINT").ifPresent(problems::add);
      }
    }
    for (TableChange<AlterConstraint> change : TableChange.of(step, AlterConstraint.class)) {
      if (change.action().enforced().filter(enforced -> !enforced).isPresent()) {
        otherEnd(change, "NOT ENFORCED").ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Problem> otherEnd(
      TableChange<? extends AlterAction> change, String what) {
    Step step = change.step();
    RelationName table = step.before().resolve(change.alter().name());
    return problem(
        change.action().span(), what, others(change.impact(), Set.of(table), step), step);
  }

  /** The tables in use that the statement does not name. */
  private static List<Lock> others(Impact impact, Set<RelationName> named, Step step) {
    return impact.atLeast(LockMode.ACCESS_EXCLUSIVE).stream()
        .filter(lock -> !named.contains(lock.relation()))
        .filter(lock -> step.before().table(lock.relation()).isPresent())
        .filter(
            lock ->
                step.before()
                    .table(lock.relation())
                    .filter(t -> t.parents().stream().anyMatch(named::contains))
                    .isEmpty()) // A partition goes with its table.
        .filter(lock -> !step.transaction().held().cover(lock)) // It was waited for before.
        .filter(lock -> step.afterMigration().table(lock.relation()).isPresent())
        .toList();
  }

  private static Optional<Problem> problem(Span span, String what, List<Lock> locks, Step step) {
    if (locks.isEmpty()) {
      return Optional.empty();
    }
    Lock first = locks.get(0);
    Blocking blocking = new Blocking(first);
    List<String> rest = locks.stream().skip(1).map(lock -> lock.relation().toString()).toList();
    return Optional.of(
        Problem.at(
                span,
                "%s takes an %s too (%s): %s.%s"
                    .formatted(
                        what,
                        blocking.name(),
                        first.reason(),
                        blocking.clause(),
                        rest.isEmpty() ? "" : " So it is with %s.".formatted(new NameList(rest))),
                "Set a short lock_timeout, so that a long query on %s makes it fail rather than everybody wait."
                    .formatted(rest.isEmpty() ? first.relation() : "one of them"))
            .withSafeSql(new ShortWait(step).sql()));
  }
}
