package dev.miglint.locks;

import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.DropDefault;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.OtherAction;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.Nullable;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.IndexStatement.CreateIndex;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which actions of MySQL 8.0 and MariaDB on a table of InnoDB let others read and write it for as
 * long as they take, but for a moment at the beginning and at the end (MySQL 8.0 manual, 17.12.1,
 * Online DDL Operations, "Permits Concurrent DML"; measured with LOCK=NONE on MariaDB 10.11). What
 * is not listed is not known.
 */
public final class ConcurrentDml {

  private static final Set<String> INDEX_ACTIONS =
      Set.of("ADD INDEX", "DROP INDEX", "RENAME INDEX");

  /** What asks for no less than the server does by itself. */
  private static final Set<String> CLAUSES = Set.of("ALGORITHM", "LOCK");

  private static final Set<String> HARMLESS_CLAUSES =
      Set.of("DEFAULT", "NONE", "INPLACE", "INSTANT", "NOCOPY");

  private ConcurrentDml() {}

  /**
   * Whether an action is one of them.
   *
   * @param table before the statement, where the history shows it
   */
  public static boolean isPermittedDuring(AlterAction action, Optional<Table> table) {
    if (action instanceof AddColumn add) {
      return isPlain(add.column());
    }
    if (action instanceof DropColumn drop) {
      return table.filter(t -> !isKey(t, drop.column().value())).isPresent();
    }
    if (action instanceof AlterColumnType change) {
      return column(table, change.column().value())
          .flatMap(Column::type)
          .filter(type -> type.toString().equals(change.type().toString()))
          .isPresent();
    }
    if (action instanceof SetNotNull set) {
      return column(table, set.column().value()).filter(Column::notNull).isPresent();
    }
    if (action instanceof DropNotNull drop) {
      return column(table, drop.column().value()).filter(c -> !c.notNull()).isPresent();
    }
    if (action instanceof DropConstraint drop) {
      return table
          .flatMap(t -> t.constraint(drop.constraint().value()))
          .filter(c -> c.kind() == Kind.FOREIGN_KEY || c.kind() == Kind.UNIQUE)
          .isPresent();
    }
    if (action instanceof OtherAction other) {
      return isPermittedDuring(other);
    }
    return action instanceof SetDefault
        || action instanceof DropDefault
        || (action instanceof AddConstraint add && add.constraint() instanceof Unique);
  }

  /** A secondary index is built in place, unless it is a full-text or spatial one. */
  public static boolean isPermittedDuring(CreateIndex create) {
    return create.options().isEmpty()
        && !create.method().equals("fulltext")
        && !create.method().equals("spatial");
  }

  private static boolean isPermittedDuring(OtherAction action) {
    return CLAUSES.contains(action.name())
        ? action.names().stream().allMatch(word -> isHarmless(word.value()))
        : INDEX_ACTIONS.contains(action.name());
  }

  private static boolean isHarmless(String word) {
    return HARMLESS_CLAUSES.contains(word.toUpperCase(Locale.ROOT));
  }

  /** Its value for rows that are there is known without looking at them. */
  private static boolean isPlain(ColumnDefinition column) {
    return column.constraints().stream().allMatch(ConcurrentDml::isPlain);
  }

  private static boolean isPlain(ConstraintDefinition constraint) {
    return constraint instanceof NotNull
        || constraint instanceof Nullable
        || (constraint instanceof Default value && value.expression() instanceof Literal);
  }

  private static boolean isKey(Table table, String column) {
    return table.primaryKey().filter(key -> key.columns().contains(column)).isPresent();
  }

  private static Optional<Column> column(Optional<Table> table, String name) {
    return table.flatMap(t -> t.column(name));
  }
}
