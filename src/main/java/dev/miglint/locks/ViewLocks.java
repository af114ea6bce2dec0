package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;
import static dev.miglint.locks.LockMode.EXCLUSIVE;
import static dev.miglint.locks.LockMode.ROW_EXCLUSIVE;

import dev.miglint.schema.Index;
import dev.miglint.schema.Presence;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.TableStatement.Persistence;
import dev.miglint.sql.ViewStatement.CreateMaterializedView;
import dev.miglint.sql.ViewStatement.CreateView;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;

/** Views and materialized views. What they read is locked in ACCESS SHARE mode only. */
final class ViewLocks {

  private final Situation situation;
  private final Tally tally = new Tally();

  ViewLocks(Situation situation) {
    this.situation = situation;
  }

  Footprint create(CreateView create) {
    boolean replaces =
        create.replace() && situation.before().presence(create.name()) == Presence.PRESENT;
    RelationName view =
        replaces
            ? situation.resolve(create.name())
            : create.persistence() == Persistence.TEMPORARY
                ? new RelationName("pg_temp", create.name().name())
                : situation.before().nameOfNew(create.name());
    tally.lock(view, ACCESS_EXCLUSIVE, replaces ? "replaced" : "new");
    return tally.footprint(ManualPage.CREATE_VIEW.address(situation.target()));
  }

  Footprint create(CreateMaterializedView create) {
    if (create.ifNotExists() && situation.before().presence(create.name()) == Presence.PRESENT) {
      return Footprint.NONE;
    }
    tally.lock(situation.before().nameOfNew(create.name()), ACCESS_EXCLUSIVE, "new");
    return tally.footprint(ManualPage.CREATE_MATERIALIZED_VIEW.address(situation.target()));
  }

  Footprint refresh(RefreshMaterializedView refresh) {
    RelationName view = situation.resolve(refresh.name());
    if (refresh.concurrently()) {
      tally.lock(view, EXCLUSIVE, "refreshed");
      for (Index index : situation.before().indexes(view)) {
        tally.lock(index.name(), ROW_EXCLUSIVE, "index of " + view.name());
      }
    } else {
      tally.lock(view, ACCESS_EXCLUSIVE, "refreshed");
      if (refresh.withData()) {
        tally.work(view, Work.REWRITE);
      }
      for (Index index : situation.before().indexes(view)) {
        tally.lock(index.name(), ACCESS_EXCLUSIVE, "index of " + view.name());
        tally.work(index.name(), Work.INDEX_BUILD);
        tally.work(view, Work.INDEX_BUILD);
      }
    }
    return tally.footprint(ManualPage.REFRESH_MATERIALIZED_VIEW.address(situation.target()));
  }
}
