package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ROW_EXCLUSIVE;
import static dev.miglint.locks.LockMode.ROW_SHARE;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema.TableConstraint;
import dev.miglint.schema.Table;
import dev.miglint.sql.ConstraintDefinition.ReferentialAction;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What foreign keys look up or change when rows change. A deferred one looks at COMMIT, which is
 * not this statement's doing.
 */
final class ReferenceChecks {

  private final Situation situation;
  private final Tally tally;
  private final Set<RelationName> deletedFrom = new HashSet<>();

  ReferenceChecks(Situation situation, Tally tally) {
    this.situation = situation;
    this.tally = tally;
  }

  /**
   * Rows get new values.
   *
   * @param given the columns that may get a value other than NULL
   */
  void rowsGet(RelationName table, Predicate<String> given) {
    Optional<Table> rows = situation.table(table);
    if (rows.isEmpty()) {
      return;
    }
    for (Constraint key : rows.get().constraints(Constraint.Kind.FOREIGN_KEY)) {
      if (key.reference().isPresent()
          && checkedNow(key)
          && key.columns().stream().anyMatch(given)) {
        lock(
            key.reference().get().table(),
            ROW_SHARE,
            "referenced by the foreign key " + key.name());
      }
    }
  }

  /** Referenced values change. */
  void rowsLose(RelationName table, Predicate<String> changed) {
    for (TableConstraint key : situation.before().foreignKeysReferencing(table)) {
      boolean concerned =
          key.constraint().reference().stream()
              .flatMap(r -> r.columns().stream())
              .anyMatch(changed);
      if (concerned) {
        act(key, key.constraint().reference().orElseThrow().onUpdate());
      }
    }
  }

  /** Rows go. */
  void rowsGo(RelationName table) {
    if (deletedFrom.add(table)) {
      for (TableConstraint key : situation.before().foreignKeysReferencing(table)) {
        act(key, key.constraint().reference().orElseThrow().onDelete());
        if (key.constraint().reference().orElseThrow().onDelete() == ReferentialAction.CASCADE) {
          rowsGo(key.table());
        }
      }
    }
  }

  private void act(TableConstraint key, ReferentialAction action) {
    boolean looks = action == ReferentialAction.NO_ACTION || action == ReferentialAction.RESTRICT;
    if (looks && !checkedNow(key.constraint())) {
      return;
    }
    lock(
        key.table(),
        looks ? ROW_SHARE : ROW_EXCLUSIVE,
        "its foreign key " + key.constraint().name() + " references the changed rows");
  }

  private boolean checkedNow(Constraint key) {
    boolean immediate = situation.settings().getOrDefault("constraints", "").equals("immediate");
    return key.enforced() && (immediate || !key.initiallyDeferred());
  }

  /** A query locks the indexes of its table as the table from 12 on; one that writes always did. */
  private void lock(RelationName relation, LockMode mode, String reason) {
    for (RelationName table : situation.withPartitions(relation)) {
      tally.lock(table, mode, reason);
      boolean writes = mode == ROW_EXCLUSIVE;
      boolean indexesToo = situation.atLeast(12) || writes;
      boolean partitioned = situation.table(table).filter(Table::isPartitioned).isPresent();
      if (indexesToo && (!partitioned || situation.atLeast(16))) {
        for (Index index : situation.before().indexes(table)) {
          tally.lock(index.name(), mode, "index of " + table.name());
        }
      }
    }
  }
}
