package dev.miglint.schema;

import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A view or materialized view.
 *
 * @param columns what it gives back; a type is known where the catalog tells it
 * @param columnsComplete false where the column list could not be worked out: a star over something
 *     that was never seen
 * @param reads each relation that it reads, and each column as far as it could be resolved
 * @param query absent for a view that predates the history
 * @param defined when its query was last set, by OR REPLACE too
 */
public record View(
    RelationName name,
    Moment created,
    Optional<Renaming> renamed,
    Optional<Remark> comment,
    Optional<String> owner,
    boolean materialized,
    boolean temporary,
    List<Column> columns,
    boolean columnsComplete,
    List<Read> reads,
    Optional<Query> query,
    Moment defined,
    Reactions reactions)
    implements Relation {

  public View {
    columns = List.copyOf(columns);
    reads = List.copyOf(reads);
  }

  /**
   * Something that the view reads.
   *
   * @param column absent where the whole row is read, or which columns could not be worked out
   */
  public record Read(RelationName relation, Optional<String> column) {}

  public Optional<Column> column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }

  /** Reads the column for certain, or the relation's whole row. */
  public boolean readsColumn(RelationName relation, String column) {
    return reads.stream()
        .anyMatch(
            r -> r.relation().equals(relation) && r.column().map(column::equals).orElse(true));
  }

  /**
   * Certainly reads this column: written with a qualifier that means one relation only, or without
   * one where no other relation of the query has such a column. {@link #readsColumn} counts what
   * may be meant, too.
   *
   * @param schema in which the names of the query are looked up
   */
  public boolean certainlyReads(Schema schema, RelationName relation, String column) {
    List<RelationName> having =
        reads.stream()
            .filter(r -> r.column().filter(column::equals).isPresent())
            .map(Read::relation)
            .distinct()
            .toList();
    if (!having.contains(relation)) {
      return false;
    }
    return having.size() == 1
        || query.filter(q -> readsQualified(q, schema, relation, column)).isPresent();
  }

  private static boolean readsQualified(
      Query query, Schema schema, RelationName relation, String column) {
    return Expressions.all(ColumnReference.class, query.expressions()).stream()
        .filter(reference -> reference.column().filter(column::equals).isPresent())
        .flatMap(reference -> reference.qualifier().stream())
        .anyMatch(
            qualifier -> {
              List<RelationName> meant =
                  query.relations().stream()
                      .filter(r -> r.alias().orElse(r.name().name()).equals(qualifier))
                      .map(r -> schema.resolve(r.name()))
                      .toList();
              return meant.equals(List.of(relation));
            });
  }

  @Override
  public Set<RelationName> references() {
    Set<RelationName> found = new LinkedHashSet<>();
    reads.forEach(read -> found.add(read.relation()));
    found.remove(name);
    return found;
  }

  @Override
  public View renaming(RelationName from, RelationName to) {
    return new View(
        name.equals(from) ? to : name,
        created,
        renamed,
        comment,
        owner,
        materialized,
        temporary,
        columns,
        columnsComplete,
        reads.stream().map(r -> r.relation().equals(from) ? new Read(to, r.column()) : r).toList(),
        query,
        defined,
        reactions.renaming(from, to));
  }

  View withColumns(List<Column> newColumns) {
    return new View(
        name,
        created,
        renamed,
        comment,
        owner,
        materialized,
        temporary,
        newColumns,
        columnsComplete,
        reads,
        query,
        defined,
        reactions);
  }

  View withReads(List<Read> newReads) {
    return new View(
        name,
        created,
        renamed,
        comment,
        owner,
        materialized,
        temporary,
        columns,
        columnsComplete,
        newReads,
        query,
        defined,
        reactions);
  }

  View withReactions(Reactions newReactions) {
    return new View(
        name,
        created,
        renamed,
        comment,
        owner,
        materialized,
        temporary,
        columns,
        columnsComplete,
        reads,
        query,
        defined,
        newReactions);
  }
}
