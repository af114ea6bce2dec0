package dev.miglint.sql;

import dev.miglint.source.Span;

/**
 * A single name as the server stores it: folded to lower case unless it was quoted, without quotes.
 */
public record Identifier(String value, Span span) implements Node {
  @Override
  public String toString() {
    return value;
  }
}
