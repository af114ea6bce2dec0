package dev.miglint.schema;

import java.util.Optional;

/** What every kind of relation carries besides its content: renaming, comment, owner. */
final class Marks {

  private Marks() {}

  static Relation renamed(Relation relation, Renaming renaming) {
    return with(relation, Optional.of(renaming), relation.comment());
  }

  static Relation commented(Relation relation, Optional<Remark> comment) {
    return with(relation, relation.renamed(), comment);
  }

  private static Relation with(
      Relation relation, Optional<Renaming> renamed, Optional<Remark> comment) {
    if (relation instanceof Table t) {
      return new Table(
          t.name(),
          t.created(),
          renamed,
          comment,
          t.owner(),
          t.storage(),
          t.columns(),
          t.columnsComplete(),
          t.dropped(),
          t.constraints(),
          t.lineage(),
          t.reactions());
    }
    if (relation instanceof View v) {
      return new View(
          v.name(),
          v.created(),
          renamed,
          comment,
          v.owner(),
          v.materialized(),
          v.temporary(),
          v.columns(),
          v.columnsComplete(),
          v.reads(),
          v.query(),
          v.defined(),
          v.reactions());
    }
    if (relation instanceof Index i) {
      return new Index(
          i.name(),
          i.created(),
          renamed,
          comment,
          i.table(),
          i.unique(),
          i.method(),
          i.elements(),
          i.include(),
          i.nullsNotDistinct(),
          i.predicate(),
          i.valid(),
          i.constraint(),
          i.parent(),
          i.partitioned());
    }
    Sequence s = (Sequence) relation;
    return new Sequence(
        s.name(), s.created(), renamed, comment, s.type(), s.ownedBy(), s.identity(), s.options());
  }
}
