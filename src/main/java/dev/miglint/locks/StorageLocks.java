package dev.miglint.locks;

import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Sequence;
import dev.miglint.schema.Storage;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.ClusterOn;
import dev.miglint.sql.AlterAction.FireTrigger;
import dev.miglint.sql.AlterAction.Inherit;
import dev.miglint.sql.AlterAction.OwnerTo;
import dev.miglint.sql.AlterAction.ReplicaIdentity;
import dev.miglint.sql.AlterAction.SetAccessMethod;
import dev.miglint.sql.AlterAction.SetLogged;
import dev.miglint.sql.AlterAction.SetTablespace;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.TableStatement.Persistence;
import java.util.Optional;

/** Actions of ALTER TABLE on the table as a whole: where and how it is stored, whose it is. */
final class StorageLocks {

  private final Alteration alteration;
  private final Situation situation;
  private final Tally tally;

  StorageLocks(Alteration alteration) {
    this.alteration = alteration;
    this.situation = alteration.situation;
    this.tally = alteration.tally;
  }

  /** Actions without a branch here lock the table alone and change the catalog only. */
  void apply(AlterAction action) {
    if (action instanceof SetLogged set) {
      setLogged(set.logged());
    } else if (action instanceof SetTablespace set) {
      setTablespace(set.tablespace());
    } else if (action instanceof SetAccessMethod set) {
      if (!set.method().orElse("heap").equals("heap")) {
        alteration.rewrite(alteration.root);
      }
    } else if (action instanceof ClusterOn cluster) {
      cluster
          .index()
          .ifPresent(
              index ->
                  tally.lock(
                      alteration.root.sibling(index.value()),
                      LockMode.SHARE_UPDATE_EXCLUSIVE,
                      "marked for CLUSTER"));
    } else if (action instanceof ReplicaIdentity identity) {
      identity
          .index()
          .ifPresent(
              index ->
                  tally.lock(
                      alteration.root.sibling(index.value()),
                      LockMode.SHARE,
                      "becomes the replica identity"));
    } else if (action instanceof Inherit inherit) {
      tally.lock(
          situation.resolve(inherit.parent()),
          LockMode.SHARE_UPDATE_EXCLUSIVE,
          "becomes a parent of " + alteration.root);
    } else if (action instanceof OwnerTo owner) {
      changeOwner(owner.owner());
    } else if (action instanceof FireTrigger fire) {
      fire(fire);
    }
  }

  private void setLogged(boolean logged) {
    Persistence wanted = logged ? Persistence.PERMANENT : Persistence.UNLOGGED;
    Optional<Persistence> known =
        situation.table(alteration.root).map(Table::storage).map(Storage::persistence);
    boolean sure = !situation.incomplete(alteration.root);
    if (sure && known.filter(wanted::equals).isPresent()) {
      return;
    }
    alteration.rewrite(alteration.root);
    if (alteration.atLeast(15)) {
      // From 15 on the sequences of its columns are as persistent as the table.
      for (Sequence sequence : situation.before().sequencesOwnedBy(alteration.root)) {
        tally.lock(
            sequence.name(), LockMode.ACCESS_EXCLUSIVE, "sequence of " + alteration.root.name());
      }
    }
  }

  private void setTablespace(Identifier tablespace) {
    Optional<Table> table = situation.table(alteration.root);
    Optional<String> old = table.flatMap(t -> t.storage().tablespace());
    boolean stays = old.orElse("pg_default").equals(tablespace.value());
    if (!stays) {
      tally.work(alteration.root, Work.REWRITE);
    }
  }

  /** Nothing more where the owner is the same, which is known only after an earlier change. */
  private void changeOwner(String owner) {
    Optional<Table> table = situation.table(alteration.root);
    Optional<String> old =
        table
            .flatMap(Table::owner)
            .or(() -> Optional.ofNullable(situation.settings().get("session_authorization")));
    if (old.filter(owner::equals).isPresent()) {
      return;
    }
    for (Index index : situation.before().indexes(alteration.root)) {
      tally.lock(index.name(), LockMode.ACCESS_EXCLUSIVE, "index of " + alteration.root.name());
    }
    for (Sequence sequence : situation.before().sequencesOwnedBy(alteration.root)) {
      tally.lock(
          sequence.name(), LockMode.ACCESS_EXCLUSIVE, "sequence of " + alteration.root.name());
    }
  }

  /** Triggers of a partitioned table have a clone on each partition. */
  private void fire(FireTrigger fire) {
    if (alteration.only || fire.trigger().isEmpty()) {
      return;
    }
    String trigger = fire.trigger().get().value();
    for (Table partition : situation.before().allPartitions(alteration.root)) {
      RelationName name = partition.name();
      boolean hasClone =
          partition.triggers().stream().anyMatch(t -> t.name().equals(trigger) && t.inherited());
      if (hasClone) {
        tally.lock(name, alteration.mode, alteration.reasonFor(name));
      }
    }
  }
}
