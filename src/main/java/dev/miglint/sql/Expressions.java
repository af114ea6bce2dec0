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
    Deque<Expression> open = new ArrayDeque<>();
    pushReversed(open, List.copyOf(roots));
    while (!open.isEmpty()) {
      Expression next = open.pop();
      if (kind.isInstance(next)) {
        found.add(kind.cast(next));
      }
      pushReversed(open, next.children());
    }
    return found;
  }

  /** Every expression of a kind at or below {@code root}. */
  public static <E extends Expression> List<E> all(Class<E> kind, Expression root) {
    return all(kind, List.of(root));
  }

  private static void pushReversed(Deque<Expression> open, List<? extends Expression> list) {
    for (int i = list.size() - 1; i >= 0; i--) {
      open.push(list.get(i));
    }
  }
}
