package dev.miglint.schema;

import dev.miglint.schema.Schema.TableConstraint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What points to a relation: its indexes, foreign keys, the views that read it, its sequences. */
final class Referrers {

  private Referrers() {}

  static List<Index> indexes(Catalog catalog, RelationName table) {
    return of(catalog.dependentsOf(table), Index.class).stream()
        .filter(index -> index.table().equals(table))
        .toList();
  }

  /** Foreign keys of any table, also of this one. */
  static List<TableConstraint> foreignKeys(Catalog catalog, RelationName table) {
    Stream<Relation> itself = Optional.ofNullable(catalog.relations().get(table)).stream();
    return of(Stream.concat(itself, catalog.dependentsOf(table)), Table.class).stream()
        .flatMap(
            from ->
                from.constraints().stream()
                    .filter(constraint -> constraint.pointsTo(table))
                    .map(constraint -> new TableConstraint(from.name(), constraint)))
        .toList();
  }

  static List<View> views(Catalog catalog, RelationName relation) {
    return of(catalog.dependentsOf(relation), View.class);
  }

  static List<View> views(Catalog catalog, RelationName relation, String column) {
    return views(catalog, relation).stream()
        .filter(view -> view.readsColumn(relation, column))
        .toList();
  }

  static List<Sequence> sequences(Catalog catalog, RelationName table) {
    return of(catalog.dependentsOf(table), Sequence.class);
  }

  static List<Sequence> sequences(Catalog catalog, RelationName table, String column) {
    return sequences(catalog, table).stream()
        .filter(s -> s.ownedBy().filter(owner -> owner.column().equals(column)).isPresent())
        .toList();
  }

  private static <R extends Relation> List<R> of(Stream<Relation> relations, Class<R> kind) {
    return relations.filter(kind::isInstance).map(kind::cast).toList();
  }
}
