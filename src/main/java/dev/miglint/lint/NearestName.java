package dev.miglint.lint;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Says which valid name somebody probably meant. */
public final class NearestName {

  /** So many valid names are listed where none of them is near. */
  private static final int LISTED = 12;

  private NearestName() {}

  /** The most similar of the valid names; empty where none is similar enough to be meant. */
  public static Optional<String> to(String word, Collection<String> valid) {
    String lower = word.toLowerCase(Locale.ROOT);
    int tolerated = Math.max(1, lower.length() / 3);
    Optional<String> close =
        valid.stream()
            .min(
                Comparator.comparingInt((String name) -> distance(lower, name))
                    .thenComparing(n -> n))
            .filter(name -> distance(lower, name) <= tolerated);
    return close.isPresent() || lower.length() < 3
        ? close
        : valid.stream().filter(name -> name.contains(lower)).min(Comparator.naturalOrder());
  }

  /**
   * The valid name that a word is a slip of: one letter in six differs at most. Names that differ
   * in digits alone are other names, such as those of partitions.
   */
  public static Optional<String> slip(String word, Collection<String> valid) {
    int tolerated = Math.max(1, word.length() / 6);
    return valid.stream()
        .filter(name -> Math.abs(name.length() - word.length()) <= tolerated)
        .filter(name -> !withoutDigits(name).equals(withoutDigits(word)))
        .filter(name -> distance(word, name) <= tolerated)
        .min(Comparator.comparingInt((String name) -> distance(word, name)).thenComparing(n -> n));
  }

  /** For example {@code Did you mean orders?} and a blank; empty where nothing is near. */
  public static String meant(String word, Collection<String> valid) {
    return slip(word, valid).map("Did you mean %s? "::formatted).orElse("");
  }

  private static String withoutDigits(String name) {
    return name.replaceAll("[0-9]", "");
  }

  /** For example: {@code unknown rule "rename-colum"; did you mean "rename-column"?}. */
  public static String unknown(String kind, String word, Collection<String> valid) {
    String said = "unknown %s \"%s\"".formatted(kind, word);
    Optional<String> near = to(word, valid);
    if (near.isPresent()) {
      return said + "; did you mean \"" + near.get() + "\"?";
    }
    return valid.isEmpty() || valid.size() > LISTED
        ? said
        : said + "; it can be " + String.join(", ", valid);
  }

  /**
   * The constant of an enum that a word stands for.
   *
   * @throws IllegalArgumentException with a message for the user if there is none
   */
  public static <E extends Enum<E>> E constant(
      String kind, String word, E[] constants, Function<E, String> words) {
    List<String> valid = Arrays.stream(constants).map(words).toList();
    int found = valid.indexOf(word);
    if (found < 0) {
      throw new IllegalArgumentException(unknown(kind, word, valid));
    }
    return constants[found];
  }

  /** Insertions, deletions, substitutions and swaps of neighbours that lead from one to another. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
        least = Math.min(least, cost[i - 1][j - 1] + substitution);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
