package dev.miglint.migration.layout;

import dev.miglint.parser.lexer.Tokens;
import java.util.regex.Pattern;

/** Statements that refuse to run inside a transaction block. */
final class Outsiders {

  private static final Pattern OUTSIDER =
      Pattern.compile(
          "(create|drop) (unique )?index concurrently\\b.*"
              + "|reindex .*|vacuum\\b.*|discard all|alter system\\b.*"
              + "|(create|drop) (database|tablespace|subscription)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Outsiders() {}

  /** Whether a script holds such statements and no others. */
  static boolean isAll(String script) {
    Tokens tokens = Tokens.of(script);
    boolean any = false;
    int first = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean ends =
          i == tokens.size() || tokens.isOfKind(i, dev.miglint.parser.lexer.TokenKind.SEMICOLON);
      if (!ends) {
        continue;
      }
      if (i > first) {
        if (!OUTSIDER.matcher(firstWords(tokens, first, i)).matches()) {
          return false;
        }
        any = true;
      }
      first = i + 1;
    }
    return any;
  }

  private static String firstWords(Tokens tokens, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < Math.min(to, from + 5); i++) {
      words.append(words.length() == 0 ? "" : " ").append(tokens.text(i));
    }
    return words.toString();
  }
}
