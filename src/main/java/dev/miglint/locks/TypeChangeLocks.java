package dev.miglint.locks;

import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema.TableConstraint;
import dev.miglint.schema.Sequence;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.TypeName;
import java.util.Optional;

/** ALTER COLUMN … TYPE: the rewrite, and what is checked or built anew because of it. */
final class TypeChangeLocks {

  private final Alteration alteration;
  private final Situation situation;
  private final Tally tally;
  private final TypeFacts types;

  TypeChangeLocks(Alteration alteration) {
    this.alteration = alteration;
    this.situation = alteration.situation;
    this.tally = alteration.tally;
    this.types = new TypeFacts(situation);
  }

  void change(AlterColumnType change) {
    String column = change.column().value();
    for (RelationName table : alteration.recurse()) {
      Optional<Column> known = situation.table(table).flatMap(t -> t.column(column));
      if (known.filter(Column::isVirtual).isEmpty()) {
        decideRewrite(table, column, known.flatMap(Column::type), change);
      }
      for (Index index : situation.before().indexes(table)) {
        if (types.uses(index, column)) {
          rebuild(index, column, known, change);
        }
      }
      recheck(table, column, known, change.type());
      boolean identity = known.flatMap(Column::identity).isPresent();
      for (Sequence sequence : situation.before().sequencesOwnedBy(table, column)) {
        if (identity) {
          tally.lock(
              sequence.name(),
              LockMode.SHARE_ROW_EXCLUSIVE,
              "sequence of the identity column " + column);
        }
      }
    }
  }

  private void decideRewrite(
      RelationName table, String column, Optional<TypeName> from, AlterColumnType change) {
    TypeChange.Effect effect =
        from.map(type -> new TypeChange(situation).of(column, type, change.type(), change.using()))
            .orElse(
                change.using().isPresent() && !mentionsOnly(change, column)
                    ? TypeChange.Effect.REWRITES
                    : TypeChange.Effect.UNKNOWN);
    if (effect == TypeChange.Effect.REWRITES) {
      alteration.rewrite(table);
    } else if (effect == TypeChange.Effect.UNKNOWN) {
      String what =
          from.isEmpty()
              ? "the old type of " + table + "." + column + " is not known"
              : "how " + from.get() + " becomes " + change.type() + " is not known";
      tally.unknown(what + ", so the table may be rewritten");
    }
  }

  private static boolean mentionsOnly(AlterColumnType change, String column) {
    return change
        .using()
        .filter(
            using -> {
              dev.miglint.sql.Expression inner = using;
              while (inner instanceof dev.miglint.sql.Expression.TypeCast cast) {
                inner = cast.operand();
              }
              return NotNullProof.isColumn(inner, column);
            })
        .isPresent();
  }

  /** An index keeps its files where its key compares as before. */
  private void rebuild(Index index, String column, Optional<Column> known, AlterColumnType change) {
    tally.lock(index.name(), LockMode.ACCESS_EXCLUSIVE, "index of the column " + column);
    boolean ofPartitions = index.partitioned() || index.parent().isPresent();
    boolean keeps =
        !ofPartitions
            && !index.hasExpressions()
            && index.predicate().isEmpty()
            && known.filter(c -> comparesAsBefore(c, change)).isPresent();
    if (!keeps) {
      alteration.rebuild(index);
    }
  }

  private boolean comparesAsBefore(Column column, AlterColumnType change) {
    return column.type().isPresent()
        && types.sameOperators(column.type().get(), change.type())
        && column.collation().equals(change.collation());
  }

  /** CHECKs and foreign keys are made anew; what was valid before is checked again. */
  private void recheck(RelationName table, String column, Optional<Column> known, TypeName to) {
    boolean comparesAlike =
        known.flatMap(Column::type).filter(from -> types.sameOperators(from, to)).isPresent();
    alteration
        .keptConstraints(table)
        .filter(constraint -> constraint.columns().contains(column))
        .toList()
        .forEach(constraint -> recheck(table, constraint, comparesAlike));
    for (TableConstraint key : situation.before().foreignKeysReferencing(table)) {
      boolean pointsHere =
          key.constraint().reference().filter(r -> r.columns().contains(column)).isPresent();
      if (pointsHere && !key.table().equals(table)) {
        for (RelationName referencing : situation.withPartitions(key.table())) {
          tally.lock(
              referencing,
              LockMode.ACCESS_EXCLUSIVE,
              "its foreign key " + key.constraint().name() + " is made anew");
          scanForeignKey(referencing, table, key.constraint(), comparesAlike);
        }
      }
    }
  }

  private void recheck(RelationName table, Constraint constraint, boolean comparesAlike) {
    if (constraint.kind() == Constraint.Kind.CHECK && constraint.valid() && constraint.enforced()) {
      alteration.scan(table);
    }
    if (constraint.kind() == Constraint.Kind.FOREIGN_KEY && constraint.reference().isPresent()) {
      tally.lock(
          constraint.reference().get().table(),
          LockMode.ACCESS_EXCLUSIVE,
          "referenced by the foreign key " + constraint.name() + ", which is made anew");
      scanForeignKey(table, table, constraint, comparesAlike);
    }
  }

  private void scanForeignKey(
      RelationName referencing, RelationName changed, Constraint key, boolean comparesAlike) {
    boolean needed = alteration.isRewritten(changed) || !comparesAlike;
    if (needed && key.valid() && key.enforced() && !situation.isPartitioned(referencing)) {
      tally.work(referencing, Work.FOREIGN_KEY_SCAN);
    }
  }
}
