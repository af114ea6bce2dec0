package dev.miglint.lint;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * How large a table is in production.
 *
 * @param rows about how many
 * @param bytes with its indexes
 * @param small declared to be so small that nothing on it takes long
 */
public record TableSize(OptionalLong rows, OptionalLong bytes, boolean small) {

  /** So much a row is taken to need where nothing else is known. */
  private static final long BYTES_OF_A_ROW = 200;

  public static final TableSize SMALL =
      new TableSize(OptionalLong.empty(), OptionalLong.empty(), true);

  /** In bytes; of a table whose bytes nobody has said, from its rows. */
  public double estimate() {
    return bytes.isPresent() ? bytes.getAsLong() : (double) rows.orElse(0) * BYTES_OF_A_ROW;
  }

  /** For messages: {@code about 40 GB in 120 million rows}. */
  public String words() {
    if (bytes.isEmpty() && rows.isEmpty()) {
      return "few rows";
    }
    String amount = bytes.isPresent() ? amount(bytes.getAsLong()) : "";
    String count = rows.isPresent() ? count(rows.getAsLong()) + " rows" : "";
    String join = amount.isEmpty() || count.isEmpty() ? "" : " in ";
    return "about " + amount + join + count;
  }

  private static String amount(long bytes) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB"};
    double left = bytes;
    int unit = 0;
    while (left >= 1000 && unit < units.length - 1) {
      left /= 1024;
      unit++;
    }
    return rounded(left) + " " + units[unit];
  }

  private static String count(long rows) {
    if (rows >= 1_000_000_000) {
      return rounded(rows / 1e9) + " billion";
    }
    return rows >= 1_000_000
        ? rounded(rows / 1e6) + " million"
        : String.format(Locale.ROOT, "%,d", rows);
  }

  /** One digit behind the point at most: more would pretend to know. */
  private static String rounded(double value) {
    boolean fraction = value < 9.95 && Math.abs(value - Math.rint(value)) >= 0.05;
    return String.format(Locale.ROOT, fraction ? "%.1f" : "%.0f", value);
  }
}
