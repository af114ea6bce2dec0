package dev.miglint.parser.lexer;

import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The tokens of a range that mean something to the server, comments left out, numbered from 0.
 * Positions are those of the whole text.
 */
public final class Tokens {

  private final String text;
  private TokenKind[] kinds = new TokenKind[32];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int size;
  private boolean unterminated;

  private Tokens(String text) {
    this.text = text;
  }

  public static Tokens of(String text) {
    return of(text, new Span(0, text.length()));
  }

  /** Reads a part of a text as if nothing stood around it. */
  public static Tokens of(String text, Span range) {
    Tokens tokens = new Tokens(text);
    Lexer lexer = new Lexer(text, range);
    while (lexer.nextSignificant()) {
      tokens.add(lexer);
    }
    tokens.unterminated = lexer.unterminated();
    return tokens;
  }

  private void add(Lexer lexer) {
    if (size == starts.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    kinds[size] = lexer.kind();
    starts[size] = lexer.start();
    ends[size] = lexer.end();
    size++;
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public Token at(int index) {
    return new Token(kind(index), starts[index], ends[index]);
  }

  public TokenKind kind(int index) {
    return kinds[index];
  }

  public int start(int index) {
    return starts[index];
  }

  public int end(int index) {
    return ends[index];
  }

  /** The token as it stands in the text. */
  public String text(int index) {
    return text.substring(starts[index], ends[index]);
  }

  /** The text from one token to another, both included, with the comments between them. */
  public Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }

  /** Whether the range ended inside a quote, a comment or a dollar quote. */
  public boolean unterminated() {
    return unterminated;
  }

  /** Whether a token is this key word, in any case; false beyond the last token. */
  public boolean isWord(int index, String word) {
    return isOfKind(index, TokenKind.WORD)
        && Characters.isWord(text, starts[index], ends[index], word);
  }

  /** Whether these key words follow each other from an index on. */
  public boolean areWords(int index, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!isWord(index + i, words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token is this punctuation character; false beyond the last token. */
  public boolean isPunctuation(int index, char character) {
    return isOfKind(index, TokenKind.PUNCTUATION) && text.charAt(starts[index]) == character;
  }

  /** Whether a token is exactly this operator; false beyond the last token. */
  public boolean isOperator(int index, String operator) {
    return isOfKind(index, TokenKind.OPERATOR)
        && ends[index] - starts[index] == operator.length()
        && text.startsWith(operator, starts[index]);
  }

  public boolean isOfKind(int index, TokenKind kind) {
    return index >= 0 && index < size && kinds[index] == kind;
  }

  /** The token that stands at or covers an offset, or the first one after it; may be the size. */
  public int indexAt(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    if (found >= 0) {
      return found;
    }
    int after = -found - 1;
    return after > 0 && ends[after - 1] > offset ? after - 1 : after;
  }

  /** The first token in a range of indexes that is this key word outside of any parentheses. */
  public OptionalInt findTopLevelWord(int from, int to, String word) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += nesting(i);
      if (depth == 0 && isWord(i, word)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The token that closes the parenthesis or bracket which opens at an index.
   *
   * @return empty when nothing opens there or nothing closes it
   */
  public OptionalInt matchingParenthesis(int open) {
    if (!isPunctuation(open, '(') && !isPunctuation(open, '[')) {
      return OptionalInt.empty();
    }
    int depth = 0;
    for (int i = open; i < size; i++) {
      depth += nesting(i);
      if (depth == 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The parts between separators that stand outside of parentheses and brackets.
   *
   * @param from first token
   * @param to first token that does not belong to the parts
   * @param separator a punctuation character or a semicolon
   * @return one more than there are separators, from first to last token each; an empty part is an
   *     empty span where it would stand; no part at all when the range is empty
   */
  public List<Span> splitTopLevel(int from, int to, char separator) {
    List<Span> parts = new ArrayList<>();
    if (from >= to) {
      return parts;
    }
    int depth = 0;
    int first = from;
    for (int i = from; i < to; i++) {
      depth += nesting(i);
      if (depth == 0 && isSeparator(i, separator)) {
        parts.add(part(first, i));
        first = i + 1;
      }
    }
    parts.add(part(first, to));
    return parts;
  }

  /** Like {@link #splitTopLevel}, for all tokens. */
  public List<Span> splitTopLevel(char separator) {
    return splitTopLevel(0, size, separator);
  }

  private boolean isSeparator(int index, char separator) {
    return isPunctuation(index, separator)
        || (separator == ';' && isOfKind(index, TokenKind.SEMICOLON));
  }

  private Span part(int first, int end) {
    if (first < end) {
      return span(first, end - 1);
    }
    int place = first > 0 ? ends[first - 1] : starts[first];
    return new Span(place, place);
  }

  private int nesting(int index) {
    if (kinds[index] != TokenKind.PUNCTUATION) {
      return 0;
    }
    return switch (text.charAt(starts[index])) {
      case '(', '[' -> 1;
      case ')', ']' -> -1;
      default -> 0;
    };
  }
}
