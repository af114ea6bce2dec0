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

/** Directives whose last day has passed. */
@AutoService(Rule.class)
public final class ExpiredDirective implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "expired-directive",
            Group.SET,
            Severity.WARNING,
            "the last day of a directive has passed, so it silences nothing any more")
        .alsoDown();
  }

  /** Whoever obeys the directives reports them. */
  @Override
  public List<Problem> check(Step step, Settings settings) {
    return List.of();
  }
}
