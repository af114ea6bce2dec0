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
import dev.miglint.schema.Presence;
import dev.miglint.schema.Table;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Optional;

/**
 * Before PostgreSQL 13 ADD COLUMN IF NOT EXISTS passes over the column, not over its constraints.
 */
@AutoService(Rule.class)
public final class IfNotExistsDuplicatesConstraints implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "if-not-exists-duplicates-constraints",
        Group.WILL_FAIL,
        Severity.WARNING,
        "ADD COLUMN IF NOT EXISTS adds its constraints again when the column is there already");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.target().atLeast(13) || !(step.statement() instanceof AlterTable alter)) {
      return List.of(); // From 13 on the constraints are passed over as well.
    }
    Optional<Table> table = step.before().table(alter.name());
    return PlacedConstraint.in(alter).stream()
        .filter(PlacedConstraint::ifNotExists)
        .filter(
            placed ->
                placed.constraint() instanceof Check || placed.constraint() instanceof ForeignKey)
        .filter(placed -> mayBeThere(placed, table))
        .map(
            placed ->
                Problem.at(
                    placed.constraint().span(),
                    "Where the column is there already, %s still adds this constraint to %s, once"
                            .formatted(step.target(), alter.name())
                        + " more for every run.",
                    "Add the column without the constraint, and the constraint by name in a"
                        + " statement of its own."))
        .toList();
  }

  private static boolean mayBeThere(PlacedConstraint placed, Optional<Table> table) {
    String column = placed.column().map(c -> c.name().value()).orElse("");
    return table.map(t -> t.columnPresence(column) != Presence.ABSENT).orElse(true);
  }
}
