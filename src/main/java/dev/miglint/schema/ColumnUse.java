package dev.miglint.schema;

import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expressions;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Which columns and sequences expressions mention. */
final class ColumnUse {

  private ColumnUse() {}

  /** The columns that an expression about one table reads, each once, in the order of the text. */
  static List<String> columns(Collection<? extends Expression> expressions) {
    return Expressions.all(ColumnReference.class, expressions).stream()
        .flatMap(reference -> reference.column().stream())
        .distinct()
        .toList();
  }

  static boolean in(Expression expression, String column) {
    return columns(List.of(expression)).contains(column);
  }

  /** The index has it in its key, in INCLUDE, in an expression or in its predicate. */
  static boolean in(Index index, String column) {
    Stream<Expression> expressions =
        Stream.concat(
            index.elements().stream().flatMap(element -> element.expression().stream()),
            index.predicate().stream());
    return index.keyColumns().contains(column)
        || index.include().contains(column)
        || columns(expressions.toList()).contains(column);
  }

  /** Calls nextval and its like with the sequence's name, with or without its schema. */
  static boolean readsSequence(Expression expression, RelationName sequence) {
    return Expressions.all(FunctionCall.class, expression).stream()
        .filter(call -> call.name().name().endsWith("val"))
        .flatMap(call -> Expressions.all(Literal.class, call.arguments()).stream())
        .map(literal -> literal.value().replace("\"", ""))
        .anyMatch(
            text ->
                text.equals(sequence.name())
                    || text.equals(sequence.schema() + "." + sequence.name()));
  }
}
