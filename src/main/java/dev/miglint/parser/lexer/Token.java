package dev.miglint.parser.lexer;

import dev.miglint.source.Span;

/**
 * A piece of text as the server's lexer sees it.
 *
 * @param start first UTF-16 unit of the token, in the coordinates of the text that was read
 * @param end first unit after it
 */
public record Token(TokenKind kind, int start, int end) {

  public Span span() {
    return new Span(start, end);
  }
}
