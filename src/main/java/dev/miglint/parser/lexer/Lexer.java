package dev.miglint.parser.lexer;

import dev.miglint.source.Span;

/**
 * Walks through a text token by token, by the rules of the server and of psql with {@code
 * standard_conforming_strings} on (PostgreSQL manual, section 4.1; src/backend/parser/scan.l of
 * version 17). Nothing is stored: one pass costs time in proportion to the text and no memory.
 *
 * <p>Every text has tokens: what the server would refuse is still read, as {@link TokenKind#OTHER}
 * or as an {@link #unterminated()} last token.
 */
public final class Lexer {

  private final String text;
  private final int limit;
  private int position;
  private TokenKind kind = TokenKind.OTHER;
  private int start;
  private boolean unterminated;

  public Lexer(String text) {
    this(text, new Span(0, text.length()));
  }

  /**
   * @param range the part of the text to read; nothing outside of it is looked at
   */
  public Lexer(String text, Span range) {
    this.text = text;
    this.limit = range.end();
    this.position = range.start();
    this.start = range.start();
  }

  /** Goes to the next token, comments included; false at the end of the range. */
  public boolean next() {
    while (position < limit && Characters.isSpace(text.charAt(position))) {
      position++;
    }
    start = position;
    if (position >= limit) {
      return false;
    }
    kind = read();
    return true;
  }

  /** Goes to the next token that is no comment; false at the end of the range. */
  public boolean nextSignificant() {
    while (next()) {
      if (!kind.isComment()) {
        return true;
      }
    }
    return false;
  }

  public TokenKind kind() {
    return kind;
  }

  public int start() {
    return start;
  }

  public int end() {
    return position;
  }

  public Token token() {
    return new Token(kind, start, position);
  }

  /** Whether the text ended inside this token: a quote, a comment or a dollar quote is open. */
  public boolean unterminated() {
    return unterminated;
  }

  /** Whether the token is this key word, in any case. */
  public boolean isWord(String word) {
    return kind == TokenKind.WORD && Characters.isWord(text, start, position, word);
  }

  /** Whether the token is this single character, and no part of a string or an operator. */
  public boolean isPunctuation(char character) {
    return kind == TokenKind.PUNCTUATION && text.charAt(start) == character;
  }

  /** Goes on at another place of the range, as if everything before it had been read. */
  public void continueAt(int offset) {
    position = offset;
    start = offset;
    unterminated = false;
  }

  private TokenKind read() {
    char c = text.charAt(position);
    if (Characters.isWordStart(c)) {
      return word(c);
    }
    if (Characters.isDigit(c)) {
      return number();
    }
    return switch (c) {
      case '\'' -> string(position, true, false);
      case '"' -> quotedIdentifier(position);
      case '$' -> dollar();
      case ';' -> single(TokenKind.SEMICOLON);
      case ':' -> colon();
      case '.' -> dot();
      case '(', ')', '[', ']', ',' -> single(TokenKind.PUNCTUATION);
      case '\\' -> single(TokenKind.BACKSLASH);
      default -> Characters.isOperator(c) ? operatorOrComment(c) : single(TokenKind.OTHER);
    };
  }

  private TokenKind single(TokenKind character) {
    position++;
    return character;
  }

  /** A word, unless its one letter is the prefix of a string. */
  private TokenKind word(char first) {
    char second = at(position + 1);
    if (second == '\'') {
      boolean isBackslash = first == 'e' || first == 'E';
      boolean isBits = first == 'b' || first == 'B' || first == 'x' || first == 'X';
      if (isBackslash || isBits || first == 'n' || first == 'N') {
        return string(position + 1, !isBits, isBackslash);
      }
    }
    if (second == '&' && (first == 'u' || first == 'U')) {
      char third = at(position + 2);
      if (third == '\'') {
        return string(position + 2, true, false);
      }
      if (third == '"') {
        return quotedIdentifier(position + 2);
      }
    }
    position++;
    while (position < limit && Characters.isWordPart(text.charAt(position))) {
      position++;
    }
    return TokenKind.WORD;
  }

