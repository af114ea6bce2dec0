package dev.miglint.parser;

import dev.miglint.parser.lexer.Token;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One part of a script, as psql would cut it out.
 *
 * @param span a statement from its first token to its last, without the semicolon and without the
 *     comments around it; a meta-command without its line end; COPY data without the closing {@code
 *     \.}
 * @param terminated whether its end is written: a semicolon or {@code \g} after a statement, {@code
 *     \.} after data
 * @param variables psql variables in a statement, colon included: {@code :name}, {@code :'name'},
 *     {@code :"name"}
 * @param gaps what stands inside of a statement but does not belong to it: meta-commands, COPY data
 * @param unterminated the quote, comment or dollar quote that the text never closes; it is the last
 *     token of its statement
 */
public record Piece(
    Kind kind,
    Span span,
    boolean terminated,
    List<Span> variables,
    List<Span> gaps,
    Optional<Token> unterminated) {

  /** What a piece is. */
  public enum Kind {
    STATEMENT,
    /** A command of psql itself: {@code \set x 1}. The server never sees it. */
    META_COMMAND,
    /** The rows after {@code COPY … FROM STDIN;}. */
    COPY_DATA
  }

  public Piece {
    variables = List.copyOf(variables);
    gaps = List.copyOf(gaps);
  }

  static Piece metaCommand(Span span) {
    return new Piece(Kind.META_COMMAND, span, true, List.of(), List.of(), Optional.empty());
  }

  static Piece copyData(Span span) {
    return new Piece(Kind.COPY_DATA, span, true, List.of(), List.of(), Optional.empty());
  }

  /**
   * The statement as the server can read it, of the same length as the span: a variable becomes a
   * word or a quoted word of its own name, a gap becomes blanks.
   */
  public String sql(SourceFile file) {
    if (variables.isEmpty() && gaps.isEmpty()) {
      return file.text(span);
    }
    StringBuilder sql = new StringBuilder(file.text(span));
    for (Span variable : variables) {
      int colon = variable.start() - span.start();
      char first = sql.charAt(colon + 1);
      sql.setCharAt(colon, first == '\'' || first == '"' ? ' ' : '_');
    }
    for (Span gap : gaps) {
      for (int i = gap.start() - span.start(); i < gap.end() - span.start(); i++) {
        if (sql.charAt(i) != '\n' && sql.charAt(i) != '\r') {
          sql.setCharAt(i, ' ');
        }
      }
    }
    return sql.toString();
  }
}
