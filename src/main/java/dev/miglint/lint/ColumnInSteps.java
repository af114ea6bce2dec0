package dev.miglint.lint;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;

/** How a new column gets its values without the table being written anew. */
public record ColumnInSteps(TableChange<AddColumn> change) {

  private ColumnDefinition column() {
    return change.action().column();
  }

  /** The column's name for SQL. */
  public String name() {
    return quoted(column().name().value());
  }

  /** The column's type for SQL. */
  public String type() {
    return column().type().map(TableChange::sql).orElse("");
  }

  /**
   * The statements: the column first, then its default for new rows, then the old rows.
   *
   * @param type for SQL
   * @param value what new rows get, and old ones
   */
  public String sql(String type, String value) {
    return added(type)
        + """

        ALTER TABLE %1$s ALTER COLUMN %2$s SET DEFAULT %3$s;
        %4$s\
        """
            .formatted(change.name(), name(), value, filled(value));
  }

  /** The column alone, without a value. */
  public String added(String type) {
    return "ALTER TABLE %s ADD COLUMN %s %s;".formatted(change.name(), name(), type);
  }

  /** The old rows, and NOT NULL where it was asked for. */
  public String filled(String value) {
    boolean key = column().constraint(PrimaryKey.class).isPresent();
    String unique =
        key || column().constraint(Unique.class).isPresent()
            ? "\n-- then CREATE UNIQUE INDEX CONCURRENTLY, and ADD the constraint USING INDEX"
            : "";
    String notNull =
        column().constraint(NotNull.class).isPresent() || column().isSerial() || key
            ? "\n-- then SET NOT NULL, which a validated CHECK (%s IS NOT NULL) spares its scan"
                .formatted(name())
            : "";
    return """
    -- in a migration of its own, in batches
    UPDATE %1$s SET %2$s = %3$s WHERE %2$s IS NULL;%4$s%5$s\
    """
        .formatted(change.name(), name(), value, notNull, unique);
  }
}
