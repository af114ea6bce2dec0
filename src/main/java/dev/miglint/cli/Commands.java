package dev.miglint.cli;

import dev.miglint.lint.NearestName;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The commands there are, and which of them is meant. */
final class Commands {

  private static final String LINT = "lint";

  /** In the order in which help lists them. */
  static final List<String> NAMES =
      List.of(LINT, "locks", "migrations", "init", "plan", "explain", "rules", "completion");

  private Commands() {}

  /** The command of one of the {@link #NAMES}; the others are not even loaded. */
  static Optional<Command> named(String name) {
    return switch (name) {
      case LINT -> Optional.of(LintCommand.COMMAND);
      case "locks" -> Optional.of(LocksCommand.COMMAND);
      case "migrations" -> Optional.of(MigrationsCommand.COMMAND);
      case "init" -> Optional.of(InitCommand.COMMAND);
      case "plan" -> Optional.of(PlanCommand.COMMAND);
      case "explain" -> Optional.of(ExplainCommand.COMMAND);
      case "rules" -> Optional.of(RulesCommand.COMMAND);
      case "completion" -> Optional.of(CompletionCommand.COMMAND);
      default -> Optional.empty();
    };
  }

  /**
   * Reads what is asked for and does it.
   *
   * @return the exit code
   */
  static int run(Terminal terminal, String... args) throws Exception {
    List<String> words = Arrays.asList(args);
    Optional<Command> named = words.isEmpty() ? Optional.empty() : named(words.get(0));
    if (named.isPresent()) {
      return run(terminal, named.get(), words.subList(1, words.size()));
    }
    if (isForProgram(words)) {
      return run(terminal, RootCommand.COMMAND, words);
    }
    requireNoTypingError(terminal, words.get(0));
    return run(terminal, LintCommand.COMMAND, words);
  }

  private static int run(Terminal terminal, Command command, List<String> words) throws Exception {
    Callable<Integer> work;
    try {
      Given given = ArgumentReader.read(command, words);
      if (given.has(Option.HELP.name())) {
        terminal.out().print(new Manual(terminal).help(command));
        return ExitCode.CLEAN;
      }
      work = command.maker().command(terminal, given);
    } catch (UsageException e) {
      terminal.say(e.text());
      sayWhatIsMeant(terminal, command, e);
      terminal.err().println("Try \"" + command.name() + " --help\".");
      return ExitCode.USAGE;
    }
    return work.call();
  }

  /** For somebody who means a folder that is called like a command. */
  private static void sayWhatIsMeant(Terminal terminal, Command command, UsageException mistake) {
    String name = command.name().substring(command.name().lastIndexOf(' ') + 1);
    if (mistake.text().startsWith("unknown option")
        && Files.isDirectory(terminal.workingDirectory().resolve(name))) {
      terminal.say("\"%1$s\" is a command here; for the folder write \"%1$s/\"".formatted(name));
    }
  }

  /** Where the first word is no command, "lint" is meant, unless it is about the program itself. */
  private static boolean isForProgram(List<String> words) {
    return words.isEmpty()
        || (words.get(0).startsWith("-") && RootCommand.COMMAND.option(words.get(0)).isPresent());
  }

  private static void requireNoTypingError(Terminal terminal, String word) {
    if (!word.startsWith("-")
        && !Files.exists(terminal.workingDirectory().resolve(word))
        && NearestName.to(word, NAMES).isPresent()) {
      throw new UsageException(NearestName.unknown("command", word, NAMES));
    }
  }
}
