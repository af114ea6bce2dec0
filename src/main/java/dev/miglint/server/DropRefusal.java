package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Dependent;
import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Routine;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.Identifiers;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.PostgresVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why the server does not drop something without CASCADE (manual, section 5.15). */
public final class DropRefusal {

  private final Schema schema;
  private final PostgresVersion target;

  public DropRefusal(Schema schema, PostgresVersion target) {
    this.schema = schema;
    this.target = target;
  }

  /**
   * The server's answer.
   *
   * @param words what it says
   * @param because what stands in the way, for people
   */
  public record Refusal(String words, String because) {}

  /** Of a whole statement; CASCADE must have been looked for before. */
  public Optional<Refusal> of(Drop drop) {
    if (drop.kind().isRelation() && drop.objects().stream().anyMatch(o -> isOther(drop, o))) {
      return Optional.empty(); // Refused because of its kind, before anything is looked for.
    }
    Set<RelationName> dropped = new HashSet<>();
    for (DroppedObject object : drop.objects()) {
      RelationName name = schema.resolve(object.name());
      dropped.add(name);
      schema.allPartitions(name).forEach(partition -> dropped.add(partition.name()));
    }
    for (DroppedObject object : drop.objects()) {
      Optional<Refusal> refusal = of(drop.kind(), object, dropped);
      if (refusal.isPresent()) {
        boolean several = drop.objects().size() > 1 && drop.kind() != ObjectKind.INDEX;
        return several
            ? Optional.of(
                new Refusal(
                    "cannot drop desired object(s) because other objects depend on them",
                    refusal.get().because()))
            : refusal;
      }
    }
    return Optional.empty();
  }

  private boolean isOther(Drop drop, DroppedObject object) {
    return schema
        .relation(object.name())
        .filter(relation -> RelationKind.of(relation) != drop.kind())
        .isPresent();
  }

