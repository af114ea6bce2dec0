package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Optional;

/**
 * Why the server does not let a table have another parent, or change alone what it shares with its
 * parents or children, in its own words (manual, section 5.11; ALTER TABLE).
 */
public final class InheritanceRefusal {

  private static final String IN_CHILDREN = "constraint must be added to child tables too";

  private final Schema schema;
  private final PostgresVersion target;

  public InheritanceRefusal(Schema schema, PostgresVersion target) {
    this.schema = schema;
    this.target = target;
  }

  /** Of a parent that CREATE TABLE … INHERITS names. */
  public Optional<String> ofNewChild(Table parent) {
    if (parent.isPartitioned()) {
      return Optional.of(
          "cannot inherit from partitioned table \"%s\"".formatted(parent.name().name()));
    }
    return parent.isPartition()
        ? Optional.of("cannot inherit from partition \"%s\"".formatted(parent.name().name()))
        : Optional.empty();
  }

  /** Of INHERIT, which is the only action of its statement. */
  public Optional<String> ofInherit(Table child, Table parent) {
    RelationName name = parent.name();
    if (child.isPartition()) {
      return Optional.of("cannot change inheritance of a partition");
    }
    if (child.isPartitioned()) {
      return Optional.of("cannot change inheritance of partitioned table");
    }
    if (parent.isPartitioned()) {
      return ofNewChild(parent);
    }
    if (parent.isPartition()) {
      return Optional.of("cannot inherit from a partition");
    }
    if (name.equals(child.name()) || schema.descendants(child.name()).contains(parent)) {
      return Optional.of("circular inheritance not allowed");
    }
    if (child.parents().contains(name)) {
      return Optional.of(
          "relation \"%s\" would be inherited from more than once".formatted(name.name()));
    }
    return new ChildShape(schema, target).refusal(parent, child);
  }

  /** Of NO INHERIT, which is the only action of its statement. */
  public Optional<String> ofNoInherit(Table child, Table parent) {
    if (child.isPartition()) {
      return Optional.of("cannot change inheritance of a partition");
    }
    return child.parents().contains(parent.name())
        ? Optional.empty()
        : Optional.of(
            "relation \"%s\" is not a parent of relation \"%s\""
                .formatted(parent.name().name(), child.name().name()));
  }

  /** Of an action on a column or constraint that the table shares. */
  public Optional<String> ofAction(Table table, AlterTable alter, AlterAction action) {
    boolean alone = alter.only() && !schema.children(table.name()).isEmpty();
    if (action instanceof AddColumn add) {
      return ofAddColumn(table, add, alone);
    }
    if (action instanceof AddConstraint add && add.constraint() instanceof Check check) {
      return ofCheck(table, check, alone);
    }
    if (action instanceof AddConstraint add && add.constraint() instanceof NotNull notNull) {
      return ofNotNull(table, notNull, alone);
    }
    if (action instanceof SetNotNull set && alone && table.isPartitioned()) {
      return table
          .column(set.column().value())
          .filter(column -> !column.notNull() && wantsChildren(table, column.name()))
          .map(column -> IN_CHILDREN);
    }
    if (action instanceof DropNotNull drop) {
      return table
          .column(drop.column().value())
          .filter(Column::notNull)
          .flatMap(column -> ofDropNotNull(table, column, alone));
    }
    if (action instanceof DropColumn drop && alone && table.isPartitioned()) {
      return own(table, drop.column().value())
          .map(
              column -> "cannot drop column from only the partitioned table when partitions exist");
    }
    return action instanceof AlterColumnType change && alone
        ? own(table, change.column().value())
            .map("type of inherited column \"%s\" must be changed in child tables too"::formatted)
        : Optional.empty();
  }

  private static Optional<String> ofAddColumn(Table table, AddColumn add, boolean alone) {
    if (table.isPartition()) {
      return Optional.of("cannot add column to a partition");
    }
    return alone && table.column(add.column().name().value()).isEmpty()
        ? Optional.of("column must be added to child tables too")
        : Optional.empty();
  }

  private static Optional<String> ofCheck(Table table, Check check, boolean alone) {
    if (check.noInherit()) {
      return table.isPartitioned()
          ? Optional.of(
              "cannot add NO INHERIT constraint to partitioned table \"%s\""
                  .formatted(table.name().name()))
          : Optional.empty();
    }
    return alone ? Optional.of(IN_CHILDREN) : Optional.empty();
  }

  /** Where the column has the constraint, nothing is added. */
  private static Optional<String> ofNotNull(Table table, NotNull notNull, boolean alone) {
    if (notNull.noInherit()) {
      return table.isPartitioned()
          ? Optional.of("not-null constraints on partitioned tables cannot be NO INHERIT")
          : Optional.empty();
    }
    boolean there =
        notNull.columns().stream()
            .flatMap(column -> table.column(column.value()).stream())
            .anyMatch(Column::notNull);
    return alone && !there ? Optional.of(IN_CHILDREN) : Optional.empty();
  }

  /** Before 18 it is enough that the partitions have it. */
  private boolean wantsChildren(Table table, String column) {
    return target.atLeast(18)
        || schema.children(table.name()).stream()
            .flatMap(child -> child.column(column).stream())
            .anyMatch(theirs -> !theirs.notNull());
  }

  private Optional<String> ofDropNotNull(Table table, Column column, boolean alone) {
    List<String> key = table.primaryKey().map(Constraint::columns).orElse(List.of());
    if (key.contains(column.name()) || column.identity().isPresent()) {
      return Optional.empty(); // Refused because of that.
    }
    if (alone && table.isPartitioned() && !target.atLeast(18)) {
      return Optional.of(
          "cannot remove constraint from only the partitioned table when partitions exist");
    }
    boolean parents =
        table.isPartition()
            && table.parents().stream()
                .flatMap(parent -> schema.table(parent).stream())
                .flatMap(parent -> parent.column(column.name()).stream())
                .anyMatch(Column::notNull);
    if (parents) {
      return Optional.of(
          "column \"%s\" is marked NOT NULL in parent table".formatted(column.name()));
    }
    return table.constraints(Kind.NOT_NULL).stream()
        .filter(c -> c.inherited() && c.columns().equals(List.of(column.name())))
        .findFirst()
        .map(
            c ->
                "cannot drop inherited constraint \"%s\" of relation \"%s\""
                    .formatted(c.name(), table.name().name()));
  }

  /** Not from a parent, and no part of the partition key: of those other things are said. */
  private static Optional<String> own(Table table, String name) {
    return table
        .column(name)
        .filter(column -> !column.inherited() && !table.isPartitionKey(name))
        .map(Column::name);
  }

  /** Of RENAME COLUMN. */
  public Optional<String> ofRename(Table table, String name, Rename rename) {
    Optional<Column> column = table.column(name);
    if (column.isPresent() && rename.only() && !schema.children(table.name()).isEmpty()) {
      return Optional.of(
          "inherited column \"%s\" must be renamed in child tables too".formatted(name));
    }
    return column
        .filter(Column::inherited)
        .map(c -> "cannot rename inherited column \"%s\"".formatted(name));
  }
}
