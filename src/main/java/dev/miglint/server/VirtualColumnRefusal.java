package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.DropExpression;
import dev.miglint.sql.AlterAction.SetExpression;
import dev.miglint.sql.AlterAction.SetStatistics;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.IndexBacked;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectStatement.CreateStatistics;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the server does not do with a generated column that is VIRTUAL, which PostgreSQL 18 brought
 * (its manual, section 5.4).
 *
 * @param words the server's
 */
public record VirtualColumnRefusal(String words, Span span) {

  /** An index has values of its own, and a virtual column has none. */
  public static Optional<VirtualColumnRefusal> of(CreateIndex create, Schema before) {
    Stream<String> named = create.include().stream().map(Identifier::value);
    Stream<String> all =
        Stream.of(named, columns(create.elements()), read(create.predicate().stream()))
            .flatMap(names -> names);
    return virtual(before.table(create.table()), all)
        .map(column -> refused("indexes on virtual generated columns are", create.span()));
  }

  public static Optional<VirtualColumnRefusal> of(CreateStatistics create, Schema before) {
    return virtual(before.table(create.table()), columns(create.elements()))
        .map(
            column ->
                refused("statistics creation on virtual generated columns is", create.span()));
  }

  /**
   * Of a constraint, or of the column itself.
   *
   * @param after the catalog with the columns that the same statement makes
   */
  public static Optional<VirtualColumnRefusal> of(PlacedConstraint placed, Schema after) {
    ConstraintDefinition constraint = placed.constraint();
    if (constraint instanceof Generated generated && !generated.stored()) {
      return placed.column().flatMap(column -> ofType(column, after));
    }
    Optional<Table> table = after.table(placed.table());
    if (constraint instanceof ForeignKey key) {
      return virtual(table, key.columns().stream().map(Identifier::value))
          .map(
              column ->
                  refused("foreign key constraints on virtual generated columns are", key.span()));
    }
    if (constraint instanceof IndexBacked && virtual(table, keys(constraint)).isPresent()) {
      String what = constraint instanceof PrimaryKey ? "primary keys" : "unique constraints";
      return Optional.of(refused(what + " on virtual generated columns are", constraint.span()));
    }
    return Optional.empty();
  }

  private static Optional<VirtualColumnRefusal> ofType(ColumnDefinition column, Schema after) {
    return column
        .type()
        .flatMap(
            type ->
                after
                    .type(type)
                    .map(made -> made instanceof Domain ? "domain" : "user-defined")
                    .map(
                        kind ->
                            new VirtualColumnRefusal(
                                "virtual generated column \"%s\" cannot have a %s type"
                                    .formatted(column.name().value(), kind),
                                type.span())));
  }

  /** Of DROP EXPRESSION, which would have to write the values, SET EXPRESSION and STATISTICS. */
  public static List<VirtualColumnRefusal> of(AlterTable alter, Schema before, Schema after) {
    Optional<Table> table = before.table(alter.name());
    return alter.actions().stream()
        .flatMap(
            action ->
                table.stream()
                    .flatMap(t -> words(action, t, alter.only(), after).stream())
                    .map(words -> new VirtualColumnRefusal(words, action.span())))
        .toList();
  }

  private static Optional<String> words(
      AlterAction action, Table table, boolean only, Schema after) {
    if (action instanceof DropExpression drop && isVirtual(table, drop.column().value())) {
      return Optional.of(
          "ALTER TABLE / DROP EXPRESSION is not supported for virtual generated columns");
    }
    if (action instanceof SetStatistics set) {
      return Optional.of(set.column().value())
          .filter(column -> isVirtual(table, column))
          .map("cannot alter statistics on virtual generated column \"%s\""::formatted);
    }
    if (action instanceof SetExpression set && isVirtual(table, set.column().value())) {
      Stream<Table> below = only ? Stream.empty() : after.descendants(table.name()).stream();
      return Stream.concat(after.table(table.name()).stream(), below)
          .filter(changed -> keepsCheck(changed, after))
          .map(
              changed ->
                  "ALTER TABLE / SET EXPRESSION is not supported for virtual generated columns in"
                      + " tables with check constraints")
          .findFirst();
    }
    return Optional.empty();
  }

  /** What the same statement drops is gone before, and what it adds comes later. */
  private static boolean keepsCheck(Table table, Schema after) {
    return table.constraints(Kind.CHECK).stream()
        .anyMatch(check -> !check.created().equals(after.now()));
  }

  private static Stream<String> keys(ConstraintDefinition constraint) {
    if (constraint instanceof PrimaryKey key) {
      return key.columns().stream().map(Identifier::value);
    }
    return constraint instanceof Unique key
        ? key.columns().stream().map(Identifier::value)
        : columns(((ConstraintDefinition.Exclude) constraint).elements());
  }

  private static Stream<String> columns(List<IndexElement> elements) {
    return Stream.concat(
        elements.stream().flatMap(element -> element.column().stream()),
        read(elements.stream().flatMap(element -> element.expression().stream())));
  }

  private static Stream<String> read(Stream<Expression> expressions) {
    return Expressions.all(ColumnReference.class, expressions.toList()).stream()
        .flatMap(reference -> reference.column().stream());
  }

  private static Optional<String> virtual(Optional<Table> table, Stream<String> columns) {
    return table.flatMap(t -> columns.filter(column -> isVirtual(t, column)).findFirst());
  }

  private static boolean isVirtual(Table table, String column) {
    return table.column(column).filter(Column::isVirtual).isPresent();
  }

  private static VirtualColumnRefusal refused(String what, Span span) {
    return new VirtualColumnRefusal(what + " not supported", span);
  }
}
