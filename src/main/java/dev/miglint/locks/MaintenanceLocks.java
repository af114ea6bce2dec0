package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;
import static dev.miglint.locks.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.View;
import dev.miglint.sql.MaintenanceStatement.Analyze;
import dev.miglint.sql.MaintenanceStatement.Cluster;
import dev.miglint.sql.MaintenanceStatement.Vacuum;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.SessionStatement.LockTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** VACUUM, ANALYZE, CLUSTER and LOCK. */
final class MaintenanceLocks {

  private final Situation situation;
  private final Tally tally = new Tally();

  MaintenanceLocks(Situation situation) {
    this.situation = situation;
  }

  Footprint vacuum(Vacuum vacuum) {
    for (RelationName table : tables(vacuum.tables())) {
      if (vacuum.full()) {
        rewrite(table, "vacuumed in full");
      } else {
        tally.lock(table, SHARE_UPDATE_EXCLUSIVE, "vacuumed");
      }
    }
    return tally.footprint(ManualPage.VACUUM.address(situation.target()));
  }

  Footprint analyze(Analyze analyze) {
    for (RelationName table : tables(analyze.tables())) {
      // What has no rows of its own is skipped, and let go.
      if (situation.before().sequence(table).isEmpty()) {
        tally.lock(table, SHARE_UPDATE_EXCLUSIVE, "analyzed");
      }
    }
    return tally.footprint(ManualPage.ANALYZE.address(situation.target()));
  }

  Footprint cluster(Cluster cluster) {
    if (cluster.table().isEmpty()) {
      tally.unknown("every table that was clustered before is locked and written anew");
    }
    for (RelationName table : tables(cluster.table().stream().toList())) {
      rewrite(table, "clustered");
    }
    return tally.footprint(ManualPage.CLUSTER.address(situation.target()));
  }

  private List<RelationName> tables(List<QualifiedName> names) {
    if (names.isEmpty()) {
      return situation.before().tables().stream().map(table -> table.name()).toList();
    }
    return names.stream()
        .flatMap(name -> situation.withPartitions(situation.resolve(name)).stream())
        .toList();
  }

  private void rewrite(RelationName table, String reason) {
    tally.lock(table, ACCESS_EXCLUSIVE, reason);
    if (situation.isPartitioned(table)) {
      return;
    }
    tally.work(table, Work.REWRITE);
    for (Index index : situation.before().indexes(table)) {
      tally.lock(index.name(), ACCESS_EXCLUSIVE, "built anew with " + table);
      tally.work(index.name(), Work.INDEX_BUILD);
      tally.work(table, Work.INDEX_BUILD);
    }
  }

  Footprint lock(LockTable lock) {
    LockMode mode = LockMode.of(lock.mode()).orElse(ACCESS_EXCLUSIVE);
    for (QualifiedName name : lock.tables()) {
      RelationName relation = situation.resolve(name);
      for (RelationName table : situation.withDescendants(relation, lock.only())) {
        tally.lock(table, mode, "locked by name");
      }
      situation.before().view(relation).ifPresent(view -> lockRead(view, mode, new HashSet<>()));
    }
    return tally.footprint(ManualPage.LOCK.address(situation.target()));
  }

  /** LOCK of a view goes on to what it reads; replaced views may read each other. */
  private void lockRead(View view, LockMode mode, Set<RelationName> seen) {
    if (!seen.add(view.name())) {
      return;
    }
    for (RelationName read : view.references()) {
      tally.lock(read, mode, "read by the view " + view.name());
      situation.before().view(read).ifPresent(inner -> lockRead(inner, mode, seen));
    }
  }
}
