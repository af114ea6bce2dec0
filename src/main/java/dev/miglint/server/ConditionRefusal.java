package dev.miglint.server;

import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expressions;
import java.util.Optional;
import java.util.Set;

/**
 * What the server refuses in a condition that is stored with a table: that of a trigger, or of a
 * policy (parse_agg.c, parse_clause.c).
 *
 * @param words the server's
 */
record ConditionRefusal(String words, Span span) {

  /** The common aggregates of pg_catalog; a name of the history may mean another function. */
  private static final Set<String> AGGREGATES =
      Set.of(
          "array_agg",
          "avg",
          "bool_and",
          "bool_or",
          "count",
          "every",
          "json_agg",
          "jsonb_agg",
          "max",
          "min",
          "string_agg",
          "sum");

  /** An aggregate; {@code where} as in {@code policy expressions}. */
  static Optional<ConditionRefusal> aggregate(Expression condition, String where, Schema before) {
    return Expressions.all(FunctionCall.class, condition).stream()
        .filter(call -> AGGREGATES.contains(call.name().name()))
        .filter(call -> before.routines(call.name()).isEmpty())
        .filter(call -> call.name().schema().map("pg_catalog"::equals).orElse(true))
        .findFirst()
        .map(
            call ->
                new ConditionRefusal(
                    "aggregate functions are not allowed in " + where, call.span()));
  }

  /** A column or constant that is no truth value; {@code what} is WHEN or POLICY. */
  static Optional<ConditionRefusal> type(
      Expression condition, String what, Optional<Table> table, Schema before) {
    boolean plain = condition instanceof ColumnReference || condition instanceof Literal;
    if (!plain) {
      return Optional.empty();
    }
    return new ExpressionTypes(table)
        .of(condition)
        .filter(type -> type.schema().isEmpty() && BuiltInTypes.has(type.name()))
        .filter(type -> before.type(type).isEmpty())
        .filter(type -> type.isArray() || !type.name().equals("bool"))
        .map(
            type ->
                new ConditionRefusal(
                    "argument of %s must be type boolean, not type %s"
                        .formatted(what, new Casts(before).nameOf(type)),
                    condition.span()));
  }

  /** A column of a table that the condition cannot see. */
  static Optional<ConditionRefusal> elsewhere(Expression condition, Set<String> rows) {
    return Expressions.all(ColumnReference.class, condition).stream()
        .filter(reference -> reference.parts().size() == 2 && !reference.star())
        .filter(reference -> !rows.contains(reference.parts().get(0)))
        .findFirst()
        .map(
            reference ->
                new ConditionRefusal(
                    "missing FROM-clause entry for table \"%s\""
                        .formatted(reference.parts().get(0)),
                    reference.span()));
  }
}
