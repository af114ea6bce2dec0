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
import dev.miglint.server.WrongKind;
import java.util.List;

/** A statement for tables about a view, one for views about a table, and so on. */
@AutoService(Rule.class)
public final class WrongRelationKind implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "wrong-relation-kind",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a statement is about a table, view, index or sequence that is of another kind than it"
                + " says or needs")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or something else may have the name by now.
    }
    return WrongKind.in(step.statement(), step.before(), step.target())
        .map(
            wrong ->
                Problem.refused(
                    wrong.name().span(),
                    wrong.words(),
                    "Write the statement for the kind of relation that it is, or correct the"
                        + " name."))
        .stream()
        .toList();
  }
}
