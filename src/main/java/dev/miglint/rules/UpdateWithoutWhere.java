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
import java.util.regex.Pattern;

/** An UPDATE of every row. */
@AutoService(Rule.class)
public final class UpdateWithoutWhere implements StatementRule {

  private static final Pattern RETURNING = Pattern.compile("(?i)\\breturning\\b");

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
    return DataChange.of(step.statement()).stream()
        .filter(Update.class::isInstance)
        .map(Update.class::cast)
        .filter(update -> RowFilter.passesAll(update.where()))
        .filter(update -> DataChange.isOfRowsInUse(step, update.table()))
        .map(update -> problem(update, step))
        .toList();
  }

  private static Problem problem(Update update, Step step) {
    Wording wording = Wording.of(step);
    return Problem.at(
            update.span(),
            message(update, wording),
            "Update in batches by key, outside of the schema's transaction, or say which rows are"
                + " meant.")
        .withSafeSql(
            "-- once for each batch, committed by itself\n%s WHERE %s;"
                .formatted(statement(update, step), Batch.condition(step, update.table())));
  }

  /** As it is written, unless that is within another one or goes on behind the new values. */
  private static String statement(Update update, Step step) {
    boolean endsWithValues =
        update.where().isEmpty()
            && update.reads().relations().isEmpty()
            && !RETURNING.matcher(step.text()).find();
    if (endsWithValues && update.span().equals(step.statement().span())) {
      return step.text().strip().replaceFirst(";$", "");
    }
    Wording wording = Wording.of(step);
    return "UPDATE %s SET %s = /* value */"
        .formatted(
            wording.quoted(update.table()),
            update.assignments().stream()
                .map(assignment -> wording.quoted(assignment.column().value()))
                .findFirst()
                .orElse("/* column */"));
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
