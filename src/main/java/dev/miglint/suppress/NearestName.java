package dev.miglint.suppress;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a misspelt name was meant to be. */
final class NearestName {

  private NearestName() {}

  /** The known name that needs the fewest edits; none when even that would be another word. */
  static Optional<String> of(String written, Collection<String> known) {
    int furthest = Math.max(2, written.length() / 3);
    return known.stream()
        .min(
            Comparator.<String>comparingInt(name -> edits(written, name))
                .thenComparing(Comparator.naturalOrder()))
        .filter(name -> edits(written, name) <= furthest);
  }

  /** Insertions, deletions and replacements of characters (Levenshtein). */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
