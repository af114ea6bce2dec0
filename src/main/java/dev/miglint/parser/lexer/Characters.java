package dev.miglint.parser.lexer;

/** The character classes of scan.l. All that is not ASCII may stand in a word, even a space. */
final class Characters {

  private Characters() {}

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || c == '$';
  }

  static boolean isOperator(char c) {
    return switch (c) {
      case '~', '!', '@', '#', '^', '&', '|', '`', '?', '+', '-', '*', '/', '%', '<', '>', '=' ->
          true;
      default -> false;
    };
  }

  /** Whether an operator with this character may end in plus or minus (manual, 4.1.3). */
  static boolean allowsTrailingSign(char c) {
    return switch (c) {
      case '~', '!', '@', '#', '^', '&', '|', '`', '?', '%' -> true;
      default -> false;
    };
  }

  /** Bits per digit for the letter after a zero, 0 when it announces no radix. */
  static int radixBits(char letter) {
    return switch (letter) {
      case 'x', 'X' -> 4;
      case 'o', 'O' -> 3;
      case 'b', 'B' -> 1;
      default -> 0;
    };
  }

  /** Whether a range of a text is this ASCII word, in any case. */
  static boolean isWord(String text, int start, int end, String word) {
    return end - start == word.length() && text.regionMatches(true, start, word, 0, word.length());
  }
}
