package dev.miglint.lint;

import dev.miglint.migration.Language;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.Locale;

/**
 * A text as far as it means something to the server: without comments and spacing, its words in one
 * case, each token followed by a space.
 *
 * @param sql whether it ends its statements with semicolons
 */
public record NormalText(String text, boolean sql) {

  public static NormalText of(SourceFile file, Language language) {
    return of(file, file.whole(), language);
  }

  /** Of programs, whose comments are not known, only the spacing is left out. */
  public static NormalText of(SourceFile file, Span span, Language language) {
    if (language != Language.SQL) {
      return new NormalText(file.text(span).strip().replaceAll("\\s+", " ") + " ", false);
    }
    Tokens tokens = Tokens.of(file.text(), span);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.text(i);
      text.append(tokens.kind(i) == TokenKind.WORD ? token.toLowerCase(Locale.ROOT) : token)
          .append(' ');
    }
    return new NormalText(text.toString(), true);
  }

  /** Whether a statement is in this text, whole and for itself. */
  boolean holds(NormalText statement) {
    String wanted = statement.text();
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      boolean begins = at == 0 || text.charAt(at - 1) == ' ';
      boolean ends =
          !sql || end == text.length() || wanted.endsWith("; ") || text.charAt(end) == ';';
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
