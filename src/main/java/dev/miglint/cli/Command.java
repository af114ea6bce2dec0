package dev.miglint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A command: what it can be told, and what it then does.
 *
 * @param name with the program's, such as {@code miglint lint}
 * @param footer the last lines of its help
 * @param options without {@code --help}, which all have
 * @param maker makes it, once it is known what it was told
 */
record Command(
    String name,
    String description,
    List<String> footer,
    List<Option> options,
    Optional<Operand> operand,
    Maker maker) {

  Command {
    footer = List.copyOf(footer);
    var all = new ArrayList<>(options);
    all.add(Option.HELP);
    options = List.copyOf(all);
  }

  /** Makes a command that is ready to run; its result is the exit code. */
  interface Maker {
    /**
     * Reads the values that the command was given.
     *
     * @throws UsageException if one of them means nothing
     */
    Callable<Integer> command(Terminal terminal, Given given);
  }

  /** The option of this name, a short or a long one. */
  Optional<Option> option(String name) {
    for (Option option : options) {
      if (option.names().contains(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }
}
