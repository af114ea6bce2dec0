package dev.miglint.schema;

import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.ConstraintReplay.Written;
import dev.miglint.schema.UserType.CompositeType;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Nullable;
import dev.miglint.sql.Node;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.CreateTableAs;
import dev.miglint.sql.TableStatement.Like;
import dev.miglint.sql.TableStatement.Persistence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** CREATE TABLE and CREATE TABLE AS. */
final class TableReplay {

  private final Draft draft;
  private final ConstraintReplay constraints;
  private final IndexReplay indexes;

  TableReplay(Draft draft) {
    this.draft = draft;
    this.constraints = new ConstraintReplay(draft);
    this.indexes = new IndexReplay(draft);
  }

  void create(CreateTable statement) {
    RelationName name = nameOf(statement.name(), statement.persistence());
    if (draft.isTaken(name, statement.ifNotExists())) {
      return;
    }
    draft.remove(name);
    List<Table> parents = parents(statement);
    Columns columns = new Columns();
    for (Table parent : parents) {
      columns.inherit(parent, statement.partitionOf().isPresent());
    }
    statement.ofType().ifPresent(columns::takeOver);
    List<Node> written = new ArrayList<>(statement.columns());
    written.addAll(statement.likes());
    written.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
    for (Node next : written) {
      if (next instanceof ColumnDefinition definition) {
        columns.define(name, definition);
      } else if (next instanceof Like like) {
        columns.copy(name, like);
      }
    }
    draft.put(table(name, statement, columns));
    addConstraints(name, statement, parents);
    statement.partitionOf().ifPresent(p -> cloneFromParent(parents, name));
  }

  private RelationName nameOf(QualifiedName written, Persistence persistence) {
    return persistence == Persistence.TEMPORARY
        ? new RelationName(Naming.TEMPORARY, written.name())
        : draft.schema().nameOfNew(written);
  }

  private List<Table> parents(CreateTable statement) {
    List<QualifiedName> names = new ArrayList<>(statement.inherits());
    statement.partitionOf().ifPresent(p -> names.add(p.parent()));
    return names.stream().flatMap(name -> draft.tableOrAssumed(name).stream()).toList();
  }

