package dev.miglint.lint;

import dev.miglint.migration.Migration;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A constant that a row of INSERT … VALUES or of COPY gives to a column.
 *
 * @param column its name; empty where neither the statement nor the history tells it
 */
public record InsertedValues(QualifiedName table, String column, String value, Span span) {

  /** The table that a statement adds rows to. */
  public static Optional<QualifiedName> table(Statement statement) {
    if (statement instanceof Insert insert) {
      return Optional.of(insert.table());
    }
    return statement instanceof Copy copy && copy.from() ? copy.table() : Optional.empty();
  }

  /** Every constant that is not NULL, in the order of the text. */
  public static List<InsertedValues> in(Step step) {
    List<InsertedValues> found = new ArrayList<>();
    if (step.statement() instanceof Insert insert) {
      List<String> names = names(insert.columns(), insert.table(), step);
      for (List<Expression> row : insert.source().map(source -> source.rows()).orElse(List.of())) {
        for (int i = 0; i < row.size(); i++) {
          String column = i < names.size() ? names.get(i) : "";
          literal(row.get(i))
              .ifPresent(
                  literal ->
                      found.add(
                          new InsertedValues(
                              insert.table(), column, literal.value(), literal.span())));
        }
      }
    } else if (step.statement() instanceof Copy copy && copy.from() && copy.data().isPresent()) {
      copy.table()
          .ifPresent(
              table ->
                  addRows(
                      table, names(copy.columns(), table, step), copy.data().get(), step, found));
    }
    return found;
  }

  private static List<String> names(List<Identifier> given, QualifiedName table, Step step) {
    return given.isEmpty()
        ? step.before()
            .table(table)
            .filter(Table::columnsComplete)
            .map(t -> t.columns().stream().map(column -> column.name()).toList())
            .orElse(List.of())
        : given.stream().map(Identifier::value).toList();
  }

  private static Optional<Literal> literal(Expression expression) {
    Expression inner = expression;
    while (inner instanceof TypeCast cast) {
      inner = cast.operand();
    }
    return inner instanceof Literal literal && literal.kind() != LiteralKind.NULL
        ? Optional.of(literal)
        : Optional.empty();
  }

  /** Rows of COPY in text format: a line each, values between tabs, NULL as backslash N. */
  private static void addRows(
      QualifiedName table, List<String> names, Span data, Step step, List<InsertedValues> found) {
    Migration migration = step.migration();
    String text = migration.file().text(data);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
      String[] values = text.substring(start, end).split("\t", -1);
      int at = data.start() + start;
      for (int i = 0; i < values.length; i++) {
        if (!values[i].equals("\\N") && !values[i].equals("\\.")) {
          String column = i < names.size() ? names.get(i) : "";
          found.add(
              new InsertedValues(
                  table, column, values[i].strip(), new Span(at, at + values[i].length())));
        }
        at += values[i].length() + 1;
      }
      start = end + 1;
    }
  }
}
