package dev.miglint.locks;

import dev.miglint.server.Constants;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.Connective;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.TypeCast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a condition says about one column, in terms of constants. */
final class KeyCondition {

  private KeyCondition() {}

  /**
   * Half of the number line: {@code column operator value}.
   *
   * @param operator one of the four inequalities
   */
  record Interval(String operator, Literal value) {

    private boolean isLower() {
      return operator.startsWith(">");
    }

    private boolean isInclusive() {
      return operator.endsWith("=");
    }

    /** Everything in here is in the other one too. */
    boolean within(Interval other) {
      if (isLower() != other.isLower()) {
        return false;
      }
      OptionalInt order = Constants.compare(value, other.value);
      if (order.isEmpty()) {
        return false;
      }
      int inner = isLower() ? order.getAsInt() : -order.getAsInt();
      return inner > 0 || (inner == 0 && (other.isInclusive() || !isInclusive()));
    }

    /** Nothing in here is in the other one too. */
    boolean excludes(Interval other) {
      if (isLower() == other.isLower()) {
        return false;
      }
      OptionalInt order = Constants.compare(value, other.value);
      if (order.isEmpty()) {
        return false;
      }
      int gap = isLower() ? order.getAsInt() : -order.getAsInt();
      return gap > 0 || (gap == 0 && !(isInclusive() && other.isInclusive()));
    }
  }

  /** The inequalities that a condition states. */
  static List<Interval> intervals(Expression condition, String column) {
    if (!(condition instanceof Operation operation)) {
      return List.of();
    }
    List<Expression> operands = operation.operands();
    if (operation.operator().equals("BETWEEN") && isColumn(operands.get(0), column)) {
      Optional<Literal> from = Constants.of(operands.get(1));
      Optional<Literal> to = Constants.of(operands.get(2));
      return from.isPresent() && to.isPresent()
          ? List.of(new Interval(">=", from.get()), new Interval("<=", to.get()))
          : List.of();
    }
    if (operands.size() != 2) {
      return List.of();
    }
    boolean columnFirst = isColumn(operands.get(0), column);
    boolean columnLast = isColumn(operands.get(1), column);
    Optional<Literal> value = Constants.of(operands.get(columnFirst ? 1 : 0));
    if (columnFirst == columnLast || value.isEmpty()) {
      return List.of();
    }
    return switch (operation.operator()) {
      case "<", "<=", ">", ">=" ->
          List.of(
              new Interval(
                  columnFirst ? operation.operator() : mirrored(operation.operator()),
                  value.get()));
      case "=" -> List.of(new Interval(">=", value.get()), new Interval("<=", value.get()));
      default -> List.of();
    };
  }

  private static String mirrored(String operator) {
    return (operator.startsWith("<") ? ">" : "<") + operator.substring(1);
  }

  /** The only values that a condition allows. */
  static Optional<List<Expression>> values(Expression condition, String column) {
    if (condition instanceof BooleanOperation either && either.connective() == Connective.OR) {
      List<Expression> all = new ArrayList<>();
      for (Expression operand : either.operands()) {
        Optional<List<Expression>> values = values(operand, column);
        if (values.isEmpty()) {
          return Optional.empty();
        }
        all.addAll(values.get());
      }
      return Optional.of(all);
    }
    return listed(condition, column, List.of("=", "IN", "= ANY"));
  }

  /** Values that a condition refuses. */
  static Optional<List<Expression>> refusedValues(Expression condition, String column) {
    return listed(condition, column, List.of("<>", "NOT IN", "<> ALL"));
  }

  private static Optional<List<Expression>> listed(
      Expression condition, String column, List<String> operators) {
    if (!(condition instanceof Operation operation) || !operators.contains(operation.operator())) {
      return Optional.empty();
    }
    List<Expression> operands = operation.operands();
    if (operands.size() == 2
        && isColumn(operands.get(1), column)
        && Constants.of(operands.get(0)).isPresent()) {
      return Optional.of(List.of(operands.get(0)));
    }
    if (operands.size() < 2 || !isColumn(operands.get(0), column)) {
      return Optional.empty();
    }
    List<Expression> values = operands.subList(1, operands.size());
    if (values.size() == 1 && Constants.of(values.get(0)).isEmpty()) {
      values = values.get(0).children();
    }
    return values.stream().allMatch(value -> Constants.of(value).isPresent())
        ? Optional.of(List.copyOf(values))
        : Optional.empty();
  }

  /** Every one of {@code wanted} is among {@code values}. */
  static boolean containsAll(List<Expression> values, List<Expression> wanted) {
    return wanted.stream().allMatch(one -> values.stream().anyMatch(other -> equal(one, other)));
  }

  static boolean disjoint(List<Expression> one, List<Expression> other) {
    return one.stream().allMatch(value -> other.stream().allMatch(wanted -> differ(value, wanted)));
  }

  private static boolean equal(Expression one, Expression other) {
    return compared(one, other).stream().anyMatch(order -> order == 0);
  }

  private static boolean differ(Expression one, Expression other) {
    Optional<Literal> first = Constants.of(one);
    Optional<Literal> second = Constants.of(other);
    return first.isPresent()
        && second.isPresent()
        && !first.get().value().equals(second.get().value());
  }

  private static OptionalInt compared(Expression one, Expression other) {
    Optional<Literal> first = Constants.of(one);
    Optional<Literal> second = Constants.of(other);
    return first.isPresent() && second.isPresent()
        ? Constants.compare(first.get(), second.get())
        : OptionalInt.empty();
  }

  private static boolean isColumn(Expression expression, String column) {
    Expression inner = expression;
    while (inner instanceof TypeCast cast) {
      inner = cast.operand();
    }
    return NotNullProof.isColumn(inner, column);
  }
}
