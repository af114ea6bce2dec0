package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Entries;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.Numeral;
import dev.miglint.parser.alembic.Value.Text;
import dev.miglint.parser.alembic.Value.Unknown;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be done with strings without losing where their parts come from. */
final class Strings {

  private static final Pattern PERCENT = Pattern.compile("%(?:\\((\\w+)\\))?([sd%])");
  private static final Pattern BRACES = Pattern.compile("\\{\\{|}}|\\{(\\w*)}");
  private static final int LONGEST = 1 << 20;

  private Strings() {}

  static Optional<String> text(Value value) {
    return value instanceof Text text ? Optional.of(text.content().text()) : Optional.empty();
  }

  /** How a value looks inside of another string. */
  static Optional<Fragment> shown(Value value, Span span) {
    if (value instanceof Text text) {
      return Optional.of(Fragment.from(text.content().text(), span));
    }
    return value instanceof Numeral number
        ? Optional.of(Fragment.from(number.digits(), span))
        : Optional.empty();
  }

  static Value plus(Value left, Value right) {
    if (left instanceof Text one && right instanceof Text other) {
      return new Text(Fragment.of(one.content(), other.content()));
    }
    if (left instanceof Items one && right instanceof Items other) {
      List<Argument> all = new ArrayList<>(one.items());
      all.addAll(other.items());
      return new Items(all);
    }
    return new Unknown();
  }

  static Value times(Value left, Value right) {
    OptionalInt count = Sequences.integer(right);
    if (left instanceof Text text
        && count.isPresent()
        && (long) count.getAsInt() * text.content().text().length() < LONGEST) {
      return new Text(Fragment.bare(text.content().text().repeat(Math.max(0, count.getAsInt()))));
    }
    return new Unknown();
  }

  /** The sign % between a string and its values. */
  static Value formatted(Value format, Value values, Span span) {
    if (!(format instanceof Text text)) {
      return new Unknown();
    }
    List<Argument> all =
        values instanceof Items items ? items.items() : List.of(new Argument(values, span));
    List<Argument> left = new ArrayList<>(all);
    return replaced(
        text.content(),
        PERCENT,
        found -> {
          if (found.group(2).equals("%")) {
            return Optional.of(Fragment.bare("%"));
          }
          Optional<Argument> value =
              found.group(1) != null
                  ? values instanceof Entries entries
                      ? entries.at(found.group(1))
                      : Optional.empty()
                  : left.isEmpty() ? Optional.empty() : Optional.of(left.remove(0));
          return value.flatMap(argument -> shown(argument.value(), argument.span()));
        });
  }

  /** {@code "…{}…{name}".format(…)}. */
  static Value format(Fragment format, Call call) {
    List<Argument> left = new ArrayList<>(call.positional());
    return replaced(
        format,
        BRACES,
        found -> {
          String name = found.group(1);
          if (name == null) {
            return Optional.of(Fragment.bare(found.group().substring(1)));
          }
          Optional<Argument> value = call.written(name);
          if (name.isEmpty() && !left.isEmpty()) {
            value = Optional.of(left.remove(0));
          } else if (name.matches("[0-9]{1,3}")
              && Integer.parseInt(name) < call.positional().size()) {
            value = Optional.of(call.positional().get(Integer.parseInt(name)));
          }
          return value.flatMap(argument -> shown(argument.value(), argument.span()));
        });
  }

  /** What stands for a place holder; empty where it is not known. */
  private interface Replacement {
    Optional<Fragment> of(Matcher found);
  }

  private static Value replaced(Fragment text, Pattern pattern, Replacement replacement) {
    Matcher found = pattern.matcher(text.text());
    List<Object> parts = new ArrayList<>();
    int from = 0;
    while (found.find()) {
      Optional<Fragment> other = replacement.of(found);
      if (other.isEmpty()) {
        return new Unknown();
      }
      parts.add(text.cut(new Span(from, found.start())));
      parts.add(other.get());
      from = found.end();
    }
    parts.add(text.cut(new Span(from, text.text().length())));
    return new Text(Fragment.of(parts.toArray()));
  }

  /** A method of a string. */
  static Value method(Fragment text, String name, Call call) {
    return switch (name) {
      case "format" -> format(text, call);
      // White space at the ends and indentation mean nothing in SQL.
      case "strip", "lstrip", "rstrip", "encode", "decode" -> new Text(text);
      case "lower" -> cased(text, text.text().toLowerCase(Locale.ROOT));
      case "upper" -> cased(text, text.text().toUpperCase(Locale.ROOT));
      case "join" -> joined(text, call);
      case "replace" -> replace(text, call);
      case "split" -> split(text, call);
      default -> new Unknown();
    };
  }

  private static Value cased(Fragment text, String other) {
    return new Text(
        text.placements().isEmpty()
            ? Fragment.bare(other)
            : Fragment.from(other, text.placements().get(0).written()));
  }

  private static Value joined(Fragment separator, Call call) {
    Optional<Items> items =
        call.positional().stream().findFirst().flatMap(a -> Sequences.items(a.value()));
    if (items.isEmpty()) {
      return new Unknown();
    }
    List<Fragment> parts = new ArrayList<>();
    for (Argument item : items.get().items()) {
      if (!(item.value() instanceof Text text)) {
        return new Unknown();
      }
      parts.add(text.content());
    }
    return new Text(Fragment.join(separator.text(), parts));
  }

  private static Value replace(Fragment text, Call call) {
    List<String> words = call.positional().stream().flatMap(a -> text(a.value()).stream()).toList();
    if (words.size() != 2 || words.get(0).isEmpty()) {
      return new Unknown();
    }
    return replaced(
        text,
        Pattern.compile(Pattern.quote(words.get(0))),
        found -> Optional.of(Fragment.bare(words.get(1))));
  }

  private static Value split(Fragment text, Call call) {
    Optional<String> separator =
        call.positional().stream().findFirst().flatMap(a -> text(a.value()));
    String[] parts =
        separator
            .filter(sign -> !sign.isEmpty())
            .map(sign -> text.text().split(Pattern.quote(sign), -1))
            .orElseGet(() -> text.text().strip().split("\\s+", -1));
    List<Value> values = new ArrayList<>();
    int from = 0;
    for (String part : parts) {
      int at = text.text().indexOf(part, from);
      values.add(new Text(text.cut(new Span(at, at + part.length()))));
      from = at + part.length();
    }
    return Value.items(values, call.span());
  }
}
