package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnInUse;
import dev.miglint.lint.Conventions;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Moment;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column may hold NULL from now on, which readers have never seen in it. */
@AutoService(Rule.class)
public final class DropNotNull implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "drop-not-null",
            Group.COMPATIBILITY,
            Severity.INFO,
            "a column may hold NULL now, which running code has never read from it")
        .withOptions(Conventions.DEPRECATION_PREFIX);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter)) {
      return List.of();
    }
    String prefix = settings.value(Conventions.DEPRECATION_PREFIX);
    Map<ColumnInUse, Span> columns = new LinkedHashMap<>();
    for (AlterAction action : alter.actions()) {
      nullable(step, alter, action)
          .flatMap(name -> readColumn(step, alter, name, prefix))
          .ifPresent(column -> columns.put(column, action.span()));
    }
    return columns.isEmpty() ? List.of() : List.of(problem(columns));
  }

  /** From PostgreSQL 18 on NOT NULL is a constraint that can be dropped by its name. */
  private static Optional<Identifier> nullable(Step step, AlterTable alter, AlterAction action) {
    if (action instanceof AlterAction.DropNotNull drop) {
      return Optional.of(drop.column());
    }
    return action instanceof AlterAction.DropConstraint drop
        ? step.before()
            .table(alter.name())
            .flatMap(table -> table.constraint(drop.constraint().value()))
            .filter(constraint -> constraint.kind() == Kind.NOT_NULL)
            .map(constraint -> new Identifier(constraint.columns().get(0), drop.span()))
        : Optional.empty();
  }

  /** One for all columns of the statement: the advice is the same for each. */
  private static Problem problem(Map<ColumnInUse, Span> columns) {
    boolean one = columns.size() == 1;
    String names =
        columns.keySet().stream().map(Object::toString).collect(Collectors.joining(", "));
    return Problem.at(
        columns.values().iterator().next(),
        "Code that is still running reads %s as %s always there; from now on it may meet NULL."
            .formatted(names, one ? "a value that is" : "values that are"),
        "Deploy code that reads NULL before any code writes it.");
  }

  private static Optional<ColumnInUse> readColumn(
      Step step, AlterTable alter, Identifier name, String prefix) {
    Optional<ColumnInUse> found = ColumnInUse.of(step, alter, name);
    if (found.isEmpty() || found.get().name().startsWith(prefix)) {
      return Optional.empty(); // Nobody reads the column.
    }
    ColumnInUse column = found.get();
    if (column.column().filter(c -> !c.notNull() && isSeen(c, step, column)).isPresent()) {
      return Optional.empty(); // It could hold NULL before.
    }
    Optional<Column> end = column.atEnd(step);
    boolean gone =
        step.afterMigration()
            .table(column.table())
            .filter(t -> t.columnPresence(column.name()) == Presence.ABSENT)
            .isPresent();
    if (gone || end.filter(Column::notNull).isPresent()) {
      return Optional.empty(); // The column goes, or refuses NULL again, in the same migration.
    }
    return found;
  }

  private static boolean isSeen(Column column, Step step, ColumnInUse use) {
    return !column.created().equals(Moment.BEFORE_HISTORY)
        || step.before().table(use.table()).filter(Table::columnsComplete).isPresent();
  }
}
