package dev.miglint.migration.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts things after the ones that they need, each step in time that does not grow with their
 * number. Things are known by their places in a list, which decides where there is a choice.
 */
final class DependencyOrder {

  private final int[] missing;
  private final List<NavigableSet<Integer>> waiting = new ArrayList<>();
  private final List<NavigableSet<Integer>> children = new ArrayList<>();
  private final NavigableSet<Integer> ready = new TreeSet<>();

  private DependencyOrder(List<Set<Integer>> needed, List<Set<Integer>> parents) {
    this.missing = needed.stream().mapToInt(Set::size).toArray();
    for (int place = 0; place < missing.length; place++) {
      waiting.add(new TreeSet<>());
      children.add(new TreeSet<>());
      if (missing[place] == 0) {
        ready.add(place);
      }
    }
    for (int place = 0; place < missing.length; place++) {
      for (int need : needed.get(place)) {
        waiting.get(need).add(place);
      }
      for (int parent : parents.get(place)) {
        children.get(parent).add(place);
      }
    }
  }

  /**
   * The places in order; those of a circle, and what needs them, come last.
   *
   * @param needed for each place those that have to come before
   * @param parents for each place those that it goes on from: where one has just been placed, its
   *     children come before others
   */
  static List<Integer> of(List<Set<Integer>> needed, List<Set<Integer>> parents) {
    DependencyOrder order = new DependencyOrder(needed, parents);
    Set<Integer> placed = new LinkedHashSet<>();
    NavigableSet<Integer> preferred = new TreeSet<>();
    while (!order.ready.isEmpty()) {
      int next =
          preferred.stream().filter(order.ready::contains).findFirst().orElse(order.ready.first());
      placed.add(next);
      order.place(next);
      preferred = order.children.get(next);
    }
    for (int place = 0; place < needed.size(); place++) {
      placed.add(place);
    }
    return List.copyOf(placed);
  }

  private void place(int next) {
    ready.remove(next);
    for (int other : waiting.get(next)) {
      missing[other]--;
      if (missing[other] == 0) {
        ready.add(other);
      }
    }
  }
}
