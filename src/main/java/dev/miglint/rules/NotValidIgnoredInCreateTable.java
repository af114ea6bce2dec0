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
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.List;

/** NOT VALID in CREATE TABLE means nothing: an empty table has nothing to validate. */
@AutoService(Rule.class)
public final class NotValidIgnoredInCreateTable implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "not-valid-ignored-in-create-table",
        Group.WILL_FAIL,
        Severity.WARNING,
        "NOT VALID in CREATE TABLE is ignored: the constraint is created as valid");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof CreateTable create)) {
      return List.of();
    }
    return PlacedConstraint.in(create).stream()
        .map(PlacedConstraint::constraint)
        .filter(NotValidIgnoredInCreateTable::isNotValid)
        .map(
            constraint ->
                Problem.at(
                    constraint.span(),
                    "NOT VALID does nothing in CREATE TABLE: %s is created as a valid constraint,"
                            .formatted(constraint.name().map(Object::toString).orElse("this"))
                        + " and rows that break it are refused from the start.",
                    "Leave NOT VALID out, or add the constraint with ALTER TABLE once the rows are"
                        + " there."))
        .toList();
  }

  private static boolean isNotValid(ConstraintDefinition constraint) {
    return (constraint instanceof Check check && check.attributes().notValid())
        || (constraint instanceof ForeignKey key && key.attributes().notValid());
  }
}
