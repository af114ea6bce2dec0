package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;
import static dev.miglint.locks.LockMode.ROW_SHARE;
import static dev.miglint.locks.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.miglint.locks.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema.TableConstraint;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.PartitionBound;
import java.util.Optional;
import java.util.Set;

/** Partitions that come and go. The parent is locked already. */
final class PartitionLocks {

  private final Situation situation;
  private final Tally tally;

  PartitionLocks(Situation situation, Tally tally) {
    this.situation = situation;
    this.tally = tally;
  }

  void attach(RelationName parent, AttachPartition attach) {
    RelationName child = situation.resolve(attach.partition());
    if (attach.bound().isEmpty()) {
      return;
    }
    PartitionBound bound = attach.bound().get();
    for (RelationName table : situation.withDescendants(child, false)) {
      tally.lock(table, ACCESS_EXCLUSIVE, "attached to " + parent);
    }
    BoundProof proof = new BoundProof(situation, parent);
    Optional<String> proven = proof.inside(child, bound);
    for (RelationName table : situation.withDescendants(child, false)) {
      if (proven.isEmpty() && !situation.isPartitioned(table)) {
        tally.work(table, Work.SCAN);
      }
    }
    proven.ifPresent(by -> tally.proof(child, by));
    checkDefaultPartition(parent, bound);
    lockParentIndexes(parent);
    for (RelationName table : situation.withDescendants(child, false)) {
      new IndexBuild(situation, tally).buildNewOf(table, Set.of());
    }
    attachForeignKeys(parent, child);
    lockReferencing(parent);
  }

  /** What the new table of CREATE TABLE … PARTITION OF does besides. */
  void create(RelationName parent, PartitionBound bound) {
    tally.lock(parent, ACCESS_EXCLUSIVE, "gets a new partition");
    checkDefaultPartition(parent, bound);
    lockParentIndexes(parent);
    if (situation.atLeast(12)) {
      for (Constraint key : foreignKeys(parent)) {
        key.reference()
            .ifPresent(r -> tally.lock(r.table(), SHARE_ROW_EXCLUSIVE, referencedBy(key)));
      }
    }
    lockReferencing(parent);
  }

  /** Rows of the default partition that belong into the new one must not exist. */
  private void checkDefaultPartition(RelationName parent, PartitionBound bound) {
    Optional<Table> other = situation.before().defaultPartition(parent);
    if (other.isEmpty() || bound instanceof PartitionBound.DefaultPartition) {
      return;
    }
    for (RelationName table : situation.withPartitions(other.get().name())) {
      tally.lock(table, ACCESS_EXCLUSIVE, "default partition of " + parent);
      Optional<String> proven = new BoundProof(situation, parent).outside(table, bound);
      if (proven.isPresent()) {
        tally.proof(table, proven.get());
      } else if (!situation.isPartitioned(table)) {
        tally.work(table, Work.SCAN);
      }
    }
  }

  private void lockParentIndexes(RelationName parent) {
    if (situation.atLeast(12)) {
      for (Index index : situation.before().indexes(parent)) {
        tally.lock(index.name(), SHARE_UPDATE_EXCLUSIVE, "gets the index of the new partition");
      }
    }
  }

  private void attachForeignKeys(RelationName parent, RelationName child) {
    for (Constraint key : foreignKeys(parent)) {
      RelationName referenced = key.reference().orElseThrow().table();
      boolean has =
          situation.table(child).stream()
              .flatMap(table -> table.constraints().stream())
              .anyMatch(own -> sameForeignKey(own, key));
      if (has) {
        // The triggers of its own foreign key go, those of the parent's take over.
        tally.lock(referenced, ACCESS_EXCLUSIVE, referencedBy(key));
      } else {
        LockMode mode = situation.atLeast(12) ? SHARE_ROW_EXCLUSIVE : ROW_SHARE;
        tally.lock(referenced, mode, referencedBy(key));
        for (RelationName table : situation.withPartitions(child)) {
          if (!situation.isPartitioned(table)) {
            tally.work(table, Work.FOREIGN_KEY_SCAN);
          }
        }
      }
    }
  }

  private static boolean sameForeignKey(Constraint own, Constraint parents) {
    return own.kind() == Constraint.Kind.FOREIGN_KEY
        && own.columns().equals(parents.columns())
        && own.reference().map(r -> r.table()).equals(parents.reference().map(r -> r.table()));
  }

  private java.util.List<Constraint> foreignKeys(RelationName table) {
    return situation.table(table).stream()
        .flatMap(t -> t.constraints(Constraint.Kind.FOREIGN_KEY).stream())
        .filter(key -> key.reference().isPresent())
        .toList();
  }

  private static String referencedBy(Constraint key) {
    return "referenced by the foreign key " + key.name();
  }

  /** Foreign keys that point to the parent get triggers on the new partition, from 15 locked. */
  private void lockReferencing(RelationName parent) {
    if (!situation.atLeast(15)) {
      return;
    }
    for (TableConstraint key : situation.before().foreignKeysReferencing(parent)) {
      tally.lock(
          key.table(),
          SHARE_ROW_EXCLUSIVE,
          "its foreign key " + key.constraint().name() + " references " + parent);
    }
  }

  void detach(RelationName parent, DetachPartition detach) {
    RelationName child = situation.resolve(detach.partition());
    boolean weak = detach.concurrently() || detach.finalizing();
    // CONCURRENTLY is weak at first, but ends with a second transaction that is not.
    LockMode onChild = situation.atLeast(14) ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE;
    boolean isDefault =
        situation
            .before()
            .defaultPartition(parent)
            .filter(other -> other.name().equals(child))
            .isPresent();
    boolean isReferenced = !situation.before().foreignKeysReferencing(parent).isEmpty();
    tally.lock(
        child, isDefault || isReferenced ? ACCESS_EXCLUSIVE : onChild, "detached from " + parent);
    if (weak) {
      return;
    }
    situation
        .before()
        .defaultPartition(parent)
        .ifPresent(
            other -> tally.lock(other.name(), ACCESS_EXCLUSIVE, "default partition of " + parent));
    for (Table below : situation.before().allPartitions(child)) {
      tally.lock(below.name(), ACCESS_EXCLUSIVE, "partition of the detached " + child.name());
    }
    for (Index index : situation.before().indexes(child)) {
      if (index.parent().isPresent()) {
        tally.lock(index.name(), ACCESS_EXCLUSIVE, "detached from the index of " + parent.name());
      }
    }
    for (Constraint key : foreignKeys(child)) {
      if (key.inherited()) {
        tally.lock(key.reference().orElseThrow().table(), SHARE_ROW_EXCLUSIVE, referencedBy(key));
      }
    }
    for (TableConstraint key : situation.before().foreignKeysReferencing(parent)) {
      tally.lock(
          key.table(),
          ACCESS_EXCLUSIVE,
          "its foreign key " + key.constraint().name() + " may need the detached rows");
      tally.work(key.table(), Work.SCAN);
    }
  }
}
