package dev.miglint.schema;

import dev.miglint.schema.Lineage.PartitionOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Partitions and inheritance children. */
final class Family {

  private Family() {}

  static List<Table> children(Catalog catalog, RelationName parent) {
    List<Table> below = catalog.dependentsOf(parent, Table.class);
    return below.isEmpty() ? below : only(below, table -> table.parents().contains(parent));
  }

  static List<Table> partitions(Catalog catalog, RelationName parent) {
    List<Table> below = catalog.dependentsOf(parent, Table.class);
    return below.isEmpty()
        ? below
        : only(
            below,
            table ->
                table.lineage().partitionOf().filter(p -> p.parent().equals(parent)).isPresent());
  }

  static List<Table> inheritanceChildren(Catalog catalog, RelationName parent) {
    List<Table> below = catalog.dependentsOf(parent, Table.class);
    return below.isEmpty()
        ? below
        : only(below, table -> table.lineage().inherits().contains(parent));
  }

  static Optional<Table> defaultPartition(Catalog catalog, RelationName parent) {
    return partitions(catalog, parent).stream()
        .filter(t -> t.lineage().partitionOf().filter(PartitionOf::isDefault).isPresent())
        .findFirst();
  }

  static List<Table> allPartitions(Catalog catalog, RelationName parent) {
    List<Table> found = new ArrayList<>();
    for (Table partition : partitions(catalog, parent)) {
      found.add(partition);
      found.addAll(allPartitions(catalog, partition.name()));
    }
    return found;
  }

  /** With several parents a table is reached on several ways, and counts once. */
  static List<Table> descendants(Catalog catalog, RelationName parent) {
    Map<RelationName, Table> found = new LinkedHashMap<>();
    addDescendants(catalog, parent, found);
    return List.copyOf(found.values());
  }

  private static void addDescendants(
      Catalog catalog, RelationName parent, Map<RelationName, Table> found) {
    for (Table child : children(catalog, parent)) {
      if (found.putIfAbsent(child.name(), child) == null) {
        addDescendants(catalog, child.name(), found);
      }
    }
  }

  private static List<Table> only(List<Table> tables, Predicate<Table> belongs) {
    return tables.stream().filter(belongs).toList();
  }
}
