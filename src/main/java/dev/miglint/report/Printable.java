package dev.miglint.report;

import java.util.regex.Pattern;

/**
 * Text from files as it may be shown on a terminal: control characters, which could move the cursor
 * or recolour the report, and marks that reverse the direction of writing become question marks.
 */
final class Printable {

  private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

  private Printable() {}

  /** One line: line ends and tabs become spaces. */
  static String line(String text) {
    String stripped = text.strip();
    boolean separated = stripped.indexOf('\u2028') >= 0 || stripped.indexOf('\u2029') >= 0;
    if (!separated && !hasUnsafe(stripped, false)) {
      return stripped; // All other line ends are unsafe.
    }
    return clean(LINE_END.matcher(stripped).replaceAll(" ").replace('\t', ' '), false);
  }

  /** Several lines, which stay. */
  static String lines(String text) {
    return clean(text.replace("\r\n", "\n").replace("\t", "    "), true);
  }

  /** What stands for a code point: itself unless it is unsafe. */
  static int codePoint(int codePoint) {
    return isUnsafe(codePoint) ? '?' : codePoint;
  }

  /** Columns that a terminal gives to a code point: 0, 1 or 2. */
  static int width(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  /** Columns that a terminal gives to a text without tabs. */
  static int width(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        int codePoint = text.codePointAt(i);
        columns += width(codePoint);
        i += Character.charCount(codePoint) - 1;
      } else {
        columns += width(c);
      }
    }
    return columns;
  }

  /** Ranges of Unicode's EastAsianWidth.txt with the values W and F, adjacent ones joined. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xA960 && c <= 0xA97C)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF01 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F680 && c <= 0x1F6FF)
        || (c >= 0x1F900 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  private static boolean isUnsafe(int c) {
    if (c < 0x80) {
      return c < ' ' || c == 0x7F;
    }
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || Character.getType(c) == Character.SURROGATE;
  }

  private static boolean hasUnsafe(String text, boolean keepLineEnds) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean kept = keepLineEnds && c == '\n';
      if ((c < ' ' || c > '~') && !kept) {
        int codePoint = text.codePointAt(i);
        if (isUnsafe(codePoint)) {
          return true;
        }
        i += Character.charCount(codePoint) - 1;
      }
    }
    return false;
  }

  private static String clean(String text, boolean keepLineEnds) {
    if (!hasUnsafe(text, keepLineEnds)) {
      return text;
    }
    var cleaned = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> keepLineEnds && c == '\n' ? c : codePoint(c))
        .forEach(cleaned::appendCodePoint);
    return cleaned.toString();
  }
}
