package dev.miglint.schema;

import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Constraint.Reference;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Attributes;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.Exclude;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.IndexBacked;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Constraints that a table gets. */
final class ConstraintReplay {

  private final Draft draft;
  private final IndexReplay indexes;

  ConstraintReplay(Draft draft) {
    this.draft = draft;
    this.indexes = new IndexReplay(draft);
  }

  /** A constraint as it is written, with the column that it stands behind. */
  record Written(Optional<String> column, ConstraintDefinition definition) {}

  /**
   * Adds constraints in the order in which the server does, on which the names that it chooses
   * depend: NOT NULL, CHECK, the primary key, other indexes, foreign keys.
   *
   * @param fresh the table is created by the same statement: NOT VALID is ignored (transformCheck-
   *     and transformFKConstraints of src/backend/parser/parse_utilcmd.c)
   * @param only children are left alone
   */
  void addAll(RelationName table, List<Written> written, boolean fresh, boolean only) {
    List<Written> ordered = new ArrayList<>(written);
    ordered.sort(
        Comparator.comparingInt((Written w) -> rank(w.definition()))
            .thenComparingInt(w -> ((Node) w.definition()).span().start()));
    for (Written next : WrittenKeys.withoutRepeated(ordered)) {
      add(table, next, fresh, only);
    }
  }

  private static int rank(ConstraintDefinition definition) {
    if (definition instanceof NotNull) {
      return definition.name().isPresent() ? 0 : 1; // A name wins, wherever it stands.
    }
    if (definition instanceof Check) {
      return 2;
    }
    if (definition instanceof PrimaryKey) {
      return 3;
    }
    return definition instanceof IndexBacked ? 4 : 5;
  }

  /** Adds one constraint, to the children too. */
  void add(RelationName table, Written written, boolean fresh, boolean only) {
    ConstraintDefinition definition = written.definition();
    if (definition instanceof NotNull notNull) {
      List<String> columns =
          notNull.columns().isEmpty()
              ? written.column().stream().toList()
              : Draft.values(notNull.columns());
      boolean valid = fresh || !notNull.attributes().notValid();
      for (String column : columns) {
        NullReplay nulls = new NullReplay(draft);
        Optional<String> name =
            notNull
                .name()
                .map(Identifier::value)
                .or(() -> fresh ? nulls.ownName(table, column) : Optional.empty());
        nulls.setNotNull(
            table, column, name, valid, notNull.noInherit(), only || notNull.noInherit());
      }
    } else if (definition instanceof Check check) {
      addCheck(table, check, fresh, only);
    } else if (definition instanceof ForeignKey key) {
      addForeignKey(table, key, WrittenKeys.columns(written), fresh);
    } else if (definition instanceof IndexBacked key) {
      addKey(table, key, WrittenKeys.columns(written), only);
    }
  }

  // ---- CHECK -------------------------------------------------------------------------------

  private void addCheck(RelationName table, Check check, boolean fresh, boolean only) {
    Expression expression = check.expression();
    List<String> columns = ColumnUse.columns(List.of(expression));
    String name =
        check
            .name()
            .map(Identifier::value)
            .orElseGet(() -> ChosenName.in(draft.catalog(), table).forCheck(columns));
    Attributes attributes = check.attributes();
    boolean enforced = !attributes.notEnforced();
    boolean valid = enforced && (fresh || !attributes.notValid());
    Constraint made =
        new Constraint(
            Kind.CHECK,
            name,
            columns,
            Optional.of(expression),
            valid ? Optional.of(draft.now()) : Optional.empty(),
            enforced,
            false,
            false,
            check.noInherit(),
            Optional.empty(),
            Optional.empty(),
            false,
            true,
            draft.now(),
            Optional.empty(),
            Optional.empty());
    put(table, made);
    if (!only && !check.noInherit()) {
      inheritToChildren(table, made);
    }
  }

  private void inheritToChildren(RelationName table, Constraint made) {
    for (Table child : draft.schema().children(table)) {
      inherit(child.name(), made);
      inheritToChildren(child.name(), made);
    }
  }

