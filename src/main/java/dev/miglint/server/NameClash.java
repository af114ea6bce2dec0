package dev.miglint.server;

import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Moment;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.Optional;

/**
 * Something that has the name already.
 *
 * @param words what the server says
 * @param created since when it has been there
 */
public record NameClash(String words, Moment created) {

  /** What stands in the way of a name that a statement creates. */
  public static Optional<NameClash> of(
      CreatedName created, Statement statement, Schema before, PostgresVersion target) {
    String name = created.name().name();
    Optional<Table> owner = created.owner().flatMap(before::table);
    boolean ownerIsNew = statement instanceof CreateTable;
    return switch (created.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX ->
          before
              .relation(
                  created
                      .owner()
                      .map(table -> before.resolve(table).sibling(name))
                      .orElseGet(() -> before.nameOfNew(created.name())))
              .map(
                  r ->
                      new NameClash("relation \"%s\" already exists".formatted(name), r.created()));
      case TYPE ->
          before
              .type(before.nameOfNew(created.name()))
              .map(t -> new NameClash("type \"%s\" already exists".formatted(name), t.created()));
      case SCHEMA ->
          before
              .namespace(name)
              .map(n -> new NameClash("schema \"%s\" already exists".formatted(name), n.created()));
      case COLUMN ->
          owner
              .filter(table -> !ownerIsNew)
              .flatMap(table -> table.column(name))
              .filter(column -> !column.inherited())
              .map(c -> new NameClash(member("column", created, "of relation"), c.created()));
      case CONSTRAINT ->
          owner
              .filter(table -> !ownerIsNew && !isNoMore(created, statement, table, target))
              .flatMap(table -> table.constraint(name))
              .filter(constraint -> !constraint.inherited())
              .map(c -> new NameClash(member("constraint", created, "for relation"), c.created()));
      case TRIGGER ->
          owner.stream()
              .flatMap(table -> table.triggers().stream())
              .filter(trigger -> trigger.name().equals(name))
              .map(t -> new NameClash(member("trigger", created, "for relation"), t.created()))
              .findFirst();
      case POLICY ->
          owner.stream()
              .flatMap(table -> table.policies().stream())
              .filter(policy -> policy.name().equals(name))
              .map(p -> new NameClash(member("policy", created, "for table"), p.created()))
              .findFirst();
      default -> Optional.empty();
    };
  }

  /**
   * NOT NULL is a mark before 18, whose name is forgotten; from then on a column that has it as a
   * constraint gets no other.
   */
  private static boolean isNoMore(
      CreatedName created, Statement statement, Table table, PostgresVersion target) {
    return PlacedConstraint.in(statement).stream()
        .filter(placed -> placed.constraint().name().isPresent())
        .filter(p -> p.constraint().name().get().span().equals(created.name().span()))
        .filter(placed -> placed.constraint() instanceof NotNull)
        .anyMatch(placed -> !target.atLeast(18) || isNotNull(table, placed));
  }

  private static boolean isNotNull(Table table, PlacedConstraint placed) {
    return table.constraints(Kind.NOT_NULL).stream()
        .anyMatch(
            own ->
                ((NotNull) placed.constraint())
                    .columns().stream().anyMatch(column -> own.columns().contains(column.value())));
  }

  private static String member(String kind, CreatedName created, String of) {
    String table = created.owner().map(QualifiedName::name).orElse("");
    return "%s \"%s\" %s \"%s\" already exists".formatted(kind, created.name().name(), of, table);
  }
}
