package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.WithoutBlocking;
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.sql.RoutineStatement.DoBlock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Long work under a strong lock that nothing will end. */
@AutoService(Rule.class)
public final class MissingStatementTimeout implements ScriptRule {

  private static final String STATEMENT_TIMEOUT = "statement_timeout";
  private static final Set<String> NONE = Set.of("", "0", "0s", "0ms", "0min");

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "missing-statement-timeout",
        Group.LOCKS,
        Severity.INFO,
        "a strong lock is held without a statement_timeout");
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    for (Step step : script.steps()) {
      if (step.statement() instanceof DoBlock || WithoutBlocking.is(step.statement())) {
        continue; // The statements of a DO block are steps of their own.
      }
      String timeout = step.transaction().settings().getOrDefault(STATEMENT_TIMEOUT, "");
      Optional<Lock> strong = step.impact().atLeast(LockMode.SHARE).stream().findFirst();
      if (NONE.contains(timeout) && strong.isPresent()) {
        return List.of(problem(step, strong.get())); // It says it for the whole migration.
      }
    }
    return List.of(); // Nobody waits for new tables.
  }

  private static Problem problem(Step step, Lock lock) {
    String local = step.transaction().isBlock() ? "LOCAL " : "";
    return Problem.at(
            step.statement().span(),
            "Nothing ends this statement if it takes longer than expected, and until it ends %s: no statement_timeout is in effect."
                .formatted(new Blocking(lock).whoWaits()),
            "Set a statement_timeout before it that fits the longest time that others may wait.")
        .withSafeSql("SET %sstatement_timeout = '10s';".formatted(local));
  }
}
