package dev.miglint.schema;

import dev.miglint.schema.CatalogObject.Extension;
import dev.miglint.schema.CatalogObject.Namespace;
import dev.miglint.schema.CatalogObject.Publication;
import dev.miglint.schema.CatalogObject.Statistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * All objects, in persistent maps: a changed catalog shares everything else with the one before.
 *
 * @param relations in no order that people would see one in
 * @param temporary the names of those that the session alone sees
 * @param dependents for each relation those whose {@link Relation#references()} name it, kept in
 *     step by {@link #with(Relation)}, so that no look-up walks all relations
 * @param typeUsers for each type name as columns write it the relations with such columns, the
 *     common built-in types aside
 * @param constraintNames how many constraints of a schema have the name: the server avoids names in
 *     use when it chooses one
 */
record Catalog(
    PMap<RelationName, Relation> relations,
    TreePSet<RelationName> temporary,
    PMap<RelationName, TreePSet<RelationName>> dependents,
    PMap<String, TreePSet<RelationName>> typeUsers,
    PMap<RelationName, Integer> constraintNames,
    TreePMap<RelationName, UserType> types,
    TreePMap<RelationName, List<Routine>> routines,
    TreePMap<String, Namespace> namespaces,
    TreePMap<String, Extension> extensions,
    TreePMap<String, Publication> publications,
    TreePMap<RelationName, Statistics> statistics) {

  /**
   * Numbers are compared faster than names, which begin alike; the map is smaller than one by hash.
   */
  private static final Comparator<RelationName> BY_HASH =
      (one, other) -> {
        int hashes = Integer.compare(one.hashCode(), other.hashCode());
        // Equal names are mostly of the same objects, which equals sees at once.
        return hashes != 0 ? hashes : one.equals(other) ? 0 : one.compareTo(other);
      };

  static final Catalog EMPTY =
      new Catalog(
          TreePMap.empty(BY_HASH),
          TreePSet.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty());

  /** Adds the relation, or replaces the one of its name. */
  Catalog with(Relation relation) {
    Links links = new Links(dependents, typeUsers, constraintNames);
    links.exchange(relations.get(relation.name()), relation);
    return withRelations(
        relations.plus(relation.name(), relation),
        isTemporary(relation.name()) ? temporary.plus(relation.name()) : temporary,
        links);
  }

  /** Without the relation; what refers to it is left as it is. */
  Catalog without(RelationName name) {
    Relation old = relations.get(name);
    if (old == null) {
      return this;
    }
    Links links = new Links(dependents, typeUsers, constraintNames);
    links.exchange(old, null);
    return withRelations(
        relations.minus(name), isTemporary(name) ? temporary.minus(name) : temporary, links);
  }

  private static boolean isTemporary(RelationName name) {
    return name.schema().equals(Naming.TEMPORARY);
  }

  boolean has(RelationName name) {
    return isTemporary(name) ? temporary.contains(name) : relations.containsKey(name);
  }

  /** The relation of that name, if it is of the kind. */
  <R extends Relation> Optional<R> relation(RelationName name, Class<R> kind) {
    Relation relation = relations.get(name);
    return kind.isInstance(relation) ? Optional.of(kind.cast(relation)) : Optional.empty();
  }

  /** Some of the relations, by schema and name. */
  List<Relation> sorted(Predicate<Relation> wanted) {
    return relations.values().stream()
        .filter(wanted)
        .sorted(Comparator.comparing(Relation::name))
        .toList();
  }

  /** The relations that are not the very objects of another catalog, by schema and name. */
  @SuppressWarnings("ReferenceEquality") // What did not change is shared.
  List<Relation> otherThan(Catalog catalog) {
    List<Relation> found = new ArrayList<>();
    Iterator<Relation> others = catalog.relations.values().iterator();
    @Nullable Relation other = others.hasNext() ? others.next() : null;
    for (Relation relation : relations.values()) { // Both go by hash.
      while (other != null && BY_HASH.compare(other.name(), relation.name()) < 0) {
        other = others.hasNext() ? others.next() : null;
      }
      if (other != relation) {
        found.add(relation);
      }
    }
    found.sort(Comparator.comparing(Relation::name));
    return found;
  }

  /** Relations that refer to this one, by name. */
  List<Relation> dependentsOf(RelationName name) {
    Set<RelationName> names = dependents.get(name);
    if (names == null) {
      return List.of();
    }
    List<Relation> found = new ArrayList<>();
    for (RelationName dependent : names) {
      found.add(relations.get(dependent));
    }
    return found;
  }

  /** Those among them that are of a kind. */
  <R extends Relation> List<R> dependentsOf(RelationName name, Class<R> kind) {
    List<R> found = new ArrayList<>();
    for (Relation dependent : dependentsOf(name)) {
      if (kind.isInstance(dependent)) {
        found.add(kind.cast(dependent));
      }
    }
    return found;
  }

  private Catalog withRelations(
      PMap<RelationName, Relation> newRelations, TreePSet<RelationName> newTemporary, Links links) {
    return new Catalog(
        newRelations,
        newTemporary,
        links.dependents,
        links.typeUsers,
        links.constraintNames,
        types,
        routines,
        namespaces,
        extensions,
        publications,
        statistics);
  }

  Catalog withTypes(TreePMap<RelationName, UserType> newTypes) {
    return new Catalog(
        relations,
        temporary,
        dependents,
        typeUsers,
        constraintNames,
        newTypes,
        routines,
        namespaces,
        extensions,
        publications,
        statistics);
  }

  Catalog withRoutines(TreePMap<RelationName, List<Routine>> newRoutines) {
    return new Catalog(
        relations,
        temporary,
        dependents,
        typeUsers,
        constraintNames,
        types,
        newRoutines,
        namespaces,
        extensions,
        publications,
        statistics);
  }

  Catalog withNamespaces(TreePMap<String, Namespace> newNamespaces) {
    return new Catalog(
        relations,
        temporary,
        dependents,
        typeUsers,
        constraintNames,
        types,
        routines,
        newNamespaces,
        extensions,
        publications,
        statistics);
  }

  Catalog withExtensions(TreePMap<String, Extension> newExtensions) {
    return new Catalog(
        relations,
        temporary,
        dependents,
        typeUsers,
        constraintNames,
        types,
        routines,
        namespaces,
        newExtensions,
        publications,
        statistics);
  }

  Catalog withPublications(TreePMap<String, Publication> newPublications) {
    return new Catalog(
        relations,
        temporary,
        dependents,
        typeUsers,
        constraintNames,
        types,
        routines,
        namespaces,
        extensions,
        newPublications,
        statistics);
  }

  Catalog withStatistics(TreePMap<RelationName, Statistics> newStatistics) {
    return new Catalog(
        relations,
        temporary,
        dependents,
        typeUsers,
        constraintNames,
        types,
        routines,
        namespaces,
        extensions,
        publications,
        newStatistics);
  }
}
