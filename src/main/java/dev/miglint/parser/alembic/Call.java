package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Flag;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.None;
import dev.miglint.parser.alembic.Value.Text;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call. An argument that is None counts as absent, unless asked otherwise. */
record Call(List<Argument> positional, Map<String, Argument> named, Span span) {

  Call {
    positional = List.copyOf(positional);
    named = Map.copyOf(named);
  }

  /** An argument by its name, None included. */
  Optional<Argument> written(String name) {
    return Optional.ofNullable(named.get(name));
  }

  Optional<Argument> named(String name) {
    return written(name).filter(argument -> !(argument.value() instanceof None));
  }

  /** An argument by its position, counted from zero, or by its name. */
  Optional<Argument> at(int position, String name) {
    Optional<Argument> placed =
        position < positional.size() ? Optional.of(positional.get(position)) : Optional.empty();
    return placed.filter(a -> !(a.value() instanceof None)).or(() -> named(name));
  }

  /** A string that must be there. */
  Fragment text(int position, String name) {
    return at(position, name)
        .map(argument -> Expect.text(argument, name))
        .orElseThrow(() -> new NotUnderstood("its %s is not given".formatted(name)));
  }

  Optional<Fragment> text(String name) {
    return named(name).map(argument -> Expect.text(argument, name));
  }

  boolean isTrue(String name) {
    return named(name).filter(a -> a.value() instanceof Flag flag && flag.isTrue()).isPresent();
  }

  boolean isFalse(String name) {
    return named(name).filter(a -> a.value() instanceof Flag flag && !flag.isTrue()).isPresent();
  }

  /** The names in a list, or the one name. */
  List<Argument> list(int position, String name) {
    Argument argument =
        at(position, name)
            .orElseThrow(() -> new NotUnderstood("its %s are not given".formatted(name)));
    if (argument.value() instanceof Items items) {
      return items.items();
    }
    if (argument.value() instanceof Text) {
      return List.of(argument);
    }
    throw new NotUnderstood("its %s are only known at run time".formatted(name));
  }

  /** The same call without its first arguments. */
  Call from(int first) {
    return new Call(
        positional.subList(Math.min(first, positional.size()), positional.size()), named, span);
  }

  /** The same call with another first argument. */
  Call after(Argument first) {
    List<Argument> all = new ArrayList<>(List.of(first));
    all.addAll(positional);
    return new Call(all, named, span);
  }
}
