package dev.miglint.locks;

import dev.miglint.locks.DefaultVolatility.Verdict;
import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Dependent;
import dev.miglint.schema.Index;
import dev.miglint.schema.Presence;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Sequence;
import dev.miglint.schema.Table;
import dev.miglint.schema.UserType;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddIdentity;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropIdentity;
import dev.miglint.sql.AlterAction.SetExpression;
import dev.miglint.sql.AlterAction.SetIdentity;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.Expression;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Optional;

/** Actions of ALTER TABLE that add, drop or change columns; types have a class of their own. */
final class ColumnLocks {

  private final Alteration alteration;
  private final Situation situation;
  private final Tally tally;
  private final TypeFacts types;

  ColumnLocks(Alteration alteration) {
    this.alteration = alteration;
    this.situation = alteration.situation;
    this.tally = alteration.tally;
    this.types = new TypeFacts(situation);
  }

  // ---- ADD COLUMN ----------------------------------------------------------------------------

  void add(AddColumn add) {
    ColumnDefinition column = add.column();
    if (add.ifNotExists() && exists(column)) {
      if (column.isSerial() && !alteration.atLeast(13)) {
        // The sequence is made before the server looks for the column.
        tally.lock(
            freeSequenceName(column), LockMode.ACCESS_EXCLUSIVE, "sequence of the new column");
      }
      return;
    }
    List<RelationName> tables = alteration.recurse();
    boolean rewrites = rewrites(column);
    boolean rowsGetNull = !rewrites && !fillsRows(column);
    boolean notNull =
        column.constraint(NotNull.class).isPresent()
            || column.constraint(PrimaryKey.class).isPresent();
    for (RelationName table : tables) {
      if (rewrites) {
        alteration.rewrite(table);
      }
      if (notNull && rowsGetNull) {
        alteration.scan(table);
      }
      // Even a column that is new is checked by reading the rows.
      for (Check check : column.constraints(Check.class)) {
        if (!check.attributes().notValid() && !check.attributes().notEnforced()) {
          alteration.scan(table);
        }
      }
    }
    lockNewSequences(column);
    for (ForeignKey key : column.constraints(ForeignKey.class)) {
      new ForeignKeyLocks(alteration).add(key);
    }
  }

  private boolean exists(ColumnDefinition column) {
    return situation
        .table(alteration.root)
        .filter(table -> table.columnPresence(column.name().value()) == Presence.PRESENT)
        .isPresent();
  }

  private boolean rewrites(ColumnDefinition column) {
    if (column.isSerial() || column.constraint(Identity.class).isPresent()) {
      return true;
    }
    if (column.constraint(Generated.class).filter(Generated::stored).isPresent()) {
      return true;
    }
    Optional<Expression> value = column.constraint(Default.class).map(Default::expression);
    Optional<TypeName> type = column.type();
    if (type.isPresent() && !type.get().isArray()) {
      Optional<UserType.Domain> domain = types.domain(type.get());
      if (types.isConstrainedDomain(type.get())) {
        return true;
      }
      if (value.isEmpty() && domain.isPresent()) {
        // Before 13 the default of the domain was not given to existing rows at all.
        value = alteration.atLeast(13) ? domain.get().defaultValue() : Optional.empty();
      }
      if (!types.isKnown(type.get())) {
        tally.unknown(
            "whether the type "
                + type.get()
                + " is a domain with constraints is not known; if so, the table is rewritten");
      }
    }
    return value.filter(this::isVolatile).isPresent();
  }

  private boolean isVolatile(Expression expression) {
    DefaultVolatility volatility = new DefaultVolatility(situation);
    Verdict verdict = volatility.of(expression);
    if (verdict.isVolatile()) {
      for (RelationName sequence : volatility.sequences(expression)) {
        tally.lock(sequence, LockMode.ROW_EXCLUSIVE, "asked for a value for every row");
      }
      return true;
    }
    verdict
        .unknownCall()
        .ifPresent(
            call ->
                tally.unknown(
                    "whether "
                        + call
                        + " is volatile is not known; if so, the table is rewritten"));
    return false;
  }

  /** Existing rows get a value although they are not rewritten. */
  private boolean fillsRows(ColumnDefinition column) {
    return column
        .constraint(Default.class)
        .filter(value -> !DefaultVolatility.isNull(value.expression()))
        .isPresent();
  }

  private void lockNewSequences(ColumnDefinition column) {
    if (!column.isSerial() && column.constraint(Identity.class).isEmpty()) {
      return;
    }
    List<Sequence> made =
        situation.after().sequencesOwnedBy(alteration.root, column.name().value());
    for (Sequence sequence : made) {
      tally.lock(sequence.name(), LockMode.ACCESS_EXCLUSIVE, "sequence of the new column");
    }
  }

  private RelationName freeSequenceName(ColumnDefinition column) {
    String base = alteration.root.name() + "_" + column.name().value() + "_seq";
    RelationName name = alteration.root.sibling(base);
    for (int i = 1; situation.before().relation(name).isPresent(); i++) {
      name = alteration.root.sibling(base + i);
    }
    return name;
  }

  // ---- DROP COLUMN ---------------------------------------------------------------------------

