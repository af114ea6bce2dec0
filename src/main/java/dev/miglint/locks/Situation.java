package dev.miglint.locks;

import dev.miglint.schema.Index;
import dev.miglint.schema.Presence;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a statement runs.
 *
 * @param before the catalog that it finds
 * @param after the catalog that it leaves: tells the names that the server chooses
 * @param settings run-time parameters of the session as far as they are known, in lower case
 */
record Situation(
    Schema before, Schema after, PostgresVersion target, Map<String, String> settings) {

  Situation {
    settings = Map.copyOf(settings);
  }

  boolean atLeast(int major) {
    return target.atLeast(major);
  }

  RelationName resolve(QualifiedName name) {
    return before.resolve(name);
  }

  /** Certainly not there: a statement with IF EXISTS does nothing. */
  boolean absent(QualifiedName name) {
    return before.presence(name) == Presence.ABSENT;
  }

  Optional<Table> table(RelationName name) {
    return before.table(name);
  }

  /** The table was not made by the history: it may have more than is known. */
  boolean incomplete(RelationName name) {
    return before.table(name).map(table -> !table.columnsComplete()).orElse(true);
  }

  /** Indexes that the statement makes on a table. */
  List<Index> newIndexes(RelationName table) {
    Set<RelationName> old = new HashSet<>();
    before.indexes(table).forEach(index -> old.add(index.name()));
    return after.indexes(table).stream()
        .filter(index -> !old.contains(index.name()) && before.relation(index.name()).isEmpty())
        .toList();
  }

  /** The table and, without ONLY, all that inherit from it. */
  List<RelationName> withDescendants(RelationName table, boolean only) {
    List<RelationName> all = new java.util.ArrayList<>(List.of(table));
    if (!only) {
      before.descendants(table).forEach(child -> all.add(child.name()));
    }
    return all;
  }

  /** The table and its partitions at any depth. */
  List<RelationName> withPartitions(RelationName table) {
    List<RelationName> all = new java.util.ArrayList<>(List.of(table));
    before.allPartitions(table).forEach(partition -> all.add(partition.name()));
    return all;
  }

  boolean isPartitioned(RelationName name) {
    Optional<Table> table = table(name);
    return table.isPresent() && table.get().isPartitioned();
  }
}
