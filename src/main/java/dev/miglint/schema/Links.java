package dev.miglint.schema;

import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.TreePSet;

/** The reverse look-ups of a {@link Catalog}, while one relation is exchanged for another. */
final class Links {

  /**
   * The types that nearly every column has. pg_catalog is searched first (manual, 5.10.5), so that
   * these names without a schema mean no type that a user made; a list of all tables with a bigint
   * would be the largest part of a catalog.
   */
  private static final Set<String> BUILT_IN =
      Set.of(
          "bool",
          "bpchar",
          "bytea",
          "date",
          "float4",
          "float8",
          "inet",
          "int2",
          "int4",
          "int8",
          "interval",
          "json",
          "jsonb",
          "numeric",
          "text",
          "time",
          "timestamp",
          "timestamptz",
          "uuid",
          "varchar");

  PMap<RelationName, TreePSet<RelationName>> dependents;
  PMap<String, TreePSet<RelationName>> typeUsers;
  PMap<RelationName, Integer> constraintNames;

  Links(
      PMap<RelationName, TreePSet<RelationName>> dependents,
      PMap<String, TreePSet<RelationName>> typeUsers,
      PMap<RelationName, Integer> constraintNames) {
    this.dependents = dependents;
    this.typeUsers = typeUsers;
    this.constraintNames = constraintNames;
  }

  /** Replaces what {@code old} says of others by what {@code fresh} says; either may be missing. */
  void exchange(@Nullable Relation old, @Nullable Relation fresh) {
    RelationName name = Objects.requireNonNull(old == null ? fresh : old).name();
    Set<RelationName> oldReferences = old == null ? Set.of() : old.references();
    Set<RelationName> newReferences = fresh == null ? Set.of() : fresh.references();
    for (RelationName gone : minus(oldReferences, newReferences)) {
      dependents = minus(dependents, gone, name);
    }
    for (RelationName added : minus(newReferences, oldReferences)) {
      dependents = plus(dependents, added, name);
    }
    if (old == null || fresh == null || !haveSameColumns(old, fresh)) {
      Set<String> oldTypes = old == null ? Set.of() : typeNames(old);
      Set<String> newTypes = fresh == null ? Set.of() : typeNames(fresh);
      for (String gone : minus(oldTypes, newTypes)) {
        typeUsers = minus(typeUsers, gone, name);
      }
      for (String added : minus(newTypes, oldTypes)) {
        typeUsers = plus(typeUsers, added, name);
      }
    }
    Set<String> oldConstraints = constraintNames(old);
    Set<String> newConstraints = constraintNames(fresh);
    for (String gone : minus(oldConstraints, newConstraints)) {
      count(name.sibling(gone), -1);
    }
    for (String added : minus(newConstraints, oldConstraints)) {
      count(name.sibling(added), 1);
    }
  }

  /** Whether the columns are the very objects, as they are where something else has changed. */
  @SuppressWarnings("ReferenceEquality") // To compare them costs more than to look at their types.
  private static boolean haveSameColumns(Relation old, Relation fresh) {
    List<Column> before = old.columns();
    List<Column> after = fresh.columns();
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i) != after.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> constraintNames(@Nullable Relation relation) {
    if (!(relation instanceof Table table) || table.constraints().isEmpty()) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    table.constraints().forEach(constraint -> names.add(constraint.name()));
    return names;
  }

  private void count(RelationName constraint, int step) {
    int count = constraintNames.getOrDefault(constraint, 0) + step;
    constraintNames =
        count == 0 ? constraintNames.minus(constraint) : constraintNames.plus(constraint, count);
  }

  private static Set<String> typeNames(Relation relation) {
    Set<String> names = new HashSet<>();
    for (Column column : relation.columns()) {
      if (column.type().isPresent() && !isBuiltIn(column.type().get())) {
        names.add(column.type().get().name());
      }
    }
    return names;
  }

  private static boolean isBuiltIn(TypeName type) {
    return type.schema().isEmpty() && BUILT_IN.contains(type.name());
  }

  private static <E> List<E> minus(Set<E> all, Set<E> without) {
    List<E> rest = new ArrayList<>();
    for (E each : all) {
      if (!without.contains(each)) {
        rest.add(each);
      }
    }
    return rest;
  }

  private static <K> PMap<K, TreePSet<RelationName>> plus(
      PMap<K, TreePSet<RelationName>> map, K key, RelationName name) {
    return map.plus(key, map.getOrDefault(key, TreePSet.empty()).plus(name));
  }

  private static <K> PMap<K, TreePSet<RelationName>> minus(
      PMap<K, TreePSet<RelationName>> map, K key, RelationName name) {
    TreePSet<RelationName> names =
        map.getOrDefault(key, TreePSet.<RelationName>empty()).minus(name);
    return names.isEmpty() ? map.minus(key) : map.plus(key, names);
  }
}
