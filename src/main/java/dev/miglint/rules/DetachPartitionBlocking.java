package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Impact;
import dev.miglint.lint.OutsideTransaction;
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
import dev.miglint.locks.LockMode;
import dev.miglint.sql.AlterAction.DetachPartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DETACH PARTITION, which locks the whole partitioned table. */
@AutoService(Rule.class)
public final class DetachPartitionBlocking implements StatementRule {

  /** The first version that knows DETACH PARTITION CONCURRENTLY. */
  private static final int CONCURRENTLY_SINCE = 14;

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "detach-partition-blocking",
        Group.LOCKS,
        Severity.WARNING,
        "DETACH PARTITION locks the partitioned table against reads and writes");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (TableChange<DetachPartition> change : TableChange.of(step, DetachPartition.class)) {
      Impact impact = change.impact();
      boolean weak = change.action().concurrently() || change.action().finalizing();
      if (!weak && !impact.atLeast(LockMode.ACCESS_EXCLUSIVE).isEmpty()) {
        problem(change, impact, step).ifPresent(problems::add);
      }
      // A new table keeps nobody waiting.
    }
    return problems;
  }

  private static Optional<Problem> problem(
      TableChange<DetachPartition> change, Impact impact, Step step) {
    String message =
        "DETACH PARTITION %s %s".formatted(change.action().partition(), impact.words());
    boolean hasDefault =
        step.before().defaultPartition(step.before().resolve(change.alter().name())).isPresent();
    if (!step.target().atLeast(CONCURRENTLY_SINCE) || hasDefault) {
      String why =
          hasDefault
              ? "CONCURRENTLY is refused while there is a default partition."
              : "CONCURRENTLY exists from PostgreSQL 14 on.";
      ShortWait wait = new ShortWait(step);
      return step.transaction().limitsWaiting()
          ? Optional.empty() // There is no better way.
          : Optional.of(
              Problem.at(
                      change.action().span(),
                      message,
                      "Set a short lock_timeout and try again until it succeeds: " + why)
                  .withSafeSql(wait.sql()));
    }
    return Optional.of(
        Problem.at(
                change.action().span(),
                message,
                "Detach it CONCURRENTLY, so that everybody goes on."
                    + new OutsideTransaction(step).sentence())
            .withSafeSql(
                "ALTER TABLE %s DETACH PARTITION %s CONCURRENTLY;"
                    .formatted(change.name(), quoted(change.action().partition()))));
  }
}
