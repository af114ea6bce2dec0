package dev.miglint.parser.lexer;

import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * As much of Python's tokens as it takes to find comments, strings and the statements at the top
 * level of a module (Python language reference, section 2).
 */
public final class PythonTokens {

  /** What a token is. */
  public enum Kind {
    /** An identifier, a keyword or a number. */
    WORD,
    /** With its prefix and quotes. */
    STRING,
    /** From the number sign to the end of the line. */
    COMMENT,
    /** One character of anything else. */
    SIGN
  }

  /**
   * One token.
   *
   * @param first it begins a statement of the module that is not indented
   */
  public record PythonToken(Kind kind, Span span, boolean first) {}

  private final String text;
  private final List<PythonToken> tokens = new ArrayList<>();
  private int at;
  private int lineStart;
  private int depth;
  private boolean continued;

  private PythonTokens(String text) {
    this.text = text;
  }

  /** Every token of a module in its order. */
  public static List<PythonToken> of(String text) {
    PythonTokens tokens = new PythonTokens(text);
    tokens.read();
    return List.copyOf(tokens.tokens);
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        at++;
        lineStart = at;
      } else if (c == '\\') {
        continued = true; // The next line belongs to this one.
        at++;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '#') {
        add(Kind.COMMENT, lineEnd());
      } else if (quote(at) >= 0) {
        add(Kind.STRING, stringEnd(quote(at)));
      } else if (Character.isJavaIdentifierPart(c)) {
        add(Kind.WORD, wordEnd());
      } else {
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        add(Kind.SIGN, at + 1);
      }
    }
  }

  private void add(Kind kind, int end) {
    boolean opens = kind == Kind.SIGN && "([{".indexOf(text.charAt(at)) >= 0;
    boolean closes = kind == Kind.SIGN && ")]}".indexOf(text.charAt(at)) >= 0;
    boolean outside = depth == (opens ? 1 : 0) && !closes;
    boolean first = kind != Kind.COMMENT && at == lineStart && outside && !continued;
    tokens.add(new PythonToken(kind, new Span(at, end), first));
    continued = false;
    at = end;
  }

  /** Where the quote of a string stands that begins here; negative where none does. */
  private int quote(int from) {
    int end = from;
    while (end < text.length() && end - from < 2 && "rRbBuUfFtT".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end < text.length() && (text.charAt(end) == '"' || text.charAt(end) == '\'') ? end : -1;
  }

  private int stringEnd(int quote) {
    String one = text.substring(quote, quote + 1);
    boolean triple = text.startsWith(one.repeat(3), quote);
    String closing = triple ? one.repeat(3) : one;
    int end = quote + closing.length();
    while (end < text.length()) {
      if (text.startsWith(closing, end)) {
        return end + closing.length();
      }
      if (!triple && text.charAt(end) == '\n') {
        return end; // Python refuses it; the next line is read anew.
      }
      end += text.charAt(end) == '\\' && end + 1 < text.length() ? 2 : 1;
    }
    return text.length();
  }

  private int wordEnd() {
    int end = at;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int lineEnd() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
