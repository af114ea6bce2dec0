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
import dev.miglint.migration.Dialect;
import java.util.List;

/** Entries of a baseline that hold nothing. */
@AutoService(Rule.class)
public final class StaleBaselineEntry implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "stale-baseline-entry",
            Group.SET,
            Severity.WARNING,
            "the baseline holds a finding that is not there any more")
        .alsoDown()
        .onlyFor(Dialect.values());
  }

  /** Only whoever goes through the baseline knows which entries were needed: it reports them. */
  @Override
  public List<Problem> check(Step step, Settings settings) {
    return List.of();
  }
}
