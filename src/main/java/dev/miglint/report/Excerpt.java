package dev.miglint.report;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.List;

/**
 * The line of a span with the span underlined. A line that is too long is cut around the span's
 * start; only the part that is shown is ever looked at, since a line may be of 50 MB.
 *
 * @param number of the line, 1-based
 * @param text the line as it is shown: tabs expanded, control characters replaced
 * @param indent columns before the underline
 * @param length columns of the underline, at least 1
 * @param lastLine where the span ends, 1-based
 */
record Excerpt(int number, String text, int indent, int length, int lastLine) {

  private static final int TAB = 4;
  private static final String CUT = "...";

  /** How much of a cut line is shown before the span's start: one part in this many. */
  private static final int BEFORE = 3;

  /**
   * @param width columns for the line's text
   */
  static Excerpt of(SourceFile file, Span span, int width) {
    int number = file.position(span.start()).line();
    String text = file.text();
    int lineStart = file.lineStart(number);
    int from = windowStart(text, lineStart, span.start(), width);
    var shown = new StringBuilder(from > lineStart ? CUT : "");
    int column = shown.length();
    int underlineFrom = -1;
    int underlineTo = -1;
    int offset = from;
    boolean cut = false;
    while (offset < text.length() && !isLineEnd(text.charAt(offset))) {
      int codePoint = text.codePointAt(offset);
      int columns = codePoint == '\t' ? TAB - column % TAB : Printable.width(codePoint);
      if (column + columns > width - CUT.length() && !fits(text, offset, width - column)) {
        cut = true;
        break;
      }
      if (underlineFrom < 0 && offset >= span.start()) {
        underlineFrom = column;
      }
      if (codePoint == '\t') {
        shown.append(" ".repeat(columns));
      } else {
        shown.appendCodePoint(Printable.codePoint(codePoint));
      }
      column += columns;
      offset += Character.charCount(codePoint);
      if (offset <= span.end()) {
        underlineTo = column;
      }
    }
    if (cut) {
      shown.append(CUT);
    }
    int indent = underlineFrom < 0 ? column : underlineFrom;
    int lastLine = span.length() == 0 ? number : file.position(span.end() - 1).line();
    return new Excerpt(
        number, shown.toString(), indent, Math.max(1, underlineTo - indent), lastLine);
  }

  /** With a gutter: a spacer, the line and its underline. */
  List<String> render(Style style, boolean color) {
    String digits = Integer.toString(number);
    String gutter = Style.DIM.on(" ".repeat(digits.length()) + " |", color);
    String until = lastLine > number ? " to line " + lastLine : "";
    return List.of(
        gutter,
        (Style.DIM.on(digits + " |", color) + " " + text).stripTrailing(),
        gutter + " " + " ".repeat(indent) + style.on("^".repeat(length), color) + until);
  }

  /** Where to begin so that the start of the span is seen: at the line's start if possible. */
  private static int windowStart(String text, int lineStart, int caret, int width) {
    if (fitsBetween(text, lineStart, caret, width * 2 / BEFORE)) {
      return lineStart;
    }
    if (fits(text, lineStart, width)) {
      return lineStart;
    }
    int from = caret;
    int columns = 0;
    while (from > lineStart && columns < width / BEFORE) {
      int codePoint = text.codePointBefore(from);
      columns += codePoint == '\t' ? TAB : Printable.width(codePoint);
      from -= Character.charCount(codePoint);
    }
    return from;
  }

  private static boolean fits(String text, int from, int width) {
    int offset = from;
    int columns = 0;
    while (offset < text.length() && !isLineEnd(text.charAt(offset))) {
      int codePoint = text.codePointAt(offset);
      columns += codePoint == '\t' ? TAB : Printable.width(codePoint);
      if (columns > width) {
        return false;
      }
      offset += Character.charCount(codePoint);
    }
    return true;
  }

  private static boolean fitsBetween(String text, int from, int to, int width) {
    int columns = 0;
    for (int offset = from; offset < to; ) {
      int codePoint = text.codePointAt(offset);
      columns += codePoint == '\t' ? TAB : Printable.width(codePoint);
      if (columns > width) {
        return false;
      }
      offset += Character.charCount(codePoint);
    }
    return true;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
