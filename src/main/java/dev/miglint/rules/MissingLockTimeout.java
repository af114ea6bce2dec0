package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.Fix;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.Transaction;
import dev.miglint.lint.WithoutBlocking;
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.Span;
import dev.miglint.sql.RoutineStatement.DoBlock;
import java.util.List;
import java.util.Optional;

/** A strong lock that may be waited for without end, with everybody queued behind it. */
@AutoService(Rule.class)
public final class MissingLockTimeout implements ScriptRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "missing-lock-timeout",
        Group.LOCKS,
        Severity.WARNING,
        "a strong lock is waited for without a lock_timeout",
        "zero-downtime");
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    for (Step step : script.steps()) {
      if (step.statement() instanceof DoBlock || WithoutBlocking.is(step.statement())) {
        continue; // The statements of a DO block are steps of their own.
      }
      Optional<Lock> strongest =
          step.impact().atLeast(LockMode.SHARE).stream()
              .reduce((first, next) -> first.mode().atLeast(next.mode()) ? first : next);
      if (!step.transaction().limitsWaiting() && strongest.isPresent()) {
        return List.of(problem(step, strongest.get())); // It says it for the whole migration.
      }
    }
    return List.of(); // Only new tables need no timeout.
  }

  private static Problem problem(Step step, Lock lock) {
    String local = step.transaction().isBlock() ? "LOCAL " : "";
    boolean strongest = lock.mode().blocksReads();
    String others = strongest ? "used" : "written to"; // Readers hold up no weaker lock.
    String waiting = strongest ? "every SELECT and every write" : "every write";
    Problem problem =
        Problem.at(
                step.statement().span(),
                "The %s has to wait until every transaction that has %s %s has ended, and %s that comes later queues behind it: no lock_timeout is in effect."
                    .formatted(new Blocking(lock).name(), others, lock.relation(), waiting),
                "Set a lock_timeout of a few seconds before it, and run the migration again if it"
                    + " fails.")
            .withSafeSql("SET %slock_timeout = '4s';".formatted(local));
    return fix(step).map(problem::withFix).orElse(problem);
  }

  /** Two statements of one simple query are a transaction, whatever one alone was. */
  private static Optional<Fix> fix(Step step) {
    boolean sure = step.transaction().kind() != Transaction.Kind.UNKNOWN;
    if (!sure || step.enclosing().isPresent()) {
      return Optional.empty();
    }
    boolean local =
        step.transaction().isBlock()
            || step.migration().transaction() == TransactionMode.SIMPLE_QUERY;
    int start = step.statement().span().start();
    return Optional.of(
        new Fix(
            "Set a lock_timeout",
            Fix.Safety.SAFE,
            List.of(
                new Fix.Edit(
                    new Span(start, start),
                    "SET %slock_timeout = '4s';\n".formatted(local ? "LOCAL " : "")))));
  }
}
