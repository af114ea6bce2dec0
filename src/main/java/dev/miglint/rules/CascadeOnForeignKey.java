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
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.ReferentialAction;
import dev.miglint.sql.PlacedConstraint;
import java.util.List;

/** Foreign keys that delete rows by themselves. */
@AutoService(Rule.class)
public final class CascadeOnForeignKey implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "cascade-on-foreign-key",
        Group.SCHEMA,
        Severity.INFO,
        "a foreign key deletes the rows that refer to a deleted row",
        "style");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return PlacedConstraint.in(step.statement()).stream()
        .filter(placed -> placed.constraint() instanceof ForeignKey key && deletes(key))
        .map(placed -> problem(placed, (ForeignKey) placed.constraint()))
        .toList();
  }

  private static boolean deletes(ForeignKey key) {
    return key.onDelete() == ReferentialAction.CASCADE;
  }

  private static Problem problem(PlacedConstraint placed, ForeignKey key) {
    return Problem.at(
        key.span(),
        "One DELETE from %1$s also deletes every row of %2$s that refers to it, without a word and however many they"
                .formatted(key.referencedTable(), placed.table())
            + " are, in the same transaction.",
        "Use ON DELETE RESTRICT, and delete the rows of %s by a statement of their own."
            .formatted(placed.table()));
  }
}
