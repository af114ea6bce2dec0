package dev.miglint.parser.postgres;

import dev.miglint.parser.lexer.Lexer;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.plpgsql.PlacedText;
import dev.miglint.source.Span;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values between the parentheses of a row, as long as each is a plain literal. */
final class PlainRow {

  /** So many digits always fit into an integer of four bytes, which the grammar calls Iconst. */
  private static final int DIGITS = 9;

  private final PlacedText sql;
  private final List<Expression> values = new ArrayList<>();
  private boolean plain = true;
  private boolean wantsValue = true;
  private Optional<Span> minus = Optional.empty();

  PlainRow(PlacedText sql) {
    this.sql = sql;
  }

  /** Takes the next token. */
  void add(Lexer lexer) {
    if (!plain) {
      return;
    }
    Span token = new Span(lexer.start(), lexer.end());
    String text = sql.text().substring(token.start(), token.end());
    if (!wantsValue) {
      plain = text.equals(",");
      wantsValue = true;
    } else if (text.equals("-") && minus.isEmpty()) {
      minus = Optional.of(token);
    } else {
      Optional<Literal> literal = literal(lexer.kind(), text, token);
      plain = literal.isPresent();
      literal.ifPresent(values::add);
      wantsValue = false;
      minus = Optional.empty();
    }
  }

  /** Empty where some value is more than a literal, or none. */
  Optional<List<Expression>> values() {
    return plain && !wantsValue ? Optional.of(values) : Optional.empty();
  }

  private Optional<Literal> literal(TokenKind kind, String text, Span token) {
    if (kind == TokenKind.NUMBER) {
      // The grammar makes a negative constant of both, at the place of the sign.
      String sign = minus.isPresent() ? "-" : "";
      Span place = sql.place(minus.orElse(token));
      if (minus.isPresent() && text.equals("0")) {
        return Optional.empty(); // Which is 0.
      }
      return number(text).map(of -> new Literal(of, sign + text, place));
    }
    if (minus.isPresent()) {
      return Optional.empty();
    }
    Span place = sql.place(token);
    return switch (kind) {
      case STRING -> string(text).map(value -> new Literal(LiteralKind.STRING, value, place));
      case WORD ->
          switch (text.toLowerCase(Locale.ROOT)) {
            case "null" -> Optional.of(new Literal(LiteralKind.NULL, "", place));
            case "true" -> Optional.of(new Literal(LiteralKind.BOOLEAN, "true", place));
            case "false" -> Optional.of(new Literal(LiteralKind.BOOLEAN, "false", place));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  /** Numbers that stand in the tree as they are written. */
  private static Optional<LiteralKind> number(String text) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String fraction = point < 0 ? "" : text.substring(point + 1);
    boolean digits = !whole.isEmpty() && isDigits(whole) && isDigits(fraction);
    if (!digits
        || text.endsWith(".")
        || (text.startsWith("0") && text.length() > 1 && point != 1)) {
      return Optional.empty();
    }
    if (point >= 0) {
      return Optional.of(LiteralKind.FLOAT);
    }
    return whole.length() <= DIGITS ? Optional.of(LiteralKind.INTEGER) : Optional.empty();
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The value of a constant of one part, without escapes. */
  private static Optional<String> string(String text) {
    if (text.length() < 2 || text.charAt(0) != '\'') {
      return Optional.empty();
    }
    String inner = text.substring(1, text.length() - 1);
    if (inner.indexOf('\'') < 0) {
      return Optional.of(inner);
    }
    String value = inner.replace("''", "'");
    long quotes = inner.chars().filter(c -> c == '\'').count();
    long kept = value.chars().filter(c -> c == '\'').count();
    return quotes == 2 * kept ? Optional.of(value) : Optional.empty(); // Else it has several parts.
  }
}
