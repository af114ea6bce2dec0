package dev.miglint.cli;

import dev.miglint.lint.NearestName;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands as picocli sees them. */
final class Commands {

  private static final String LINT = "lint";

  /** In the order in which help lists them. */
  private static final List<Named> ALL =
      List.of(
          new Named(LINT, LintCommand::new),
          new Named("locks", LocksCommand::new),
          new Named("migrations", MigrationsCommand::new),
          new Named("init", InitCommand::new),
          new Named("plan", PlanCommand::new),
          new Named("explain", ExplainCommand::new),
          new Named("rules", RulesCommand::new),
          new Named("completion", CompletionCommand::new));

  /** A command and how it is made. */
  private record Named(String name, Function<Terminal, Callable<Integer>> made) {}

  private Commands() {}

  /** Parses and executes; what picocli has to complain about becomes a {@link UsageException}. */
  static int run(Terminal terminal, String... args) {
    String[] words = withDefault(terminal, args);
    // To learn a command's options takes picocli milliseconds, so the others are spared that.
    List<Named> meant =
        ALL.stream().filter(c -> words.length > 0 && c.name().equals(words[0])).toList();
    return of(terminal, meant.isEmpty() ? ALL : meant).execute(words);
  }

  /** All of them. */
  static CommandLine of(Terminal terminal) {
    return of(terminal, ALL);
  }

  private static CommandLine of(Terminal terminal, List<Named> meant) {
    var commands = new CommandLine(new RootCommand(terminal));
    meant.forEach(c -> commands.addSubcommand(c.name(), c.made().apply(terminal)));
    commands.setOut(terminal.out());
    commands.setErr(terminal.err());
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commands.setUsageHelpWidth(terminal.width());
    commands.setAbbreviatedOptionsAllowed(false);
    commands.setParameterExceptionHandler((exception, given) -> refuse(terminal, exception));
    commands.setExecutionExceptionHandler(
        (exception, command, parsed) -> LastWords.say(terminal, exception));
    return commands;
  }

  /** Where the first word is no command, "lint" is meant. */
  private static String[] withDefault(Terminal terminal, String... args) {
    List<String> names = ALL.stream().map(Named::name).toList();
    boolean named =
        args.length == 0
            || names.contains(args[0])
            || List.of("-h", "--help", "-V", "--version").contains(args[0]);
    if (named) {
      return args;
    }
    if (!args[0].startsWith("-")
        && NearestName.to(args[0], names).isPresent()
        && !Files.exists(terminal.workingDirectory().resolve(args[0]))) {
      throw new UsageException(NearestName.unknown("command", args[0], names));
    }
    var all = new ArrayList<String>(List.of(LINT));
    all.addAll(Arrays.asList(args));
    return all.toArray(String[]::new);
  }

  private static int refuse(Terminal terminal, ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    terminal.say(message(exception, command));
    terminal.err().println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
    return ExitCode.USAGE;
  }

  private static String message(ParameterException exception, CommandLine command) {
    if (exception instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String first = unmatched.getUnmatched().get(0);
      return first.startsWith("-") && first.length() > 1
          ? unknownOption(first, command.getCommandSpec())
          : "unexpected argument \"" + first + "\"";
    }
    return decapitalised(String.valueOf(exception.getMessage()));
  }

  private static String unknownOption(String given, CommandSpec command) {
    int equals = given.indexOf('=');
    var valid = new TreeSet<>(command.optionsMap().keySet());
    valid.addAll(command.root().optionsMap().keySet());
    valid.removeIf(name -> !name.startsWith("--"));
    return NearestName.unknown("option", equals < 0 ? given : given.substring(0, equals), valid);
  }

  private static String decapitalised(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
