package dev.miglint.cli;

import dev.miglint.lint.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Prints what a shell needs to complete our words. */
final class CompletionCommand implements Callable<Integer> {

  static final Command COMMAND =
      new Command(
          "miglint completion",
          "Prints a script with which a shell completes commands, options and rules.",
          List.of(
              "",
              "Examples:",
              "  source <(miglint completion bash)      # in ~/.bashrc",
              "  source <(miglint completion zsh)       # in ~/.zshrc, after compinit"),
          List.of(),
          Optional.of(new Operand("bash|zsh", false, Candidates.SHELLS, "The shell.")),
          CompletionCommand::new);

  static final List<String> SHELLS = List.of("bash", "zsh");

  private final Terminal terminal;
  private final String shell;

  private CompletionCommand(Terminal terminal, Given given) {
    this.terminal = terminal;
    this.shell = given.operands().get(0);
  }

  @Override
  public Integer call() {
    if (!SHELLS.contains(shell)) {
      throw new UsageException(NearestName.unknown("shell", shell, SHELLS));
    }
    // One script for both: under zsh it switches on zsh's support for the functions of bash.
    terminal.out().println(new Manual(terminal).completion());
    return ExitCode.CLEAN;
  }
}
