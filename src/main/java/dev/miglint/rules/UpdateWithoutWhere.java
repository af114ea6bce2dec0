package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.DataChange;
import dev.miglint.lint.Problem;
import dev.miglint.lint.RowFilter;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.DataStatement.Update;
import java.util.List;

/** An UPDATE of every row. */
@AutoService(Rule.class)
public final class UpdateWithoutWhere implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "update-without-where",
        Group.DATA,
        Severity.ERROR,
        "an UPDATE changes every row of a table at once");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return DataChange.of(step.statement()).stream()
        .filter(Update.class::isInstance)
        .map(Update.class::cast)
        .filter(update -> RowFilter.passesAll(update.where()))
        .filter(update -> DataChange.isOfRowsInUse(step, update.table()))
        .map(update -> problem(update))
        .toList();
  }

  private static Problem problem(Update update) {
    String sets =
        update.assignments().stream()
            .map(assignment -> quoted(assignment.column().value()))
            .findFirst()
            .orElse("/* column */");
    return Problem.at(
            update.span(),
            "Every row of %1$s is written anew and stays locked until the transaction commits: every other"
                    .formatted(update.table())
                + " UPDATE and DELETE on %s waits for as long as it takes, and the table grows to twice its"
                    .formatted(update.table())
                + " size.",
            "Update in batches by key, outside of the schema's transaction, or say which rows are meant.")
        .withSafeSql(
            """
            -- once for each batch, committed by itself
            UPDATE %1$s SET %2$s = /* value */ WHERE id BETWEEN 1 AND 10000;
            """
                .formatted(quoted(update.table()), sets)
                .strip());
  }
}