  /** A new table has no rows that what it copies or inherits would have to be checked against. */
  Constraint ofNew(Constraint other) {
    Optional<Moment> validated = other.enforced() ? Optional.of(draft.now()) : Optional.empty();
    return other.withCreated(draft.now()).withValidated(validated);
  }

  /**
   * A child has its parent's constraint under the same name; one that it had already is merged. A
   * column has one NOT NULL, whatever its name.
   */
  void inherit(RelationName child, Constraint parents) {
    Optional<Constraint> had =
        draft
            .schema()
            .table(child)
            .flatMap(
                t ->
                    parents.kind() == Kind.NOT_NULL
                        ? NullReplay.constraint(t, parents.columns().get(0))
                        : t.constraint(parents.name()));
    if (had.isPresent()) {
      String name = had.get().name();
      draft.changeTable(
          child, table -> table.mapConstraint(name, c -> c.withInheritance(true, c.local())));
    } else {
      put(child, parents.withInheritance(true, false).withCreated(draft.now()));
    }
  }

  /** One that was inherited, and is written too, is the table's own besides. */
  private void put(RelationName table, Constraint made) {
    draft.changeTable(
        table,
        t ->
            t.constraint(made.name()).isPresent()
                ? t.mapConstraint(
                    made.name(), c -> c.withInheritance(c.inherited(), c.local() || made.local()))
                : ensuring(t, made.columns()).plusConstraint(made));
  }

  /** A constraint on a column that was never seen proves that the column is there. */
  static Table ensuring(Table table, List<String> columns) {
    Table result = table;
    for (String column : columns) {
      if (result.columnPresence(column) == Presence.UNSEEN) {
        result = result.plusColumn(Column.of(column, Optional.empty(), Moment.BEFORE_HISTORY));
      }
    }
    return result;
  }

  // ---- FOREIGN KEY -------------------------------------------------------------------------

  private void addForeignKey(
      RelationName table, ForeignKey key, List<String> columns, boolean fresh) {
    draft.assume(key.referencedTable());
    RelationName referenced = draft.schema().resolve(key.referencedTable());
    String name =
        key.name()
            .map(Identifier::value)
            .orElseGet(
                () ->
                    ChosenName.in(draft.catalog(), table)
                        .forForeignKey(columns, draft.version().atLeast(12)));
    List<String> target =
        key.referencedColumns().isEmpty()
            ? draft.schema().table(referenced).flatMap(Table::primaryKey).stream()
                .flatMap(primary -> primary.columns().stream())
                .toList()
            : Draft.values(key.referencedColumns());
    Attributes attributes = key.attributes();
    boolean enforced = !attributes.notEnforced();
    boolean valid = enforced && (fresh || !attributes.notValid());
    Constraint made =
        new Constraint(
            Kind.FOREIGN_KEY,
            name,
            columns,
            Optional.empty(),
            valid ? Optional.of(draft.now()) : Optional.empty(),
            enforced,
            attributes.deferrable(),
            attributes.initiallyDeferred(),
            false,
            Optional.empty(),
            Optional.of(
                new Reference(
                    referenced,
                    target,
                    reliedOn(referenced, target, key.referencedColumns().isEmpty()),
                    key.onUpdate(),
                    key.onDelete())),
            false,
            true,
            draft.now(),
            Optional.empty(),
            Optional.empty());
    put(table, made);
    for (Table partition : draft.schema().partitions(table)) {
      cloneForeignKey(partition.name(), made);
    }
  }

  /** transformFkeyCheckAttrs: the oldest unique index on just these columns, in any order. */
  private Optional<RelationName> reliedOn(
      RelationName referenced, List<String> columns, boolean primary) {
    if (primary) {
      return draft.schema().table(referenced).flatMap(Table::primaryKey).flatMap(Constraint::index);
    }
    Set<String> wanted = Set.copyOf(columns);
    return draft.schema().indexes(referenced).stream()
        .filter(index -> index.unique() && index.predicate().isEmpty() && !index.hasExpressions())
        .filter(index -> Set.copyOf(index.keyColumns()).equals(wanted))
        .min(Comparator.comparingInt(index -> index.created().statement()))
        .map(Index::name);
  }

