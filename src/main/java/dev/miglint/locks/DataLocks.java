package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;
import static dev.miglint.locks.LockMode.ROW_EXCLUSIVE;
import static dev.miglint.locks.LockMode.ROW_SHARE;

import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema.TableConstraint;
import dev.miglint.schema.Sequence;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Statements that read or change rows. */
final class DataLocks {

  private final Situation situation;
  private final Tally tally = new Tally();

  DataLocks(Situation situation) {
    this.situation = situation;
  }

  Footprint select(Select select) {
    read(select.query());
    return tally.footprint(ManualPage.SELECT.address(situation.target()));
  }

  private void read(Query query) {
    if (query.locksRows()) {
      for (Query.RelationReference reference : query.relations()) {
        for (RelationName table :
            situation.withDescendants(situation.resolve(reference.name()), reference.only())) {
          tally.lock(table, ROW_SHARE, "its rows are locked");
        }
      }
    }
    changeWith(query.dataChanges());
  }

  private void changeWith(List<Statement> dataChanges) {
    for (Statement change : dataChanges) {
      tally.add(change.accept(new StatementLocks(situation)));
    }
  }

  Footprint insert(Insert insert) {
    write(situation.resolve(insert.table()), "inserted into");
    insert.source().ifPresent(this::read);
    changeWith(insert.reads().dataChanges());
    return tally.footprint(ManualPage.INSERT.address(situation.target()));
  }

  Footprint update(Update update) {
    for (RelationName table :
        situation.withDescendants(situation.resolve(update.table()), update.only())) {
      write(table, "updated");
    }
    changeWith(update.reads().dataChanges());
    return tally.footprint(ManualPage.UPDATE.address(situation.target()));
  }

  Footprint delete(Delete delete) {
    for (RelationName table :
        situation.withDescendants(situation.resolve(delete.table()), delete.only())) {
      write(table, "deleted from");
    }
    changeWith(delete.reads().dataChanges());
    return tally.footprint(ManualPage.DELETE.address(situation.target()));
  }

  Footprint merge(Merge merge) {
    for (RelationName table : situation.withDescendants(situation.resolve(merge.table()), false)) {
      write(table, "merged into");
    }
    changeWith(merge.reads().dataChanges());
    return tally.footprint(ManualPage.MERGE.address(situation.target()));
  }

  Footprint copy(Copy copy) {
    if (copy.from()) {
      copy.table().ifPresent(table -> write(situation.resolve(table), "copied into"));
    }
    copy.query().ifPresent(this::read);
    return tally.footprint(ManualPage.COPY.address(situation.target()));
  }

  private void write(RelationName table, String reason) {
    tally.lock(table, ROW_EXCLUSIVE, reason);
    for (Index index : situation.before().indexes(table)) {
      tally.lock(index.name(), ROW_EXCLUSIVE, "index of " + table.name());
    }
  }

  // ---- TRUNCATE ------------------------------------------------------------------------------

  Footprint truncate(Truncate truncate) {
    for (RelationName table : truncated(truncate)) {
      tally.lock(table, ACCESS_EXCLUSIVE, "truncated");
      if (situation.isPartitioned(table)) {
        continue;
      }
      for (Index index : situation.before().indexes(table)) {
        // The index is empty, so that the table itself counts as changed in the catalog only.
        tally.lock(index.name(), ACCESS_EXCLUSIVE, "index of the truncated " + table.name());
        tally.work(index.name(), Work.INDEX_BUILD);
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
