package dev.miglint.lint;

import dev.miglint.locks.Footprint;
import dev.miglint.locks.Lock;
import dev.miglint.schema.RelationName;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * What the earlier statements of a transaction have locked, the strongest lock of each relation.
 * Each statement has its own, which shares nearly all with the one of the statement before.
 */
public final class HeldLocks {

  static final HeldLocks NONE = new HeldLocks(OrderedPMap.empty());

  private final PMap<RelationName, Lock> strongest;

  private HeldLocks(PMap<RelationName, Lock> strongest) {
    this.strongest = strongest;
  }

  public boolean isEmpty() {
    return strongest.isEmpty();
  }

  /** In the order in which the relations were locked first. */
  public Stream<Lock> stream() {
    return strongest.values().stream();
  }

  public Optional<Lock> on(RelationName relation) {
    return Optional.ofNullable(strongest.get(relation));
  }

  /** Whether this lock is held, or a stronger one: nobody waits for it once more. */
  public boolean cover(Lock lock) {
    return on(lock.relation()).filter(held -> held.mode().atLeast(lock.mode())).isPresent();
  }

  /** After another statement. */
  HeldLocks with(Footprint footprint) {
    PMap<RelationName, Lock> all = strongest;
    for (Lock lock : footprint.locks()) {
      Lock old = all.get(lock.relation());
      if (old == null || !old.mode().atLeast(lock.mode())) {
        all = all.plus(lock.relation(), lock);
      }
    }
    return new HeldLocks(all);
  }
}
