package dev.miglint.migration.layout;

import java.util.Arrays;
import java.util.Comparator;

/** Orders versions that are made of numbers of any length. */
final class Version {

  private Version() {}

  /** By the value of two runs of digits; {@code 2} is before {@code 010} is before {@code 10}. */
  static final Comparator<String> NUMERIC = Version::compareNumbers;

  /** Part by part, where dots, underscores and dashes part them; missing parts count as zero. */
  static final Comparator<String> BY_PARTS = Version::compareParts;

  private static int compareNumbers(String one, String other) {
    int order = compareDigits(withoutZeros(one), withoutZeros(other));
    return order == 0 ? one.compareTo(other) : order;
  }

  private static int compareParts(String one, String other) {
    String[] parts = one.split("[._-]", -1);
    String[] others = other.split("[._-]", -1);
    int longest = Math.max(parts.length, others.length);
    String[] left = Arrays.copyOf(parts, longest);
    String[] right = Arrays.copyOf(others, longest);
    Arrays.fill(left, parts.length, longest, "0");
    Arrays.fill(right, others.length, longest, "0");
    for (int i = 0; i < longest; i++) {
      int order = compareDigits(withoutZeros(left[i]), withoutZeros(right[i]));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static String withoutZeros(String digits) {
    int first = 0;
    while (first < digits.length() - 1 && digits.charAt(first) == '0') {
      first++;
    }
    return digits.substring(first);
  }

  private static int compareDigits(String one, String other) {
    return one.length() != other.length()
        ? Integer.compare(one.length(), other.length())
        : one.compareTo(other);
  }
}
