package dev.miglint.schema;

import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Lineage.PartitionOf;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ATTACH and DETACH PARTITION, INHERIT and NO INHERIT. */
final class InheritanceReplay {

  private final Draft draft;

  InheritanceReplay(Draft draft) {
    this.draft = draft;
  }

  /** Of a table with its bound; of an index, without one. */
  void attach(RelationName parent, AttachPartition action) {
    draft.assume(action.partition());
    RelationName child = draft.schema().resolve(action.partition());
    if (draft.schema().index(parent).isPresent()) {
      new IndexReplay(draft).attach(child, parent);
      return;
    }
    if (action.bound().isEmpty() || draft.schema().table(child).isEmpty()) {
      return;
    }
    PartitionOf place = new PartitionOf(parent, action.bound().get());
    draft.changeTable(child, t -> t.withLineage(t.lineage().withPartitionOf(Optional.of(place))));
    takeOver(parent, child, false);
    cloneToPartition(parent, child);
  }

  /** What every partition has because the partitioned table has it. */
  void cloneToPartition(RelationName parent, RelationName partition) {
    Optional<Table> table = draft.schema().table(parent);
    if (table.isEmpty() || draft.schema().table(partition).isEmpty()) {
      return;
    }
    new IndexReplay(draft).cloneFromParent(parent, partition);
    for (Constraint key : table.get().constraints(Kind.FOREIGN_KEY)) {
      new ConstraintReplay(draft).cloneForeignKey(partition, key);
    }
    for (Trigger trigger : table.get().triggers()) {
      if (trigger.forEachRow()) {
        new ReactionReplay(draft).inherit(partition, trigger);
      }
    }
  }

  void detach(RelationName parent, DetachPartition action) {
    RelationName child = draft.schema().resolve(action.partition());
    if (draft.schema().table(child).isEmpty()) {
      draft.assume(action.partition());
      return;
    }
    draft.changeTable(child, t -> t.withLineage(t.lineage().withPartitionOf(Optional.empty())));
    release(child);
    for (Index index : draft.schema().indexes(child)) {
      boolean attached =
          index
              .parent()
              .flatMap(draft.schema()::index)
              .filter(i -> i.table().equals(parent))
              .isPresent();
      if (attached) {
        draft.put(index.withParent(Optional.empty()));
      }
    }
    draft.changeTable(
        child,
        t ->
            t.withReactions(
                t.reactions()
                    .withTriggers(t.triggers().stream().filter(g -> !g.inherited()).toList())));
  }

  void inherit(RelationName child, QualifiedName parent) {
    Optional<Table> table = draft.tableOrAssumed(parent);
    if (table.isEmpty()) {
      return;
    }
    RelationName name = table.get().name();
    draft.changeTable(
        child,
        t -> {
          List<RelationName> parents = new ArrayList<>(t.lineage().inherits());
          parents.add(name);
          return t.withLineage(t.lineage().withInherits(parents));
        });
    takeOver(name, child, true);
  }

  void stopInheriting(RelationName child, QualifiedName parent) {
    RelationName name = draft.schema().resolve(parent);
    draft.changeTable(
        child,
        t ->
            t.withLineage(
                t.lineage()
                    .withInherits(
                        t.lineage().inherits().stream().filter(p -> !p.equals(name)).toList())));
    release(child);
  }

  /**
   * Columns and checks of the child that the parent has too count as inherited from now on: a
   * partition has none of them of its own.
   */
  private void takeOver(RelationName parent, RelationName child, boolean staysLocal) {
    Optional<Table> from = draft.schema().table(parent);
    if (from.isEmpty()) {
      return;
    }
    draft.changeTable(
        child,
        t -> {
          Table result = t;
          for (Column column : from.get().columns()) {
            result =
                result.mapColumn(
                    column.name(), c -> c.withInheritance(true, staysLocal && c.local()));
          }
          for (Constraint constraint : from.get().constraints()) {
            boolean inherits =
                constraint.kind() == Kind.CHECK || constraint.kind() == Kind.NOT_NULL;
            if (inherits && !constraint.noInherit()) {
              result =
                  result.withConstraints(
                      result.constraints().stream()
                          .map(
                              c ->
                                  sameRule(c, constraint)
                                      ? c.withInheritance(true, staysLocal && c.local())
                                      : c)
                          .toList());
            }
          }
          return result;
        });
  }

  private static boolean sameRule(Constraint own, Constraint parents) {
    if (own.kind() != parents.kind()) {
      return false;
    }
    return own.kind() == Kind.NOT_NULL
        ? own.columns().equals(parents.columns())
        : own.name().equals(parents.name());
  }

  /** What was inherited stays, and is the table's own now, unless another parent has it too. */
  private void release(RelationName child) {
    List<Table> parents =
        draft.schema().table(child).map(Table::parents).orElse(List.of()).stream()
            .flatMap(parent -> draft.schema().table(parent).stream())
            .toList();
    draft.changeTable(
        child,
        t ->
            t.withColumns(
                    t.columns().stream()
                        .map(c -> isOf(parents, c) ? c : c.withInheritance(false, true))
                        .toList())
                .withConstraints(
                    t.constraints().stream()
                        .map(c -> isOf(parents, c) ? c : c.withInheritance(false, true))
                        .toList()));
  }

  private static boolean isOf(List<Table> parents, Column column) {
    return parents.stream().anyMatch(parent -> parent.column(column.name()).isPresent());
  }

  private static boolean isOf(List<Table> parents, Constraint own) {
    return parents.stream()
        .flatMap(parent -> parent.constraints().stream())
        .anyMatch(constraint -> !constraint.noInherit() && sameRule(own, constraint));
  }
}
