package dev.miglint.locks;

import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import java.util.Set;

/** Indexes that a statement makes. */
final class IndexBuild {

  private final Situation situation;
  private final Tally tally;

  IndexBuild(Situation situation, Tally tally) {
    this.situation = situation;
    this.tally = tally;
  }

  /**
   * The new indexes of a table that is locked already.
   *
   * @param adopted indexes that only get a constraint or another name
   */
  void buildNewOf(RelationName table, Set<RelationName> adopted) {
    for (Index index : situation.newIndexes(table)) {
      if (!adopted.contains(index.name())) {
        build(index);
      }
    }
  }

  /** An index that is made, or made again under its old name. */
  void build(Index index) {
    tally.lock(index.name(), LockMode.ACCESS_EXCLUSIVE, "new index of " + index.table());
    if (!index.partitioned()) {
      tally.work(index.name(), Work.INDEX_BUILD);
      tally.work(index.table(), Work.INDEX_BUILD);
    }
  }
}
