package dev.miglint.parser.postgres;

import dev.miglint.parser.lexer.Token;
import dev.miglint.parser.lexer.TokenKind;
import java.util.Arrays;

/**
 * A string literal without its quotes, and where its units stand.
 *
 * @param origin places in the file
 */
record Unquoted(String text, Origin origin) {

  /** The literal {@code token} of a statement. */
  static Unquoted of(StatementText statement, Token token) {
    String sql = statement.sql();
    if (token.kind() == TokenKind.DOLLAR_STRING) {
      int tag = sql.indexOf('$', token.start() + 1) + 1 - token.start();
      int start = token.start() + tag;
      int end = Math.max(start, token.end() - tag);
      return new Unquoted(sql.substring(start, end), statement.origin().within(start));
    }
    return single(sql, token, statement.origin());
  }

  private static Unquoted single(String sql, Token token, Origin outer) {
    int open = sql.indexOf('\'', token.start());
    boolean escapes = open > token.start() && "eE".indexOf(sql.charAt(token.start())) >= 0;
    StringBuilder text = new StringBuilder();
    int[] places = new int[token.end() - token.start() + 1];
    int at = open + 1;
    int end = token.end() - 1;
    while (at < end) {
      places[text.length()] = outer.place(at);
      char c = sql.charAt(at);
      if (c == '\'' && at + 1 < end && sql.charAt(at + 1) == '\'') {
        text.append('\'');
        at += 2;
      } else if (escapes && c == '\\' && at + 1 < end) {
        text.append(escaped(sql.charAt(at + 1)));
        at += 2;
      } else {
        text.append(c);
        at++;
      }
    }
    places[text.length()] = outer.place(Math.max(open + 1, end));
    return new Unquoted(
        text.toString(), new Origin.Mapped(Arrays.copyOf(places, text.length() + 1)));
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }
}
