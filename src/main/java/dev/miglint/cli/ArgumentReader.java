package dev.miglint.cli;

import dev.miglint.lint.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads what a command is told, as getopt_long does: options and operands in any order, {@code
 * --name=value} or {@code --name value}, letters of flags together, operands alone behind {@code
 * --}.
 */
final class ArgumentReader {

  private final Command command;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<String> operands = new ArrayList<>();

  private ArgumentReader(Command command) {
    this.command = command;
  }

  /**
   * Reads all words behind the command's own.
   *
   * @throws UsageException if it knows no such option, or something is missing or too much
   */
  static Given read(Command command, List<String> words) {
    var reader = new ArgumentReader(command);
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (word.equals("--")) {
        rest.forEachRemaining(reader.operands::add);
      } else if (word.startsWith("-") && word.length() > 1) {
        reader.option(word, rest);
      } else {
        reader.operands.add(word);
      }
    }
    return reader.given();
  }

  private Given given() {
    var given = new Given(command, values, operands);
    if (given.has(Option.HELP.name())) {
      return given; // Whoever asks what there is to say need not have said it.
    }
    int most = command.operand().map(operand -> operand.many() ? Integer.MAX_VALUE : 1).orElse(0);
    if (operands.size() > most) {
      throw new UsageException("unexpected argument \"%s\"".formatted(operands.get(most)));
    }
    command
        .operand()
        .filter(operand -> !operand.many() && operands.isEmpty())
        .ifPresent(
            operand -> {
              throw new UsageException("missing required parameter: " + operand.label());
            });
    return given;
  }

  private void option(String word, Iterator<String> rest) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    if (command.option(name).isEmpty() && areFlags(word)) {
      word.substring(1).chars().forEach(letter -> add(known("-" + (char) letter), ""));
      return;
    }
    Option option = known(name);
    if (option.isFlag()) {
      if (equals >= 0) {
        throw new UsageException("option '%s' has no value".formatted(name));
      }
      add(option, "");
    } else {
      add(option, equals < 0 ? next(option, rest) : word.substring(equals + 1));
    }
  }

  /** Whether these are several letters, each of them a flag. */
  private boolean areFlags(String word) {
    return !word.startsWith("--")
        && word.chars().skip(1).allMatch(letter -> command.option("-" + (char) letter).isPresent());
  }

  private String next(Option option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new UsageException(
          "missing required parameter for option '%s' (%s)"
              .formatted(option.name(), option.label()));
    }
    String value = rest.next();
    if (command.option(value).isPresent()) {
      throw new UsageException(
          "expected parameter for option '%s' but found '%s'".formatted(option.name(), value));
    }
    return value;
  }

  private void add(Option option, String value) {
    List<String> before = values.computeIfAbsent(option.name(), name -> new ArrayList<>());
    if (!before.isEmpty() && !option.repeatable()) {
      throw new UsageException(
          "option '%s' should be specified only once".formatted(option.name()));
    }
    before.add(value);
  }

  private Option known(String name) {
    return command
        .option(name)
        .orElseThrow(
            () -> {
              var valid = new TreeSet<>(Arrays.asList(RootCommand.VERSION.name()));
              command.options().forEach(option -> valid.add(option.name()));
              return new UsageException(NearestName.unknown("option", name, valid));
            });
  }
}
