package dev.miglint.locks;

import dev.miglint.schema.RelationName;
import java.util.List;
import java.util.Optional;

/**
 * What one statement does to other sessions.
 *
 * @param locks one per relation, ACCESS SHARE and system catalogs left out, in the order taken
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
}
