package dev.miglint.lint;

import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.Statement;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;

/** Statements whose CONCURRENTLY lets reads and writes go on, whatever they lock on the way. */
public final class WithoutBlocking {

  private WithoutBlocking() {}

  /**
   * Waits for others instead of keeping them waiting: an index is exchanged once nobody uses the
   * old one any more (manual, REINDEX, "Rebuilding Indexes Concurrently"), and nobody but another
   * REFRESH writes to a materialized view.
   */
  public static boolean is(Statement statement) {
    return (statement instanceof Reindex reindex && reindex.concurrently())
        || (statement instanceof CreateIndex create && create.concurrently())
        || (statement instanceof Drop drop && drop.concurrently())
        || (statement instanceof RefreshMaterializedView refresh && refresh.concurrently());
  }
}
