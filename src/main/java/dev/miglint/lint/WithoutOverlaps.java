package dev.miglint.lint;

import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.Node;
import java.util.List;

/**
 * A key whose last column must not overlap, from PostgreSQL 18. Its index is a GiST index, which
 * can be neither unique by itself nor taken over USING INDEX (manual, CREATE TABLE, "WITHOUT
 * OVERLAPS").
 */
public final class WithoutOverlaps {

  private WithoutOverlaps() {}

  /** Whether a table is defined with a UNIQUE (columns WITHOUT OVERLAPS). */
  public static boolean isUnique(List<String> columns, List<Node> definition) {
    return definition.stream()
        .anyMatch(
            part ->
                part instanceof Unique unique
                    && unique.attributes().temporal()
                    && unique.columns().stream().map(Identifier::value).toList().equals(columns));
  }

  /** What to do instead of building it on a table in use. */
  public static Problem problem(
      AddedConstraint<? extends ConstraintDefinition> added, String message) {
    return Problem.at(
        added.constraint().span(),
        message,
        "Add it in a window in which nobody needs %s, with a statement_timeout: PostgreSQL has no way to build the index of WITHOUT OVERLAPS while writes go on."
            .formatted(added.place()));
  }
}
