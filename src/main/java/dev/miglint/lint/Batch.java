package dev.miglint.lint;

import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.Connective;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Reads;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a change of all rows of a table goes in pieces. */
public final class Batch {

  private static final Set<String> WHOLE_NUMBERS = Set.of("int2", "int4", "int8");

  private static final Pattern RETURNING = Pattern.compile("(?i)\\breturning\\b");

  private Batch() {}

  /**
   * An UPDATE or DELETE of one table for the rows of one batch, otherwise as it is written; empty
   * where it is part of another statement or does not end with its condition.
   */
  public static Optional<String> statement(
      Step step, QualifiedName table, Span span, Optional<Expression> where, Reads reads) {
    boolean mayBeContinued =
        span.equals(step.statement().span())
            && reads.relations().isEmpty()
            && where.filter(Batch::isAlternative).isEmpty()
            && !RETURNING.matcher(step.text()).find();
    return mayBeContinued
        ? Optional.of(
            "-- once for each batch, committed by itself\n%s %s %s;"
                .formatted(
                    step.text().strip().replaceFirst(";$", ""),
                    where.isPresent() ? "AND" : "WHERE",
                    condition(step, table)))
        : Optional.empty();
  }

  private static boolean hasNoKey(Table table) {
    return table.columnsComplete()
        && table.primaryKey().isEmpty()
        && table.column("id").filter(Batch::counts).isEmpty();
  }

  private static boolean counts(Column column) {
    return column.type().filter(type -> WHOLE_NUMBERS.contains(type.name())).isPresent();
  }

  /** AND binds closer. */
  private static boolean isAlternative(Expression where) {
    return where instanceof BooleanOperation operation && operation.connective() == Connective.OR;
  }

  /**
   * The condition that picks the rows of one batch by the table's key; of a table that has none by
   * their place, a range of pages. Where the history does not show the key it is called {@code id}
   * and counts.
   */
  public static String condition(Step step, QualifiedName table) {
    Wording wording = Wording.of(step);
    Optional<Table> known = step.before().table(table);
    List<String> key = known.flatMap(Table::primaryKey).map(Constraint::columns).orElse(List.of());
    if (wording.isPostgres() && known.filter(Batch::hasNoKey).isPresent()) {
      return "ctid >= '(0,0)' AND ctid < '(1000,0)'";
    }
    if (key.isEmpty() || !wording.isPostgres()) {
      return "id BETWEEN 1 AND 10000";
    }
    List<String> names = key.stream().map(wording::quoted).toList();
    boolean counts = known.flatMap(t -> t.column(key.get(0))).filter(Batch::counts).isPresent();
    if (counts && key.size() == 1) {
      return names.get(0) + " BETWEEN 1 AND 10000";
    }
    String columns = String.join(", ", names);
    String row = key.size() == 1 ? columns : "(" + columns + ")";
    return "%1$s IN (SELECT %2$s FROM %3$s WHERE %1$s > /* the last one */ ORDER BY %2$s LIMIT 10000)"
        .formatted(row, columns, wording.quoted(table));
  }
}
