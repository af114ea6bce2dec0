package dev.miglint.schema;

import dev.miglint.sql.ObjectKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What depends on relations and columns (manual, section 5.15). */
final class Dependents {

  private final Schema schema;
  private final Set<Dependent> found = new LinkedHashSet<>();

  private Dependents(Schema schema) {
    this.schema = schema;
  }

  static List<Dependent> ofRelation(Schema schema, RelationName relation) {
    Dependents dependents = new Dependents(schema);
    dependents.addOfRelation(relation);
    return List.copyOf(dependents.found);
  }

  static List<Dependent> ofColumn(Schema schema, RelationName table, String column) {
    Dependents dependents = new Dependents(schema);
    dependents.addOfColumn(table, column);
    return List.copyOf(dependents.found);
  }

  private void addOfRelation(RelationName relation) {
    for (Index index : schema.indexes(relation)) {
      found.add(new Dependent(ObjectKind.INDEX, index.name(), Optional.empty(), true));
    }
    for (Sequence sequence : schema.sequencesOwnedBy(relation)) {
      found.add(new Dependent(ObjectKind.SEQUENCE, sequence.name(), Optional.empty(), true));
    }
    for (Table partition : schema.partitions(relation)) {
      addRelation(ObjectKind.TABLE, partition.name(), true);
    }
    for (Table child : schema.inheritanceChildren(relation)) {
      addRelation(ObjectKind.TABLE, child.name(), false);
    }
    for (Schema.TableConstraint key : schema.foreignKeysReferencing(relation)) {
      if (!key.table().equals(relation)) {
        addMember(ObjectKind.CONSTRAINT, key.table(), key.constraint().name(), false);
      }
    }
    for (View view : schema.viewsReading(relation)) {
      addRelation(kindOf(view), view.name(), false);
    }
    schema.index(relation).ifPresent(index -> addForeignKeysOn(index.table(), relation));
    if (schema.sequence(relation).isPresent()) {
      addDefaultsFrom(relation);
    }
  }

  private void addOfColumn(RelationName name, String column) {
    schema.table(name).ifPresent(table -> addWithin(table, column));
    for (Index index : schema.indexes(name)) {
      if (ColumnUse.in(index, column) && index.constraint().isEmpty()) {
        addForeignKeysOn(name, index.name());
        found.add(new Dependent(ObjectKind.INDEX, index.name(), Optional.empty(), true));
      }
    }
    for (Sequence sequence : schema.sequencesOwnedBy(name, column)) {
      found.add(new Dependent(ObjectKind.SEQUENCE, sequence.name(), Optional.empty(), true));
    }
    for (View view : schema.viewsReading(name, column)) {
      addRelation(kindOf(view), view.name(), false);
    }
  }

  private void addWithin(Table table, String column) {
    for (Constraint constraint : table.constraints()) {
      if (constraint.columns().contains(column)) {
        addMember(ObjectKind.CONSTRAINT, table.name(), constraint.name(), true);
        constraint.index().ifPresent(index -> addForeignKeysOn(table.name(), index));
      }
    }
    for (Column other : table.columns()) {
      boolean computedFromIt =
          other.generated().filter(g -> ColumnUse.in(g.expression(), column)).isPresent();
      if (computedFromIt) {
        addMember(ObjectKind.COLUMN, table.name(), other.name(), false);
      }
    }
    for (Trigger trigger : table.triggers()) {
      boolean uses =
          trigger.columns().contains(column)
              || trigger.when().filter(when -> ColumnUse.in(when, column)).isPresent();
      if (uses) {
        addMember(ObjectKind.TRIGGER, table.name(), trigger.name(), false);
      }
    }
    for (Policy policy : table.policies()) {
      boolean uses =
          policy.using().filter(e -> ColumnUse.in(e, column)).isPresent()
              || policy.withCheck().filter(e -> ColumnUse.in(e, column)).isPresent();
      if (uses) {
        addMember(ObjectKind.POLICY, table.name(), policy.name(), false);
      }
    }
  }

  /** Foreign keys need the unique index that they rely on. */
  private void addForeignKeysOn(RelationName table, RelationName index) {
    for (Schema.TableConstraint foreign : schema.foreignKeysReferencing(table)) {
      if (foreign.constraint().reliesOn(index)) {
        addMember(ObjectKind.CONSTRAINT, foreign.table(), foreign.constraint().name(), false);
      }
    }
  }

  private void addDefaultsFrom(RelationName sequence) {
    for (Table table : schema.tables()) {
      for (Column column : table.columns()) {
        if (column.defaultValue().filter(e -> ColumnUse.readsSequence(e, sequence)).isPresent()) {
          addMember(ObjectKind.COLUMN, table.name(), column.name(), false);
        }
      }
    }
  }

  private void addMember(ObjectKind kind, RelationName relation, String member, boolean automatic) {
    found.add(new Dependent(kind, relation, Optional.of(member), automatic));
  }

  /** Once: views and tables may be reached on several ways, and in circles through foreign keys. */
  private void addRelation(ObjectKind kind, RelationName relation, boolean automatic) {
    List<Dependent> same =
        new ArrayList<>(
            List.of(
                new Dependent(kind, relation, Optional.empty(), true),
                new Dependent(kind, relation, Optional.empty(), false)));
    same.retainAll(found);
    if (same.isEmpty()) {
      found.add(new Dependent(kind, relation, Optional.empty(), automatic));
      addOfRelation(relation);
    }
  }

  private static ObjectKind kindOf(View view) {
    return view.materialized() ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW;
  }
}
