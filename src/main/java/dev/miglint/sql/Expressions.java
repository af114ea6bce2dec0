package dev.miglint.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** Walks expressions without recursion: a generated condition may be nested thousands deep. */
public final class Expressions {

  private Expressions() {}

  /** Every expression of a kind at or below {@code roots}, in the order of the text. */
  public static <E extends Expression> List<E> all(
      Class<E> kind, Collection<? extends Expression> roots) {
    List<E> found = new ArrayList<>();
    for (Expression root : roots) {
      addAll(kind, root, found);
    }
    return found;
  }

  /** Every expression of a kind at or below {@code root}. */
  public static <E extends Expression> List<E> all(Class<E> kind, Expression root) {
    List<E> found = new ArrayList<>();
    addAll(kind, root, found);
    return found;
  }

  private static <E extends Expression> void addAll(Class<E> kind, Expression root, List<E> found) {
    add(kind, root, found);
    List<Expression> children = root.children();
    if (children.isEmpty()) {
      return; // As of most: a value or a column.
    }
    Deque<Expression> open = new ArrayDeque<>();
    pushReversed(open, children);
    while (!open.isEmpty()) {
      Expression next = open.pop();
      add(kind, next, found);
      pushReversed(open, next.children());
    }
  }

  private static <E extends Expression> void add(Class<E> kind, Expression next, List<E> found) {
    if (kind.isInstance(next)) {
      found.add(kind.cast(next));
    }
  }

  private static void pushReversed(Deque<Expression> open, List<? extends Expression> list) {
    for (int i = list.size() - 1; i >= 0; i--) {
      open.push(list.get(i));
    }
  }
}
