package dev.miglint.schema;

import dev.miglint.schema.CatalogObject.Extension;
import dev.miglint.schema.CatalogObject.Namespace;
import dev.miglint.schema.CatalogObject.Publication;
import dev.miglint.schema.CatalogObject.Statistics;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * All objects, in persistent maps: a changed catalog shares everything else with the one before.
 *
 * @param dependents for each relation those whose {@link Relation#references()} name it, kept in
 *     step by {@link #with(Relation)}, so that no look-up walks all relations
 * @param typeUsers for each type name as columns write it the relations with such columns
 * @param constraintNames how many constraints of a schema have the name: the server avoids names in
 *     use when it chooses one
 */
record Catalog(
    TreePMap<RelationName, Relation> relations,
    PMap<RelationName, TreePSet<RelationName>> dependents,
    PMap<String, TreePSet<RelationName>> typeUsers,
    PMap<RelationName, Integer> constraintNames,
    TreePMap<RelationName, UserType> types,
    TreePMap<RelationName, List<Routine>> routines,
    TreePMap<String, Namespace> namespaces,
    TreePMap<String, Extension> extensions,
    TreePMap<String, Publication> publications,
    TreePMap<RelationName, Statistics> statistics) {

  static final Catalog EMPTY =
      new Catalog(
          TreePMap.empty(),
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
    return withRelations(relations.plus(relation.name(), relation), links);
  }

  /** Without the relation; what refers to it is left as it is. */
  Catalog without(RelationName name) {
    Relation old = relations.get(name);
    if (old == null) {
      return this;
    }
    Links links = new Links(dependents, typeUsers, constraintNames);
    links.exchange(old, null);
    return withRelations(relations.minus(name), links);
  }

  /** Relations that refer to this one, by name. */
  Stream<Relation> dependentsOf(RelationName name) {
    Set<RelationName> names = dependents.get(name);
    return names == null ? Stream.empty() : names.stream().map(relations::get);
  }

  private Catalog withRelations(TreePMap<RelationName, Relation> newRelations, Links links) {
    return new Catalog(
        newRelations,
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
