package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.schema.Table;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ParsedScript.SyntaxError;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;

/** NOT VALID where the server has no use for it. */
@AutoService(Rule.class)
public final class NotValidNotAllowed implements ScriptRule {

  private static final String REFUSED_BY_GRAMMAR = "constraints cannot be marked NOT VALID";

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "not-valid-not-allowed",
            Group.WILL_FAIL,
            Severity.ERROR,
            "NOT VALID on a constraint that cannot have it")
        .alsoDown();
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (SyntaxError error : script.script().parsed().syntaxErrors()) {
      if (error.message().contains(REFUSED_BY_GRAMMAR)) {
        problems.add(
            Problem.refused(
                error.span(),
                error.message(),
                "Build a unique index concurrently first, then add the constraint USING INDEX."));
      }
    }
    for (Step step : script.steps()) {
      if (!step.conditional() && !step.target().atLeast(18)) {
        problems.addAll(check(step));
      }
    }
    return problems;
  }

  /** Before PostgreSQL 18 a foreign key of a partitioned table cannot be NOT VALID. */
  private static List<Problem> check(Step step) {
    if (!(step.statement() instanceof AlterTable alter)
        || step.before().table(alter.name()).filter(Table::isPartitioned).isEmpty()) {
      return List.of();
    }
    return PlacedConstraint.in(alter).stream()
        .map(PlacedConstraint::constraint)
        .filter(constraint -> constraint instanceof ForeignKey key && key.attributes().notValid())
        .map(constraint -> (ForeignKey) constraint)
        .map(
            key ->
                Problem.refused(
                    key.span(),
                    "cannot add NOT VALID foreign key on partitioned table \"%s\" referencing relation \"%s\""
                        .formatted(alter.name().name(), key.referencedTable().name()),
                    "Add the foreign key NOT VALID to each partition, validate those, then add it"
                        + " to %s, which adopts them.".formatted(alter.name())))
        .toList();
  }
}
