package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Entries;
import dev.miglint.parser.alembic.Value.Entry;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.LocalType;
import dev.miglint.parser.alembic.Value.Numeral;
import dev.miglint.parser.alembic.Value.Text;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What can be gone through: lists, dictionaries, enumerations. */
final class Sequences {

  private static final int LONGEST_RANGE = 2000;

  private Sequences() {}

  /** What a loop over a value gives; empty where it is only known at run time. */
  static Optional<Items> items(Value value) {
    if (value instanceof Items items) {
      return Optional.of(items);
    }
    if (value instanceof Entries entries) {
      return Optional.of(keys(entries.entries()));
    }
    if (value instanceof LocalType type) {
      return Optional.of(new Items(type.members().stream().map(Entry::value).toList()));
    }
    return Optional.empty();
  }

  static Items keys(List<Entry> entries) {
    return new Items(
        entries.stream().map(entry -> new Argument(entry.key(), entry.value().span())).toList());
  }

  static Items values(List<Entry> entries) {
    return new Items(entries.stream().map(Entry::value).toList());
  }

  static Items pairs(List<Entry> entries) {
    List<Argument> pairs = new ArrayList<>();
    for (Entry entry : entries) {
      Span span = entry.value().span();
      pairs.add(
          new Argument(new Items(List.of(new Argument(entry.key(), span), entry.value())), span));
    }
    return new Items(pairs);
  }

  /** enumerate(items, start). */
  static Items numbered(Items items, int start) {
    List<Argument> pairs = new ArrayList<>();
    for (Argument item : items.items()) {
      Numeral number = new Numeral(String.valueOf(start + pairs.size()));
      pairs.add(
          new Argument(new Items(List.of(new Argument(number, item.span()), item)), item.span()));
    }
    return new Items(pairs);
  }

  /** zip(one, other, …). */
  static Items zipped(List<Items> all, Span span) {
    List<Argument> rows = new ArrayList<>();
    int shortest = all.stream().mapToInt(items -> items.items().size()).min().orElse(0);
    for (int i = 0; i < shortest; i++) {
      int index = i;
      rows.add(
          new Argument(
              new Items(all.stream().map(items -> items.items().get(index)).toList()), span));
    }
    return new Items(rows);
  }

  /** range(end), range(start, end). */
  static Optional<Items> range(Call call) {
    List<OptionalInt> bounds = call.positional().stream().map(a -> integer(a.value())).toList();
    if (bounds.isEmpty() || bounds.size() > 2 || bounds.stream().anyMatch(OptionalInt::isEmpty)) {
      return Optional.empty();
    }
    int start = bounds.size() == 1 ? 0 : bounds.get(0).getAsInt();
    int end = bounds.get(bounds.size() - 1).getAsInt();
    if (end - start > LONGEST_RANGE) {
      return Optional.empty();
    }
    List<Value> numbers = new ArrayList<>();
    for (int i = start; i < end; i++) {
      numbers.add(new Numeral(String.valueOf(i)));
    }
    return Optional.of(Value.items(numbers, call.span()));
  }

  static OptionalInt integer(Value value) {
    return value instanceof Numeral number && number.digits().matches("-?[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(number.digits()))
        : OptionalInt.empty();
  }

  /** The element at a key or an index. */
  static Optional<Value> at(Value whole, Value key) {
    if (whole instanceof Entries entries && key instanceof Text text) {
      return entries.at(text.content().text()).map(Argument::value);
    }
    OptionalInt index = integer(key);
    if (whole instanceof Items items && index.isPresent()) {
      int size = items.items().size();
      int at = index.getAsInt() < 0 ? size + index.getAsInt() : index.getAsInt();
      return at >= 0 && at < size ? Optional.of(items.items().get(at).value()) : Optional.empty();
    }
    return Optional.empty();
  }
}
