package dev.miglint.locks;

import dev.miglint.schema.RelationName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one statement does to other sessions.
 *
 * @param locks one per relation, ACCESS SHARE and system catalogs left out, in the order taken.
 *     Relations are named as they were before the statement; what the statement creates is there
 *     under its new name
 * @param proofs scans that the server skips because something proves them needless
 * @param unknown why the answer is incomplete; absent where it is complete
 * @param citation the manual's page that says so
 */
public record Footprint(
    List<Lock> locks, List<Proof> proofs, Optional<String> unknown, String citation) {

  public static final Footprint NONE = new Footprint(List.of(), List.of(), Optional.empty(), "");

  public Footprint {
    locks = List.copyOf(locks);
    proofs = List.copyOf(proofs);
  }

  /**
   * A scan that is not done.
   *
   * @param by what proves it, for people: {@code orders_phone_nn}
   */
  public record Proof(RelationName relation, String by) {}

  public Optional<Lock> on(RelationName relation) {
    return locks.stream().filter(lock -> lock.relation().equals(relation)).findFirst();
  }

  /** Nothing is locked, and nothing is unknown. */
  public boolean isNothing() {
    return locks.isEmpty() && unknown.isEmpty();
  }

  /** Locks of at least this strength, in the order taken. */
  public List<Lock> atLeast(LockMode mode) {
    return locks.stream().filter(lock -> lock.mode().atLeast(mode)).toList();
  }

  /** The strongest lock on a relation that {@code counts}; of equals the first taken. */
  public Optional<Lock> strongest(Predicate<RelationName> counts) {
    return locks.stream()
        .filter(lock -> counts.test(lock.relation()))
        .reduce((first, next) -> first.mode().atLeast(next.mode()) ? first : next);
  }

  /** Locks under which a kind of work is done, in the order taken. */
  public List<Lock> doing(Work kind) {
    return locks.stream().filter(lock -> lock.does(kind)).toList();
  }

  public boolean does(Work kind) {
    return locks.stream().anyMatch(lock -> lock.does(kind));
  }

  /** Some table is scanned or written from end to end, or an index built. */
  public boolean takesLong() {
    return locks.stream().anyMatch(lock -> !lock.work().isEmpty());
  }

  /** What proves that the relation need not be scanned. */
  public Stream<String> proofsFor(RelationName relation) {
    return proofs.stream().filter(p -> p.relation().equals(relation)).map(Proof::by);
  }
}
