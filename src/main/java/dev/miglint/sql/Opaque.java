package dev.miglint.sql;

import dev.miglint.source.Span;

/**
 * A statement that was read but is not modelled: it is kept at its place and never dropped.
 *
 * @param command its first words in upper case, enough to name it: {@code CREATE DATABASE}
 */
public record Opaque(String command, Span span) implements Statement {
  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
