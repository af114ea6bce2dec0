package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.PlannedChanges;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Column;
import dev.miglint.schema.Column.Identity;
import dev.miglint.schema.Table;
import dev.miglint.sql.DataStatement.Assignment;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.DefaultValue;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.Query;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value for a column whose values only the server makes (manual, section 5.4 and INSERT). */
@AutoService(Rule.class)
public final class GeneratedColumnWritten implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "generated-column-written",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a row gets a value for a generated column, or for an identity column that is GENERATED"
                + " ALWAYS")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or what could not be read may have changed the column.
    }
    List<Problem> problems = new ArrayList<>();
    for (Statement change : PlannedChanges.of(step)) {
      written(change, step).ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<Problem> written(Statement change, Step step) {
    if (change instanceof Insert insert) {
      return step.before().table(insert.table()).flatMap(table -> inserted(insert, table));
    }
    if (change instanceof Update update) {
      return step.before().table(update.table()).flatMap(t -> assigned(update.assignments(), t));
    }
    return change instanceof Copy copy
        ? copy.table().flatMap(step.before()::table).flatMap(table -> copied(copy, table))
        : Optional.empty();
  }

  private static Optional<Problem> inserted(Insert insert, Table table) {
    List<Identifier> targets =
        !insert.columns().isEmpty() || !table.isWhole()
            ? insert.columns()
            : table.columns().stream()
                .map(column -> new Identifier(column.name(), insert.span()))
                .toList();
    for (int i = 0; i < targets.size() && insert.source().isPresent(); i++) {
      Identifier target = targets.get(i);
      if (isServers(target, table, insert.overriding())
          && gives(insert.source().get(), i, insert)) {
        return Optional.of(
            Problem.refused(
                target.span(),
                "cannot insert a non-DEFAULT value into column \"%s\"".formatted(target),
                isGenerated(target, table)
                    ? "Leave the column out: the server computes its value."
                    : "Leave the column out, or write OVERRIDING SYSTEM VALUE before VALUES or"
                        + " SELECT and set the sequence afterwards."));
      }
    }
    return assigned(insert.conflictUpdates(), table);
  }

  /** The source has a value, other than DEFAULT, at this place. */
  private static boolean gives(Query query, int index, Insert insert) {
    if (!query.rows().isEmpty()) {
      return query.rows().stream()
          .anyMatch(row -> index < row.size() && !(row.get(index) instanceof DefaultValue));
    }
    // How many columns a star stands for is not known.
    return !insert.columns().isEmpty()
        || query.columns().stream()
                .map(Query.OutputColumn::expression)
                .takeWhile(e -> !GeneratedColumnWritten.isStar(e))
                .count()
            > index;
  }

  private static boolean isStar(Expression expression) {
    return expression instanceof Expression.ColumnReference reference && reference.star();
  }

  private static Optional<Problem> assigned(List<Assignment> assignments, Table table) {
    return assignments.stream()
        .filter(assignment -> !(assignment.value() instanceof DefaultValue))
        .map(Assignment::column)
        .filter(target -> isServers(target, table, false))
        .findFirst()
        .map(
            target ->
                Problem.refused(
                    target.span(),
                    "column \"%s\" can only be updated to DEFAULT".formatted(target),
                    "Leave the assignment out, or change the column first."));
  }

  private static Optional<Problem> copied(Copy copy, Table table) {
    return copy.columns().stream()
        .filter(target -> isGenerated(target, table))
        .findFirst()
        .map(
            target ->
                Problem.refused(
                    target.span(),
                    "column \"%s\" is a generated column".formatted(target),
                    "Leave the column out: COPY takes no generated columns."));
  }

  private static boolean isServers(Identifier target, Table table, boolean overriding) {
    Optional<Column> column = table.column(target.value());
    return column.flatMap(Column::generated).isPresent()
        || (!overriding && column.flatMap(Column::identity).filter(Identity::always).isPresent());
  }

  private static boolean isGenerated(Identifier target, Table table) {
    return table.column(target.value()).flatMap(Column::generated).isPresent();
  }
}
