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
import dev.miglint.server.ForeignKeyRefusal;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.PlacedConstraint;
import java.util.ArrayList;
import java.util.List;

/** A foreign key to columns that are not unique, or that cannot be compared. */
@AutoService(Rule.class)
public final class ForeignKeyCannotBeImplemented implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "foreign-key-cannot-be-implemented",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a foreign key whose target is not unique, or whose types do not fit")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional()) {
      return List.of(); // It may not run at all.
    }
    List<Problem> problems = new ArrayList<>();
    for (PlacedConstraint placed : PlacedConstraint.in(step.statement())) {
      if (placed.constraint() instanceof ForeignKey key && !step.passesOver(placed)) {
        new ForeignKeyRefusal(step.before(), step.after())
            .of(placed.table(), key)
            .ifPresent(
                words ->
                    problems.add(
                        Problem.refused(
                            key.span(),
                            words,
                            "Reference columns of %s with a primary key or unique constraint on"
                                    .formatted(key.referencedTable())
                                + " exactly them, of the same types.")));
      }
    }
    return problems;
  }
}
