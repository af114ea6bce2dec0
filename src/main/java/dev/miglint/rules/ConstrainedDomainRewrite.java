package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnInSteps;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.locks.Work;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ADD COLUMN of a domain with constraints, for which the server writes every row. */
@AutoService(Rule.class)
public final class ConstrainedDomainRewrite implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "constrained-domain-rewrite",
        Group.LOCKS,
        Severity.ERROR,
        "a new column of a domain with constraints rewrites the table");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (TableChange<AddColumn> change : TableChange.of(step, AddColumn.class)) {
      Optional<Domain> domain = constrained(change.action().column(), step);
      if (domain.isEmpty()) {
        continue; // Which is cheaper to know than what the action does.
      }
      Impact impact = change.impact();
      if (impact.does(Work.REWRITE)) {
        problems.add(problem(change, domain.get(), impact));
      }
      // A new table has nothing to write; a domain without constraints is its base type.
    }
    return problems;
  }

  private static Optional<Domain> constrained(ColumnDefinition column, Step step) {
    return column
        .type()
        .flatMap(step.before()::type)
        .filter(Domain.class::isInstance)
        .map(Domain.class::cast)
        .filter(Domain::isConstrained);
  }

  private static Problem problem(TableChange<AddColumn> change, Domain domain, Impact impact) {
    ColumnInSteps steps = new ColumnInSteps(change);
    String base = domain.base().map(Object::toString).orElse("/* its base type */");
    String check = change.chosenName(List.of(change.action().column().name().value()), "check");
    return Problem.at(
            change.action().column().type().map(TypeName::span).orElse(change.action().span()),
            "The domain %s of the new column %s.%s has constraints, for which the server writes every row, even without a default: adding it %s"
                .formatted(
                    domain.name(),
                    change.alter().name(),
                    change.action().column().name(),
                    impact.words()),
            "Add a column of the domain's base type with a CHECK that is NOT VALID at first.")
        .withSafeSql(
            """
            %1$s
            ALTER TABLE %2$s ADD CONSTRAINT %3$s CHECK (/* that of the domain */) NOT VALID;
            -- in a later transaction
            ALTER TABLE %2$s VALIDATE CONSTRAINT %3$s;\
            """
                .formatted(steps.added(base), change.name(), check));
  }
}
