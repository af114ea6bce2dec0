package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;
import static dev.miglint.locks.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.miglint.locks.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.ClusterOn;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.AlterAction.FireTrigger;
import dev.miglint.sql.AlterAction.SetColumnOptions;
import dev.miglint.sql.AlterAction.SetOptions;
import dev.miglint.sql.AlterAction.SetStatistics;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.PostgresVersion;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The lock that an action of ALTER TABLE needs on the table itself. A statement takes the strongest
 * that one of its actions needs (manual, ALTER TABLE: ACCESS EXCLUSIVE unless noted).
 */
final class AlterLevel {

  /**
   * Storage parameters whose change needs no more than SHARE UPDATE EXCLUSIVE; those of autovacuum
   * are not listed one by one.
   */
  private static final Set<String> WEAK_OPTIONS =
      Set.of(
          "fillfactor",
          "toast_tuple_target",
          "parallel_workers",
          "vacuum_index_cleanup",
          "vacuum_truncate",
          "vacuum_max_eager_freeze_failure_rate",
          "log_autovacuum_min_duration",
          "deduplicate_items");

  private AlterLevel() {}

  static LockMode of(List<AlterAction> actions, PostgresVersion version) {
    return actions.stream()
        .map(action -> of(action, version))
        .reduce(LockMode::strongest)
        .orElse(ACCESS_EXCLUSIVE);
  }

  static LockMode of(AlterAction action, PostgresVersion version) {
    if (action instanceof FireTrigger
        || (action instanceof AddConstraint add && add.constraint() instanceof ForeignKey)) {
      return SHARE_ROW_EXCLUSIVE;
    }
    if (action instanceof ValidateConstraint
        || action instanceof SetStatistics
        || action instanceof SetColumnOptions
        || action instanceof ClusterOn) {
      return SHARE_UPDATE_EXCLUSIVE;
    }
    if (action instanceof SetOptions set) {
      return ofOptions(set.options().keySet());
    }
    if (action instanceof AttachPartition) {
      return version.atLeast(12) ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
    }
    if (action instanceof DetachPartition detach) {
      return detach.concurrently() || detach.finalizing()
          ? SHARE_UPDATE_EXCLUSIVE
          : ACCESS_EXCLUSIVE;
    }
    return ACCESS_EXCLUSIVE;
  }

  private static LockMode ofOptions(Collection<String> names) {
    boolean weak =
        !names.isEmpty()
            && names.stream()
                .map(name -> name.startsWith("toast.") ? name.substring("toast.".length()) : name)
                .allMatch(name -> name.startsWith("autovacuum_") || WEAK_OPTIONS.contains(name));
    return weak ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
  }
}
