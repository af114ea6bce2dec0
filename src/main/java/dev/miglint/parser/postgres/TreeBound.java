package dev.miglint.parser.postgres;

import java.util.Arrays;

/**
 * How deep and how large the tree of a text can be at most. Both are to be known before libpg_query
 * is called, since it checks neither and ends the process if there is too much.
 *
 * <p>Depth: the server's grammar bounds what nests to the right (parentheses, {@code NOT NOT …}) to
 * 10,000 open symbols, but what nests to the left ({@code 1+1+1+…}, joins, {@code UNION}) has no
 * limit, and the tree is written recursively. The bound: a level is made of one token at least, and
 * what commas separate inside the same brackets lies side by side. So an INSERT with a million rows
 * is flat.
 *
 * <p>Time: at the beginning of a comment the server's lexer reads to the end of the run of operator
 * characters, and goes back. So comments without a space between take it the square of their
 * length.
 *
 * <p>Size: the JSON is written to a buffer of PostgreSQL's, which holds a gibibyte at most.
 */
final class TreeBound {
  /** What a token becomes at most; the most known is {@code ORDER BY a}, with 175 bytes. */
  private static final long BYTES_PER_TOKEN = 200;

  /** What an opening bracket becomes at most, such as the list that a row of VALUES is. */
  private static final long BYTES_PER_BRACKET = 70;

  /** What a control character or a backslash becomes at most, as in {@code E'\\1'}. */
  private static final long BYTES_PER_ESCAPE = 6;

  private static final String OPERATOR_CHARACTERS = "~!@#^&|`?+-*/%<>=";

  private final byte[] text;
  private final int end;
  private int at;

  /** Of the bracket that the scan is in: tokens since its last comma, and deepest bracket there. */
  private int[] tokens = new int[64];

  private int[] deepest = new int[64];

  /** Of the bracket that the scan is in: the deepest of the elements before its last comma. */
  private int[] elements = new int[64];

  private int open;

  private long words;
  private long brackets;
  private long stepsBack;

  /** Where the run of operator characters ends that the last comment began in. */
  private int runEnd;

  private TreeBound(byte[] text, int end) {
    this.text = text;
    this.end = end;
  }

  /** The bounds for a text in UTF-8 with a NUL at its end. */
  static TreeBound of(byte[] terminated) {
    TreeBound bound = new TreeBound(terminated, terminated.length - 1);
    bound.scan();
    return bound;
  }

  /** How many nodes can be in each other. */
  int levels() {
    return elements[0];
  }

  /** How many bytes of JSON the tree can take. */
  long jsonBytes() {
    long bytes = words * BYTES_PER_TOKEN + brackets * BYTES_PER_BRACKET;
    for (int i = 0; i < end; i++) {
      byte c = text[i];
      boolean escape = (c >= 0 && c < ' ') || c == '\\' || c == '"';
      bytes += escape ? BYTES_PER_ESCAPE : 1;
    }
    return bytes;
  }

  /** How many bytes the server's lexer reads in vain. */
  long stepsBack() {
    return stepsBack;
  }

  private void scan() {
    while (at < end) {
      byte c = text[at];
      if (c <= ' ' && c >= 0) {
        at++;
      } else if (c == '-' && next() == '-') {
        skipLine();
      } else if (c == '/' && next() == '*') {
        skipComment();
      } else if (c == ',') {
        finishElement();
        at++;
      } else {
        token(c);
      }
    }
    while (open > 0) {
      close();
    }
    finishElement();
  }

  private void token(byte c) {
    if (c == '(' || c == '[') {
      brackets++;
      tokens[open]++;
      open();
      at++;
      return;
    }
    if (c == ')' || c == ']') {
      if (open > 0) {
        close();
      }
      at++;
      return;
    }
    words++;
    tokens[open]++;
    if (c == '\'') {
      skipQuoted('\'', escapes());
    } else if (c == '"') {
      skipQuoted('"', false);
    } else if (c == '$') {
      skipDollar();
    } else if (isWord(c)) {
      while (at < end && (isWord(text[at]) || text[at] == '$')) {
        at++;
      }
    } else {
      at++;
    }
  }

  private int next() {
    return at + 1 < end ? text[at + 1] : -1;
  }

  /** Letters, digits, underscore, and every byte of a character outside ASCII (section 4.1.1). */
  private static boolean isWord(byte c) {
    return c < 0
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_';
  }

  /** Whether the quote at the scan's place opens an {@code E'…'} string. */
  private boolean escapes() {
    return at > 0
        && (text[at - 1] == 'e' || text[at - 1] == 'E')
        && (at == 1 || !(isWord(text[at - 2]) || text[at - 2] == '$'));
  }

  private void skipQuoted(char quote, boolean escapes) {
    at++;
    while (at < end) {
      byte c = text[at++];
      if (escapes && c == '\\') {
        at++;
      } else if (c == quote) {
        // A doubled quote opens at once again, which comes to the same.
        if (at < end && text[at] == quote) {
          at++;
        } else {
          return;
        }
      }
    }
  }

  private void skipDollar() {
    int tagEnd = at + 1;
    while (tagEnd < end && isWord(text[tagEnd])) {
      tagEnd++;
    }
    boolean parameter = at + 1 < end && text[at + 1] >= '0' && text[at + 1] <= '9';
    if (parameter || tagEnd >= end || text[tagEnd] != '$') {
      at++;
      return;
    }
    int length = tagEnd + 1 - at;
    for (int close = tagEnd + 1; close + length <= end; close++) {
      if (text[close] == '$' && sameTag(close, length)) {
        at = close + length;
        return;
      }
    }
    at = end;
  }

  private boolean sameTag(int close, int length) {
    for (int i = 0; i < length; i++) {
      if (text[close + i] != text[at + i]) {
        return false;
      }
    }
    return true;
  }

  private void skipLine() {
    while (at < end && text[at] != '\n' && text[at] != '\r') {
      at++;
    }
  }

  private void skipComment() {
    int nested = 0;
    while (at < end) {
      if (text[at] == '/' && next() == '*') {
        nested++;
        stepBack();
        at += 2;
      } else if (text[at] == '*' && next() == '/') {
        nested--;
        at += 2;
        if (nested == 0) {
          return;
        }
      } else {
        at++;
      }
    }
  }

  private void stepBack() {
    if (runEnd <= at) {
      runEnd = at;
      while (runEnd < end && OPERATOR_CHARACTERS.indexOf(text[runEnd]) >= 0) {
        runEnd++;
      }
    }
    stepsBack += runEnd - at;
  }

  private void open() {
    open++;
    if (open == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * open);
      deepest = Arrays.copyOf(deepest, 2 * open);
      elements = Arrays.copyOf(elements, 2 * open);
    }
    tokens[open] = 0;
    deepest[open] = 0;
    elements[open] = 0;
  }

  private void close() {
    finishElement();
    int inside = elements[open];
    open--;
    deepest[open] = Math.max(deepest[open], inside);
  }

  private void finishElement() {
    elements[open] = Math.max(elements[open], tokens[open] + deepest[open]);
    tokens[open] = 0;
    deepest[open] = 0;
  }
}