  /**
   * @param quote where the opening quote is
   * @param doubling whether two quotes stand for one: not in bit strings
   * @param backslash whether a backslash takes the next character with it
   */
  private TokenKind string(int quote, boolean doubling, boolean backslash) {
    int at = quote + 1;
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '\\' && backslash) {
        at += 2;
      } else if (c != '\'') {
        at++;
      } else if (doubling && at(at + 1) == '\'') {
        at += 2;
      } else {
        int continuation = continuation(at + 1);
        if (continuation < 0) {
          position = at + 1;
          return TokenKind.STRING;
        }
        at = continuation + 1;
      }
    }
    return endOfText(TokenKind.STRING);
  }

  /**
   * Where a string goes on after a line end: only spaces and line comments are in between (manual,
   * 4.1.2.1).
   *
   * @return the place of the next part's opening quote, or -1
   */
  private int continuation(int from) {
    int at = from;
    boolean newline = false;
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        newline = true;
        at++;
      } else if (Characters.isSpace(c)) {
        at++;
      } else if (c == '-' && at(at + 1) == '-') {
        at = lineEnd(at);
      } else {
        return newline && c == '\'' ? at : -1;
      }
    }
    return -1;
  }

  private TokenKind quotedIdentifier(int quote) {
    int at = quote + 1;
    while (at < limit) {
      if (text.charAt(at) != '"') {
        at++;
      } else if (at(at + 1) == '"') {
        at += 2;
      } else {
        position = at + 1;
        return TokenKind.QUOTED_IDENTIFIER;
      }
    }
    return endOfText(TokenKind.QUOTED_IDENTIFIER);
  }

  private TokenKind dollar() {
    char next = at(position + 1);
    if (Characters.isDigit(next)) {
      position = digits(position + 1);
      return TokenKind.PARAMETER;
    }
    int at = position + 1;
    if (Characters.isWordStart(next)) {
      while (at < limit && text.charAt(at) != '$' && Characters.isWordPart(text.charAt(at))) {
        at++;
      }
    }
    if (at(at) != '$') {
      return single(TokenKind.OTHER);
    }
    int length = at + 1 - position;
    int last = limit - length;
    for (int close = at + 1; close <= last; close++) {
      if (text.charAt(close) == '$' && text.regionMatches(close, text, position, length)) {
        position = close + length;
        return TokenKind.DOLLAR_STRING;
      }
    }
    return endOfText(TokenKind.DOLLAR_STRING);
  }

  private TokenKind number() {
    if (text.charAt(position) == '0') {
      int bits = Characters.radixBits(at(position + 1));
      if (bits > 0) {
        int end = radixDigits(position + 2, bits);
        if (end > position + 2) {
          position = end;
          return TokenKind.NUMBER;
        }
      }
    }
    int at = digits(position);
    // "1..10" is a number, two dots and a number.
    if (at(at) == '.' && at(at + 1) != '.') {
      at = digits(at + 1);
    }
    return exponent(at);
  }

  private TokenKind exponent(int from) {
    position = from;
    char e = at(from);
    if (e == 'e' || e == 'E') {
      char sign = at(from + 1);
      int digits = sign == '+' || sign == '-' ? from + 2 : from + 1;
      if (Characters.isDigit(at(digits))) {
        position = digits(digits);
      }
    }
    return TokenKind.NUMBER;
  }

  /** The end of digits that may be grouped by single underscores. */
  private int digits(int from) {
    int at = from;
    while (Characters.isDigit(at(at))
        || (at(at) == '_' && at > from && Characters.isDigit(at(at + 1)))) {
      at++;
    }
    return at;
  }

  private int radixDigits(int from, int bits) {
    int at = from;
    while (true) {
      int digit = at(at) == '_' ? at + 1 : at;
      int value = Character.digit(at(digit), 16);
      if (value < 0 || value >= 1 << bits || at(digit) > 'f') {
        return at;
      }
      at = digit + 1;
    }
  }

  private TokenKind colon() {
    char next = at(position + 1);
    boolean isPair = next == ':' || next == '=';
    position += isPair ? 2 : 1;
    return isPair ? TokenKind.OPERATOR : TokenKind.PUNCTUATION;
  }

  private TokenKind dot() {
    char next = at(position + 1);
    if (Characters.isDigit(next)) {
      return exponent(digits(position + 1));
    }
    position += next == '.' ? 2 : 1;
    return next == '.' ? TokenKind.OPERATOR : TokenKind.PUNCTUATION;
  }

  private TokenKind operatorOrComment(char first) {
    char second = at(position + 1);
    if (first == '-' && second == '-') {
      position = lineEnd(position);
      return TokenKind.LINE_COMMENT;
    }
    if (first == '/' && second == '*') {
      return blockComment();
    }
    int end = position;
    boolean mayEndInSign = false;
    while (end < limit && Characters.isOperator(text.charAt(end)) && !isCommentStart(end)) {
      mayEndInSign |= Characters.allowsTrailingSign(text.charAt(end));
      end++;
    }
    // "a =-1" is an equality and a sign: only the operators that SQL does not know end in one.
    while (!mayEndInSign && end > position + 1 && isSign(text.charAt(end - 1))) {
      end--;
    }
    position = end;
    return TokenKind.OPERATOR;
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  private boolean isCommentStart(int at) {
    char c = text.charAt(at);
    return (c == '-' && at(at + 1) == '-') || (c == '/' && at(at + 1) == '*');
  }

  private TokenKind blockComment() {
    int depth = 1;
    int at = position + 2;
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '*' && at(at + 1) == '/') {
        at += 2;
        depth--;
        if (depth == 0) {
          position = at;
          return TokenKind.BLOCK_COMMENT;
        }
      } else if (c == '/' && at(at + 1) == '*') {
        depth++;
        at += 2;
      } else {
        at++;
      }
    }
    return endOfText(TokenKind.BLOCK_COMMENT);
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < limit && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private TokenKind endOfText(TokenKind open) {
    position = limit;
    unterminated = true;
    return open;
  }

  /** The character at a place, NUL outside of the range. */
  private char at(int offset) {
    return offset < limit ? text.charAt(offset) : '\0';
  }
}
