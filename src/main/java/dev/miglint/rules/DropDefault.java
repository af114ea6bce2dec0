package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnInUse;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Column;
import dev.miglint.schema.Moment;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Optional;

/** A default goes that INSERTs of running code rely on. */
@AutoService(Rule.class)
public final class DropDefault implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "drop-default",
        Group.COMPATIBILITY,
        Severity.WARNING,
        "the default of a required column is dropped while running code relies on it");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter)
        || !ColumnInUse.isInUse(step, alter.name())
        || step.before().view(alter.name()).isPresent()) {
      return List.of(); // No running code inserts into the table.
    }
    return alter.actions().stream()
        .filter(AlterAction.DropDefault.class::isInstance)
        .map(AlterAction.DropDefault.class::cast)
        .filter(drop -> isMissed(step, alter, drop.column().value()))
        .map(drop -> problem(alter, drop))
        .toList();
  }

  private static boolean isMissed(Step step, AlterTable alter, String name) {
    Optional<Column> before = column(step.before(), alter, name);
    if (before.filter(c -> !c.notNull() && isSeen(c, step, alter)).isPresent()) {
      return false; // NULL takes the default's place.
    }
    if (letsNullIn(step, alter, name)) {
      return false; // From now on NULL takes the default's place.
    }
    if (before.filter(c -> hadNone(c, step, alter)).isPresent()) {
      return false; // Nothing changes for code of earlier releases.
    }
    if (column(step.after(), alter, name).filter(Column::fillsItself).isPresent()) {
      return false; // Another action of the statement sets one.
    }
    Optional<Column> end = column(step.afterMigration(), alter, name);
    return !step.transaction().mayBeShared() || end.map(c -> !c.fillsItself()).orElse(true);
  }

  private static boolean letsNullIn(Step step, AlterTable alter, String name) {
    return alter.actions().stream()
            .filter(AlterAction.DropNotNull.class::isInstance)
            .map(AlterAction.DropNotNull.class::cast)
            .anyMatch(drop -> drop.column().value().equals(name))
        && column(step.after(), alter, name).filter(Column::notNull).isEmpty();
  }

  private static Optional<Column> column(Schema schema, AlterTable alter, String name) {
    return schema.table(alter.name()).flatMap(table -> table.column(name));
  }

  /** The history shows all of the column: it made it, or the whole table. */
  private static boolean isSeen(Column column, Step step, AlterTable alter) {
    return !column.created().equals(Moment.BEFORE_HISTORY)
        || step.before().table(alter.name()).filter(Table::columnsComplete).isPresent();
  }

  /** Never had a default, or got it in this very release on a column of an earlier one. */
  private static boolean hadNone(Column column, Step step, AlterTable alter) {
    boolean knownNone = column.defaultValue().isEmpty() && isSeen(column, step, alter);
    int now = step.moment().release();
    return knownNone
        || (column.defaultChanged().release() == now && column.created().release() != now);
  }

  private static Problem problem(AlterTable alter, AlterAction.DropDefault drop) {
    String table = quoted(alter.name());
    String column = quoted(drop.column().value());
    return Problem.at(
            drop.span(),
            "An INSERT of running code that leaves out %1$s.%2$s got its default until now; as soon as"
                    .formatted(alter.name(), drop.column())
                + " this commits it writes NULL, and fails where %s is NOT NULL: null value in column"
                    .formatted(drop.column())
                + " \"%s\" violates not-null constraint.".formatted(drop.column()),
            "Drop the default once all running code writes the column, in a later release.")
        .withSafeSql(
            """
            -- a later release, once all running code writes %2$s
            ALTER TABLE %1$s ALTER COLUMN %2$s DROP DEFAULT;
            """
                .formatted(table, column)
                .strip());
  }
}
