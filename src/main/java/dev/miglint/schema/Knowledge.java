package dev.miglint.schema;

import dev.miglint.schema.CatalogObject.Namespace;
import java.util.Set;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * How much the history tells about what it did not create.
 *
 * @param fromEmpty started with an empty database: what was not created is not there
 * @param gaps something ran that could not be read, and may have created or dropped anything
 * @param absentRelations known to be gone
 * @param absentTypes known to be gone
 * @param assumed relations that statements used although the history never created them
 */
record Knowledge(
    boolean fromEmpty,
    boolean gaps,
    PSet<RelationName> absentRelations,
    PSet<RelationName> absentTypes,
    PSet<RelationName> assumed) {

  /**
   * Extensions that bring no relations and no trigger functions of their own, so that an unknown
   * name stays unknown.
   */
  private static final Set<String> WITHOUT_RELATIONS =
      Set.of(
          "btree_gin",
          "btree_gist",
          "citext",
          "cube",
          "earthdistance",
          "fuzzystrmatch",
          "hstore",
          "intarray",
          "isn",
          "ltree",
          "pg_trgm",
          "pgcrypto",
          "plpgsql",
          "tablefunc",
          "unaccent",
          "uuid-ossp",
          "vector");

  static final Knowledge NOTHING =
      new Knowledge(false, false, HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.empty());

  static final Knowledge EVERYTHING =
      new Knowledge(true, false, HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.empty());

  /** Whether a relation that is not in the catalog may be there all the same. */
  Presence presenceOfUnknown(RelationName name, Catalog catalog) {
    if (absentRelations.contains(name) || name.schema().equals(Naming.TEMPORARY)) {
      return Presence.ABSENT;
    }
    boolean bySystem =
        Naming.isSystemSchema(name.schema())
            || !WITHOUT_RELATIONS.containsAll(catalog.extensions().keySet());
    boolean byRunner = Bookkeeping.isTable(name.name());
    Namespace made = catalog.namespaces().get(name.schema());
    boolean allSeen = fromEmpty || (made != null && !made.created().equals(Moment.BEFORE_HISTORY));
    return bySystem || byRunner || gaps || !allSeen ? Presence.UNSEEN : Presence.ABSENT;
  }

  /** Whether no function of triggers can be there that the history did not make. */
  boolean showsTriggerFunctions(Catalog catalog) {
    boolean allSeen = fromEmpty || assumed.isEmpty();
    return allSeen && !gaps && WITHOUT_RELATIONS.containsAll(catalog.extensions().keySet());
  }

  Knowledge supposingEmptyStart() {
    return new Knowledge(true, gaps, absentRelations, absentTypes, assumed);
  }

  Knowledge withGaps() {
    return gaps ? this : new Knowledge(fromEmpty, true, absentRelations, absentTypes, assumed);
  }

  Knowledge relationIsGone(RelationName name) {
    return new Knowledge(fromEmpty, gaps, absentRelations.plus(name), absentTypes, assumed);
  }

  Knowledge relationIsThere(RelationName name) {
    return absentRelations.contains(name)
        ? new Knowledge(fromEmpty, gaps, absentRelations.minus(name), absentTypes, assumed)
        : this;
  }

  Knowledge typeIsGone(RelationName name) {
    return new Knowledge(fromEmpty, gaps, absentRelations, absentTypes.plus(name), assumed);
  }

  Knowledge typeIsThere(RelationName name) {
    return absentTypes.contains(name)
        ? new Knowledge(fromEmpty, gaps, absentRelations, absentTypes.minus(name), assumed)
        : this;
  }

  Knowledge assuming(RelationName name) {
    return assumed.contains(name)
        ? this
        : new Knowledge(fromEmpty, gaps, absentRelations, absentTypes, assumed.plus(name));
  }
}
