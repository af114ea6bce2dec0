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
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** VALIDATE CONSTRAINT of something that cannot be validated. */
@AutoService(Rule.class)
public final class ValidateNotEnforced implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "validate-not-enforced",
            Group.WILL_FAIL,
            Severity.ERROR,
            "VALIDATE CONSTRAINT names a constraint that is not enforced, or no foreign key or"
                + " check")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter) || step.conditional()) {
      return List.of();
    }
    Optional<Table> table = step.before().table(alter.name());
    List<Problem> problems = new ArrayList<>();
    for (AlterAction action : alter.actions()) {
      if (action instanceof ValidateConstraint validate) {
        table
            .flatMap(t -> t.constraint(validate.constraint().value()))
            .flatMap(constraint -> words(constraint, alter, step))
            .ifPresent(
                words ->
                    problems.add(
                        Problem.refused(
                            action.span(), words, "Leave it out: there is nothing to validate.")));
      }
    }
    return problems;
  }

  private static Optional<String> words(Constraint constraint, AlterTable alter, Step step) {
    if (!constraint.enforced()) {
      return Optional.of("cannot validate NOT ENFORCED constraint");
    }
    return switch (constraint.kind()) {
      case CHECK, FOREIGN_KEY, NOT_NULL -> Optional.empty();
      case PRIMARY_KEY, UNIQUE, EXCLUDE, TRIGGER ->
          Optional.of(
              step.target().atLeast(18)
                  ? "cannot validate constraint \"%s\" of relation \"%s\""
                      .formatted(constraint.name(), alter.name().name())
                  : "constraint \"%s\" of relation \"%s\" is not a foreign key or check constraint"
                      .formatted(constraint.name(), alter.name().name()));
    };
  }
}
