package dev.miglint.schema;

import dev.miglint.schema.Constraint.Kind;
import dev.miglint.sql.ConstraintDefinition.Attributes;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.IndexStatement.CreateIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Indexes, of CREATE INDEX and of constraints, on a table and its partitions. */
final class IndexReplay {

  private final Draft draft;

  IndexReplay(Draft draft) {
    this.draft = draft;
  }

  /** An index to be, without table and name; {@code constraint} says what it enforces. */
  record Plan(
      Optional<Kind> constraint,
      boolean unique,
      String method,
      List<IndexElement> elements,
      List<String> include,
      boolean nullsNotDistinct,
      Optional<Expression> predicate,
      Attributes attributes) {}

  void create(CreateIndex statement) {
    draft.assume(statement.table());
    Optional<Relation> relation = draft.schema().relation(statement.table());
    if (relation.isEmpty()) {
      return;
    }
    RelationName table = relation.get().name();
    Optional<String> name = statement.name().map(Identifier::value);
    if (name.filter(n -> draft.isTaken(table.sibling(n), statement.ifNotExists())).isPresent()) {
      return;
    }
    Plan plan =
        new Plan(
            Optional.empty(),
            statement.unique(),
            statement.method(),
            statement.elements(),
            Draft.values(statement.include()),
            statement.nullsNotDistinct(),
            statement.predicate(),
            Attributes.NONE);
    List<String> columns =
        statement.elements().stream().flatMap(element -> element.column().stream()).toList();
    draft.changeTable(table, t -> ConstraintReplay.ensuring(t, columns));
    build(table, plan, name, statement.only());
  }

  /**
   * Makes an index and the constraint that it enforces, on partitions too.
   *
   * @param name absent where the server chooses one
   * @param only partitions get none, and the index stays invalid until theirs are attached
   */
  Index build(RelationName table, Plan plan, Optional<String> name, boolean only) {
    return build(table, plan, name, Optional.empty(), only);
  }

  private Index build(
      RelationName table,
      Plan plan,
      Optional<String> name,
      Optional<RelationName> parent,
      boolean only) {
    RelationName full = table.sibling(name.orElseGet(() -> chosen(table, plan)));
    boolean partitioned = draft.schema().table(table).filter(Table::isPartitioned).isPresent();
    boolean waiting = only && partitioned && !draft.schema().partitions(table).isEmpty();
    Index index =
        new Index(
            full,
            draft.now(),
            Optional.empty(),
            Optional.empty(),
            table,
            plan.unique(),
            plan.method(),
            plan.elements(),
            plan.include(),
            plan.nullsNotDistinct(),
            plan.predicate(),
            !waiting,
            plan.constraint().map(kind -> full.name()),
            parent,
            partitioned);
    draft.put(index);
    plan.constraint()
        .ifPresent(
            kind -> {
              List<String> columns =
                  plan.elements().stream().flatMap(e -> e.column().stream()).toList();
              Constraint constraint =
                  constraintOf(kind, full, columns, plan.predicate(), plan.attributes());
              boolean inherited = parent.isPresent();
              draft.changeTable(
                  table, t -> t.plusConstraint(constraint.withInheritance(inherited, !inherited)));
            });
    if (!only) {
      for (Table partition : draft.schema().partitions(table)) {
        buildOrAttach(partition, plan, full);
      }
    }
    return index;
  }

  private void buildOrAttach(Table partition, Plan plan, RelationName parent) {
    if (partition.isForeign()) {
      return;
    }
    Optional<Index> same = matching(partition.name(), plan);
    if (same.isPresent()) {
      attach(same.get().name(), parent);
    } else {
      build(partition.name(), plan, Optional.empty(), Optional.of(parent), false);
    }
  }

  /** An index of a partition that the server takes instead of building another. */
  private Optional<Index> matching(RelationName partition, Plan plan) {
    return draft.schema().indexes(partition).stream()
        .filter(index -> index.parent().isEmpty() && index.valid())
        .filter(index -> index.unique() == plan.unique() && index.method().equals(plan.method()))
        .filter(index -> sameElements(index.elements(), plan.elements()))
        .filter(index -> index.include().equals(plan.include()))
        .filter(index -> Shape.of(index.predicate()).equals(Shape.of(plan.predicate())))
        .filter(index -> plan.constraint().isEmpty() || index.constraint().isPresent())
        .min(Comparator.comparingInt(index -> index.created().statement()));
  }

