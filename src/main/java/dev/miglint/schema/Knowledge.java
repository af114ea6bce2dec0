package dev.miglint.schema;

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

  static final Knowledge NOTHING =
      new Knowledge(false, false, HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.empty());

  static final Knowledge EVERYTHING =
      new Knowledge(true, false, HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.empty());

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
