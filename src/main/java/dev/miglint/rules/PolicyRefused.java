package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.server.PolicyRefusal;
import dev.miglint.sql.TriggerStatement.AlterPolicy;
import dev.miglint.sql.TriggerStatement.CreatePolicy;
import java.util.List;
import java.util.Optional;

/** A condition that a policy of its command cannot have (manual, CREATE POLICY). */
@AutoService(Rule.class)
public final class PolicyRefused implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "policy-refused",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a row security policy gets a condition that it cannot have")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or the table and the policy may be other ones.
    }
    Optional<PolicyRefusal> refusal = Optional.empty();
    if (step.statement() instanceof CreatePolicy create) {
      refusal = PolicyRefusal.of(create, step.before());
    } else if (step.statement() instanceof AlterPolicy alter) {
      refusal = PolicyRefusal.of(alter, step.before());
    }
    return refusal.stream()
        .map(refused -> Problem.refused(refused.span(), refused.words(), refused.help()))
        .toList();
  }
}
