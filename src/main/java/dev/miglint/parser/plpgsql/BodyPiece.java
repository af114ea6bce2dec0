package dev.miglint.parser.plpgsql;

import dev.miglint.source.Span;

/**
 * One SQL statement that a routine runs.
 *
 * @param sql what the server's parser is given: PERFORM has become SELECT, the INTO of a variable
 *     is blank; positions in it lead to the file
 * @param conditional runs only under a condition or in a loop: IF, CASE, LOOP, an exception
 *     handler, or what follows a conditional RETURN
 * @param guarded an EXCEPTION clause of its block, or of one around it, may catch its failure
 * @param dynamic was the constant string of an EXECUTE
 */
public record BodyPiece(PlacedText sql, boolean conditional, boolean guarded, boolean dynamic) {

  /** Where it stands in the file. */
  public Span span() {
    return sql.span();
  }

  BodyPiece underGuard() {
    return new BodyPiece(sql, conditional, true, dynamic);
  }
}