  private Optional<Refusal> of(ObjectKind kind, DroppedObject object, Set<RelationName> dropped) {
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE ->
          ofRelation(kind, schema.resolve(object.name()), dropped);
      case INDEX -> schema.index(object.name()).flatMap(this::ofIndex);
      case TYPE, DOMAIN -> ofType(schema.resolveType(object.name().schema(), object.name().name()));
      case FUNCTION, PROCEDURE, ROUTINE -> ofRoutine(kind, object);
      case SCHEMA -> ofSchema(object.name().name());
      default -> Optional.empty();
    };
  }

  private Optional<Refusal> ofRelation(
      ObjectKind kind, RelationName name, Set<RelationName> dropped) {
    return schema.dependents(name).stream()
        .filter(dependent -> !dependent.automatic() && !dropped.contains(dependent.relation()))
        .findFirst()
        .map(dependent -> refusal(kind.words(), described(name), dependent.toString()));
  }

  private Optional<Refusal> ofIndex(Index index) {
    Optional<String> owner =
        index
            .constraint()
            .map(
                constraint ->
                    "constraint %s on table %s".formatted(constraint, index.table().name()))
            .or(() -> index.parent().map(parent -> "index " + described(parent)));
    return owner.map(
        needs ->
            new Refusal(
                "cannot drop index %s because %s requires it"
                    .formatted(described(index.name()), needs),
                needs));
  }

  private Optional<Refusal> ofType(RelationName type) {
    return schema.type(type).isEmpty()
        ? Optional.empty()
        : schema.columnsOfType(type).stream()
            .findFirst()
            .map(
                use ->
                    refusal(
                        "type",
                        described(type),
                        "column %s of %s".formatted(use.column().name(), use.relation())));
  }

  private Optional<Refusal> ofRoutine(ObjectKind kind, DroppedObject object) {
    List<Routine> routines = schema.routines(object.name());
    if (routines.size() != 1) {
      return Optional.empty(); // Which of them a trigger calls is not known.
    }
    Routine routine = routines.get(0);
    boolean other =
        routine.procedure() ? kind == ObjectKind.FUNCTION : kind == ObjectKind.PROCEDURE;
    if (other || object.arguments().filter(types -> !routine.takes(types)).isPresent()) {
      return Optional.empty(); // Another one is meant, which is not there.
    }
    Casts casts = new Casts(schema);
    String parameters =
        routine.argumentTypes().stream().map(casts::nameOf).collect(Collectors.joining(","));
    return new RoutineUse(schema)
        .firstOf(routine)
        .map(
            user ->
                refusal(
                    routine.procedure() ? "procedure" : "function",
                    described(routine.name()) + "(" + parameters + ")",
                    user));
  }

  private Optional<Refusal> ofSchema(String name) {
    return schema.relations().stream()
        .filter(relation -> relation.name().schema().equals(name))
        .findFirst()
        .map(relation -> refusal("schema", Identifiers.quoted(name), relation.name().toString()));
  }

  /** Of DROP COLUMN. */
  public Optional<Refusal> ofColumn(Table table, String column, Set<String> alsoDropped) {
    if (table.isPartitionKey(column)) {
      return Optional.of(
          new Refusal(
              "cannot drop column \"%s\" because it is part of the partition key of relation \"%s\""
                  .formatted(column, table.name().name()),
              "the partition key"));
    }
    if (table.column(column).filter(Column::inherited).isPresent()) {
      return Optional.of(
          new Refusal(
              "cannot drop inherited column \"%s\"".formatted(column),
              "the parent " + table.parents().get(0)));
    }
    return schema.dependents(table.name(), column).stream()
        .filter(dependent -> isInTheWay(dependent, table, column, alsoDropped))
        .findFirst()
        .map(
            dependent ->
                refusal(
                    "column",
                    "%s of table %s".formatted(Identifiers.quoted(column), described(table.name())),
                    dependent.toString()));
  }

  private boolean isInTheWay(
      Dependent dependent, Table table, String column, Set<String> alsoDropped) {
    boolean own = dependent.relation().equals(table.name());
    return switch (dependent.kind()) {
      case VIEW, MATERIALIZED_VIEW ->
          schema
              .view(dependent.relation())
              .filter(view -> view.certainlyReads(schema, table.name(), column))
              .isPresent();
      // Until 14 a generated column went along with what it is computed from.
      case COLUMN ->
          !dependent.automatic()
              && target.atLeast(15)
              && dependent.member().filter(alsoDropped::contains).isEmpty();
      default ->
          !dependent.automatic()
              && !(own && dependent.member().filter(alsoDropped::contains).isPresent());
    };
  }

  /** Of DROP CONSTRAINT. */
  public Optional<Refusal> ofConstraint(Table table, String name) {
    Optional<Constraint> constraint = table.constraint(name);
    if (constraint.filter(Constraint::inherited).isPresent()) {
      return Optional.of(
          new Refusal(
              "cannot drop inherited constraint \"%s\" of relation \"%s\""
                  .formatted(name, table.name().name()),
              "the parent "
                  + table.parents().stream().findFirst().map(Object::toString).orElse("")));
    }
    if (constraint.filter(Constraint::isKey).isEmpty()) {
      return Optional.empty();
    }
    Set<String> columns = Set.copyOf(constraint.get().columns());
    Stream<Index> same =
        schema.indexes(table.name()).stream()
            .filter(index -> index.unique() && Set.copyOf(index.keyColumns()).equals(columns));
    if (same.count() != 1) {
      return Optional.empty(); // Which of them the foreign key needs is not known.
    }
    return schema.foreignKeysReferencing(table.name()).stream()
        .filter(
            key ->
                key.constraint()
                    .reference()
                    .filter(r -> Set.copyOf(r.columns()).equals(columns))
                    .isPresent())
        .findFirst()
        .map(
            key ->
                refusal(
                    "constraint",
                    "%s on table %s".formatted(Identifiers.quoted(name), described(table.name())),
                    "constraint %s on %s".formatted(key.constraint().name(), key.table())));
  }

  private static Refusal refusal(String kind, String name, String because) {
    return new Refusal(
        "cannot drop %s %s because other objects depend on it".formatted(kind, name), because);
  }

  /** With its schema where the search path does not have it. */
  private String described(RelationName name) {
    return schema.searchPath().contains(name.schema())
        ? Identifiers.quoted(name.name())
        : Identifiers.quoted(name.schema()) + "." + Identifiers.quoted(name.name());
  }
}
