package dev.miglint.lint;

import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TypeName;
import java.util.Optional;

/**
 * How a column gets another name without any running code losing it: six steps, each deployed
 * before the next.
 *
 * @param type of the column, where it is known
 */
public record RenameInSteps(
    Wording wording, QualifiedName table, String from, String to, Optional<TypeName> type) {

  /** The statements, with the deploys between them said in comments. */
  public String sql() {
    return """
    -- 1. add the new column
    ALTER TABLE %1$s ADD COLUMN %3$s %4$s;
    -- 2. deploy code that writes both
    -- 3. backfill, in batches
    UPDATE %1$s SET %3$s = %2$s WHERE %5$s;
    -- 4. deploy code that reads %3$s
    -- 5. deploy code that no longer writes %2$s
    -- 6. drop the old column
    ALTER TABLE %1$s DROP COLUMN %2$s;
    """
        .formatted(
            wording.quoted(table),
            wording.quoted(from),
            wording.quoted(to),
            type.map(wording::quoted).orElse("/* the type of %s */".formatted(from)),
            wording.differ(to, from))
        .strip();
  }
}
