package dev.miglint.parser.alembic;

import dev.miglint.source.Placement;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The value of what stands between the quotes of a string (language reference, 2.4.1). */
final class PythonString {

  private final String text;
  private final int place;
  private final StringBuilder value = new StringBuilder();
  private final List<Placement> placements = new ArrayList<>();
  private int runStart;

  private PythonString(PythonNode content) {
    this.text = content.text();
    this.place = content.span().start();
  }

  /**
   * The value of a part of a string.
   *
   * @param content a node of the type string_content
   * @param start the prefix and the opening quotes
   */
  static Fragment value(PythonNode content, String start) {
    String prefix = start.toLowerCase(Locale.ROOT);
    boolean raw = prefix.contains("r");
    boolean formatted = prefix.contains("f");
    boolean plain = raw || content.text().indexOf('\\') < 0;
    if (plain && !(formatted && hasBrace(content.text()))) {
      return Fragment.verbatim(content.text(), content.span());
    }
    return new PythonString(content).read(raw, formatted);
  }

  private static boolean hasBrace(String text) {
    return text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
  }

  private Fragment read(boolean raw, boolean formatted) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && !raw && at + 1 < text.length()) {
        at = escape(at);
      } else if (formatted && (c == '{' || c == '}') && at + 1 < text.length()) {
        at = replace(at, at + 2, String.valueOf(c)); // Two braces are one.
      } else {
        at++;
      }
    }
    replace(at, at, "");
    return new Fragment(value.toString(), placements);
  }

  private int escape(int at) {
    char letter = text.charAt(at + 1);
    return switch (letter) {
      case '\n' -> replace(at, at + 2, "");
      case '\r' -> replace(at, text.startsWith("\r\n", at + 1) ? at + 3 : at + 2, "");
      case 'a' -> replace(at, at + 2, "\u0007");
      case 'b' -> replace(at, at + 2, "\b");
      case 'f' -> replace(at, at + 2, "\f");
      case 'n' -> replace(at, at + 2, "\n");
      case 'r' -> replace(at, at + 2, "\r");
      case 't' -> replace(at, at + 2, "\t");
      case 'v' -> replace(at, at + 2, "\u000b");
      case '\\', '\'', '"' -> replace(at, at + 2, String.valueOf(letter));
      case 'x' -> number(at, 2, 2, 16);
      case 'u' -> number(at, 2, 4, 16);
      case 'U' -> number(at, 2, 8, 16);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> number(at, 1, octalDigits(at + 1), 8);
      default -> at + 2; // Python keeps the backslash of what is no escape.
    };
  }

  private int octalDigits(int from) {
    int digits = 0;
    while (digits < 3
        && from + digits < text.length()
        && Character.digit(text.charAt(from + digits), 8) >= 0) {
      digits++;
    }
    return digits;
  }

  private int number(int at, int skip, int digits, int radix) {
    int end = Math.min(text.length(), at + skip + digits);
    try {
      int point = Integer.parseInt(text.substring(at + skip, end), radix);
      return replace(at, end, Character.isValidCodePoint(point) ? Character.toString(point) : "?");
    } catch (NumberFormatException e) {
      return end; // Python refuses it; it stays as it is written.
    }
  }

  /** Ends what stands there letter by letter, and puts something else in the place of a range. */
  private int replace(int from, int to, String other) {
    if (from > runStart) {
      add(text.substring(runStart, from), new Span(runStart, from), true);
    }
    if (!other.isEmpty()) {
      add(other, new Span(from, to), false);
    }
    runStart = to;
    return to;
  }

  private void add(String part, Span from, boolean verbatim) {
    Span made = new Span(value.length(), value.length() + part.length());
    placements.add(new Placement(made, from.shifted(place), verbatim));
    value.append(part);
  }
}