  private Table table(RelationName name, CreateTable statement, Columns columns) {
    Lineage lineage =
        new Lineage(
            statement.partitionBy(),
            statement
                .partitionOf()
                .map(p -> new Lineage.PartitionOf(draft.schema().resolve(p.parent()), p.bound())),
            statement.inherits().stream().map(draft.schema()::resolve).toList(),
            statement.ofType().map(t -> draft.schema().resolveType(t.schema(), t.name())));
    Storage storage =
        new Storage(
            statement.persistence(),
            statement.foreign(),
            statement.options(),
            statement.tablespace());
    return new Table(
        name,
        draft.now(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        storage,
        List.copyOf(columns.byName.values()),
        columns.complete,
        Set.of(),
        List.of(),
        lineage,
        Reactions.NONE);
  }

  private void addConstraints(RelationName name, CreateTable statement, List<Table> parents) {
    for (Table parent : parents) {
      for (Constraint constraint : parent.constraints()) {
        boolean inherits = constraint.kind() == Kind.CHECK || constraint.kind() == Kind.NOT_NULL;
        if (inherits && !constraint.noInherit()) {
          constraints.inherit(name, constraints.ofNew(constraint));
        }
      }
    }
    List<Written> written = new ArrayList<>();
    for (ColumnDefinition column : statement.columns()) {
      written.addAll(written(column));
    }
    for (ConstraintDefinition constraint : statement.constraints()) {
      written.add(new Written(Optional.empty(), constraint));
    }
    for (Like like : statement.likes()) {
      copyChecks(name, like);
    }
    constraints.addAll(name, written, true, true);
    nameNotNulls(name);
    for (Like like : statement.likes()) {
      if (includes(like, "indexes")) {
        source(like).ifPresent(relation -> indexes.copy(relation.name(), name));
      }
    }
  }

  /** Columns that refuse NULL without saying so, serial and copied ones, get the constraint too. */
  private void nameNotNulls(RelationName name) {
    if (draft.namesNotNull()) {
      Table table = draft.schema().table(name).orElseThrow();
      for (Column column : table.columns()) {
        if (column.notNull() && NullReplay.constraint(table, column.name()).isEmpty()) {
          new NullReplay(draft)
              .setNotNull(name, column.name(), Optional.empty(), true, false, true);
        }
      }
    }
  }

  /** The constraints behind a column, those that are only marks on it left out. */
  static List<Written> written(ColumnDefinition column) {
    return column.constraints().stream()
        .filter(c -> !(c instanceof Nullable))
        .map(c -> new Written(Optional.of(column.name().value()), c))
        .toList();
  }

  /** NOT NULL is always copied, CHECK where it is asked for; both keep their names. */
  private void copyChecks(RelationName name, Like like) {
    Optional<Table> source = draft.tableOrAssumed(like.source());
    for (Constraint constraint : source.map(Table::constraints).orElse(List.of())) {
      boolean wanted =
          constraint.kind() == Kind.NOT_NULL
              || (constraint.kind() == Kind.CHECK && includes(like, "constraints"));
      if (wanted) {
        Constraint own = constraints.ofNew(constraint).withInheritance(false, true);
        draft.changeTable(
            name, t -> t.constraint(own.name()).isPresent() ? t : t.plusConstraint(own));
      }
    }
  }

  /** A table, or a view or materialized view, which has columns to copy as well. */
  private Optional<Relation> source(Like like) {
    draft.assume(like.source());
    return draft.schema().relation(draft.schema().resolve(like.source()));
  }

  private static boolean hasAllColumns(Relation relation) {
    return relation instanceof Table table
        ? table.columnsComplete()
        : relation instanceof View view && view.columnsComplete();
  }

  private static boolean includes(Like like, String what) {
    return like.including().contains(what) || like.including().contains("all");
  }

  private void cloneFromParent(List<Table> parents, RelationName partition) {
    for (Table parent : parents) {
      new InheritanceReplay(draft).cloneToPartition(parent.name(), partition);
    }
  }

  void createAs(CreateTableAs statement) {
    RelationName name = nameOf(statement.name(), statement.persistence());
    if (!draft.isTaken(name, statement.ifNotExists())) {
      createFrom(
          name, statement.persistence(), Draft.values(statement.columns()), statement.query());
    }
  }

  /** CREATE TABLE AS and SELECT INTO. */
  void createFrom(
      RelationName name, Persistence persistence, List<String> columnNames, Query query) {
    QueryReading reading = QueryReading.of(draft.schema(), query, columnNames, draft.now());
    draft.remove(name);
    draft.put(
        new Table(
            name,
            draft.now(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Storage(persistence, false, Map.of(), Optional.empty()),
            reading.columns(),
            reading.columnsComplete(),
            Set.of(),
            List.of(),
            Lineage.NONE,
            Reactions.NONE));
  }

  /** The columns of a new table while they are collected. */
  private final class Columns {
    private final Map<String, Column> byName = new LinkedHashMap<>();
    private boolean complete = true;

    /** Generated columns go on to children, identities only to partitions and only from 17 on. */
    private void inherit(Table parent, boolean partition) {
      complete &= parent.columnsComplete();
      boolean keepsIdentity = partition && draft.version().atLeast(17);
      for (Column column : parent.columns()) {
        boolean keepsNotNull =
            NullReplay.constraint(parent, column.name()).filter(Constraint::noInherit).isEmpty();
        Column inherited =
            column
                .withCreated(draft.now())
                .withInheritance(true, false)
                .withNotNull(column.notNull() && keepsNotNull)
                .withIdentity(keepsIdentity ? column.identity() : Optional.empty());
        byName.merge(
            column.name(),
            inherited,
            (first, second) -> first.withNotNull(first.notNull() || second.notNull()));
      }
    }

    private void takeOver(QualifiedName type) {
      Optional<CompositeType> composite =
          draft
              .schema()
              .type(type)
              .filter(CompositeType.class::isInstance)
              .map(CompositeType.class::cast);
      complete &= composite.filter(CompositeType::complete).isPresent();
      for (Column attribute : composite.map(CompositeType::attributes).orElse(List.of())) {
        byName.put(attribute.name(), attribute.withCreated(draft.now()));
      }
    }

    /** A column that is there already, from a parent or type, is refined. */
    private void define(RelationName table, ColumnDefinition definition) {
      Column made = new ColumnMaking(draft).make(table, definition);
      Column known = byName.get(made.name());
      if (known == null) {
        byName.put(made.name(), made);
        return;
      }
      Column refined = known.withInheritance(known.inherited(), true);
      if (made.defaultValue().isPresent()) {
        refined = refined.withDefault(made.defaultValue(), draft.now());
      }
      if (made.generated().isPresent()) {
        refined = refined.withGenerated(made.generated());
      }
      if (made.identity().isPresent()) {
        refined = refined.withIdentity(made.identity());
      }
      byName.put(made.name(), refined.withNotNull(known.notNull() || made.notNull()));
    }

    private void copy(RelationName table, Like like) {
      Optional<Relation> source = source(like);
      complete &= source.filter(TableReplay::hasAllColumns).isPresent();
      for (Column column : source.map(Relation::columns).orElse(List.of())) {
        boolean identity = includes(like, "identity") && column.identity().isPresent();
        if (identity) {
          new ColumnMaking(draft)
              .makeIdentitySequence(table, column.name(), column.type(), Map.of());
        }
        Column copied = column.withCreated(draft.now()).withInheritance(false, true);
        if (!includes(like, "defaults")) {
          copied = copied.withDefault(Optional.empty(), draft.now());
        }
        if (!includes(like, "generated")) {
          copied = copied.withGenerated(Optional.empty());
        }
        if (includes(like, "comments")) {
          copied = copied.withComment(column.comment());
        }
        byName.put(
            column.name(), copied.withIdentity(identity ? column.identity() : Optional.empty()));
      }
    }
  }
}
