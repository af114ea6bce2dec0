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
import dev.miglint.server.KindRefusal;
import java.util.List;

/** DROP VIEW of a table, an index on a view, and the like. */
@AutoService(Rule.class)
public final class WrongRelationKind implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "wrong-relation-kind",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a statement for tables names a view, or one for views a table")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or something else may have the name by then.
    }
    return new KindRefusal(step.before(), step.target())
        .of(step.statement()).stream()
            .map(
                refusal ->
                    Problem.refused(
                        refusal.name().span(),
                        refusal.words(),
                        "Write the statement for what %s is, or name another one."
                            .formatted(refusal.name())))
            .toList();
  }
}
