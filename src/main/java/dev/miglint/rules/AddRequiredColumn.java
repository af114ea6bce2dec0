package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.FilledColumn;
import dev.miglint.lint.NotNullInSteps;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.Wording;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Presence;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;

/** ADD COLUMN … NOT NULL without a value for existing rows and for code that does not know it. */
@AutoService(Rule.class)
public final class AddRequiredColumn implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "add-required-column",
            Group.COMPATIBILITY,
            Severity.ERROR,
            "a NOT NULL column is added without a default")
        .alsoFor(Dialect.MYSQL, Dialect.SQLITE, Dialect.GENERIC);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter) || alter.kind() != ObjectKind.TABLE) {
      return List.of(); // No row of a foreign table is checked.
    }
    if (step.before().isNewInRelease(alter.name())) {
      return List.of(); // It has no rows yet, and nobody writes to it.
    }
    return alter.actions().stream()
        .filter(AddColumn.class::isInstance)
        .map(AddColumn.class::cast)
        .filter(
            add ->
                isRequired(add.column()) && !FilledColumn.fillsItself(add.column(), step.before()))
        .filter(add -> !isThere(add, alter.name(), step))
        .map(add -> problem(add, alter.name(), step))
        .toList();
  }

  private static boolean isRequired(ColumnDefinition column) {
    return column.constraint(NotNull.class).filter(n -> !n.attributes().notValid()).isPresent()
        || column.constraint(PrimaryKey.class).isPresent();
  }

  /** IF NOT EXISTS over a column that is there does nothing. */
  private static boolean isThere(AddColumn add, QualifiedName table, Step step) {
    String column = add.column().name().value();
    return add.ifNotExists()
        && step.before()
            .table(table)
            .filter(t -> t.columnPresence(column) == Presence.PRESENT)
            .isPresent();
  }

  private static Problem problem(AddColumn add, QualifiedName table, Step step) {
    return Problem.at(
            add.span(),
            message(table, add.column().name().value(), Wording.of(step), isEmptied(table, step)),
            add.column().constraint(PrimaryKey.class).isPresent()
                ? "Add it without the key, which it becomes once all code writes it."
                : "Give it a constant default, or require it only once all code writes it.")
        .withSafeSql(safe(add.column(), table, step));
  }

  /** By an earlier statement of the transaction, and not filled since. */
  private static boolean isEmptied(QualifiedName table, Step step) {
    return step.migration().isPostgresSql()
        && step.transaction().emptied().lostItsRows(step.before().resolve(table));
  }

  private static String message(
      QualifiedName table, String column, Wording wording, boolean emptied) {
    if (wording.dialect() == Dialect.MYSQL) {
      return "Every INSERT of code that is still running fails %s, since that code does not know %s:"
              .formatted(wording.atOnce(), column)
          + " Field '%s' doesn't have a default value. Rows that are there get what counts as empty"
              .formatted(column)
          + " for the type, not a value that anybody chose.";
    }
    String refusal =
        wording.dialect() == Dialect.SQLITE
            ? "Cannot add a NOT NULL column with default value NULL"
            : wording.dialect().isReadAsGeneric()
                ? "%s would be NULL in them".formatted(column)
                : "column \"%s\" of relation \"%s\" contains null values"
                    .formatted(column, table.name());
    if (emptied) {
      return "Every INSERT of code that is still running fails %s, since that code does not know %s."
          .formatted(wording.atOnce(), column);
    }
    return "If %s has rows, this fails: %s. If it has none, every INSERT of code that is still running"
            .formatted(table, refusal)
        + " fails, since that code does not know %s.".formatted(column);
  }

  private static String safe(ColumnDefinition column, QualifiedName table, Step step) {
    String name = column.name().value();
    Wording wording = Wording.of(step);
    String type = column.type().map(t -> " " + wording.quoted(t)).orElse("");
    if (!wording.isPostgres()) {
      return "ALTER TABLE %s ADD COLUMN %s%s NOT NULL DEFAULT /* value */;"
          .formatted(wording.quoted(table), wording.quoted(name), type);
    }
    return """
    -- this release
    ALTER TABLE %1$s ADD COLUMN %2$s%3$s;
    -- once the deployed code fills it in every row that it writes: backfill in batches
    UPDATE %1$s SET %2$s = … WHERE %2$s IS NULL;
    -- then
    """
            .formatted(quoted(table), quoted(name), type)
        + new NotNullInSteps(table, name, step.target()).sql();
  }
}
