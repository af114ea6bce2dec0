package dev.miglint.schema;

import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Composite;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.NullTest;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Expression.ValueFunction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** An expression's content without its place: equal texts mean equal expressions. */
final class Shape {

  private Shape() {}

  static String of(Optional<Expression> expression) {
    return expression.map(Shape::of).orElse("");
  }

  static String of(Expression expression) {
    StringBuilder text = new StringBuilder();
    Deque<Expression> open = new ArrayDeque<>();
    open.push(expression);
    while (!open.isEmpty()) {
      Expression next = open.pop();
      text.append('(').append(label(next)).append(' ').append(next.children().size());
      for (int i = next.children().size() - 1; i >= 0; i--) {
        open.push(next.children().get(i));
      }
    }
    return text.toString();
  }

  private static String label(Expression expression) {
    if (expression instanceof ColumnReference reference) {
      return "column " + reference.column().orElse("*");
    }
    if (expression instanceof Literal literal) {
      return literal.kind() + " " + literal.value();
    }
    if (expression instanceof FunctionCall call) {
      return "call " + call.name();
    }
    if (expression instanceof ValueFunction function) {
      return "value " + function.name();
    }
    if (expression instanceof TypeCast cast) {
      return "cast " + cast.type();
    }
    if (expression instanceof BooleanOperation operation) {
      return operation.connective().name();
    }
    if (expression instanceof NullTest test) {
      return test.not() ? "not null" : "null";
    }
    if (expression instanceof Operation operation) {
      return operation.operator();
    }
    return expression instanceof Composite composite
        ? composite.kind()
        : expression.getClass().getSimpleName();
  }
}
