package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;

/**
 * What was read from a file. Nothing is lost: each statement of the text is in exactly one of the
 * lists.
 *
 * @param statements in the order of the text
 * @param syntaxErrors pieces that the server would refuse
 * @param skipped pieces that are no SQL of the server: psql meta-commands, or that could not be
 *     looked at
 */
public record ParsedScript(
    List<Statement> statements, List<SyntaxError> syntaxErrors, List<Skipped> skipped) {

  public ParsedScript {
    statements = List.copyOf(statements);
    syntaxErrors = List.copyOf(syntaxErrors);
    skipped = List.copyOf(skipped);
  }

  /**
   * A statement that the server would refuse to read.
   *
   * @param message in the server's own words
   * @param span where the server points, at least one character unless the file ends there
   * @param statement the whole statement
   */
  public record SyntaxError(String message, Span span, Span statement) implements Node {}

  /** A piece that was not looked at, and why. */
  public record Skipped(String reason, Span span) implements Node {}
}
