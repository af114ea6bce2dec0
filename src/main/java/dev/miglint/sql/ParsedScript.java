package dev.miglint.sql;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What was read from a file. Nothing is lost: each statement of the text is in exactly one of the
 * lists.
 *
 * @param statements in the order of the text
 * @param syntaxErrors pieces that the server would refuse
 * @param skipped pieces that are no SQL of the server: psql meta-commands, or that could not be
 *     looked at
 * @param newer what only a newer server than some reads; its statements are among the statements
 * @param outside ranges that the script itself has run outside of the runner's transaction, which
 *     is committed before and begun anew after each of them
 * @param made the SQL that was made of a script in another language: every range of the other parts
 *     is one of this text
 */
public record ParsedScript(
    List<Statement> statements,
    List<SyntaxError> syntaxErrors,
    List<Skipped> skipped,
    List<Newer> newer,
    List<Span> outside,
    Optional<SourceFile> made) {

  public ParsedScript {
    statements = List.copyOf(statements);
    syntaxErrors = List.copyOf(syntaxErrors);
    skipped = List.copyOf(skipped);
    newer = List.copyOf(newer);
    outside = List.copyOf(outside);
  }

  public ParsedScript(
      List<Statement> statements, List<SyntaxError> syntaxErrors, List<Skipped> skipped) {
    this(statements, syntaxErrors, skipped, List.of(), List.of(), Optional.empty());
  }

  /**
   * The range that has a statement run outside of the runner's transaction.
   *
   * @param statement where it stands
   */
  public Optional<Span> outside(Span statement) {
    for (Span range : outside) {
      if (range.contains(statement)) {
        return Optional.of(range);
      }
    }
    return Optional.empty();
  }

  /**
   * A statement that the server would refuse to read.
   *
   * @param message in the server's own words
   * @param span where the server points, at least one character unless the file ends there
   * @param statement the whole statement
   */
  public record SyntaxError(String message, Span span, Span statement) implements Node {}

  /**
   * A statement that servers from before do not read.
   *
   * @param since the first major version that reads it
   * @param before what the one before it says
   */
  public record Newer(int since, SyntaxError before) {}

  /** A piece that was not looked at, and why. */
  public record Skipped(String reason, Span span) implements Node {}
}
