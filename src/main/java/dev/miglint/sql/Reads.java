package dev.miglint.sql;

import dev.miglint.sql.Query.RelationReference;
import java.util.List;

/**
 * What a data change reads besides its target.
 *
 * @param relations tables and views of FROM, USING, WITH and subqueries
 * @param expressions every top-level expression: new values, conditions, RETURNING, those of
 *     subqueries and CTEs included
 * @param dataChanges data-modifying CTEs
 */
public record Reads(
    List<RelationReference> relations, List<Expression> expressions, List<Statement> dataChanges) {

  public static final Reads NOTHING = new Reads(List.of(), List.of(), List.of());

  public Reads {
    relations = List.copyOf(relations);
    expressions = List.copyOf(expressions);
    dataChanges = List.copyOf(dataChanges);
  }
}
