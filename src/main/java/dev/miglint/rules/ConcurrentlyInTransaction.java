package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.RunsAlone;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.Transaction.Kind;
import java.util.List;
import java.util.Optional;

/** CONCURRENTLY needs transactions of its own, so that it cannot run inside another. */
@AutoService(Rule.class)
public final class ConcurrentlyInTransaction implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "concurrently-in-transaction",
            Group.WILL_FAIL,
            Severity.ERROR,
            "CONCURRENTLY inside a transaction block or a DO block fails")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    Optional<String> command = RunsAlone.concurrently(step.statement());
    if (command.isEmpty() || step.conditional()) {
      return List.of(); // Where it may not run at all, it may not fail either.
    }
    if (step.enclosing().isPresent()) {
      return List.of(
          Problem.refused(
              step.statement().span(),
              command.get() + " cannot be executed from a function",
              "Take it out of the DO block, into a migration that runs outside a transaction."));
    }
    if (!step.transaction().isBlock()) {
      return List.of(); // Alone, or nobody knows.
    }
    return List.of(
        Problem.refused(
            step.statement().span(),
            command.get() + " cannot run inside a transaction block",
            wayOut(step)));
  }

  private static String wayOut(Step step) {
    if (step.transaction().kind() == Kind.EXPLICIT) {
      return "Move it in front of BEGIN or behind COMMIT.";
    }
    if (step.transaction().kind() == Kind.IMPLICIT) {
      return "Give it a file of its own: several statements that are sent together share a"
          + " transaction.";
    }
    String leave = step.set().framework().leaveTransaction();
    return leave.isEmpty() ? "Run it outside of the runner's transaction." : leave;
  }
}
