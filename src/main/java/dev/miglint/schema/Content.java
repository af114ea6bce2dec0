package dev.miglint.schema;

import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.NullTest;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.ValueFunction;
import dev.miglint.sql.Expressions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an expression says besides its columns, in a form that does not depend on how it is written:
 * casts, parentheses and the several spellings of one operator leave no trace. Expressions of
 * different content are different ones to the server; those of the same content need not be the
 * same.
 *
 * @param literals their values, sorted
 * @param functions that are called, sorted, once for each call
 * @param operators in the server's own spelling, sorted, once for each use
 */
record Content(List<String> literals, List<String> functions, List<String> operators) {

  Content {
    literals = List.copyOf(literals);
    functions = List.copyOf(functions);
    operators = List.copyOf(operators);
  }

  static Content of(Optional<Expression> expression) {
    return of(expression.stream().toList());
  }

  static Content of(Collection<Expression> roots) {
    List<String> functions = new ArrayList<>();
    for (FunctionCall call : Expressions.all(FunctionCall.class, roots)) {
      functions.add(call.name().name().toLowerCase(Locale.ROOT));
    }
    for (ValueFunction call : Expressions.all(ValueFunction.class, roots)) {
      functions.add(call.name().equals("current_timestamp") ? "now" : call.name());
    }
    List<String> operators = new ArrayList<>();
    for (Operation operation : Expressions.all(Operation.class, roots)) {
      operators.addAll(operators(operation.operator()));
    }
    for (NullTest test : Expressions.all(NullTest.class, roots)) {
      operators.add(test.not() ? "IS NOT NULL" : "IS NULL");
    }
    List<String> literals =
        Expressions.all(Literal.class, roots).stream().map(Content::value).sorted().toList();
    Collections.sort(functions);
    Collections.sort(operators);
    return new Content(literals, functions, operators);
  }

  /** A sequence may be named with its schema or without. */
  boolean isOfSequence() {
    return functions.contains("nextval");
  }

  private static String value(Literal literal) {
    String value = literal.value().strip();
    if (literal.kind() == LiteralKind.INTEGER || literal.kind() == LiteralKind.FLOAT) {
      return number(value);
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "t", "true" -> "true";
      case "f", "false" -> "false";
      default -> value.matches("-?[0-9]+(\\.[0-9]+)?") ? number(value) : value;
    };
  }

  private static String number(String value) {
    boolean decimal = value.matches("-?[0-9]*\\.?[0-9]+");
    return decimal ? new BigDecimal(value).stripTrailingZeros().toPlainString() : value;
  }

  private static List<String> operators(String operator) {
    return switch (operator) {
      case "IN", "= ANY" -> List.of("=");
      case "NOT IN", "<> ALL" -> List.of("<>");
      case "BETWEEN" -> List.of(">=", "<=");
      case "NOT BETWEEN" -> List.of("<", ">");
      case "LIKE" -> List.of("~~");
      case "NOT LIKE" -> List.of("!~~");
      case "ILIKE" -> List.of("~~*");
      case "NOT ILIKE" -> List.of("!~~*");
      default -> List.of(operator);
    };
  }
}
