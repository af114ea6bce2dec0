package dev.miglint.parser.jsqlparser;

/** Cuts a text into tokens, one after another. White space is none. */
final class Scanner {

  private final String text;
  private final int limit;
  private final Grammar grammar;
  private int position;
  private boolean inExecutableComment;
  private TokenKind kind = TokenKind.SYMBOL;
  private int start;
  private boolean unterminated;

  Scanner(String text, int from, int limit, Grammar grammar) {
    this.text = text;
    this.position = from;
    this.limit = limit;
    this.grammar = grammar;
  }

  /** What a token is. */
  enum TokenKind {
    /** A key word or a name without quotes, {@code @variables} included. */
    WORD,
    /** A name in quotes. */
    QUOTED_NAME,
    STRING,
    NUMBER,
    /** A single character. */
    SYMBOL,
    /** A comment, or an end of an executable comment: nothing to the parser. */
    COMMENT
  }

  TokenKind kind() {
    return kind;
  }

  int start() {
    return start;
  }

  /** The end of the token, and where the next one is looked for. */
  int end() {
    return position;
  }

  /** The last token was a quote or comment that the text does not close. */
  boolean unterminated() {
    return unterminated;
  }

  void continueAt(int offset) {
    position = offset;
  }

  /** Whether there is a token; it is then the current one. */
  boolean next() {
    while (position < limit && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    if (position >= limit) {
      return false;
    }
    start = position;
    read(text.charAt(position));
    return true;
  }

  private void read(char c) {
    if (isCommentStart(c)) {
      return;
    }
    if (c == '\'' || (c == '"' && grammar.doubleQuotedStrings())) {
      quoted(TokenKind.STRING, c, grammar.backslashEscapes());
    } else if (c == '"' || c == '`') {
      quoted(TokenKind.QUOTED_NAME, c, false);
    } else if (c == '[' && grammar.bracketNames()) {
      quoted(TokenKind.QUOTED_NAME, ']', false);
    } else if (isDigit(c) || (c == '.' && position + 1 < limit && isDigit(at(position + 1)))) {
      number();
    } else if (isWordStart(c)) {
      kind = TokenKind.WORD;
      position++;
      while (position < limit && isWordPart(at(position))) {
        position++;
      }
    } else {
      kind = TokenKind.SYMBOL;
      position++;
    }
  }

  private boolean isCommentStart(char c) {
    if (c == '-' && at(position + 1) == '-' && dashesCount()) {
      lineComment();
      return true;
    }
    if (c == '#' && grammar.hashComments()) {
      lineComment();
      return true;
    }
    if (c == '*' && inExecutableComment && at(position + 1) == '/') {
      inExecutableComment = false;
      kind = TokenKind.COMMENT;
      position += 2;
      return true;
    }
    if (c == '/' && at(position + 1) == '*') {
      if (grammar.executableComments() && opensExecutableComment()) {
        return true;
      }
      kind = TokenKind.COMMENT;
      int close = text.indexOf("*/", position + 2);
      unterminated = close < 0 || close + 2 > limit;
      position = unterminated ? limit : close + 2;
      return true;
    }
    return false;
  }

  private boolean dashesCount() {
    return !grammar.dashesNeedSpace() || position + 2 >= limit || at(position + 2) <= ' ';
  }

  /** {@code /*!40101 SET …}: the server runs what is inside; MariaDB has {@code /*M!} too. */
  private boolean opensExecutableComment() {
    int mark = at(position + 2) == 'M' ? position + 3 : position + 2;
    if (at(mark) != '!') {
      return false;
    }
    int inside = mark + 1;
    while (isDigit(at(inside))) {
      inside++;
    }
    kind = TokenKind.COMMENT;
    inExecutableComment = true;
    position = inside;
    return true;
  }

  private void lineComment() {
    kind = TokenKind.COMMENT;
    while (position < limit && at(position) != '\n' && at(position) != '\r') {
      position++;
    }
  }

  /** Up to the closing quote; two of them stand for one. */
  private void quoted(TokenKind what, char close, boolean escapes) {
    kind = what;
    for (int i = position + 1; i < limit; i++) {
      char c = at(i);
      if (c == '\\' && escapes) {
        i++;
      } else if (c == close) {
        if (close != ']' && at(i + 1) == close) {
          i++;
        } else {
          position = i + 1;
          return;
        }
      }
    }
    unterminated = true;
    position = limit;
  }

  private void number() {
    kind = TokenKind.NUMBER;
    position++;
    while (position < limit) {
      char c = at(position);
      boolean sign = (c == '+' || c == '-') && (at(position - 1) == 'e' || at(position - 1) == 'E');
      if (!(isWordPart(c) || c == '.' || sign)) {
        break;
      }
      position++;
    }
  }

  /** The character, or none beyond the range. */
  private char at(int offset) {
    return offset < limit ? text.charAt(offset) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == '@'
        || c == '$'
        || c >= 0x80;
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c);
  }
}
