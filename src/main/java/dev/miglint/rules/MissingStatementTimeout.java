package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.WithoutBlocking;
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.migration.Migration;
import dev.miglint.sql.RoutineStatement.DoBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Long work under a strong lock that nothing will end. */
@AutoService(Rule.class)
public final class MissingStatementTimeout implements SetRule {

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
  public List<Problem> check(History history, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    Set<Migration> reported = new HashSet<>();
    for (Step step : history.steps()) {
      if (step.statement() instanceof DoBlock || WithoutBlocking.is(step.statement())) {
        continue; // The statements of a DO block are steps of their own.
      }
      String timeout = step.transaction().settings().getOrDefault(STATEMENT_TIMEOUT, "");
      Optional<Lock> strong = step.impact().atLeast(LockMode.SHARE).stream().findFirst();
      if (NONE.contains(timeout) && strong.isPresent() && reported.add(step.migration())) {
        problems.add(problem(step, strong.get()));
      }
      // One finding says it for the whole migration; nobody waits for new tables.
    }
    return problems;
  }

  private static Problem problem(Step step, Lock lock) {
    String local = step.transaction().isBlock() ? "LOCAL " : "";
    return Problem.at(
            step.statement().span(),
            "Nothing ends this statement if it takes longer than expected, and until it ends %s: no statement_timeout is in effect."
                .formatted(new Blocking(lock).whoWaits()),
            "Set a statement_timeout before it that fits the longest time that others may wait.")
        .withSafeSql("SET %sstatement_timeout = '10s';".formatted(local))
        .in(step.migration());
  }
}
