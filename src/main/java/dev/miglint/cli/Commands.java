package dev.miglint.cli;

import dev.miglint.lint.NearestName;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands as picocli sees them. */
final class Commands {

  private Commands() {}

  /** Parses and executes; what picocli has to complain about becomes a {@link UsageException}. */
  static int run(Terminal terminal, String... args) {
    CommandLine commands = of(terminal);
    return commands.execute(withDefault(terminal, commands, args));
  }

  static CommandLine of(Terminal terminal) {
    var commands =
        new CommandLine(new RootCommand(terminal))
            .addSubcommand("lint", new LintCommand(terminal))
            .addSubcommand("locks", new LocksCommand(terminal))
            .addSubcommand("migrations", new MigrationsCommand(terminal))
            .addSubcommand("init", new InitCommand(terminal))
            .addSubcommand("plan", new PlanCommand(terminal))
            .addSubcommand("explain", new ExplainCommand(terminal))
            .addSubcommand("rules", new RulesCommand(terminal))
            .addSubcommand("completion", new CompletionCommand(terminal));
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
  private static String[] withDefault(Terminal terminal, CommandLine commands, String... args) {
    Set<String> names = commands.getSubcommands().keySet();
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
    var all = new ArrayList<String>(List.of("lint"));
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