  void drop(DropColumn drop) {
    String column = drop.column().value();
    if (drop.ifExists() && isAbsent(column)) {
      return;
    }
    // With ONLY the children keep the column, yet they are told that it is now their own.
    List<RelationName> tables = situation.withDescendants(alteration.root, false);
    for (RelationName table : tables) {
      if (!table.equals(alteration.root)) {
        tally.lock(table, alteration.mode, alteration.reasonFor(table));
      }
      boolean dropsHere = !alteration.only || table.equals(alteration.root);
      if (dropsHere) {
        dropFrom(table, column, drop.cascade());
      }
    }
  }

  private boolean isAbsent(String column) {
    return situation
        .table(alteration.root)
        .filter(table -> table.columnPresence(column) == Presence.ABSENT)
        .isPresent();
  }

  private void dropFrom(RelationName table, String column, boolean cascade) {
    DropLocks drops = new DropLocks(situation, tally);
    for (Dependent dependent : situation.before().dependents(table, column)) {
      if (dependent.automatic() || cascade) {
        drops.goes(dependent);
      }
    }
    for (Index index : situation.before().indexes(table)) {
      if (types.uses(index, column)) {
        alteration.dropIndex(index.name(), "index of the dropped column " + column);
      }
    }
    for (Constraint constraint : situation.table(table).map(Table::constraints).orElse(List.of())) {
      if (constraint.columns().contains(column)) {
        drops.lockReferenced(table, constraint);
      }
    }
  }

  // ---- NOT NULL ------------------------------------------------------------------------------

  void setNotNull(String column) {
    // Whatever has the parent's column as NOT NULL is not visited (ATPrepSetNotNull of 14 to 17).
    boolean visitsAlways = !alteration.atLeast(18) && !situation.isPartitioned(alteration.root);
    if (isNotNull(alteration.root, column) && !visitsAlways) {
      return;
    }
    for (RelationName table : alteration.recurse()) {
      requireNotNull(table, column);
    }
  }

  /** Until PostgreSQL 17 all children are visited, whether they have something to lose or not. */
  void dropNotNull(String column) {
    Optional<Column> known = situation.table(alteration.root).flatMap(t -> t.column(column));
    boolean nullable = known.filter(c -> c.type().isPresent() && !c.notNull()).isPresent();
    if (!nullable || !alteration.atLeast(18)) {
      alteration.recurse();
    }
  }

  private boolean isNotNull(RelationName table, String column) {
    return refusesNull(table, column) && !isInvalidNotNull(table, column);
  }

  /** New rows must have a value, whatever old ones have. */
  boolean refusesNull(RelationName table, String column) {
    return situation
        .table(table)
        .flatMap(t -> t.column(column))
        .filter(Column::notNull)
        .isPresent();
  }

  /** A column of a table must not have nulls from now on. */
  void requireNotNull(RelationName table, String column) {
    if (isNotNull(table, column)) {
      return;
    }
    Optional<String> proof =
        alteration.atLeast(12)
            ? NotNullProof.of(column, alteration.keptConstraints(table))
            : Optional.empty();
    if (proof.isPresent()) {
      tally.proof(table, proof.get());
    } else {
      alteration.scan(table);
    }
  }

  /** From PostgreSQL 18 on there may be a NOT NULL constraint that is NOT VALID. */
  private boolean isInvalidNotNull(RelationName table, String column) {
    return alteration
        .keptConstraints(table)
        .anyMatch(
            constraint ->
                constraint.kind() == Constraint.Kind.NOT_NULL
                    && constraint.columns().contains(column)
                    && !constraint.valid());
  }

  // ---- generated and identity columns ----------------------------------------------------------

  void setExpression(SetExpression set) {
    String column = set.column().value();
    for (RelationName table : alteration.recurse()) {
      if (situation
          .table(table)
          .flatMap(t -> t.column(column))
          .filter(Column::isVirtual)
          .isEmpty()) {
        alteration.rewrite(table);
        for (Index index : situation.before().indexes(table)) {
          if (types.uses(index, column)) {
            alteration.rebuild(index);
          }
        }
      }
    }
  }

  void addIdentity(AddIdentity add) {
    recurseForIdentity();
    String column = add.column().value();
    for (Sequence sequence : situation.after().sequencesOwnedBy(alteration.root, column)) {
      tally.lock(
          sequence.name(), LockMode.ACCESS_EXCLUSIVE, "sequence of the identity column " + column);
    }
  }

  void setIdentity(SetIdentity set) {
    recurseForIdentity();
    lockSequences(set.column().value(), LockMode.SHARE_ROW_EXCLUSIVE);
  }

  void dropIdentity(DropIdentity drop) {
    recurseForIdentity();
    String column = drop.column().value();
    boolean identity =
        situation
            .table(alteration.root)
            .flatMap(table -> table.column(column))
            .flatMap(Column::identity)
            .isPresent();
    if (identity) {
      lockSequences(column, LockMode.ACCESS_EXCLUSIVE);
    }
  }

  private void lockSequences(String column, LockMode mode) {
    for (Sequence sequence : situation.before().sequencesOwnedBy(alteration.root, column)) {
      tally.lock(sequence.name(), mode, "sequence of the identity column " + column);
    }
  }

  /** Partitions share the identity of their table from PostgreSQL 17 on. */
  private void recurseForIdentity() {
    if (alteration.atLeast(17)) {
      alteration.recurseToPartitions();
    }
  }
}
