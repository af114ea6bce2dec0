package dev.miglint.locks;

import dev.miglint.locks.Footprint.Proof;
import dev.miglint.schema.RelationName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what one statement locks: per relation the strongest lock and all the work. */
final class Tally {

  private record Entry(LockMode mode, String reason, Set<Work> work) {}

  private final Map<RelationName, Entry> entries = new LinkedHashMap<>();
  private final List<Proof> proofs = new ArrayList<>();
  private final Set<String> unknowns = new LinkedHashSet<>();

  /** Takes a lock; the reason of the strongest one stays, of equals that of the first. */
  void lock(RelationName relation, LockMode mode, String reason) {
    if (mode == LockMode.ACCESS_SHARE) {
      return;
    }
    Entry old = entries.get(relation);
    if (old == null) {
      entries.put(relation, new Entry(mode, reason, EnumSet.noneOf(Work.class)));
    } else if (!old.mode().atLeast(mode)) {
      entries.put(relation, new Entry(mode, reason, old.work()));
    }
  }

  /** Does work on a relation that is locked already. */
  void work(RelationName relation, Work kind) {
    Entry entry = entries.get(relation);
    if (entry == null) {
      throw new IllegalStateException("work on " + relation + ", which is not locked");
    }
    entry.work().add(kind);
  }

  /** A scan of the relation that is not done. */
  void proof(RelationName relation, String by) {
    proofs.add(new Proof(relation, by));
  }

  /** Why the answer is incomplete. */
  void unknown(String why) {
    unknowns.add(why);
  }

  /** Takes over what a statement inside this one does. */
  void add(Footprint other) {
    for (Lock lock : other.locks()) {
      lock(lock.relation(), lock.mode(), lock.reason());
      lock.work().forEach(kind -> work(lock.relation(), kind));
    }
    proofs.addAll(other.proofs());
    other.unknown().ifPresent(this::unknown);
  }

  Footprint footprint(String citation) {
    List<Lock> locks = new ArrayList<>();
    entries.forEach(
        (relation, entry) ->
            locks.add(new Lock(relation, entry.mode(), entry.work(), entry.reason())));
    Optional<String> unknown =
        unknowns.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", unknowns));
    return new Footprint(locks, proofs, unknown, citation);
  }
}
