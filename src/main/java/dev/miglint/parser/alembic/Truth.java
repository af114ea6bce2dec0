package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Entries;
import dev.miglint.parser.alembic.Value.Flag;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.None;
import dev.miglint.parser.alembic.Value.Numeral;
import dev.miglint.parser.alembic.Value.Text;
import java.util.Optional;

/** What holds of values (language reference, 4.1 and 6.10). */
final class Truth {

  private Truth() {}

  /** Whether a value counts as true; empty where nobody knows. */
  static Optional<Boolean> of(Value value) {
    if (value instanceof Flag flag) {
      return Optional.of(flag.isTrue());
    }
    if (value instanceof None) {
      return Optional.of(false);
    }
    if (value instanceof Text text) {
      return Optional.of(!text.content().isEmpty());
    }
    if (value instanceof Items items) {
      return Optional.of(!items.items().isEmpty());
    }
    if (value instanceof Entries entries) {
      return Optional.of(!entries.entries().isEmpty());
    }
    return value instanceof Numeral number
        ? Optional.of(!number.digits().matches("[0.]+"))
        : Optional.empty();
  }

  /** Whether two values are equal; empty where nobody knows. */
  static Optional<Boolean> equal(Value left, Value right) {
    if (left instanceof Text one && right instanceof Text other) {
      return Optional.of(one.content().text().equals(other.content().text()));
    }
    boolean simple = isSimple(left) && isSimple(right);
    return simple ? Optional.of(left.equals(right)) : Optional.empty();
  }

  /** Whether a sequence or dictionary holds a value. */
  static Optional<Boolean> contains(Value whole, Value part) {
    if (whole instanceof Text text && part instanceof Text sought) {
      return Optional.of(text.content().text().contains(sought.content().text()));
    }
    Optional<Items> items = Sequences.items(whole);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    boolean sure = true;
    for (Value.Argument item : items.get().items()) {
      Optional<Boolean> equal = equal(item.value(), part);
      if (equal.isPresent() && equal.get()) {
        return Optional.of(true);
      }
      sure &= equal.isPresent();
    }
    return sure ? Optional.of(false) : Optional.empty();
  }

  private static boolean isSimple(Value value) {
    return value instanceof Text
        || value instanceof Numeral
        || value instanceof Flag
        || value instanceof None;
  }
}
