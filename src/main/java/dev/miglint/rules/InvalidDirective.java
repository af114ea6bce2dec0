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

/** Directives that nobody can obey. */
@AutoService(Rule.class)
public final class InvalidDirective implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "invalid-directive",
            Group.SET,
            Severity.WARNING,
            "a directive gives no reason or names no known rule, so it silences nothing")
        .alsoDown();
  }

  /** Whoever reads the directives reports them. */
  @Override
  public List<Problem> check(Step step, Settings settings) {
    return List.of();
  }
}
