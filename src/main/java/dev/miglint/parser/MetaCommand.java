package dev.miglint.parser;

import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.source.Span;
import java.util.Set;

/**
 * A command of psql, which begins with a backslash (PostgreSQL manual, psql, "Meta-Commands").
 *
 * @param name what follows the backslash
 * @param span from the backslash to the last character that belongs to it
 * @param end where reading goes on, after a separating double backslash
 */
record MetaCommand(String name, Span span, int end) {

  private static final Set<String> SENDS_QUERY =
      Set.of("g", "gx", "gset", "gexec", "gdesc", "crosstabview", "watch", "parse", "sendpipeline");

  private static final Set<String> DROPS_QUERY = Set.of("r", "reset");

  private static final Set<String> PREPARES_SENDING = Set.of("bind", "bind_named");

  private static final Set<String> TAKES_WHOLE_LINE =
      Set.of("!", "copy", "ef", "ev", "h", "help", "sf", "sv");

  static MetaCommand at(String text, int backslash, int limit) {
    int nameEnd = backslash + 1;
    while (nameEnd < limit && !isSpace(text.charAt(nameEnd)) && text.charAt(nameEnd) != '\\') {
      nameEnd++;
    }
    String name = text.substring(backslash + 1, nameEnd);
    if (name.isEmpty() && nameEnd < limit && text.charAt(nameEnd) == '\\') {
      return new MetaCommand(name, new Span(backslash, nameEnd + 1), nameEnd + 1);
    }
    int end = argumentsEnd(text, nameEnd, limit, TAKES_WHOLE_LINE.contains(name));
    int last = end;
    while (last > nameEnd && isSpace(text.charAt(last - 1))) {
      last--;
    }
    return new MetaCommand(
        name, new Span(backslash, last), text.startsWith("\\\\", end) ? end + 2 : end);
  }

  /** Arguments go to the end of the line or to a backslash outside of quotes. */
  private static int argumentsEnd(String text, int from, int limit, boolean wholeLine) {
    char quote = 0;
    int at = from;
    while (at < limit && !isLineEnd(text.charAt(at))) {
      char c = text.charAt(at);
      if (wholeLine) {
        at++;
      } else if (quote == 0) {
        if (c == '\\') {
          return at;
        }
        quote = c == '\'' || c == '"' || c == '`' ? c : 0;
        at++;
      } else if (c == '\\' && quote == '\'') {
        // The escaped character may be a quote, but not the end of the line.
        at += at + 1 < limit && !isLineEnd(text.charAt(at + 1)) ? 2 : 1;
      } else {
        quote = c == quote ? 0 : quote;
        at++;
      }
    }
    return at;
  }

  boolean sendsQuery() {
    return SENDS_QUERY.contains(name);
  }

  boolean dropsQuery() {
    return DROPS_QUERY.contains(name);
  }

  /** Whether it makes sense in the middle of a line, after a query that is not finished. */
  boolean followsQuery() {
    return sendsQuery() || PREPARES_SENDING.contains(name);
  }

  /** {@code \copy … from stdin}: rows follow as after the statement of the server. */
  boolean copiesFromStandardInput(String text) {
    if (!name.equals("copy")) {
      return false;
    }
    Tokens tokens = Tokens.of(text, span);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isOfKind(i, TokenKind.WORD) && tokens.areWords(i, "from", "stdin")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
