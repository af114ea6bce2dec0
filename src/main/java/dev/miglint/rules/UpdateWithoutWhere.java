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
            "an UPDATE changes every row of a table at once")
        .alsoFor(Dialect.MYSQL);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Update> updates = DataChange.of(step.statement(), Update.class);
    if (updates.isEmpty()) {
      return List.of();
    }
    return updates.stream()
        .filter(update -> RowFilter.passesAll(update.where()))
        .filter(update -> DataChange.isOfRowsInUse(step, update.table()))
        .map(update -> problem(update, step))
        .toList();
  }

  private static Problem problem(Update update, Step step) {
    return Problem.at(
            update.span(),
            message(update, Wording.of(step)),
            "Update in batches by key, outside of the schema's transaction, or say which rows are"
                + " meant.")
        .withSafeSql(
            Batch.statement(step, update.table(), update.span(), update.where(), update.reads())
                .orElseGet(() -> outline(update, step)));
  }

  /** For an UPDATE that goes on behind the new values, or is part of another statement. */
  private static String outline(Update update, Step step) {
    Wording wording = Wording.of(step);
    return """
    -- once for each batch, committed by itself
    UPDATE %s SET %s = /* value */ WHERE %s;\
    """
        .formatted(
            wording.quoted(update.table()),
            update.assignments().stream()
                .map(assignment -> wording.quoted(assignment.column().value()))
                .findFirst()
                .orElse("/* column */"),
            Batch.condition(step, update.table()));
  }

  /** InnoDB locks the gaps between rows too (MySQL 8.0 manual, 15.7.3). */
  private static String message(Update update, Wording wording) {
    String table = update.table().toString();
    return wording.isPostgres()
        ? "Every row of %1$s is written anew and stays locked until the transaction commits: every"
                .formatted(table)
            + " other UPDATE and DELETE on %s waits for as long as it takes, and the table grows to"
                .formatted(table)
            + " twice its size."
        : "Every row of %1$s is changed and stays locked until the transaction commits: every other"
                .formatted(table)
            + " INSERT, UPDATE and DELETE on %s waits for as long as it takes, and replicas fall behind"
                .formatted(table)
            + " by as long.";
  }
}
