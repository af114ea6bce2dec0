package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.Dependent;
import dev.miglint.schema.Index;
import dev.miglint.schema.Lineage.PartitionOf;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Sequence;
import dev.miglint.schema.Table;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What goes when a relation goes, and which other relations that locks. */
final class DropLocks {

  private final Situation situation;
  private final Tally tally;
  private final Set<RelationName> gone = new HashSet<>();

  DropLocks(Situation situation, Tally tally) {
    this.situation = situation;
    this.tally = tally;
  }

  /**
   * A table, view, materialized view or sequence that the statement names, with what goes along.
   */
  void drop(RelationName relation, boolean cascade) {
    goes(relation, "dropped");
    for (Dependent dependent : situation.before().dependents(relation)) {
      if (dependent.automatic() || cascade) {
        goes(dependent);
      }
    }
  }

  /** Something that goes because something else does. */
  void goes(Dependent dependent) {
    RelationName relation = dependent.relation();
    switch (dependent.kind()) {
      case CONSTRAINT -> dropConstraint(relation, dependent.member().orElse(""));
      case COLUMN -> tally.lock(relation, ACCESS_EXCLUSIVE, "loses what it used");
      case TRIGGER, POLICY, RULE ->
          tally.lock(
              relation,
              ACCESS_EXCLUSIVE,
              "loses its " + dependent.kind().words() + " " + dependent.member().orElse(""));
      default -> goes(relation, "dropped along");
    }
  }

  private void goes(RelationName relation, String reason) {
    if (!gone.add(relation)) {
      return;
    }
    tally.lock(relation, ACCESS_EXCLUSIVE, reason);
    for (Index index : situation.before().indexes(relation)) {
      tally.lock(index.name(), ACCESS_EXCLUSIVE, "index of the dropped " + relation.name());
    }
    for (Sequence sequence : situation.before().sequencesOwnedBy(relation)) {
      tally.lock(sequence.name(), ACCESS_EXCLUSIVE, "sequence of the dropped " + relation.name());
    }
    situation.table(relation).ifPresent(this::releaseOthers);
  }

  /** The tables that a dropped table is tied to. */
  private void releaseOthers(Table table) {
    Optional<PartitionOf> partitionOf = table.lineage().partitionOf();
    if (partitionOf.isPresent()) {
      RelationName parent = partitionOf.get().parent();
      tally.lock(parent, ACCESS_EXCLUSIVE, "loses its partition " + table.name());
      situation
          .before()
          .defaultPartition(parent)
          .ifPresent(
              other ->
                  tally.lock(
                      other.name(), ACCESS_EXCLUSIVE, "default partition of " + parent.name()));
    }
    for (Constraint constraint : table.constraints()) {
      lockReferenced(table.name(), constraint);
    }
  }

  private void dropConstraint(RelationName relation, String name) {
    Optional<Constraint> constraint =
        situation.table(relation).flatMap(table -> table.constraint(name));
    if (constraint.isPresent()) {
      dropForeignKey(relation, constraint.get());
    } else {
      tally.lock(relation, ACCESS_EXCLUSIVE, "loses its constraint " + name);
    }
  }

  /** A constraint of another table that goes along: of a partitioned table everywhere. */
  void dropForeignKey(RelationName referencing, Constraint constraint) {
    for (RelationName table : situation.withPartitions(referencing)) {
      tally.lock(table, ACCESS_EXCLUSIVE, "loses its constraint " + constraint.name());
    }
    constraint
        .index()
        .ifPresent(
            index ->
                tally.lock(
                    index,
                    ACCESS_EXCLUSIVE,
                    "index of the dropped constraint " + constraint.name()));
    lockReferenced(referencing, constraint);
  }

  /** The triggers that guard the referenced table go, which locks it. */
  void lockReferenced(RelationName referencing, Constraint constraint) {
    boolean clonedFromParent =
        constraint.inherited()
            && situation.table(referencing).filter(Table::isPartition).isPresent();
    if (constraint.kind() == Constraint.Kind.FOREIGN_KEY && !clonedFromParent) {
      constraint
          .reference()
          .ifPresent(
              reference -> {
                for (RelationName table : situation.withPartitions(reference.table())) {
                  tally.lock(
                      table,
                      ACCESS_EXCLUSIVE,
                      "referenced by the dropped foreign key " + constraint.name());
                }
              });
    }
  }
}
