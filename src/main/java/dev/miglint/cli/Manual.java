package dev.miglint.cli;

import java.util.List;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What is said about commands: help, and a script with which shells complete words. picocli lays
 * them out, and is started for that alone (docs/decisions/0006).
 */
final class Manual {

  private final int width;

  Manual(Terminal terminal) {
    this.width = terminal.width();
  }

  /** The help of a command; that of the program itself lists the others. */
  String help(Command command) {
    CommandLine line =
        command.equals(RootCommand.COMMAND) ? program(List.of()) : laidOut(spec(command));
    return line.getUsageMessage(Ansi.OFF);
  }

  /**
   * For bash and zsh. Where no command is named, "lint" is meant: its options can follow at once.
   */
  String completion() {
    CommandLine program = program(Commands.named("lint").orElseThrow().options());
    return AutoComplete.bash(RootCommand.NAME, program);
  }

  private CommandLine program(List<Option> more) {
    CommandSpec spec = spec(RootCommand.COMMAND);
    for (Option option : more) {
      if (RootCommand.COMMAND.option(option.name()).isEmpty()) {
        spec.addOption(spec(option));
      }
    }
    spec.usageMessage()
        .header(RootCommand.HEADER.toArray(String[]::new))
        .customSynopsis(RootCommand.SYNOPSIS.toArray(String[]::new))
        .synopsisHeading("Usage: ")
        .commandListHeading("%nCommands (\"miglint COMMAND --help\" says more):%n")
        .optionListHeading("%nOptions:%n");
    CommandLine program = laidOut(spec);
    Commands.NAMES.forEach(
        name -> program.addSubcommand(name, laidOut(spec(Commands.named(name).orElseThrow()))));
    return program;
  }

  private CommandLine laidOut(CommandSpec spec) {
    var line = new CommandLine(spec);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setUsageHelpWidth(width);
    return line;
  }

  private static CommandSpec spec(Command command) {
    CommandSpec spec = CommandSpec.create().name(command.name());
    spec.usageMessage()
        .footer(command.footer().toArray(String[]::new))
        .parameterListHeading("%n")
        .optionListHeading("%n")
        .autoWidth(true)
        .sortOptions(false);
    if (!command.description().isEmpty()) {
      spec.usageMessage().description(command.description());
    }
    command.operand().ifPresent(operand -> spec.addPositional(spec(operand)));
    command.options().forEach(option -> spec.addOption(spec(option)));
    return spec;
  }

  private static OptionSpec spec(Option option) {
    OptionSpec.Builder spec =
        OptionSpec.builder(option.names().toArray(String[]::new))
            .description(option.description())
            .usageHelp(option.equals(Option.HELP));
    if (option.isFlag()) {
      return spec.type(boolean.class).build();
    }
    spec.paramLabel(option.label()).arity("1");
    Optional.of(option.candidates().words())
        .filter(words -> !words.isEmpty())
        .ifPresent(spec::completionCandidates);
    return option.repeatable()
        ? spec.type(List.class).auxiliaryTypes(String.class).build()
        : spec.type(String.class).build();
  }

  private static PositionalParamSpec spec(Operand operand) {
    PositionalParamSpec.Builder spec =
        PositionalParamSpec.builder()
            .paramLabel(operand.label())
            .description(operand.description());
    Optional.of(operand.candidates().words())
        .filter(words -> !words.isEmpty())
        .ifPresent(spec::completionCandidates);
    return operand.many()
        ? spec.arity("0..*").type(List.class).auxiliaryTypes(String.class).build()
        : spec.arity("1").type(String.class).build();
  }
}
