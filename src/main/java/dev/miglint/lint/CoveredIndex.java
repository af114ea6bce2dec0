package dev.miglint.lint;

import dev.miglint.schema.Index;
import dev.miglint.sql.IndexElement;
import java.util.List;
import java.util.Optional;

/** Says of an index that another one of its table makes it superfluous. */
public final class CoveredIndex {

  private CoveredIndex() {}

  /** The first that serves every query the index serves, and enforces what it enforces. */
  public static Optional<Index> of(Index index, List<Index> others) {
    for (Index other : others) {
      if (!other.name().equals(index.name()) && isCovered(index, other)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /** The other one begins with its columns, and it enforces nothing of its own. */
  private static boolean isCovered(Index index, Index other) {
    if (!isPlain(index) || !isPlain(other) || index.parent().isPresent()) {
      return false;
    }
    int size = index.elements().size();
    boolean same = size == other.elements().size();
    if (size > other.elements().size() || !other.include().containsAll(index.include())) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!isSame(index.elements().get(i), other.elements().get(i))) {
        return false;
      }
    }
    if (index.constraint().isPresent() || (index.unique() && !(same && other.unique()))) {
      return false; // Uniqueness is what it is there for.
    }
    boolean twins = same && index.unique() == other.unique() && other.constraint().isEmpty();
    return !twins || index.created().statement() > other.created().statement();
  }

  private static boolean isPlain(Index index) {
    return index.method().equals("btree")
        && index.valid()
        && index.predicate().isEmpty()
        && !index.hasExpressions();
  }

  private static boolean isSame(IndexElement one, IndexElement other) {
    return one.column().equals(other.column())
        && one.collation().equals(other.collation())
        && one.operatorClass().equals(other.operatorClass())
        && one.descending() == other.descending()
        && one.nullsFirst().equals(other.nullsFirst());
  }
}