  /** DESC and NULLS FIRST do not count (CompareIndexInfo of src/backend/catalog/index.c). */
  private static boolean sameElements(List<IndexElement> left, List<IndexElement> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      IndexElement a = left.get(i);
      IndexElement b = right.get(i);
      boolean same =
          a.column().equals(b.column())
              && Shape.of(a.expression()).equals(Shape.of(b.expression()))
              && a.operatorClass().equals(b.operatorClass())
              && a.collation().equals(b.collation());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** Makes an index a part of a partitioned one; a constraint of it becomes an inherited one. */
  void attach(RelationName child, RelationName parent) {
    draft
        .schema()
        .index(child)
        .ifPresent(
            index -> {
              draft.put(index.withParent(Optional.of(parent)));
              index
                  .constraint()
                  .ifPresent(
                      name ->
                          draft.changeTable(
                              index.table(),
                              t -> t.mapConstraint(name, c -> c.withInheritance(true, false))));
            });
    validateIfAllAttached(parent);
  }

  private void validateIfAllAttached(RelationName parent) {
    Optional<Index> index = draft.schema().index(parent).filter(i -> !i.valid());
    if (index.isEmpty()) {
      return;
    }
    boolean all =
        draft.schema().partitions(index.get().table()).stream()
            .allMatch(
                partition ->
                    draft.schema().indexes(partition.name()).stream()
                        .anyMatch(i -> i.parent().equals(Optional.of(parent)) && i.valid()));
    if (all) {
      draft.put(index.get().withValid(true));
      index.get().parent().ifPresent(this::validateIfAllAttached);
    }
  }

  /** Gives a new or attached partition what the partitioned table has. */
  void cloneFromParent(RelationName parent, RelationName partition) {
    Table table = draft.schema().table(partition).orElseThrow();
    for (Index index : inCreationOrder(parent)) {
      buildOrAttach(table, planOf(index), index.name());
    }
  }

  /** LIKE … INCLUDING INDEXES: the same indexes and keys under names of their own. */
  void copy(RelationName source, RelationName target) {
    for (Index index : inCreationOrder(source)) {
      build(target, planOf(index), Optional.empty(), false);
    }
  }

  private List<Index> inCreationOrder(RelationName table) {
    return draft.schema().indexes(table).stream()
        .sorted(
            Comparator.comparingInt((Index index) -> index.created().statement())
                .thenComparing(index -> !isPrimary(index)))
        .toList();
  }

  private boolean isPrimary(Index index) {
    return constraintOwning(index).filter(c -> c.kind() == Kind.PRIMARY_KEY).isPresent();
  }

  private Optional<Constraint> constraintOwning(Index index) {
    return index
        .constraint()
        .flatMap(name -> draft.schema().table(index.table()).flatMap(t -> t.constraint(name)));
  }

  private Plan planOf(Index index) {
    Optional<Constraint> owner = constraintOwning(index);
    return new Plan(
        owner.map(Constraint::kind),
        index.unique(),
        index.method(),
        index.elements(),
        index.include(),
        index.nullsNotDistinct(),
        index.predicate(),
        new Attributes(
            false,
            false,
            owner.map(Constraint::deferrable).orElse(false),
            owner.map(Constraint::initiallyDeferred).orElse(false),
            false)); // Its method says so already.
  }

  private String chosen(RelationName table, Plan plan) {
    ChosenName names = ChosenName.in(draft.catalog(), table);
    if (plan.constraint().isEmpty()) {
      return names.forIndex(plan.elements(), plan.include());
    }
    return switch (plan.constraint().get()) {
      case PRIMARY_KEY -> names.forPrimaryKey();
      case EXCLUDE -> names.forExclusion(plan.elements());
      default -> names.forUnique(plan.elements(), plan.include());
    };
  }

  Constraint constraintOf(
      Kind kind,
      RelationName index,
      List<String> columns,
      Optional<Expression> predicate,
      Attributes attributes) {
    return new Constraint(
        kind,
        index.name(),
        columns,
        predicate,
        Optional.of(draft.now()),
        true,
        attributes.deferrable(),
        attributes.initiallyDeferred(),
        false,
        Optional.of(index),
        Optional.empty(),
        false,
        true,
        draft.now(),
        Optional.empty(),
        Optional.empty());
  }
}
