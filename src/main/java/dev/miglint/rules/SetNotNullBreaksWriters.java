package dev.miglint.rules;

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
import dev.miglint.lint.TableChange;
import dev.miglint.lint.Wording;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Connective;
import dev.miglint.sql.Expression.NullTest;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Optional;

/** A column refuses NULL that running code may still write. */
@AutoService(Rule.class)
public final class SetNotNullBreaksWriters implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "set-not-null-breaks-writers",
            Group.COMPATIBILITY,
            Severity.WARNING,
            "a column becomes NOT NULL while running code may still write NULL into it")
        .alsoFor(Dialect.MYSQL);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter) || alter.kind() != ObjectKind.TABLE) {
      return List.of(); // Nobody is held to what is believed of the rows of a foreign table.
    }
    return alter.actions().stream()
        .flatMap(action -> required(action).stream().map(name -> check(step, alter, action, name)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Identifier> required(AlterAction action) {
    if (action instanceof SetNotNull set) {
      return Optional.of(set.column());
    }
    return action instanceof AddConstraint add
            && add.constraint() instanceof ConstraintDefinition.NotNull notNull
        ? notNull.columns().stream().findFirst()
        : Optional.empty();
  }

  private static Optional<Problem> check(
      Step step, AlterTable alter, AlterAction action, Identifier name) {
    Optional<ColumnInUse> found = ColumnInUse.of(step, alter, name);
    if (found.isEmpty()) {
      return Optional.empty(); // No running code writes the column.
    }
    ColumnInUse column = found.get();
    if (column.column().isEmpty() && !Wording.of(step).isPostgres()) {
      return Optional.empty(); // MODIFY repeats NOT NULL, also where it changes something else.
    }
    if (column.column().filter(c -> c.notNull() || filledBefore(c, step)).isPresent()) {
      return Optional.empty(); // NULL is refused already, or left out and filled in.
    }
    if (column.atStart(step).filter(Column::notNull).isPresent()) {
      return Optional.empty(); // The migration let NULL in for itself only.
    }
    if (isRefusedBefore(step, column)) {
      return Optional.empty(); // A check has refused NULL since an earlier release.
    }
    return Optional.of(problem(new TableChange<>(step, alter, action), column));
  }

  /** A default that this release adds helps no code that writes NULL by name, as mappers do. */
  private static boolean filledBefore(Column column, Step step) {
    return column.generated().isPresent()
        || column.identity().isPresent()
        || (column.defaultValue().isPresent()
            && column.defaultChanged().release() != step.moment().release());
  }

  /** Validated or not: a check counts for new rows from its creation on. */
  private static boolean isRefusedBefore(Step step, ColumnInUse column) {
    return step.before().table(column.table()).stream()
        .flatMap(table -> table.constraints(Kind.CHECK).stream())
        .filter(c -> c.enforced() && c.created().release() != step.moment().release())
        .flatMap(c -> c.expression().stream())
        .anyMatch(condition -> refusesNull(condition, column.name()));
  }

  private static boolean refusesNull(Expression condition, String column) {
    if (condition instanceof BooleanOperation all && all.connective() == Connective.AND) {
      return all.operands().stream().anyMatch(operand -> refusesNull(operand, column));
    }
    return condition instanceof NullTest test
        && test.not()
        && test.operand() instanceof ColumnReference reference
        && reference.column().filter(column::equals).isPresent();
  }

  private static Problem problem(TableChange<AlterAction> change, ColumnInUse column) {
    Wording wording = Wording.of(change.step());
    String required =
        change.action() instanceof AddConstraint
            ? "ALTER TABLE %s %s;".formatted(change.name(), change.text(change.action()))
            : wording.setNotNull(column.table(), column.name(), column.type());
    return Problem.at(
            change.action().span(),
            "Code that is still running and writes NULL into %s, or leaves it out, fails %s: %s."
                .formatted(
                    column, wording.atOnce(), wording.nullRefused(column.table(), column.name())),
            "Give the column a default and deploy code that always writes a value, in a release"
                + " before this one.")
        .withSafeSql(
            """
            -- the release before
            ALTER TABLE %1$s ALTER COLUMN %2$s SET DEFAULT /* value */;
            -- this release, once all running code writes a value
            %3$s
            """
                .formatted(wording.quoted(column.table()), wording.quoted(column.name()), required)
                .strip());
  }
}
