package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

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
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;

/** ADD COLUMN of a serial or identity column, which numbers every row. */
@AutoService(Rule.class)
public final class IdentityColumnRewrite implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "identity-column-rewrite",
        Group.LOCKS,
        Severity.ERROR,
        "a new serial or identity column rewrites the table");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (TableChange<AddColumn> change : TableChange.of(step, AddColumn.class)) {
      ColumnDefinition column = change.action().column();
      boolean numbered = column.isSerial() || column.constraint(Identity.class).isPresent();
      if (!numbered) {
        continue; // Which is cheaper to know than what the action does.
      }
      Impact impact = change.impact();
      if (impact.does(Work.REWRITE)) {
        problems.add(problem(change, column, impact));
      }
      // A new table has no rows to number.
    }
    return problems;
  }

  private static Problem problem(
      TableChange<AddColumn> change, ColumnDefinition column, Impact impact) {
    return Problem.at(
            change.action().span(),
            "Every row gets a number of the new %s column %s.%s: adding it %s"
                .formatted(
                    column.isSerial() ? "serial" : "identity",
                    change.alter().name(),
                    column.name(),
                    impact.words()),
            "Add an ordinary column with a sequence for new rows, and number the old ones in"
                + " batches.")
        .withSafeSql(safe(change, column));
  }

  private static String safe(TableChange<AddColumn> change, ColumnDefinition column) {
    ColumnInSteps steps = new ColumnInSteps(change);
    String sequence = change.alter().name().name() + "_" + column.name().value() + "_seq";
    String name =
        change.alter().name().schema().map(schema -> quoted(schema) + ".").orElse("")
            + quoted(sequence);
    String type = type(column);
    return """
    CREATE SEQUENCE %1$s AS %2$s;
    %3$s
    ALTER SEQUENCE %1$s OWNED BY %4$s.%5$s;\
    """
        .formatted(
            name,
            type,
            steps.sql(type, "nextval('%s')".formatted(name.replace("'", "''"))),
            change.name(),
            steps.name());
  }

  private static String type(ColumnDefinition column) {
    String written = column.type().map(TypeName::name).orElse("");
    return switch (written) {
      case "serial", "serial4", "int4" -> "integer";
      case "smallserial", "serial2", "int2" -> "smallint";
      default -> "bigint";
    };
  }
}
