package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;
import static dev.miglint.locks.LockMode.SHARE;
import static dev.miglint.locks.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.Index;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.schema.View;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.SetTablespace;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CREATE, ALTER and DROP INDEX, and REINDEX. */
final class IndexLocks {

  private final Situation situation;
  private final Tally tally = new Tally();

  IndexLocks(Situation situation) {
    this.situation = situation;
  }

  // ---- CREATE INDEX --------------------------------------------------------------------------

  Footprint create(CreateIndex create) {
    RelationName table = situation.resolve(create.table());
    LockMode mode = create.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE;
    tally.lock(table, mode, "gets a new index");
    boolean exists =
        create.ifNotExists()
            && create
                .name()
                .filter(
                    name -> situation.before().relation(table.sibling(name.value())).isPresent())
                .isPresent();
    if (!create.only()) {
      for (Table partition : situation.before().allPartitions(table)) {
        tally.lock(partition.name(), mode, "partition of " + table);
      }
    }
    if (!exists) {
      build(create, table);
    }
    return tally.footprint(ManualPage.CREATE_INDEX.address(situation.target()));
  }

  private void build(CreateIndex create, RelationName table) {
    List<RelationName> tables = create.only() ? List.of(table) : situation.withPartitions(table);
    for (RelationName each : tables) {
      if (create.concurrently()) {
        tally.work(each, Work.INDEX_BUILD);
        buildConcurrently(each);
      } else {
        new IndexBuild(situation, tally).buildNewOf(each, Set.of());
        lockAttached(each);
      }
    }
    if (!situation.isPartitioned(table)) {
      // Also where the index has no name that could be told.
      tally.work(table, Work.INDEX_BUILD);
    }
  }

  /** A partition that has such an index already gives it to the new one. */
  private void lockAttached(RelationName table) {
    for (Index index : situation.before().indexes(table)) {
      boolean attached =
          index.parent().isEmpty()
              && situation.after().index(index.name()).flatMap(Index::parent).isPresent();
      if (attached) {
        tally.lock(index.name(), SHARE, "becomes part of the new index");
      }
    }
  }

  private void buildConcurrently(RelationName table) {
    for (Index index : situation.newIndexes(table)) {
      tally.lock(index.name(), LockMode.ROW_EXCLUSIVE, "new index of " + table);
      tally.work(index.name(), Work.INDEX_BUILD);
    }
  }

  // ---- DROP INDEX ----------------------------------------------------------------------------

  Footprint drop(Drop drop) {
    LockMode mode = drop.concurrently() ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
    for (DroppedObject object : drop.objects()) {
      RelationName name = situation.resolve(object.name());
      Optional<Index> index = situation.before().index(name);
      if (index.isPresent()) {
        drop(index.get(), mode);
        if (drop.cascade()) {
          dropForeignKeysOn(index.get());
        }
      } else if (!(drop.ifExists() && situation.absent(object.name()))) {
        tally.lock(name, mode, "dropped");
        tally.unknown("the table of the index " + name + " is not known; it is locked as well");
      }
    }
    return tally.footprint(ManualPage.DROP_INDEX.address(situation.target()));
  }

  private void drop(Index index, LockMode mode) {
    tally.lock(index.table(), mode, "loses its index " + index.name().name());
    tally.lock(index.name(), mode, "dropped");
    for (Table partition : situation.before().partitions(index.table())) {
      for (Index child : situation.before().indexes(partition.name())) {
        if (child.parent().filter(index.name()::equals).isPresent()) {
          drop(child, mode);
        }
      }
    }
  }

  private void dropForeignKeysOn(Index index) {
    DropLocks drops = new DropLocks(situation, tally);
    situation
        .before()
        .foreignKeysReferencing(index.table())
        .forEach(
            key -> {
              boolean uses =
                  key.constraint()
                      .reference()
                      .filter(r -> Set.copyOf(r.columns()).equals(Set.copyOf(index.keyColumns())))
                      .isPresent();
              if (uses) {
                drops.dropForeignKey(key.table(), key.constraint());
              }
            });
  }

