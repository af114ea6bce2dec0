package dev.miglint.locks;

import java.util.List;

/**
 * Whether values that a modifier let in need no second look under another one. No modifier is an
 * empty list.
 */
final class TypeModifiers {

  private static final int TEMPORAL_PRECISION = 6;

  /** Bits of an interval's field mask, from the least field, SECOND, to the greatest, YEAR. */
  private static final int[] INTERVAL_FIELDS = {1 << 12, 1 << 11, 1 << 10, 1 << 3, 1 << 1, 1 << 2};

  private static final int ALL_INTERVAL_FIELDS = 0x7FFF;

  private TypeModifiers() {}

  /** Every value of {@code type(from)} is a value of {@code type(to)} as it stands. */
  static boolean accept(String type, List<String> from, List<String> to) {
    if (from.equals(to)) {
      return true;
    }
    return switch (type) {
      case "varchar", "varbit" -> to.isEmpty() || grows(from, to);
      case "numeric" -> to.isEmpty() || numericGrows(from, to);
      case "timestamp", "timestamptz", "time", "timetz" ->
          to.isEmpty() || number(to, 0) >= TEMPORAL_PRECISION || grows(from, to);
      case "interval" -> intervalAccepts(from, to);
      default -> false;
    };
  }

  private static boolean grows(List<String> from, List<String> to) {
    return !from.isEmpty() && number(to, 0) >= number(from, 0);
  }

  private static boolean numericGrows(List<String> from, List<String> to) {
    return grows(from, to) && number(from, 1) == number(to, 1);
  }

  /** The number at a place, 0 where it was not written. */
  private static int number(List<String> modifiers, int index) {
    return index < modifiers.size() ? Integer.parseInt(modifiers.get(index)) : 0;
  }

  private static boolean intervalAccepts(List<String> from, List<String> to) {
    if (to.isEmpty()) {
      return true;
    }
    int oldLeast = leastField(from);
    boolean fieldsKept = leastField(to) <= oldLeast;
    boolean secondsKept =
        oldLeast > 0 || intervalPrecision(to) >= Math.min(intervalPrecision(from), 6);
    return fieldsKept && secondsKept;
  }

  private static int leastField(List<String> modifiers) {
    int mask = modifiers.isEmpty() ? ALL_INTERVAL_FIELDS : number(modifiers, 0);
    for (int i = 0; i < INTERVAL_FIELDS.length; i++) {
      if ((mask & INTERVAL_FIELDS[i]) != 0) {
        return i;
      }
    }
    return 0;
  }

  private static int intervalPrecision(List<String> modifiers) {
    return modifiers.size() < 2 ? TEMPORAL_PRECISION : number(modifiers, 1);
  }
}
