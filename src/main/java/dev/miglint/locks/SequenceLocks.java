package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;
import static dev.miglint.locks.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.miglint.schema.Presence;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.SequenceStatement.AlterSequence;
import dev.miglint.sql.SequenceStatement.CreateSequence;
import dev.miglint.sql.TableStatement.Persistence;

/** CREATE and ALTER SEQUENCE. */
final class SequenceLocks {

  private final Situation situation;
  private final Tally tally = new Tally();

  SequenceLocks(Situation situation) {
    this.situation = situation;
  }

  Footprint create(CreateSequence create) {
    boolean exists = situation.before().presence(create.name()) == Presence.PRESENT;
    if (create.ifNotExists() && exists) {
      return Footprint.NONE;
    }
    RelationName sequence =
        create.persistence() == Persistence.TEMPORARY
            ? new RelationName("pg_temp", create.name().name())
            : situation.before().nameOfNew(create.name());
    tally.lock(sequence, ACCESS_EXCLUSIVE, "new");
    return tally.footprint(ManualPage.CREATE_SEQUENCE.address(situation.target()));
  }

  Footprint alter(AlterSequence alter) {
    if (alter.ifExists() && situation.absent(alter.name())) {
      return Footprint.NONE;
    }
    tally.lock(situation.resolve(alter.name()), SHARE_ROW_EXCLUSIVE, "altered");
    return tally.footprint(ManualPage.ALTER_SEQUENCE.address(situation.target()));
  }
}
