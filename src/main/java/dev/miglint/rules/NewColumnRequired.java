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
import dev.miglint.lint.Wording;
import dev.miglint.schema.Column;
import dev.miglint.schema.Table;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TriggerStatement.Timing;
import java.util.List;
import java.util.Optional;

/** A column of this release becomes NOT NULL, while running code does not know it. */
@AutoService(Rule.class)
public final class NewColumnRequired implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "new-column-required",
        Group.COMPATIBILITY,
        Severity.ERROR,
        "a new column becomes NOT NULL in the release that adds it, and has no default");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter)
        || alter.kind() != ObjectKind.TABLE
        || !ColumnInUse.isInUse(step, alter.name())) {
      return List.of(); // Nobody inserts into it yet.
    }
    return alter.actions().stream()
        .flatMap(
            action ->
                required(action)
                    .filter(column -> isNew(column.value(), alter, step))
                    .filter(column -> isLeftOut(column.value(), alter, step))
                    .map(column -> problem(action, alter, column.value(), step))
                    .stream())
        .toList();
  }

  private static Optional<Identifier> required(AlterAction action) {
    if (action instanceof SetNotNull set) {
      return Optional.of(set.column());
    }
    return action instanceof AddConstraint add && add.constraint() instanceof NotNull notNull
        ? notNull.columns().stream().findFirst()
        : Optional.empty();
  }

  /** No code has seen the name: a column that took over an old one's is written to. */
  private static boolean isNew(String name, AlterTable alter, Step step) {
    boolean addedHere =
        alter.actions().stream()
            .anyMatch(a -> a instanceof AddColumn add && add.column().name().value().equals(name));
    int now = step.moment().release();
    Optional<Column> before = step.before().table(alter.name()).flatMap(t -> t.column(name));
    return (addedHere && before.isEmpty())
        || before
            .filter(column -> column.created().release() == now && column.renamed().isEmpty())
            .filter(column -> !wasThere(column.name(), alter, step))
            .isPresent();
  }

  /** Dropped and added again: INSERTs name it. */
  private static boolean wasThere(String name, AlterTable alter, Step step) {
    return step.beforeMigration().table(alter.name()).flatMap(t -> t.column(name)).isPresent();
  }

  /** When the migration has ended, an INSERT that does not name it fails. */
  private static boolean isLeftOut(String name, AlterTable alter, Step step) {
    Optional<Table> end = step.afterMigration().table(alter.name());
    return end.filter(NewColumnRequired::mayFill).isEmpty()
        && end.flatMap(table -> table.column(name))
            .filter(column -> column.notNull() && !column.fillsItself())
            .filter(column -> !hasDefault(column, step))
            .isPresent();
  }

  /** A trigger may give the column its value. */
  private static boolean mayFill(Table table) {
    return table.triggers().stream()
        .anyMatch(
            trigger ->
                trigger.timing() == Timing.BEFORE
                    && trigger.forEachRow()
                    && trigger.events().contains("INSERT"));
  }

  private static boolean hasDefault(Column column, Step step) {
    return column.type().flatMap(step.after()::type).stream()
        .anyMatch(type -> type instanceof Domain domain && domain.defaultValue().isPresent());
  }

  private static Problem problem(AlterAction action, AlterTable alter, String name, Step step) {
    Wording wording = Wording.of(step);
    return Problem.at(
            action.span(),
            "Code that is still running does not know %s.%s, which this release adds: every INSERT leaves it out, and fails %s: %s."
                .formatted(
                    alter.name(), name, wording.atOnce(), wording.nullRefused(alter.name(), name)),
            "Require it in a later release, once all running code writes it, or give it a default.")
        .withSafeSql(
            "-- a later release, once all running code writes %2$s\nALTER TABLE %1$s ALTER COLUMN %2$s SET NOT NULL;"
                .formatted(quoted(alter.name()), quoted(name)));
  }
}
