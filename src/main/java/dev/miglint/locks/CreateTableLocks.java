package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;
import static dev.miglint.locks.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.miglint.locks.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.miglint.schema.Index;
import dev.miglint.schema.Presence;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Sequence;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.CreateTableAs;
import dev.miglint.sql.TableStatement.Persistence;
import java.util.ArrayList;
import java.util.List;

/** CREATE TABLE: the new table is nobody else's concern, the tables that it refers to are. */
final class CreateTableLocks {

  private final Situation situation;
  private final Tally tally = new Tally();

  CreateTableLocks(Situation situation) {
    this.situation = situation;
  }

  Footprint create(CreateTable create) {
    if (create.ifNotExists() && exists(create.name())) {
      return Footprint.NONE;
    }
    RelationName table = newName(create.name(), create.persistence());
    tally.lock(table, ACCESS_EXCLUSIVE, "new");
    for (QualifiedName parent : create.inherits()) {
      tally.lock(situation.resolve(parent), SHARE_UPDATE_EXCLUSIVE, "gets the new child " + table);
    }
    create
        .partitionOf()
        .ifPresent(
            of ->
                new PartitionLocks(situation, tally)
                    .create(situation.resolve(of.parent()), of.bound()));
    for (ForeignKey key : foreignKeys(create)) {
      lockReferenced(table, key);
    }
    for (Sequence sequence : situation.after().sequencesOwnedBy(table)) {
      tally.lock(sequence.name(), ACCESS_EXCLUSIVE, "sequence of the new table");
    }
    boolean partitioned = create.partitionBy().isPresent();
    for (Index index : situation.newIndexes(table)) {
      tally.lock(index.name(), ACCESS_EXCLUSIVE, "index of the new table");
      if (!partitioned) {
        tally.work(index.name(), Work.INDEX_BUILD);
      }
    }
    return tally.footprint(ManualPage.CREATE_TABLE.address(situation.target()));
  }

  private boolean exists(QualifiedName name) {
    return situation.before().presence(name) == Presence.PRESENT;
  }

  private RelationName newName(QualifiedName name, Persistence persistence) {
    return persistence == Persistence.TEMPORARY
        ? new RelationName("pg_temp", name.name())
        : situation.before().nameOfNew(name);
  }

  private static List<ForeignKey> foreignKeys(CreateTable create) {
    List<ConstraintDefinition> all = new ArrayList<>(create.constraints());
    for (ColumnDefinition column : create.columns()) {
      all.addAll(column.constraints());
    }
    return all.stream().filter(ForeignKey.class::isInstance).map(ForeignKey.class::cast).toList();
  }

  private void lockReferenced(RelationName table, ForeignKey key) {
    RelationName referenced = situation.resolve(key.referencedTable());
    if (referenced.equals(table)) {
      return;
    }
    String reason = "referenced by the new foreign key " + ForeignKeyLocks.nameOf(table, key);
    for (RelationName each : situation.withPartitions(referenced)) {
      tally.lock(each, SHARE_ROW_EXCLUSIVE, reason);
    }
  }

  Footprint createAs(CreateTableAs create) {
    if (create.ifNotExists() && exists(create.name())) {
      return Footprint.NONE;
    }
    tally.lock(newName(create.name(), create.persistence()), ACCESS_EXCLUSIVE, "new");
    return tally.footprint(ManualPage.CREATE_TABLE_AS.address(situation.target()));
  }
}
