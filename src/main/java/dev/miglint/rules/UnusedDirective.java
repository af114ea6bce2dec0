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
import java.util.List;

/** Directives that silence nothing. */
@AutoService(Rule.class)
public final class UnusedDirective implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "unused-directive",
            Group.SET,
            Severity.WARNING,
            "a directive silences a rule that has nothing to say there")
        .alsoDown();
  }

  /** Only whoever obeys the directives knows which of them were needed: it reports them. */
  @Override
  public List<Problem> check(Step step, Settings settings) {
    return List.of();
  }
}
