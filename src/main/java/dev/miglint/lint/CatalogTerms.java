package dev.miglint.lint;

import dev.miglint.migration.Dialect;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Schema;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.OtherAction;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.List;
import java.util.Optional;

/**
 * What a statement of another database does, in terms of the catalog that histories are replayed
 * against. Names of keys and indexes are a table's own in MySQL, while in the catalog they share
 * one name space with the tables; so keys get their table's name before theirs, and other indexes
 * are left out. Nothing that refers to a table keeps it from being dropped.
 */
final class CatalogTerms {

  private final Schema before;

  private CatalogTerms(Schema before) {
    this.before = before;
  }

  static Statement of(Statement statement, Dialect dialect, Schema before) {
    return dialect == Dialect.POSTGRESQL ? statement : new CatalogTerms(before).of(statement);
  }

  private Statement of(Statement statement) {
    if (statement instanceof CreateTable create) {
      return create(create);
    }
    if (statement instanceof AlterTable alter) {
      return new AlterTable(
          alter.kind(),
          alter.name(),
          alter.only(),
          alter.ifExists(),
          alter.actions().stream().map(action -> action(alter.name(), action)).toList(),
          alter.span());
    }
    if (statement instanceof CreateIndex create) {
      return touching(create.table(), create);
    }
    if (statement instanceof Drop drop && drop.kind() != ObjectKind.INDEX) {
      return new Drop(drop.kind(), drop.objects(), drop.ifExists(), true, false, drop.span());
    }
    boolean index = statement instanceof Drop drop && drop.kind() == ObjectKind.INDEX;
    return index
        ? ((Drop) statement)
            .objects().stream()
                .flatMap(object -> object.table().stream())
                .findFirst()
                .map(table -> touching(table, statement))
                .orElseGet(
                    () ->
                        new Drop(ObjectKind.INDEX, List.of(), true, false, false, statement.span()))
        : statement;
  }

  /** The table is there; nothing is known to change. */
  private static Statement touching(QualifiedName table, Statement statement) {
    return new AlterTable(ObjectKind.TABLE, table, false, false, List.of(), statement.span());
  }

  private Statement create(CreateTable create) {
    return new CreateTable(
        create.name(),
        create.persistence(),
        create.foreign(),
        create.ifNotExists(),
        create.columns().stream().map(column -> column(create.name(), column)).toList(),
        create.constraints().stream().map(c -> constraint(create.name(), c)).toList(),
        create.likes(),
        create.inherits(),
        create.partitionOf(),
        create.partitionBy(),
        create.ofType(),
        create.options(),
        create.tablespace(),
        create.span());
  }

  private AlterAction action(QualifiedName table, AlterAction action) {
    if (action instanceof AddColumn add) {
      return new AddColumn(column(table, add.column()), add.ifNotExists(), add.span());
    }
    if (action instanceof AddConstraint add) {
      return new AddConstraint(constraint(table, add.constraint()), add.span());
    }
    if (action instanceof OtherAction other && other.name().equals("DROP PRIMARY KEY")) {
      return before
          .table(table)
          .flatMap(t -> t.primaryKey())
          .map(Constraint::name)
          .map(name -> dropped(name, other))
          .orElse(action);
    }
    if (action instanceof OtherAction other
        && other.name().equals("DROP INDEX")
        && !other.names().isEmpty()) {
      return dropped(own(table, other.names().get(0)).value(), other);
    }
    return action;
  }

  private static AlterAction dropped(String constraint, OtherAction action) {
    return new DropConstraint(
        new Identifier(constraint, action.span()), true, false, action.span());
  }

  private static ColumnDefinition column(QualifiedName table, ColumnDefinition column) {
    return new ColumnDefinition(
        column.name(),
        column.type(),
        column.constraints().stream().map(c -> constraint(table, c)).toList(),
        column.collation(),
        column.span());
  }

  private static ConstraintDefinition constraint(
      QualifiedName table, ConstraintDefinition constraint) {
    if (constraint instanceof PrimaryKey key) {
      return new PrimaryKey(
          Optional.empty(), // Whatever is written, it is called PRIMARY.
          key.columns(),
          key.include(),
          key.usingIndex(),
          key.attributes(),
          key.span());
    }
    if (constraint instanceof Unique key) {
      return new Unique(
          key.name().map(name -> own(table, name)),
          key.columns(),
          key.include(),
          key.nullsNotDistinct(),
          key.usingIndex(),
          key.attributes(),
          key.span());
    }
    return constraint;
  }

  private static Identifier own(QualifiedName table, Identifier name) {
    return new Identifier(table.name() + "." + name.value(), name.span());
  }
}
