package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddIdentity;
import dev.miglint.sql.AlterAction.DropDefault;
import dev.miglint.sql.AlterAction.DropExpression;
import dev.miglint.sql.AlterAction.DropIdentity;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.AlterAction.SetIdentity;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.Nullable;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.TypeName;
import java.util.Optional;
import java.util.Set;

/**
 * Why the server does not let a column have a default, identity, generation or NOT NULL, or lose it
 * (tablecmds.c and parse_utilcmd.c).
 */
public final class ColumnRefusal {

  private static final Set<String> COUNTING = Set.of("int2", "int4", "int8");
  private static final Set<String> NOT_COUNTING =
      Set.of("text", "varchar", "bpchar", "uuid", "numeric", "bool", "float4", "float8", "date");

  private static final String NOT_AN_INTEGER =
      "identity column type must be smallint, integer, or bigint";

  private final PostgresVersion target;

  public ColumnRefusal(PostgresVersion target) {
    this.target = target;
  }

  /** What the server says about one action of an ALTER TABLE; nothing else may have been done. */
  public Optional<String> of(AlterAction action, Table table) {
    if (action instanceof DropNotNull drop) {
      return table.column(drop.column().value()).flatMap(column -> dropNotNull(column, table));
    }
    if (action instanceof SetDefault set) {
      return table.column(set.column().value()).flatMap(column -> changeDefault(column, table));
    }
    if (action instanceof DropDefault drop) {
      return table.column(drop.column().value()).flatMap(column -> changeDefault(column, table));
    }
    if (action instanceof AddIdentity add) {
      return table.column(add.column().value()).flatMap(column -> addIdentity(column, table));
    }
    if (action instanceof SetIdentity set) {
      return table.column(set.column().value()).flatMap(column -> noIdentity(column, table));
    }
    if (action instanceof DropIdentity drop && !drop.ifExists()) {
      return table.column(drop.column().value()).flatMap(column -> noIdentity(column, table));
    }
    return action instanceof DropExpression drop && !drop.ifExists()
        ? table.column(drop.column().value()).flatMap(column -> noExpression(column, table))
        : Optional.empty();
  }

  private Optional<String> dropNotNull(Column column, Table table) {
    if (column.identity().isPresent()) {
      return words(column, table, "is an identity column");
    }
    boolean key =
        table
            .primaryKey()
            .map(Constraint::columns)
            .filter(names -> names.contains(column.name()))
            .isPresent();
    return key
        ? Optional.of("column \"%s\" is in a primary key".formatted(column.name()))
        : Optional.empty();
  }

  private static Optional<String> changeDefault(Column column, Table table) {
    if (column.identity().isPresent()) {
      return words(column, table, "is an identity column");
    }
    return column.generated().isPresent()
        ? words(column, table, "is a generated column")
        : Optional.empty();
  }

  /** What a table has not is known only where all of it is. */
  private static Optional<String> addIdentity(Column column, Table table) {
    if (column.type().filter(ColumnRefusal::countsNot).isPresent()) {
      return Optional.of(NOT_AN_INTEGER);
    }
    if (column.identity().isPresent()) {
      return words(column, table, "is already an identity column");
    }
    if (!column.notNull()) {
      return table.columnsComplete()
          ? words(column, table, "must be declared NOT NULL before identity can be added")
          : Optional.empty();
    }
    return column.defaultValue().isPresent()
        ? words(column, table, "already has a default value")
        : Optional.empty();
  }

  private static Optional<String> noIdentity(Column column, Table table) {
    return table.columnsComplete() && column.identity().isEmpty()
        ? words(column, table, "is not an identity column")
        : Optional.empty();
  }

  private Optional<String> noExpression(Column column, Table table) {
    String kind =
        target.atLeast(18) ? "is not a generated column" : "is not a stored generated column";
    return table.columnsComplete() && column.generated().isEmpty()
        ? words(column, table, kind)
        : Optional.empty();
  }

  private static Optional<String> words(Column column, Table table, String rest) {
    return Optional.of(
        "column \"%s\" of relation \"%s\" %s".formatted(column.name(), table.name().name(), rest));
  }

  /** What the server says about a new column, if its own words contradict each other. */
  public Optional<String> of(ColumnDefinition column, String table) {
    int defaults = column.constraints(Default.class).size() + (column.isSerial() ? 1 : 0);
    boolean identity = column.constraint(Identity.class).isPresent();
    String which = "column \"%s\" of table \"%s\"".formatted(column.name(), table);
    if (defaults > 1) {
      return Optional.of("multiple default values specified for " + which);
    }
    if (identity && column.type().filter(ColumnRefusal::countsNot).isPresent()) {
      return Optional.of(NOT_AN_INTEGER);
    }
    if (identity && defaults > 0) {
      return Optional.of("both default and identity specified for " + which);
    }
    if (defaults > 0 && column.constraint(Generated.class).isPresent()) {
      return Optional.of("both default and generation expression specified for " + which);
    }
    boolean forbids =
        column.constraint(NotNull.class).isPresent()
            || column.isSerial()
            || identity
            || (target.atLeast(18) && column.constraint(PrimaryKey.class).isPresent());
    return forbids && column.constraint(Nullable.class).isPresent()
        ? Optional.of("conflicting NULL/NOT NULL declarations for " + which)
        : Optional.empty();
  }

  private static boolean countsNot(TypeName type) {
    return NOT_COUNTING.contains(type.name()) || (COUNTING.contains(type.name()) && type.isArray());
  }
}
