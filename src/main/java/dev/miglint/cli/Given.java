package dev.miglint.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command was told.
 *
 * @param values of each option that was given, by its long name; a flag has an empty one
 */
record Given(Command command, Map<String, List<String>> values, List<String> operands) {

  Given {
    values = Map.copyOf(values);
    operands = List.copyOf(operands);
  }

  boolean has(String option) {
    return !values(option).isEmpty();
  }

  /** The value of an option, where it was given. */
  Optional<String> value(String option) {
    List<String> all = values(option);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /**
   * The value of an option as what it means.
   *
   * @param meaning throws an {@link IllegalArgumentException} with a message for the user if the
   *     value has none
   */
  <T> Optional<T> value(String option, Function<String, T> meaning) {
    return value(option).map(word -> meant(option, word, meaning));
  }

  /** The file that an option names. */
  Optional<Path> file(String option) {
    return value(option, Given::path);
  }

  /** All values of an option. */
  List<String> values(String option) {
    if (command.option(option).isEmpty()) {
      throw new IllegalStateException(command.name() + " has no option " + option);
    }
    return values.getOrDefault(option, List.of());
  }

  /** All values of an option as what they mean, as {@link #value(String, Function)}. */
  <T> List<T> values(String option, Function<String, T> meaning) {
    return values(option).stream().map(word -> meant(option, word, meaning)).toList();
  }

  private static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("%s is no file name".formatted(word), e);
    }
  }

  private static <T> T meant(String option, String word, Function<String, T> meaning) {
    try {
      return meaning.apply(word);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "invalid value for option '%s': %s".formatted(option, e.getMessage()), e);
    }
  }
}
