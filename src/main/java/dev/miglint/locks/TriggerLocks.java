package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;
import static dev.miglint.locks.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.miglint.schema.RelationName;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TriggerStatement.CreateTrigger;

/** Triggers, rules and policies lock their table. */
final class TriggerLocks {

  private final Situation situation;
  private final Tally tally = new Tally();

  TriggerLocks(Situation situation) {
    this.situation = situation;
  }

  Footprint create(CreateTrigger create) {
    RelationName table = situation.resolve(create.table());
    tally.lock(table, SHARE_ROW_EXCLUSIVE, "gets a new trigger");
    if (create.forEachRow()) {
      for (RelationName partition : situation.withPartitions(table)) {
        tally.lock(partition, SHARE_ROW_EXCLUSIVE, "partition of " + table);
      }
    }
    return tally.footprint(ManualPage.CREATE_TRIGGER.address(situation.target()));
  }

  Footprint rule(QualifiedName table) {
    tally.lock(situation.resolve(table), ACCESS_EXCLUSIVE, "gets a new rule");
    return tally.footprint(ManualPage.CREATE_RULE.address(situation.target()));
  }

  Footprint policy(QualifiedName table, ManualPage page) {
    tally.lock(situation.resolve(table), ACCESS_EXCLUSIVE, "its policies change");
    return tally.footprint(page.address(situation.target()));
  }
}
