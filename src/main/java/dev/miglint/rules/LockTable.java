package dev.miglint.rules;

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
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.sql.SessionStatement;
import java.util.List;
import java.util.Optional;

/** LOCK TABLE that keeps writes waiting until the transaction ends. */
@AutoService(Rule.class)
public final class LockTable implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "lock-table",
        Group.LOCKS,
        Severity.WARNING,
        "LOCK TABLE keeps others waiting until the transaction ends");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof SessionStatement.LockTable lock)) {
      return List.of();
    }
    Impact strong = new Impact(step.impact().atLeast(LockMode.SHARE_ROW_EXCLUSIVE));
    Optional<Lock> worst = strong.worst();
    if (worst.isEmpty()) {
      return List.of(); // A weak mode, or a new table.
    }
    Blocking blocking = new Blocking(worst.get());
    return List.of(
        Problem.at(
            lock.span(),
            "LOCK TABLE takes %s %s: %s."
                .formatted(
                    Impact.article(worst.get().mode()),
                    blocking.name(),
                    blocking.clause("until the transaction ends")),
            "Leave the locking to the statements that need it, or make sure that nothing long"
                + " follows."));
  }
}
