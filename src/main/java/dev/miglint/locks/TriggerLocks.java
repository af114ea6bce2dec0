package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;
import static dev.miglint.locks.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.miglint.schema.RelationName;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TriggerStatement.CreateRule;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import java.util.Optional;

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

  Footprint rule(CreateRule create) {
    tally.lock(situation.resolve(create.table()), ACCESS_EXCLUSIVE, "gets a new rule");
    // The actions are looked through, not run: only what they change is locked.
    for (Statement action : create.actions()) {
      changed(action)
          .ifPresent(
              table ->
                  tally.lock(
                      situation.resolve(table), LockMode.ROW_EXCLUSIVE, "changed by the new rule"));
    }
    return tally.footprint(ManualPage.CREATE_RULE.address(situation.target()));
  }

  Footprint policy(QualifiedName table, ManualPage page) {
    tally.lock(situation.resolve(table), ACCESS_EXCLUSIVE, "its policies change");
    return tally.footprint(page.address(situation.target()));
  }

  private static Optional<QualifiedName> changed(Statement action) {
    if (action instanceof Insert insert) {
      return Optional.of(insert.table());
    }
    if (action instanceof Update update) {
      return Optional.of(update.table());
    }
    return action instanceof Delete delete ? Optional.of(delete.table()) : Optional.empty();
  }
}
