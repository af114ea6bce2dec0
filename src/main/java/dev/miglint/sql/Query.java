package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A SELECT, VALUES, TABLE or set operation, flattened: what it reads at any depth, rather than how
 * the parts are joined.
 *
 * @param columns what the outermost SELECT gives back, in order; empty for VALUES
 * @param relations tables and views read anywhere inside, subqueries and CTEs included, without the
 *     names of CTEs themselves
 * @param rows the rows of an outermost VALUES list
 * @param expressions every top-level expression inside, at any depth of subqueries: select lists,
 *     conditions, groupings, VALUES; subqueries are not repeated in them
 * @param dataChanges data-modifying CTEs
 * @param locksRows FOR UPDATE, FOR SHARE and their like are present
 * @param filtered a WHERE, LIMIT, OFFSET or join condition restricts the outermost SELECT
 * @param into the table that SELECT INTO creates
 */
public record Query(
    List<OutputColumn> columns,
    List<RelationReference> relations,
    List<List<Expression>> rows,
    List<Expression> expressions,
    List<Statement> dataChanges,
    boolean locksRows,
    boolean filtered,
    Optional<QualifiedName> into,
    Span span)
    implements Node {

  public Query {
    columns = List.copyOf(columns);
    relations = List.copyOf(relations);
    rows = rows.stream().map(List::copyOf).toList();
    expressions = List.copyOf(expressions);
    dataChanges = List.copyOf(dataChanges);
  }

  /**
   * One column of a select list.
   *
   * @param name its alias, or the name that the server derives from a column or function; empty
   *     where it would be {@code ?column?} or a star
   */
  public record OutputColumn(Optional<String> name, Expression expression, Span span)
      implements Node {}

  /** A table or view in FROM, with its alias. */
  public record RelationReference(
      QualifiedName name, Optional<String> alias, boolean only, Span span) implements Node {}
}
