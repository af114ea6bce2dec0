package dev.miglint.cli;

import dev.miglint.lint.NearestName;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete our words. */
@Command(
    name = "completion",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    description = "Prints a script with which a shell completes commands, options and rules.",
    footer = {
      "",
      "Examples:",
      "  source <(miglint completion bash)      # in ~/.bashrc",
      "  source <(miglint completion zsh)       # in ~/.zshrc, after compinit",
    })
final class CompletionCommand implements Callable<Integer> {

  static final List<String> SHELLS = List.of("bash", "zsh");

  private final Terminal terminal;

  @Parameters(
      paramLabel = "bash|zsh",
      completionCandidates = Candidates.Shells.class,
      description = "The shell.")
  private String shell = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Say this and end.")
  boolean help;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!SHELLS.contains(shell)) {
      throw new UsageException(NearestName.unknown("shell", shell, SHELLS));
    }
    // One script for both: under zsh it switches on zsh's support for the functions of bash.
    terminal.out().println(AutoComplete.bash("miglint", commands()));
    return ExitCode.CLEAN;
  }

  /** Where no command is named, "lint" is meant, and its options can follow at once. */
  private CommandLine commands() {
    CommandLine commands = Commands.of(terminal);
    CommandLine lint = Objects.requireNonNull(commands.getSubcommands().get("lint"));
    CommandSpec root = commands.getCommandSpec();
    for (OptionSpec option : lint.getCommandSpec().options()) {
      boolean there = root.optionsMap().containsKey(option.longestName());
      if (!there) {
        root.addOption(OptionSpec.builder(option).build());
      }
    }
    return commands;
  }
}
