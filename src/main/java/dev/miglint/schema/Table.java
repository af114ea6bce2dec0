package dev.miglint.schema;

import dev.miglint.sql.TableStatement.PartitionKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A table, ordinary, partitioned or foreign.
 *
 * @param columns in the table's order; of a table that predates the history those that it mentions
 * @param columnsComplete false where there may be more columns, constraints, indexes and triggers
 *     than the history shows, because it did not create the table
 * @param dropped names of columns and constraints that are known to be gone although the table is
 *     not complete
 * @param owner absent for whoever ran the migrations
 */
public record Table(
    RelationName name,
    Moment created,
    Optional<Renaming> renamed,
    Optional<Remark> comment,
    Optional<String> owner,
    Storage storage,
    List<Column> columns,
    boolean columnsComplete,
    Set<String> dropped,
    List<Constraint> constraints,
    Lineage lineage,
    Reactions reactions)
    implements Relation {

  public Table {
    columns = List.copyOf(columns);
    dropped = Set.copyOf(dropped);
    constraints = List.copyOf(constraints);
  }

  /** A table that the history found there: nothing but its name is known. */
  public static Table unseen(RelationName name) {
    return new Table(
        name,
        Moment.BEFORE_HISTORY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Storage.HEAP,
        List.of(),
        false,
        Set.of(),
        List.of(),
        Lineage.NONE,
        Reactions.NONE);
  }

  public Optional<Column> column(String column) {
    for (Column each : columns) {
      if (each.name().equals(column)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** Whether the column is there, as far as the history tells. */
  public Presence columnPresence(String column) {
    if (column(column).isPresent()) {
      return Presence.PRESENT;
    }
    return columnsComplete || dropped.contains(column) ? Presence.ABSENT : Presence.UNSEEN;
  }

  public Optional<Constraint> constraint(String constraint) {
    for (Constraint each : constraints) {
      if (each.name().equals(constraint)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether the constraint is there, as far as the history tells. */
  public Presence constraintPresence(String constraint) {
    if (constraint(constraint).isPresent()) {
      return Presence.PRESENT;
    }
    return columnsComplete || dropped.contains(constraint) ? Presence.ABSENT : Presence.UNSEEN;
  }

  /** The constraints of one kind, in the order of their creation. */
  public List<Constraint> constraints(Constraint.Kind kind) {
    List<Constraint> ofKind = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint.kind() == kind) {
        ofKind.add(constraint);
      }
    }
    return ofKind;
  }

  public Optional<Constraint> primaryKey() {
    for (Constraint constraint : constraints) {
      if (constraint.kind() == Constraint.Kind.PRIMARY_KEY) {
        return Optional.of(constraint);
      }
    }
    return Optional.empty();
  }

  /** The history made it, and shows all of its columns. */
  public boolean isWhole() {
    return columnsComplete && !predatesHistory();
  }

  /** A column of the partition key by itself; expressions of the key are not looked into. */
  public boolean isPartitionKey(String column) {
    return partitionKey().stream()
        .flatMap(key -> key.elements().stream())
        .anyMatch(element -> element.column().filter(column::equals).isPresent());
  }

  public boolean isPartitioned() {
    return lineage.partitionKey().isPresent();
  }

  public boolean isPartition() {
    return lineage.partitionOf().isPresent();
  }

  public boolean isTemporary() {
    return storage.isTemporary();
  }

  public boolean isForeign() {
    return storage.foreign();
  }

  public Optional<PartitionKey> partitionKey() {
    return lineage.partitionKey();
  }

  public List<Trigger> triggers() {
    return reactions.triggers();
  }

  public List<Policy> policies() {
    return reactions.policies();
  }

  public List<RewriteRule> rules() {
    return reactions.rules();
  }

  /** The partitioned table or the inheritance parents. */
  public List<RelationName> parents() {
    return lineage.parents();
  }

  @Override
  public Set<RelationName> references() {
    Set<RelationName> found = new LinkedHashSet<>(lineage.parents());
    for (Constraint constraint : constraints) {
      constraint
          .reference()
          .ifPresent(
              reference -> {
                found.add(reference.table());
                reference.index().ifPresent(found::add);
              });
    }
    found.remove(name);
    return found;
  }

  @Override
  public Table renaming(RelationName from, RelationName to) {
    return new Table(
        name.equals(from) ? to : name,
        created,
        renamed,
        comment,
        owner,
        storage,
        columns,
        columnsComplete,
        dropped,
        constraints.stream().map(c -> c.renaming(from, to)).toList(),
        lineage.renaming(from, to),
        reactions.renaming(from, to));
  }

  /** The same table with other columns. */
  public Table withColumns(List<Column> newColumns) {
    return new Table(
        name,
        created,
        renamed,
        comment,
        owner,
        storage,
        newColumns,
        columnsComplete,
        dropped,
        constraints,
        lineage,
        reactions);
  }

  /** The same table with one column added at the end; a known drop of that name is forgotten. */
  public Table plusColumn(Column column) {
    List<Column> more = new ArrayList<>(columns);
    more.add(column);
    return withColumns(more).withDropped(without(dropped, column.name()));
  }

  /** The same table with one column replaced, if it has it. */
  public Table mapColumn(String column, UnaryOperator<Column> change) {
    return withColumns(
        columns.stream().map(c -> c.name().equals(column) ? change.apply(c) : c).toList());
  }

  /** The same table with other constraints. */
  public Table withConstraints(List<Constraint> newConstraints) {
    return new Table(
        name,
        created,
        renamed,
        comment,
        owner,
        storage,
        columns,
        columnsComplete,
        dropped,
        newConstraints,
        lineage,
        reactions);
  }

  /** The same table with one constraint added at the end; a known drop is forgotten. */
  public Table plusConstraint(Constraint constraint) {
    List<Constraint> more = new ArrayList<>(constraints);
    more.add(constraint);
    return withConstraints(more).withDropped(without(dropped, constraint.name()));
  }

  /** The same table with one constraint replaced, if it has it. */
  public Table mapConstraint(String constraint, UnaryOperator<Constraint> change) {
    return withConstraints(
        constraints.stream().map(c -> c.name().equals(constraint) ? change.apply(c) : c).toList());
  }

  /** The same table, of whose columns and constraints these are known to be gone. */
  public Table withDropped(Set<String> names) {
    return new Table(
        name,
        created,
        renamed,
        comment,
        owner,
        storage,
        columns,
        columnsComplete,
        columnsComplete ? Set.of() : names,
        constraints,
        lineage,
        reactions);
  }

  public Table withLineage(Lineage newLineage) {
    return new Table(
        name,
        created,
        renamed,
        comment,
        owner,
        storage,
        columns,
        columnsComplete,
        dropped,
        constraints,
        newLineage,
        reactions);
  }

  public Table withReactions(Reactions newReactions) {
    return new Table(
        name,
        created,
        renamed,
        comment,
        owner,
        storage,
        columns,
        columnsComplete,
        dropped,
        constraints,
        lineage,
        newReactions);
  }

  public Table withStorage(Storage newStorage) {
    return new Table(
        name,
        created,
        renamed,
        comment,
        owner,
        newStorage,
        columns,
        columnsComplete,
        dropped,
        constraints,
        lineage,
        reactions);
  }

  public Table withOwner(String newOwner) {
    return new Table(
        name,
        created,
        renamed,
        comment,
        Optional.of(newOwner),
        storage,
        columns,
        columnsComplete,
        dropped,
        constraints,
        lineage,
        reactions);
  }

  private static Set<String> without(Set<String> names, String name) {
    if (!names.contains(name)) {
      return names;
    }
    Set<String> rest = new LinkedHashSet<>(names);
    rest.remove(name);
    return rest;
  }
}
