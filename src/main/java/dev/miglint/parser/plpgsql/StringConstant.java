package dev.miglint.parser.plpgsql;

import dev.miglint.parser.lexer.Token;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.source.Span;
import java.util.Arrays;

/** Takes the quotes off a string constant (PostgreSQL manual, 4.1.2). */
final class StringConstant {

  private final PlacedText outer;
  private final String text;
  private final Token constant;
  private final StringBuilder value = new StringBuilder();
  private int[] places = new int[0];
  private int at;

  StringConstant(PlacedText outer, Token constant) {
    this.outer = outer;
    this.text = outer.text();
    this.constant = constant;
  }

  PlacedText value() {
    if (constant.kind() == TokenKind.DOLLAR_STRING) {
      int tag = text.indexOf('$', constant.start() + 1) + 1 - constant.start();
      return outer.part(new Span(constant.start() + tag, constant.end() - tag));
    }
    int quote = text.indexOf('\'', constant.start());
    char prefix = quote > constant.start() ? Character.toLowerCase(text.charAt(quote - 1)) : ' ';
    Span content = new Span(quote + 1, constant.end() - 1);
    return isPlain(content, prefix) ? outer.part(content) : unescape(content, prefix);
  }

  private boolean isPlain(Span content, char prefix) {
    for (int i = content.start(); i < content.end(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || (c == '\\' && (prefix == 'e' || prefix == '&'))) {
        return false;
      }
    }
    return true;
  }

  private PlacedText unescape(Span content, char prefix) {
    places = new int[content.length() + 1];
    at = content.start();
    while (at < content.end()) {
      char c = text.charAt(at);
      if (c == '\'') {
        quote();
      } else if (c == '\\' && prefix == 'e') {
        escape(content.end());
      } else if (c == '\\' && prefix == '&') {
        unicode(content.end());
      } else {
        append(c, 1);
      }
    }
    places[value.length()] = outer.place(content.end());
    return PlacedText.spread(value.toString(), Arrays.copyOf(places, value.length() + 1));
  }

  /** Two quotes are one; a single one ends a part of the string, and the next part follows. */
  private void quote() {
    if (text.charAt(at + 1) == '\'') {
      append('\'', 2);
      return;
    }
    at++;
    while (text.charAt(at) != '\'') {
      at = text.charAt(at) == '-' ? lineEnd(at) : at + 1;
    }
    at++;
  }

  private int lineEnd(int from) {
    int end = from;
    while (text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void escape(int end) {
    char letter = at + 1 < end ? text.charAt(at + 1) : '\\';
    switch (letter) {
      case 'b' -> append('\b', 2);
      case 'f' -> append('\f', 2);
      case 'n' -> append('\n', 2);
      case 'r' -> append('\r', 2);
      case 't' -> append('\t', 2);
      case 'x' -> number(2, 2, 16, letter);
      case 'u' -> number(2, 4, 16, letter);
      case 'U' -> number(2, 8, 16, letter);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> number(1, 3, 8, letter);
      default -> append(letter, 2);
    }
  }

  private void unicode(int end) {
    char next = at + 1 < end ? text.charAt(at + 1) : '\\';
    if (next == '\\') {
      append('\\', 2);
    } else if (next == '+') {
      number(2, 6, 16, '+');
    } else {
      number(1, 4, 16, '\\');
    }
  }

  /** A character by its number, or {@code otherwise} when there is no number. */
  private void number(int prefix, int most, int radix, char otherwise) {
    int start = at + prefix;
    int end = start;
    int code = 0;
    while (end < constant.end() - 1 && end < start + most) {
      int digit = Character.digit(text.charAt(end), radix);
      if (digit < 0) {
        break;
      }
      code = code * radix + digit;
      end++;
    }
    if (end == start || !Character.isValidCodePoint(code)) {
      append(otherwise, Math.min(2, constant.end() - 1 - at));
      return;
    }
    int length = end - at;
    char[] characters = Character.toChars(code);
    for (int i = 0; i < characters.length; i++) {
      append(characters[i], i == characters.length - 1 ? length : 0);
    }
  }

  private void append(char c, int length) {
    places[value.length()] = outer.place(at);
    value.append(c);
    at += length;
  }
}
