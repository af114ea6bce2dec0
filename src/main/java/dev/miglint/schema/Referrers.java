package dev.miglint.schema;

import dev.miglint.schema.Schema.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** What points to a relation: its indexes, foreign keys, the views that read it, its sequences. */
final class Referrers {

  private Referrers() {}

  static List<Index> indexes(Catalog catalog, RelationName table) {
    List<Index> indexes = catalog.dependentsOf(table, Index.class);
    indexes.removeIf(index -> !index.table().equals(table));
    return indexes;
  }

  /** Foreign keys of any table, also of this one. */
  static List<TableConstraint> foreignKeys(Catalog catalog, RelationName table) {
    List<TableConstraint> keys = new ArrayList<>();
    if (catalog.relations().get(table) instanceof Table itself) {
      addForeignKeys(itself, table, keys);
    }
    for (Table from : catalog.dependentsOf(table, Table.class)) {
      addForeignKeys(from, table, keys);
    }
    return keys;
  }

  private static void addForeignKeys(Table from, RelationName table, List<TableConstraint> keys) {
    for (Constraint constraint : from.constraints()) {
      if (constraint.pointsTo(table)) {
        keys.add(new TableConstraint(from.name(), constraint));
      }
    }
  }

  static List<View> views(Catalog catalog, RelationName relation) {
    return catalog.dependentsOf(relation, View.class);
  }

  static List<View> views(Catalog catalog, RelationName relation, String column) {
    return views(catalog, relation).stream()
        .filter(view -> view.readsColumn(relation, column))
        .toList();
  }

  static List<Sequence> sequences(Catalog catalog, RelationName table) {
    return catalog.dependentsOf(table, Sequence.class);
  }

  static List<Sequence> sequences(Catalog catalog, RelationName table, String column) {
    return sequences(catalog, table).stream()
        .filter(s -> s.ownedBy().filter(owner -> owner.column().equals(column)).isPresent())
        .toList();
  }
}
