package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;

/**
 * The body of a DO block, function or procedure.
 *
 * @param text the body after quoting is undone
 * @param span the body in the file, inside its quotes
 * @param quoting how it was written
 * @param statements what could be read inside, in the order of the text
 * @param unread parts that run SQL which cannot be seen: EXECUTE of a computed string, a language
 *     other than SQL and PL/pgSQL
 */
public record RoutineBody(
    String text, Span span, Quoting quoting, List<BodyStatement> statements, List<Unread> unread) {

  public RoutineBody {
    statements = List.copyOf(statements);
    unread = List.copyOf(unread);
  }

  /**
   * Whether a statement may leave the catalog as it was: it runs on a condition, or an EXCEPTION
   * clause catches its failure. A CREATE that comes first under such a clause fails where what it
   * creates is there, which it is either way.
   */
  public boolean mayDoNothing(int index) {
    BodyStatement inner = statements.get(index);
    if (inner.conditional() || !inner.guarded()) {
      return inner.conditional();
    }
    boolean first = index == 0 || !statements.get(index - 1).guarded();
    return !first
        || CreatedName.in(inner.statement()).stream()
            .noneMatch(name -> name.owner().isEmpty() && name.kind() != ObjectKind.INDEX);
  }

  /** How a body was written. */
  public enum Quoting {
    DOLLAR,
    SINGLE,
    /** BEGIN ATOMIC … END, or RETURN expression: not a string. */
    NONE
  }

  /**
   * A statement inside a body.
   *
   * @param conditional runs only under a condition or in a loop: IF, CASE, LOOP, EXCEPTION
   * @param guarded an EXCEPTION clause of the block catches its failure
   * @param dynamic was the constant string of an EXECUTE
   */
  public record BodyStatement(
      Statement statement, boolean conditional, boolean guarded, boolean dynamic) {}

  /** A part that runs SQL which cannot be seen. */
  public record Unread(String reason, Span span) implements Node {}
}