  /** Gives a partition, and its partitions, the foreign key of the table that it belongs to. */
  void cloneForeignKey(RelationName partition, Constraint parents) {
    Table table = draft.schema().table(partition).orElseThrow();
    Optional<Constraint> same =
        table.constraints(Kind.FOREIGN_KEY).stream()
            .filter(c -> !c.inherited() && c.sameForeignKey(parents))
            .findFirst();
    if (same.isPresent()) {
      String name = same.get().name();
      draft.put(table.mapConstraint(name, c -> c.withInheritance(true, false)));
    } else {
      String name =
          table.constraint(parents.name()).isPresent()
              ? ChosenName.in(draft.catalog(), partition).forForeignKey(parents.columns(), true)
              : parents.name();
      put(partition, parents.withInheritance(true, false).withCreated(draft.now()).named(name));
    }
    for (Table below : draft.schema().partitions(partition)) {
      cloneForeignKey(below.name(), parents);
    }
  }

  // ---- PRIMARY KEY, UNIQUE, EXCLUDE --------------------------------------------------------

  private void addKey(RelationName table, IndexBacked key, List<String> columns, boolean only) {
    Optional<Identifier> using = usingIndex(key);
    if (using.isPresent()) {
      adopt(table, key, table.sibling(using.get().value()));
      return;
    }
    if (key instanceof PrimaryKey) {
      for (String column : columns) {
        new NullReplay(draft).require(table, column, only);
      }
    }
    draft.changeTable(table, t -> ensuring(t, columns));
    indexes.build(table, plan(key, columns), key.name().map(Identifier::value), only);
  }

  private static IndexReplay.Plan plan(IndexBacked key, List<String> columns) {
    List<IndexElement> elements =
        columns.stream()
            .map(
                column ->
                    new IndexElement(
                        Optional.of(column),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        ((Node) key).span()))
            .toList();
    if (key instanceof Exclude exclude) {
      return new IndexReplay.Plan(
          Optional.of(Kind.EXCLUDE),
          false,
          exclude.method(),
          exclude.elements(),
          List.of(),
          false,
          exclude.predicate(),
          exclude.attributes());
    }
    return new IndexReplay.Plan(
        Optional.of(key instanceof PrimaryKey ? Kind.PRIMARY_KEY : Kind.UNIQUE),
        true,
        key.attributes().temporal() ? "gist" : "btree",
        elements,
        WrittenKeys.include(key),
        key instanceof Unique unique && unique.nullsNotDistinct(),
        Optional.empty(),
        key.attributes());
  }

  private static Optional<Identifier> usingIndex(IndexBacked key) {
    if (key instanceof PrimaryKey primary) {
      return primary.usingIndex();
    }
    return key instanceof Unique unique ? unique.usingIndex() : Optional.empty();
  }

  /** USING INDEX: the index gets the constraint's name; without one it gives its own. */
  private void adopt(RelationName table, IndexBacked key, RelationName indexName) {
    RelationName newName =
        key.name().map(name -> indexName.sibling(name.value())).orElse(indexName);
    Optional<Index> existing = draft.schema().index(indexName);
    draft.move(indexName, newName);
    List<String> columns = existing.map(Index::keyColumns).orElse(List.of());
    if (key instanceof PrimaryKey) {
      for (String column : columns) {
        new NullReplay(draft).require(table, column, false);
      }
    }
    draft
        .schema()
        .index(newName)
        .ifPresent(i -> draft.put(i.withConstraint(Optional.of(newName.name()))));
    Kind kind = key instanceof PrimaryKey ? Kind.PRIMARY_KEY : Kind.UNIQUE;
    put(table, indexes.constraintOf(kind, newName, columns, Optional.empty(), key.attributes()));
  }
}
