package dev.miglint.parser.jsqlparser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a variable may hold when the script runs.
 *
 * @param texts the values that are known, each once
 * @param others whether it may hold something else that nobody knows
 */
record Possible(List<String> texts, boolean others) {

  static final Possible UNKNOWN = new Possible(List.of(), true);

  /** More than these are no longer a handful of branches. */
  private static final int MANY = 16;

  Possible {
    texts = List.copyOf(texts);
  }

  static Possible of(String text) {
    return new Possible(List.of(text), false);
  }

  /** One or the other. */
  Possible or(Possible other) {
    Set<String> both = new LinkedHashSet<>(texts);
    both.addAll(other.texts);
    return both.size() > MANY ? UNKNOWN : new Possible(List.copyOf(both), others || other.others);
  }

  /** One behind the other. */
  Possible then(Possible next) {
    List<String> joined = new ArrayList<>();
    for (String text : texts) {
      next.texts.forEach(end -> joined.add(text + end));
    }
    return joined.size() > MANY ? UNKNOWN : new Possible(joined, others || next.others);
  }
}
