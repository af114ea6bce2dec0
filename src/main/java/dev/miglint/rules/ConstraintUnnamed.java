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
import dev.miglint.sql.ConstraintDefinition.Exclude;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.Persistence;
import java.util.List;

/** Constraints whose names the server chooses. */
@AutoService(Rule.class)
public final class ConstraintUnnamed implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "constraint-unnamed",
        Group.SCHEMA,
        Severity.INFO,
        "a constraint has no name of its own, so that the server chooses one",
        "style");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.statement() instanceof CreateTable create
        && create.persistence() == Persistence.TEMPORARY) {
      return List.of(); // Nobody has to find it again.
    }
    return PlacedConstraint.in(step.statement()).stream()
        .filter(placed -> placed.constraint().name().isEmpty() && !kind(placed).isEmpty())
        .map(ConstraintUnnamed::problem)
        .toList();
  }

  /** Of a primary key there is one, and its name follows from the table's. */
  private static String kind(PlacedConstraint placed) {
    ConstraintDefinition constraint = placed.constraint();
    if (constraint instanceof Unique unique) {
      return unique.usingIndex().isPresent() ? "" : "UNIQUE";
    }
    if (constraint instanceof Check) {
      return "CHECK";
    }
    if (constraint instanceof ForeignKey) {
      return "FOREIGN KEY";
    }
    return constraint instanceof Exclude ? "EXCLUDE" : "";
  }

  private static Problem problem(PlacedConstraint placed) {
    return Problem.at(
        placed.constraint().span(),
        "The server chooses a name for this %s of %s, and another one where that is taken: a later migration that"
                .formatted(kind(placed), placed.table())
            + " drops or validates it by name may not find it in every database.",
        "Write CONSTRAINT and a name before it.");
  }
}
