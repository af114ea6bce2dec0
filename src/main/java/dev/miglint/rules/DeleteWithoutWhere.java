package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Batch;
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
import dev.miglint.lint.Wording;
import dev.miglint.migration.Dialect;
import dev.miglint.sql.DataStatement.Delete;
import java.util.List;

/** A DELETE of every row. */
@AutoService(Rule.class)
public final class DeleteWithoutWhere implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "delete-without-where",
            Group.DATA,
            Severity.ERROR,
            "a DELETE removes every row of a table")
        .alsoFor(Dialect.MYSQL);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Delete> deletes = DataChange.of(step.statement(), Delete.class);
    if (deletes.isEmpty()) {
      return List.of();
    }
    return deletes.stream()
        .filter(delete -> RowFilter.passesAll(delete.where()))
        .filter(delete -> DataChange.isOfRowsInUse(step, delete.table()))
        .map(delete -> problem(delete, step))
        .toList();
  }

  private static Problem problem(Delete delete, Step step) {
    String using =
        delete.reads().relations().isEmpty()
            ? ""
            : " The tables after USING restrict nothing without a condition.";
    return Problem.at(
            delete.span(),
            "Every row of %s is deleted and stays locked until the transaction commits: every other UPDATE"
                    .formatted(delete.table())
                + " and DELETE on it waits for as long as it takes, and the rows are gone for good.%s"
                    .formatted(using),
            "Say which rows are meant, and delete many of them in batches by key.")
        .withSafeSql(
            """
            -- once for each batch, committed by itself
            DELETE FROM %s WHERE %s;
            """
                .formatted(
                    Wording.of(step).quoted(delete.table()), Batch.condition(step, delete.table()))
                .strip());
  }
}
