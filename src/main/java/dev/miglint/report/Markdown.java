package dev.miglint.report;

import dev.miglint.lint.Finding;
import java.util.ArrayList;
import java.util.List;

/** Text as Markdown of GitHub and GitLab shows it unchanged. */
final class Markdown {

  /** CommonMark, section 2.4, as far as it could mean something inside a paragraph. */
  private static final String ESCAPED = "\\`*_<>[]#|~&$";

  private Markdown() {}

  /** What a finding says: paragraphs and, last, the safe SQL as a block. */
  static String body(Finding finding) {
    FindingText text = FindingText.of(finding);
    List<String> parts = new ArrayList<>();
    parts.add(text(text.message()));
    if (!text.help().isEmpty()) {
      parts.add(text(text.help()));
    }
    if (!text.safeSql().isEmpty()) {
      parts.add(sql(text.safeSql()));
    }
    return String.join("\n\n", parts);
  }

  /** Text in which nothing is markup. Line ends stay. */
  static String text(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ESCAPED.indexOf(c) >= 0) {
        escaped.append(isInsideWord(text, i) ? "" : "\\").append(c);
      } else if (c == '@') {
        escaped.append("@<!-- -->"); // Nobody is called by a text that is about SQL.
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Text in code. */
  static String code(String text) {
    String line = Printable.line(text);
    String fence = "`".repeat(longestRun(line) + 1);
    String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + space + line + space + fence;
  }

  static String sql(String text) {
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    return fence + "sql\n" + text.strip() + "\n" + fence;
  }

  /** An underscore between letters means nothing, and names are full of them. */
  private static boolean isInsideWord(String text, int i) {
    return text.charAt(i) == '_'
        && i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
