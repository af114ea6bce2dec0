package dev.miglint.cli;

import dev.miglint.git.GitException;
import dev.miglint.git.StagedFiles;
import dev.miglint.migration.Discovery;
import java.util.List;

/** What a hook asks for, which knows of changed files and not of migrations. */
final class HookOptions {

  static final List<Option> OPTIONS =
      List.of(
          Option.flag(
              "--staged",
              "Check what the next commit of git adds or changes, as it is staged, whatever the"
                  + " working tree has by now; of PATH, of what the configuration names, or"
                  + " anywhere."),
          Option.flag(
              "--only-migrations",
              "Pass over files among PATH that are neither SQL nor a migration of a framework, as a"
                  + " hook may hand them over."));

  private final boolean staged;
  private final boolean onlyMigrations;

  /** Of a command that no hook runs. */
  static final HookOptions NONE = new HookOptions(false, false);

  HookOptions(Given given) {
    this(given.has("--staged"), given.has("--only-migrations"));
  }

  private HookOptions(boolean staged, boolean onlyMigrations) {
    this.staged = staged;
    this.onlyMigrations = onlyMigrations;
  }

  boolean staged() {
    return staged;
  }

  boolean onlyMigrations() {
    return onlyMigrations || staged;
  }

  /**
   * Objects to what cannot be asked for together.
   *
   * @throws UsageException if so
   */
  void require(InputOptions input, FixOptions fixes) {
    if (staged && input.paths().contains("-")) {
      throw new UsageException("--staged reads what git has staged, and no standard input");
    }
    if (staged && fixes.writes()) {
      throw new UsageException(
          "--staged reads what git has staged, and --fix changes the working tree: use one of"
              + " them, or --diff to see what --fix would do");
    }
  }

  /** Whether there is nothing to say, since nothing that changes is of interest. */
  boolean isIdle(Discovery discovery) {
    return onlyMigrations() && discovery.sets().isEmpty() && discovery.unread().isEmpty();
  }

  /** What git has staged. */
  StagedFiles files(Terminal terminal) {
    try {
      return StagedFiles.in(terminal.workingDirectory(), terminal.environment());
    } catch (GitException e) {
      throw new UsageException("--staged: " + e.getMessage(), e);
    }
  }
}
