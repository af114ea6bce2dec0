package dev.miglint.locks;

import dev.miglint.schema.RelationName;
import java.util.EnumSet;
import java.util.Set;

/**
 * The strongest lock that a statement takes on one relation, and the work done under it.
 *
 * @param work empty where only the catalog changes
 * @param reason why this relation is locked, for people: {@code referenced by the new foreign key}
 */
public record Lock(RelationName relation, LockMode mode, Set<Work> work, String reason) {

  public Lock {
    work = work.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(work));
  }

  public boolean does(Work kind) {
    return work.contains(kind);
  }
}
