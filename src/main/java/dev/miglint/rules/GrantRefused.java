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
import dev.miglint.server.GrantRefusal;
import dev.miglint.sql.ObjectStatement.Grant;
import java.util.List;

/** GRANT and REVOKE of a privilege that the object cannot have (manual, section 5.8). */
@AutoService(Rule.class)
public final class GrantRefused implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "grant-refused",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a privilege is granted or revoked that the kind of object does not have")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or the relation may be another one.
    }
    if (!(step.statement() instanceof Grant grant)) {
      return List.of();
    }
    return GrantRefusal.of(grant, step.before(), step.target()).stream()
        .map(refusal -> Problem.refused(refusal.span(), refusal.words(), refusal.help()))
        .toList();
  }
}
