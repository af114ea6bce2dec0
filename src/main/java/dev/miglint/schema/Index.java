package dev.miglint.schema;

import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.NullTest;
import dev.miglint.sql.IndexElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An index.
 *
 * @param elements its key, in order
 * @param include columns of INCLUDE
 * @param valid false where the server may not use it: of a partitioned table ON ONLY, until every
 *     partition has one attached. CREATE INDEX CONCURRENTLY counts as successful
 * @param constraint the constraint of the table that owns it, by name
 * @param parent the partitioned index that it is attached to
 * @param partitioned belongs to a partitioned table
 */
public record Index(
    RelationName name,
    Moment created,
    Optional<Renaming> renamed,
    Optional<Remark> comment,
    RelationName table,
    boolean unique,
    String method,
    List<IndexElement> elements,
    List<String> include,
    boolean nullsNotDistinct,
    Optional<Expression> predicate,
    boolean valid,
    Optional<String> constraint,
    Optional<RelationName> parent,
    boolean partitioned)
    implements Relation {

  public Index {
    elements = List.copyOf(elements);
    include = List.copyOf(include);
  }

  /** The key's plain columns; an element that is an expression is left out. */
  public List<String> keyColumns() {
    return elements.stream().flatMap(element -> element.column().stream()).toList();
  }

  /**
   * Whether it finds every row that has given values in columns: its key begins with them, in
   * whatever order.
   */
  public boolean leadsTo(List<String> columns) {
    if (method.equals("gin") || method.equals("brin")) {
      return false;
    }
    boolean notNull =
        predicate.map(condition -> condition instanceof NullTest test && test.not()).orElse(true);
    List<String> leading =
        elements.stream()
            .limit(columns.size())
            .flatMap(element -> element.column().stream())
            .toList();
    return notNull && leading.size() == columns.size() && leading.containsAll(columns);
  }

  /** Some element is an expression. */
  public boolean hasExpressions() {
    return elements.stream().anyMatch(element -> element.expression().isPresent());
  }

  @Override
  public List<Column> columns() {
    return List.of();
  }

  @Override
  public Set<RelationName> references() {
    return parent.map(p -> Set.of(table, p)).orElse(Set.of(table));
  }

  @Override
  public Index renaming(RelationName from, RelationName to) {
    return new Index(
        name.equals(from) ? to : name,
        created,
        renamed,
        comment,
        table.equals(from) ? to : table,
        unique,
        method,
        elements,
        include,
        nullsNotDistinct,
        predicate,
        valid,
        constraint,
        parent.map(p -> p.equals(from) ? to : p),
        partitioned);
  }

  Index withParent(Optional<RelationName> newParent) {
    return new Index(
        name,
        created,
        renamed,
        comment,
        table,
        unique,
        method,
        elements,
        include,
        nullsNotDistinct,
        predicate,
        valid,
        constraint,
        newParent,
        partitioned);
  }

  Index withConstraint(Optional<String> owner) {
    return new Index(
        name,
        created,
        renamed,
        comment,
        table,
        unique,
        method,
        elements,
        include,
        nullsNotDistinct,
        predicate,
        valid,
        owner,
        parent,
        partitioned);
  }

  Index withValid(boolean nowValid) {
    return new Index(
        name,
        created,
        renamed,
        comment,
        table,
        unique,
        method,
        elements,
        include,
        nullsNotDistinct,
        predicate,
        nowValid,
        constraint,
        parent,
        partitioned);
  }

  Index withKey(
      List<IndexElement> newElements, List<String> newInclude, Optional<Expression> newPredicate) {
    return new Index(
        name,
        created,
        renamed,
        comment,
        table,
        unique,
        method,
        newElements,
        newInclude,
        nullsNotDistinct,
        newPredicate,
        valid,
        constraint,
        parent,
        partitioned);
  }
}
