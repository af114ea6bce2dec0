package dev.miglint.migration.layout;

import dev.miglint.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ends a statement in place of a semicolon.
 *
 * @param pattern where it stands; it matches at least one character
 */
record Delimiter(Pattern pattern) {

  /**
   * Reads a delimiter as frameworks let it be written.
   *
   * @param written with {@code \n} and the like for line ends; of nothing but those it is as many
   *     line ends in a row
   */
  static Delimiter of(String written) {
    String visible = written.replaceAll("\\\\[nrst][*+?]?|\\^|\\$$", "").strip();
    if (!visible.isEmpty()) {
      return new Delimiter(Pattern.compile("(?im)" + Pattern.quote(visible) + "(?=[ \\t]*\\r?$)"));
    }
    int ends = Math.max(1, written.split("\\\\n", -1).length - 1);
    return new Delimiter(Pattern.compile("(?:\\r?\\n){" + ends + "}"));
  }

  /** Puts semicolons in its place. */
  void useSemicolons(StringBuilder text, Span range) {
    Matcher matcher = pattern.matcher(text.toString()).region(range.start(), range.end());
    while (matcher.find()) {
      int length = matcher.end() - matcher.start();
      // After the line end, so that a comment before it does not take the semicolon with it.
      String semicolon = " ".repeat(length - 1) + ";";
      text.replace(
          matcher.start(),
          matcher.end(),
          matcher.group().startsWith("\n") ? "\n" + semicolon.substring(1) : semicolon);
    }
  }
}
