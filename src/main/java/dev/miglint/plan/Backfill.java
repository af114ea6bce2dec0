package dev.miglint.plan;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TypeName;
import java.util.Optional;
import java.util.Set;

/** Gives old rows their values, some thousand at a time, each batch committed by itself. */
record Backfill(QualifiedName table, String column, String value, String where) {

  private static final int ROWS = 5000;

  /** Types without an equality operator of their own. */
  private static final Set<String> INCOMPARABLE =
      Set.of("box", "circle", "json", "line", "lseg", "path", "point", "polygon", "xml");

  /**
   * Gives the column the value wherever it has another one: it comes to an end as long as the value
   * is the same each time.
   *
   * @param type of the column
   */
  static Backfill differing(
      QualifiedName table, String column, String value, Optional<TypeName> type) {
    boolean text = type.filter(t -> INCOMPARABLE.contains(t.name())).isPresent();
    String where =
        text
            ? "%s::text IS DISTINCT FROM (%s)::text".formatted(quoted(column), value)
            : "%s IS DISTINCT FROM %s".formatted(quoted(column), value);
    return new Backfill(table, column, value, where);
  }

  /**
   * The step.
   *
   * @param quoting how the body of the block is quoted
   */
  PlanStep step(BodyQuoting quoting) {
    String body =
        """

        BEGIN
            LOOP
                UPDATE %1$s SET %2$s = %3$s
                WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE %4$s LIMIT %5$s));
                EXIT WHEN NOT FOUND;
                COMMIT;
            END LOOP;
        END
        """
            .formatted(quoted(table), quoted(column), value, where, ROWS);
    return PlanStep.outside("backfill_" + column, "DO " + quoting.quoted(body));
  }
}
