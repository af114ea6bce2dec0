package dev.miglint.parser.alembic;

import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an expression of Python comes to, as far as that can be seen without running it. */
sealed interface Value {

  /** A string. */
  record Text(Fragment content) implements Value {}

  /** A number as it is written. */
  record Numeral(String digits) implements Value {}

  /** True or False. */
  record Flag(boolean isTrue) implements Value {}

  /** None. */
  record None() implements Value {}

  /** A list, a tuple or a set. */
  record Items(List<Argument> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A dictionary in the order of its text. */
  record Entries(List<Entry> entries) implements Value {
    public Entries {
      entries = List.copyOf(entries);
    }

    Optional<Argument> at(String key) {
      return entries.stream()
          .filter(entry -> entry.key() instanceof Text text && text.content().text().equals(key))
          .map(Entry::value)
          .reduce((first, last) -> last);
    }
  }

  /** A key with its value. */
  record Entry(Value key, Argument value) {}

  /**
   * Something of another module.
   *
   * @param path with the names that imports gave it undone: {@code sqlalchemy.Column}
   */
  record Imported(String path) implements Value {
    String name() {
      return path.substring(path.lastIndexOf('.') + 1);
    }
  }

  /** A function of the same file. */
  record Function(PythonNode definition) implements Value {}

  /** A class of the same file with what its body assigns. */
  record LocalType(String name, List<Entry> members) implements Value {
    public LocalType {
      members = List.copyOf(members);
    }
  }

  /**
   * What a call of another module's function gave, which is known by how it was called.
   *
   * @param on what the method was called on
   * @param name of the function or method
   */
  record Made(
      Optional<Value> on,
      String name,
      List<Argument> positional,
      Map<String, Argument> named,
      Span span)
      implements Value {
    public Made {
      positional = List.copyOf(positional);
      named = Map.copyOf(named);
    }

    Call call() {
      return new Call(positional, named, span);
    }
  }

  /** A part of something: {@code users.c.name}. */
  record Member(Value of, String name) implements Value {}

  /** Only known when it runs. */
  record Unknown() implements Value {}

  /** A value where it is used. */
  record Argument(Value value, Span span) {}

  /** A list of values that stand at one place. */
  static Items items(List<? extends Value> values, Span span) {
    List<Argument> items = new ArrayList<>();
    values.forEach(value -> items.add(new Argument(value, span)));
    return new Items(items);
  }

  static Text text(String text, Span span) {
    return new Text(Fragment.from(text, span));
  }
}
