package dev.miglint.schema;

import dev.miglint.schema.Constraint.Kind;
import dev.miglint.sql.AlterAction.AlterConstraint;
import dev.miglint.sql.AlterAction.AlterConstraint.Timing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** VALIDATE, ALTER and DROP of constraints that a table has. */
final class ConstraintChange {

  private final Draft draft;

  ConstraintChange(Draft draft) {
    this.draft = draft;
  }

  /** From now on every row is known to obey it; children are checked with their parent. */
  void validate(RelationName table, String name, boolean only) {
    Moment now = draft.now();
    Optional<Constraint> own = draft.schema().table(table).flatMap(t -> t.constraint(name));
    validateOne(table, name, now);
    if (own.isEmpty() || only) {
      return;
    }
    for (Table child : draft.schema().descendants(table)) {
      if (own.get().kind() == Kind.FOREIGN_KEY) {
        child.constraints(Kind.FOREIGN_KEY).stream()
            .filter(c -> c.inherited() && c.sameForeignKey(own.get()))
            .forEach(c -> validateOne(child.name(), c.name(), now));
      } else if (child.constraint(name).filter(Constraint::inherited).isPresent()) {
        validateOne(child.name(), name, now);
      }
    }
  }

  private void validateOne(RelationName table, String name, Moment now) {
    draft.changeTable(
        table,
        t ->
            t.mapConstraint(
                name, c -> c.valid() || !c.enforced() ? c : c.withValidated(Optional.of(now))));
  }

  /** ALTER CONSTRAINT of a foreign key, and of what partitions have of it; of NOT NULL. */
  void alter(RelationName table, String name, AlterConstraint change) {
    Optional<Constraint> own = draft.schema().table(table).flatMap(t -> t.constraint(name));
    draft.changeTable(table, t -> t.mapConstraint(name, c -> altered(c, change)));
    if (own.filter(c -> c.kind() == Kind.NOT_NULL).isPresent()) {
      new NullReplay(draft).inheritAgain(table, own.get(), change.noInherit());
    }
    for (Table child : draft.schema().partitions(table)) {
      child.constraints(Kind.FOREIGN_KEY).stream()
          .filter(c -> c.inherited() && own.filter(c::sameForeignKey).isPresent())
          .forEach(c -> alter(child.name(), c.name(), change));
    }
  }

  private Constraint altered(Constraint before, AlterConstraint change) {
    boolean enforced = change.enforced().orElse(before.enforced());
    Constraint after =
        before.withAttributes(
            enforced,
            change.timing().map(Timing::deferrable).orElse(before.deferrable()),
            change.timing().map(Timing::initiallyDeferred).orElse(before.initiallyDeferred()),
            change.noInherit().orElse(before.noInherit()));
    if (!enforced) {
      return after.withValidated(Optional.empty());
    }
    return before.enforced() ? after : after.withValidated(Optional.of(draft.now()));
  }

  /** Takes the constraint away, with its index and from children that only inherited it. */
  void drop(RelationName name, String constraintName, boolean cascade, boolean only) {
    Optional<Table> table = draft.schema().table(name);
    if (table.isEmpty()) {
      return;
    }
    Optional<Constraint> found = table.get().constraint(constraintName);
    if (found.isEmpty()) {
      forget(name, constraintName);
      return;
    }
    Constraint constraint = found.get();
    if (constraint.kind() == Kind.NOT_NULL) {
      new NullReplay(draft).dropNotNull(name, constraint.columns().get(0), only);
      return;
    }
    if (constraint.isKey() && cascade) {
      dropForeignKeysOn(name, constraint);
    }
    List<Table> children = draft.schema().children(name);
    List<Index> childIndexes =
        constraint.index().stream().flatMap(index -> attachedTo(index).stream()).toList();
    forget(name, constraintName);
    constraint.index().ifPresent(draft::remove);
    for (Index index : childIndexes) {
      index.constraint().ifPresent(c -> drop(index.table(), c, cascade, false));
    }
    if (constraint.index().isEmpty()) {
      children.forEach(child -> dropInherited(child, constraint, cascade, only));
    }
  }

  private void dropInherited(Table child, Constraint parents, boolean cascade, boolean only) {
    for (Constraint own : child.constraints(parents.kind())) {
      boolean same =
          parents.kind() == Kind.FOREIGN_KEY
              ? own.sameForeignKey(parents)
              : own.name().equals(parents.name());
      if (same && own.inherited() && !own.local() && !only) {
        drop(child.name(), own.name(), cascade, false);
      } else if (same && own.inherited()) {
        draft.put(child.mapConstraint(own.name(), c -> c.withInheritance(false, true)));
      }
    }
  }

  private List<Index> attachedTo(RelationName index) {
    return draft.catalog().dependentsOf(index, Index.class).stream()
        .filter(i -> i.parent().equals(Optional.of(index)))
        .toList();
  }

  private void dropForeignKeysOn(RelationName table, Constraint key) {
    for (Schema.TableConstraint foreign : draft.schema().foreignKeysReferencing(table)) {
      if (key.index().filter(foreign.constraint()::reliesOn).isPresent()) {
        forget(foreign.table(), foreign.constraint().name());
      }
    }
  }

  private void forget(RelationName table, String constraint) {
    draft.changeTable(
        table,
        t -> {
          Set<String> dropped = new LinkedHashSet<>(t.dropped());
          dropped.add(constraint);
          return t.withConstraints(
                  t.constraints().stream().filter(c -> !c.name().equals(constraint)).toList())
              .withDropped(dropped);
        });
  }
}
