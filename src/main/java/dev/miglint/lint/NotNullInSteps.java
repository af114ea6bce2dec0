package dev.miglint.lint;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** How a column becomes NOT NULL without anybody waiting for a scan. */
public record NotNullInSteps(QualifiedName table, String column, PostgresVersion target) {

  /** NOT NULL as a constraint, from PostgreSQL 18 on; table, column and name are quoted. */
  public static String constraint(String table, String column, String name) {
    return """
    ALTER TABLE %1$s ADD CONSTRAINT %3$s NOT NULL %2$s NOT VALID;
    -- in a migration of its own: reads every row, while reads and writes go on
    ALTER TABLE %1$s VALIDATE CONSTRAINT %3$s;
    """
        .formatted(table, column, name)
        .strip();
  }

  /**
   * The constraint NOT NULL of a column that is NOT VALID still: beside it the server takes neither
   * another one nor a primary key.
   */
  public static Optional<String> notValid(
      TableChange<? extends AlterAction> change, String column) {
    return change.table().stream()
        .flatMap(table -> table.constraints(Kind.NOT_NULL).stream())
        .filter(c -> !c.valid() && c.columns().contains(column))
        .map(Constraint::name)
        .findFirst();
  }

  /** Statements that validate those of these columns; each ends with a line break. */
  public static String validations(
      TableChange<? extends AlterAction> change, List<Identifier> columns) {
    StringBuilder sql = new StringBuilder();
    for (Identifier column : columns) {
      notValid(change, column.value())
          .ifPresent(name -> sql.append(validation(change, name)).append('\n'));
    }
    return sql.toString();
  }

  /** Validates the constraint. */
  public static String validation(TableChange<? extends AlterAction> change, String name) {
    return "ALTER TABLE %s VALIDATE CONSTRAINT %s;".formatted(change.name(), quoted(name));
  }

  /** The statements, with the transactions that they need said in comments. */
  public String sql() {
    String name = quoted(table.name() + "_" + column + "_not_null");
    if (target.atLeast(18)) {
      return constraint(quoted(table), quoted(column), name);
    }
    String check =
        """
        ALTER TABLE %1$s ADD CONSTRAINT %3$s CHECK (%2$s IS NOT NULL) NOT VALID;
        -- in a migration of its own: reads every row, while reads and writes go on
        ALTER TABLE %1$s VALIDATE CONSTRAINT %3$s;
        """
            .formatted(quoted(table), quoted(column), name)
            .strip();
    if (!target.atLeast(12)) {
      return check; // The check stays: SET NOT NULL does not look at it before PostgreSQL 12.
    }
    return check
        + """

        -- in a third one: the valid check spares the scan
        ALTER TABLE %1$s ALTER COLUMN %2$s SET NOT NULL;
        ALTER TABLE %1$s DROP CONSTRAINT %3$s;
        """
            .formatted(quoted(table), quoted(column), name)
            .stripTrailing();
  }
}
