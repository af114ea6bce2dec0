package dev.miglint.locks;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AlterConstraint;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.IndexBacked;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Actions of ALTER TABLE on constraints; foreign keys have a class of their own. */
final class ConstraintLocks {

  private final Alteration alteration;
  private final Situation situation;
  private final Tally tally;

  ConstraintLocks(Alteration alteration) {
    this.alteration = alteration;
    this.situation = alteration.situation;
    this.tally = alteration.tally;
  }

  void add(AddConstraint add) {
    if (alteration.atLeast(18)) {
      // From 18 on the children are locked before the server looks what kind of constraint it is.
      alteration.recurse();
    }
    if (add.constraint() instanceof ForeignKey key) {
      new ForeignKeyLocks(alteration).add(key);
    } else if (add.constraint() instanceof Check check) {
      addCheck(check);
    } else if (add.constraint() instanceof NotNull notNull) {
      addNotNull(notNull);
    } else if (add.constraint() instanceof IndexBacked key) {
      addKey(key);
    }
  }

  private void addCheck(Check check) {
    boolean checked = !check.attributes().notValid() && !check.attributes().notEnforced();
    for (RelationName table : inheriting(check.noInherit())) {
      if (checked) {
        alteration.scan(table);
      }
    }
  }

  private void addNotNull(NotNull notNull) {
    List<RelationName> tables = inheriting(notNull.noInherit());
    if (notNull.attributes().notValid()) {
      return;
    }
    for (RelationName table : tables) {
      for (Identifier column : notNull.columns()) {
        new ColumnLocks(alteration).requireNotNull(table, column.value());
      }
    }
  }

  private List<RelationName> inheriting(boolean noInherit) {
    return noInherit ? List.of(alteration.root) : alteration.recurse();
  }

  private void addKey(IndexBacked key) {
    Optional<Identifier> using = usingIndex(key);
    using.ifPresent(index -> adopt(index, key.name()));
    if (key instanceof PrimaryKey primary) {
      requireNotNull(primaryColumns(primary));
    }
    if (!alteration.only && situation.isPartitioned(alteration.root)) {
      for (Table partition : situation.before().allPartitions(alteration.root)) {
        tally.lock(partition.name(), LockMode.SHARE, "partition of " + alteration.root);
        new IndexBuild(situation, tally).buildNewOf(partition.name(), Set.of());
      }
    }
  }

  private static Optional<Identifier> usingIndex(IndexBacked key) {
    if (key instanceof PrimaryKey primary) {
      return primary.usingIndex();
    }
    return key instanceof Unique unique ? unique.usingIndex() : Optional.empty();
  }

  /** The index gets the constraint's name, which needs a lock only where it is another one. */
  private void adopt(Identifier index, Optional<Identifier> constraint) {
    RelationName name = alteration.root.sibling(index.value());
    alteration.adopt(name);
    constraint.ifPresent(c -> alteration.adopt(alteration.root.sibling(c.value())));
    if (constraint.filter(c -> !c.value().equals(index.value())).isPresent()) {
      LockMode mode =
          alteration.atLeast(12) ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
      tally.lock(name, mode, "renamed to the constraint's name");
    }
  }

  private List<String> primaryColumns(PrimaryKey key) {
    if (key.usingIndex().isEmpty()) {
      return key.columns().stream().map(Identifier::value).toList();
    }
    return situation
        .before()
        .index(alteration.root.sibling(key.usingIndex().get().value()))
        .map(Index::keyColumns)
        .orElse(List.of());
  }

  private void requireNotNull(List<String> columns) {
    Optional<Table> table = situation.table(alteration.root);
    for (String column : columns) {
      boolean added = table.flatMap(t -> t.column(column)).isEmpty();
      boolean nullable = table.flatMap(t -> t.column(column)).filter(c -> !c.notNull()).isPresent();
      if (nullable || (added && situation.incomplete(alteration.root) && !isAdded(column))) {
        for (RelationName each : alteration.recurse()) {
          new ColumnLocks(alteration).requireNotNull(each, column);
        }
      } else if (added && isAddedEmpty(column)) {
        for (RelationName each : alteration.recurse()) {
          tally.work(
              each, Work.SCAN); // The new column has no values: the key has to look for rows.
        }
      }
    }
  }

  private static boolean fillsColumn(ConstraintDefinition constraint) {
    return constraint instanceof ConstraintDefinition.Default
        || constraint instanceof ConstraintDefinition.Generated
        || constraint instanceof ConstraintDefinition.Identity;
  }

  private boolean isAddedEmpty(String column) {
    return alteration.actions.stream()
        .anyMatch(
            action ->
                action instanceof dev.miglint.sql.AlterAction.AddColumn add
                    && add.column().name().value().equals(column)
                    && !add.column().isSerial()
                    && add.column().constraints().stream().noneMatch(ConstraintLocks::fillsColumn));
  }

