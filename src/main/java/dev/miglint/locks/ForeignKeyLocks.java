package dev.miglint.locks;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** Foreign keys that ALTER TABLE adds, validates or drops: both sides are locked. */
final class ForeignKeyLocks {

  private final Alteration alteration;
  private final Situation situation;
  private final Tally tally;

  ForeignKeyLocks(Alteration alteration) {
    this.alteration = alteration;
    this.situation = alteration.situation;
    this.tally = alteration.tally;
  }

  void add(ForeignKey key) {
    List<RelationName> referencing = alteration.recurseToPartitions();
    String name = nameOf(alteration.root, key);
    lockReferenced(
        situation.resolve(key.referencedTable()),
        LockMode.SHARE_ROW_EXCLUSIVE,
        "referenced by the new foreign key " + name);
    boolean deferredCheck = key.attributes().notValid() || key.attributes().notEnforced();
    for (RelationName table : referencing) {
      // Before 12 each partition got a foreign key of its own, which was always checked.
      boolean cloned = !alteration.atLeast(12) && !table.equals(alteration.root);
      boolean checked = !deferredCheck && (cloned || !allColumnsAreNewAndEmpty());
      if (checked && !situation.isPartitioned(table)) {
        tally.work(table, Work.FOREIGN_KEY_SCAN);
      }
    }
  }

  /**
   * Nothing is checked where the statement's foreign keys all stand in the definitions of new
   * columns and none of the new columns has a default, not even DEFAULT NULL.
   */
  private boolean allColumnsAreNewAndEmpty() {
    return alteration.actions.stream()
        .noneMatch(
            action ->
                (action instanceof AddConstraint add && add.constraint() instanceof ForeignKey)
                    || (action instanceof AddColumn column
                        && (column.column().constraint(Default.class).isPresent()
                            || column.column().constraint(Generated.class).isPresent()
                            || column.column().isSerial())));
  }

  void validate(Constraint key) {
    key.reference()
        .ifPresent(
            reference ->
                tally.lock(
                    reference.table(),
                    LockMode.ROW_SHARE,
                    "referenced by the foreign key " + key.name()));
    for (RelationName table : alteration.recurseToPartitions()) {
      if (!situation.isPartitioned(table)) {
        tally.work(table, Work.FOREIGN_KEY_SCAN);
      }
    }
  }

  void drop(Constraint key) {
    alteration.recurseToPartitions();
    key.reference()
        .ifPresent(
            reference ->
                lockReferenced(
                    reference.table(),
                    LockMode.ACCESS_EXCLUSIVE,
                    "referenced by the dropped foreign key " + key.name()));
  }

  /** ALTER CONSTRAINT … [NOT] ENFORCED, from PostgreSQL 18. */
  void changeEnforcement(Constraint key, boolean enforced) {
    if (key.enforced() == enforced || key.reference().isEmpty()) {
      return;
    }
    LockMode mode = enforced ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    lockReferenced(
        key.reference().get().table(), mode, "referenced by the foreign key " + key.name());
    if (enforced) {
      tally.work(alteration.root, Work.FOREIGN_KEY_SCAN);
    }
  }

  private void lockReferenced(RelationName referenced, LockMode mode, String reason) {
    for (RelationName table : situation.withPartitions(referenced)) {
      tally.lock(table, mode, reason);
    }
  }

  /** As written, or as the server would choose it. */
  static String nameOf(RelationName table, ForeignKey key) {
    return key.name()
        .map(Identifier::value)
        .orElseGet(
            () ->
                table.name()
                    + "_"
                    + key.columns().stream().map(Identifier::value).collect(Collectors.joining("_"))
                    + "_fkey");
  }
}
