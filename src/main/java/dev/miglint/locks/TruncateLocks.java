package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;

import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema.TableConstraint;
import dev.miglint.schema.Sequence;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.QualifiedName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** TRUNCATE: new, empty files, which takes no time; with CASCADE also for what references them. */
final class TruncateLocks {

  private final Situation situation;
  private final Tally tally = new Tally();

  TruncateLocks(Situation situation) {
    this.situation = situation;
  }

  Footprint truncate(Truncate truncate) {
    for (RelationName table : truncated(truncate)) {
      tally.lock(table, ACCESS_EXCLUSIVE, "truncated");
      if (!situation.isPartitioned(table)) {
        for (Index index : situation.before().indexes(table)) {
          // Built over an empty table: only the index itself counts as built.
          tally.lock(index.name(), ACCESS_EXCLUSIVE, "index of the truncated " + table.name());
          tally.work(index.name(), Work.INDEX_BUILD);
        }
      }
      if (truncate.restartIdentity()) {
        for (Sequence sequence : situation.before().sequencesOwnedBy(table)) {
          tally.lock(
              sequence.name(), ACCESS_EXCLUSIVE, "sequence of the truncated " + table.name());
        }
      }
    }
    return tally.footprint(ManualPage.TRUNCATE.address(situation.target()));
  }

  private Set<RelationName> truncated(Truncate truncate) {
    Set<RelationName> all = new LinkedHashSet<>();
    Deque<RelationName> open = new ArrayDeque<>();
    for (QualifiedName name : truncate.tables()) {
      open.addAll(situation.withDescendants(situation.resolve(name), truncate.only()));
    }
    while (!open.isEmpty()) {
      RelationName next = open.pop();
      if (all.add(next) && truncate.cascade()) {
        for (TableConstraint key : situation.before().foreignKeysReferencing(next)) {
          open.addAll(situation.withDescendants(key.table(), false));
        }
      }
    }
    return all;
  }
}