  private boolean isAdded(String column) {
    return alteration.actions.stream()
        .anyMatch(
            action ->
                action instanceof dev.miglint.sql.AlterAction.AddColumn add
                    && add.column().name().value().equals(column));
  }

  void validate(ValidateConstraint validate) {
    String name = validate.constraint().value();
    Optional<Constraint> known = find(name);
    if (known.isEmpty()) {
      if (situation.incomplete(alteration.root)) {
        tally.work(alteration.root, Work.SCAN);
        tally.unknown(
            "whether "
                + name
                + " is a foreign key is not known; if so, the referenced table is locked in ROW"
                + " SHARE mode");
      }
      return;
    }
    Constraint constraint = known.get();
    if (constraint.valid() && !isAddedNotValid(name)) {
      return;
    }
    if (constraint.kind() == Constraint.Kind.FOREIGN_KEY) {
      new ForeignKeyLocks(alteration).validate(constraint);
    } else {
      alteration.recurse().forEach(alteration::scan);
    }
  }

  /** Before the statement, or made by it. */
  private Optional<Constraint> find(String name) {
    return situation
        .table(alteration.root)
        .flatMap(table -> table.constraint(name))
        .or(() -> situation.after().table(alteration.root).flatMap(t -> t.constraint(name)));
  }

  private boolean isAddedNotValid(String name) {
    return situation.table(alteration.root).flatMap(t -> t.constraint(name)).isEmpty();
  }

  void drop(DropConstraint drop) {
    String name = drop.constraint().value();
    Optional<Constraint> known =
        situation.table(alteration.root).flatMap(table -> table.constraint(name));
    if (known.isEmpty()) {
      dropUnseen(drop);
      return;
    }
    Constraint constraint = known.get();
    switch (constraint.kind()) {
      case CHECK, NOT_NULL -> alteration.recurse();
      case FOREIGN_KEY -> new ForeignKeyLocks(alteration).drop(constraint);
      case PRIMARY_KEY, UNIQUE, EXCLUDE -> dropKey(constraint, drop.cascade());
      case TRIGGER -> {
        // The trigger goes with the lock that the table has already.
      }
    }
  }

  private void dropUnseen(DropConstraint drop) {
    boolean mayExist =
        situation
            .table(alteration.root)
            .map(t -> t.constraintPresence(drop.constraint().value()))
            .map(presence -> presence == dev.miglint.schema.Presence.UNSEEN)
            .orElse(true);
    if (!mayExist) {
      alteration.recurseToPartitions(); // IF EXISTS looks for it there too.
    } else {
      tally.unknown(
          "whether "
              + drop.constraint()
              + " is a foreign key is not known; if so, the referenced table is locked in ACCESS"
              + " EXCLUSIVE mode too");
    }
  }

  private void dropKey(Constraint key, boolean cascade) {
    alteration.recurseToPartitions();
    key.index().ifPresent(index -> dropIndex(index, key.name()));
    if (cascade) {
      DropLocks drops = new DropLocks(situation, tally);
      for (Schema.TableConstraint foreign :
          situation.before().foreignKeysReferencing(alteration.root)) {
        boolean same =
            foreign
                .constraint()
                .reference()
                .filter(r -> Set.copyOf(r.columns()).equals(Set.copyOf(key.columns())))
                .isPresent();
        if (same) {
          drops.dropForeignKey(foreign.table(), foreign.constraint());
        }
      }
    }
  }

  /** The index of a constraint and, on a partitioned table, those of the partitions. */
  private void dropIndex(RelationName index, String constraint) {
    alteration.dropIndex(index, "index of the dropped constraint " + constraint);
    Optional<Index> dropped = situation.before().index(index);
    if (dropped.isPresent()) {
      for (Table partition : situation.before().partitions(dropped.get().table())) {
        for (Index child : situation.before().indexes(partition.name())) {
          if (child.parent().filter(index::equals).isPresent()) {
            dropIndex(child.name(), constraint);
          }
        }
      }
    }
  }

  void alter(AlterConstraint alter) {
    Optional<Constraint> known =
        situation
            .table(alteration.root)
            .flatMap(table -> table.constraint(alter.constraint().value()));
    if (known.filter(c -> c.kind() == Constraint.Kind.FOREIGN_KEY).isPresent()) {
      alteration.recurseToPartitions();
      alter
          .enforced()
          .ifPresent(
              enforced -> new ForeignKeyLocks(alteration).changeEnforcement(known.get(), enforced));
    } else {
      List<RelationName> tables = alteration.recurse();
      if (alter.noInherit().filter(no -> !no).isPresent() && known.isPresent()) {
        // The children have to obey it from now on (ATExecAlterConstrInheritability of 18).
        ColumnLocks columns = new ColumnLocks(alteration);
        for (RelationName table : tables.subList(1, tables.size())) {
          known.get().columns().stream()
              .filter(
                  column ->
                      !columns.refusesNull(table, column)) // Valid or not, what it has is kept.
              .forEach(column -> columns.requireNotNull(table, column));
        }
      }
    }
  }
}
