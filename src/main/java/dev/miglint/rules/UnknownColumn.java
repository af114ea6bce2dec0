package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.NearestName;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Routine;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.SubQuery;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.UsedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A statement about a column that is not there. */
@AutoService(Rule.class)
public final class UnknownColumn implements StatementRule {

  private static final Set<String> SYSTEM =
      Set.of("ctid", "oid", "tableoid", "xmin", "xmax", "cmin", "cmax");

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "unknown-column",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a statement uses a column that its table does not have")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or what could not be read may have made the column.
    }
    List<Problem> problems = new ArrayList<>();
    for (UsedColumn used : UsedColumn.in(step.statement())) {
      boolean written = step.migration().rendering().templateIn(used.column().span()).isEmpty();
      if (written && isAbsent(used.table(), used.column().value(), step)) {
        problems.add(problem(used.column().span(), used.words(), meant(used, step)));
      }
    }
    if (step.statement() instanceof Select select) {
      Expressions.all(FunctionCall.class, select.query().expressions()).stream()
          .flatMap(call -> inBody(call, step).stream())
          .findFirst()
          .map("column \"%s\" does not exist"::formatted)
          .ifPresent(words -> problems.add(problem(step.statement().span(), words, "")));
    }
    return problems;
  }

  private static String meant(UsedColumn used, Step step) {
    return step.before().table(used.table()).map(Table::columnNames).stream()
        .map(names -> NearestName.meant(used.column().value(), names))
        .collect(Collectors.joining());
  }

  private static Problem problem(Span span, String words, String meant) {
    return Problem.refused(
        span,
        words,
        meant
            + "Correct the name, or add the column in an earlier migration: it was never added, or"
            + " it was dropped or renamed.");
  }

  /** Known to be absent, and not added by this very statement. */
  private static boolean isAbsent(QualifiedName name, String column, Step step) {
    Optional<Table> before = step.before().table(name);
    Optional<Table> table =
        step.statement() instanceof CreateTable create && create.name().sameAs(name)
            ? step.after().table(name)
            : before;
    boolean added =
        step.statement() instanceof AlterTable alter
            && alter.actions().stream()
                .anyMatch(
                    a -> a instanceof AddColumn add && add.column().name().value().equals(column));
    return !SYSTEM.contains(column)
        && !added
        && table.filter(t -> t.columnPresence(column) == Presence.ABSENT).isPresent();
  }

  /**
   * A column that a function of the history reads and that is gone: only of a query that has one
   * column of one table and nothing else, so that the name can mean nothing else.
   */
  private static Optional<String> inBody(FunctionCall call, Step step) {
    List<Routine> routines = step.before().routines(call.name());
    Optional<RoutineBody> body = routines.size() == 1 ? routines.get(0).body() : Optional.empty();
    if (body.isEmpty() || body.get().text().toLowerCase(Locale.ROOT).contains("declare")) {
      return Optional.empty();
    }
    Set<String> variables =
        routines.get(0).parameters().stream()
            .flatMap(parameter -> parameter.name().stream())
            .collect(Collectors.toSet());
    return body.get().statements().stream()
        .filter(inner -> !inner.conditional() && !inner.guarded())
        .flatMap(inner -> queries(inner.statement()).stream())
        .filter(query -> query.relations().size() == 1 && query.expressions().size() == 1)
        .flatMap(
            query ->
                Expressions.all(ColumnReference.class, query.expressions()).stream()
                    .flatMap(reference -> reference.column().stream())
                    .filter(column -> !variables.contains(column))
                    .filter(column -> isAbsent(query.relations().get(0).name(), column, step)))
        .findFirst();
  }

  /** The query of a SELECT, or the one in parentheses that RETURN gives back. */
  private static List<Query> queries(Statement statement) {
    if (!(statement instanceof Select select)) {
      return List.of();
    }
    List<Query> inner =
        Expressions.all(SubQuery.class, select.query().expressions()).stream()
            .map(SubQuery::query)
            .toList();
    return inner.isEmpty() ? List.of(select.query()) : inner;
  }
}