  // ---- ALTER INDEX ---------------------------------------------------------------------------

  Footprint alter(AlterTable alter) {
    RelationName index = situation.resolve(alter.name());
    LockMode mode = AlterLevel.of(alter.actions(), situation.target());
    tally.lock(index, mode, "altered");
    for (AlterAction action : alter.actions()) {
      if (action instanceof AttachPartition attach) {
        tally.lock(situation.resolve(attach.partition()), ACCESS_EXCLUSIVE, "attached to " + index);
      } else if (action instanceof SetTablespace set
          && !set.tablespace().value().equals("pg_default")) {
        tally.work(index, Work.REWRITE);
      }
    }
    return tally.footprint(ManualPage.ALTER_INDEX.address(situation.target()));
  }

  // ---- REINDEX -------------------------------------------------------------------------------

  Footprint reindex(Reindex reindex) {
    if (reindex.target() == ObjectKind.INDEX) {
      reindex.name().ifPresent(name -> reindexIndex(situation.resolve(name), reindex));
    } else if (reindex.target() == ObjectKind.TABLE) {
      reindex.name().ifPresent(name -> reindexTables(situation.resolve(name), reindex));
    } else {
      for (Relation relation : situation.before().relations()) {
        boolean meant =
            reindex.target() != ObjectKind.SCHEMA
                || reindex
                    .name()
                    .filter(name -> name.name().equals(relation.name().schema()))
                    .isPresent();
        boolean indexed =
            relation instanceof Table || (relation instanceof View view && view.materialized());
        if (meant && indexed) {
          reindexTable(relation.name(), reindex);
        }
      }
      if (!situation.before().isComplete()) {
        tally.unknown("all its tables are locked, also those that are not known");
      }
    }
    return tally.footprint(ManualPage.REINDEX.address(situation.target()));
  }

  /** Of a partitioned table all partitions, from 14 on; before it was left alone with a warning. */
  private void reindexTables(RelationName root, Reindex reindex) {
    reindexTable(root, reindex);
    if (situation.atLeast(14)) {
      for (Table partition : situation.before().allPartitions(root)) {
        reindexTable(partition.name(), reindex);
        tally.lock(partition.name(), SHARE, "partition of " + root);
      }
    }
  }

  private void reindexTable(RelationName table, Reindex reindex) {
    LockMode mode = reindex.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE;
    if (!situation.isPartitioned(table)) {
      tally.lock(table, mode, "its indexes are built anew");
      situation.before().indexes(table).forEach(index -> rebuild(index, reindex));
      if (situation.incomplete(table)) {
        tally.work(table, Work.INDEX_BUILD);
      }
    } else {
      tally.lock(table, mode, "its indexes are built anew");
    }
  }

  private void reindexIndex(RelationName name, Reindex reindex) {
    Optional<Index> index = situation.before().index(name);
    if (index.isEmpty()) {
      tally.lock(name, ACCESS_EXCLUSIVE, "built anew");
      tally.work(name, Work.INDEX_BUILD);
      tally.unknown("the table of the index " + name + " is not known; it is locked as well");
      return;
    }
    LockMode mode = reindex.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE;
    tally.lock(index.get().table(), mode, "its index is built anew");
    rebuild(index.get(), reindex);
  }

  private void rebuild(Index index, Reindex reindex) {
    boolean excludes =
        situation
            .table(index.table())
            .flatMap(table -> index.constraint().flatMap(table::constraint))
            .filter(constraint -> constraint.kind() == Constraint.Kind.EXCLUDE)
            .isPresent();
    if (excludes && reindex.concurrently()) {
      // Skipped with a warning (manual, REINDEX, Rebuilding Indexes Concurrently).
      return;
    }
    LockMode mode = reindex.concurrently() ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
    tally.lock(index.name(), mode, "built anew");
    tally.work(index.name(), Work.INDEX_BUILD);
    tally.work(index.table(), Work.INDEX_BUILD);
  }
}
