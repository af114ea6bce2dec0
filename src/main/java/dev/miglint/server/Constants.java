package dev.miglint.server;

import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.Operation;
import dev.miglint.sql.Expression.TypeCast;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** Constants in the text of statements, and how their values compare. */
public final class Constants {

  private static final String MIDNIGHT = " 00:00:00";

  private Constants() {}

  /** The constant that an expression is, casts of it left aside; NULL is none. */
  public static Optional<Literal> of(Expression expression) {
    Expression inner = expression;
    while (inner instanceof TypeCast cast) {
      inner = cast.operand();
    }
    if (inner instanceof Operation minus
        && minus.operator().equals("-")
        && minus.operands().size() == 1) {
      return of(minus.operands().get(0))
          .map(value -> new Literal(value.kind(), "-" + value.value(), value.span()));
    }
    return inner instanceof Literal literal && literal.kind() != LiteralKind.NULL
        ? Optional.of(literal)
        : Optional.empty();
  }

  /** NULL, with casts or without. */
  public static boolean isNull(Expression expression) {
    Expression inner = expression;
    while (inner instanceof TypeCast cast) {
      inner = cast.operand();
    }
    return inner instanceof Literal literal && literal.kind() == LiteralKind.NULL;
  }

  /** The order of two constants; empty where it takes more than their text to tell. */
  public static OptionalInt compare(Literal one, Literal other) {
    String first = one.value();
    String second = other.value();
    if (first.equals(second)) {
      return OptionalInt.of(0);
    }
    if (isNumber(first) && isNumber(second)) {
      return OptionalInt.of(new BigDecimal(first).compareTo(new BigDecimal(second)));
    }
    return isMoment(first) && isMoment(second)
        ? OptionalInt.of(moment(first).compareTo(moment(second)))
        : OptionalInt.empty();
  }

  static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?");
  }

  /** A day, or a time of a day, without a time zone. */
  static boolean isMoment(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?");
  }

  /** With its time of day, so that the order of the texts is that of the values. */
  private static String moment(String text) {
    String written = text.replace('T', ' ');
    String full = written + MIDNIGHT.substring(Math.min(written.length() - 10, MIDNIGHT.length()));
    return full.contains(".") ? full.replaceAll("\\.?0+$", "") : full;
  }
}
