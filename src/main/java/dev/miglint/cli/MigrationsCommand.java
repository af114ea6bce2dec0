package dev.miglint.cli;

import dev.miglint.migration.Discovery;
import dev.miglint.report.MigrationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Lists the histories that are there. */
final class MigrationsCommand implements Callable<Integer> {

  static final Command COMMAND =
      new Command(
          "miglint migrations",
          "Lists the migrations that are found: which framework runs them and how that is known,"
              + " their order, ways back, transactions, and what is odd about the files.",
          List.of(
              "",
              "Examples:",
              "  miglint migrations .",
              "  miglint migrations --format json db/migrations"),
          Option.all(InputOptions.OPTIONS, TableOptions.OPTIONS),
          Optional.of(InputOptions.PATHS),
          MigrationsCommand::new);

  private final Terminal terminal;
  private final InputOptions input;
  private final TableOptions output;

  private MigrationsCommand(Terminal terminal, Given given) {
    this.terminal = terminal;
    this.input = new InputOptions(given);
    this.output = TableOptions.of(given);
  }

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(terminal, input);
    Discovery discovery = workspace.discover();
    workspace.sayLeftOut(Workspace.leftOut(discovery));
    var report = new MigrationReport(discovery);
    try {
      switch (output.format()) {
        case TEXT -> report.writeText(terminal.out());
        case JSON -> report.writeJson(terminal.out());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terminal.out().flush();
    boolean unread = workspace.sayUnread(discovery);
    return unread ? ExitCode.USAGE : ExitCode.CLEAN;
  }
}
