package dev.miglint.server;

import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Literal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From a value to below another one.
 *
 * @param from is inside
 * @param to is not
 */
record PartitionRange(Bound from, Bound to) {

  static final Comparator<PartitionRange> BY_START = Comparator.comparing(PartitionRange::from);

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /**
   * One end.
   *
   * @param side -1 for MINVALUE, 1 for MAXVALUE, 0 for a value
   * @param date a date's digits in order, or a number
   */
  record Bound(int side, boolean date, BigDecimal value) implements Comparable<Bound> {

    @Override
    public int compareTo(Bound other) {
      return side != other.side ? Integer.compare(side, other.side) : value.compareTo(other.value);
    }

    boolean goesWith(Bound other) {
      return side != 0 || other.side != 0 || date == other.date;
    }
  }

  /** Nothing where an end cannot be compared as it is written. */
  static Optional<PartitionRange> of(Expression from, Expression to) {
    Optional<Bound> first = bound(from);
    Optional<Bound> second = bound(to);
    return first.isPresent() && second.isPresent() && first.get().goesWith(second.get())
        ? Optional.of(new PartitionRange(first.get(), second.get()))
        : Optional.empty();
  }

  private static Optional<Bound> bound(Expression expression) {
    if (expression instanceof ColumnReference reference && reference.parts().size() == 1) {
      return switch (reference.parts().get(0).toLowerCase(Locale.ROOT)) {
        case "minvalue" -> Optional.of(new Bound(-1, false, BigDecimal.ZERO));
        case "maxvalue" -> Optional.of(new Bound(1, false, BigDecimal.ZERO));
        default -> Optional.empty();
      };
    }
    if (!(expression instanceof Literal literal)) {
      return Optional.empty();
    }
    return switch (literal.kind()) {
      case INTEGER -> Optional.of(new Bound(0, false, new BigDecimal(literal.value())));
      case STRING ->
          DATE.matcher(literal.value()).matches()
              ? Optional.of(new Bound(0, true, new BigDecimal(literal.value().replace("-", ""))))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  boolean isEmpty() {
    return from.compareTo(to) >= 0;
  }

  /** Some value is in both; nothing is said of a number and a date. */
  boolean overlaps(PartitionRange other) {
    boolean comparable =
        from.goesWith(other.from)
            && to.goesWith(other.to)
            && from.goesWith(other.to)
            && to.goesWith(other.from);
    return comparable && from.compareTo(other.to) < 0 && other.from.compareTo(to) < 0;
  }
}
