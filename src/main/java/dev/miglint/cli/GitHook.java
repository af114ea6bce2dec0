package dev.miglint.cli;

import dev.miglint.git.GitException;
import dev.miglint.git.Hooks;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The hook that git runs before a commit. */
final class GitHook {

  /** The program, unless it is named in the environment. */
  private static final String PROGRAM = "MIGLINT";

  /** Java starts only where something changes that may be a migration. */
  static final String COMMAND =
      """
      git diff --cached --quiet --diff-filter=ACMR -- '*.sql' '*.pgsql' '*.psql' '*.py' '*.xml' '*.yml' '*.yaml' '*.json' \\
        || "${MIGLINT:-miglint}" lint --no-progress --staged || exit 1
      """;

  static final String SCRIPT =
      """
      #!/bin/sh
      # Checks the migrations of a commit, as they are staged. Written by "miglint init --git-hook".
      # MIGLINT names the program where it is not on the PATH. "git commit --no-verify" goes past this.
      """
          + COMMAND;

  private final Terminal terminal;

  GitHook(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Writes the hook; one that is there stays as it is.
   *
   * @return the exit code
   * @throws UsageException if there is no repository, or it cannot be written
   */
  int write() {
    Path hook = file();
    String shown = terminal.shown(hook);
    try {
      if (Files.exists(hook)) {
        return leave(hook, shown);
      }
      WholeFile.write(hook, out -> out.write(SCRIPT));
      boolean executable = hook.toFile().setExecutable(true);
      if (!executable) {
        terminal.say(shown + " could not be made executable; git passes over it as it is");
      }
    } catch (IOException e) {
      throw new UsageException(shown + " cannot be written: " + e, e);
    }
    terminal.say("wrote " + shown + ", which checks the migrations of every commit");
    if (!isOnPath()) {
      terminal.say(
          "there is no miglint on the PATH: put it there, or name it in the environment variable "
              + PROGRAM);
    }
    return ExitCode.CLEAN;
  }

  private int leave(Path hook, String shown) throws IOException {
    if (Files.readString(hook, StandardCharsets.ISO_8859_1).contains(COMMAND)) {
      terminal.say(shown + " checks migrations already");
      return ExitCode.CLEAN;
    }
    terminal.say(shown + " is there already and stays as it is; this is what to add to it:");
    terminal.out().print(COMMAND);
    terminal.out().flush();
    return ExitCode.USAGE;
  }

  private Path file() {
    try {
      return Hooks.of(terminal.workingDirectory()).folder().resolve("pre-commit");
    } catch (GitException e) {
      throw new UsageException("--git-hook: " + e.getMessage(), e);
    }
  }

  private boolean isOnPath() {
    String path = terminal.environment().getOrDefault("PATH", "");
    return terminal.environment().containsKey(PROGRAM)
        || Arrays.stream(path.split(File.pathSeparator, -1))
            .anyMatch(folder -> new File(folder, "miglint").canExecute());
  }
}
