package dev.miglint.cli;

import dev.miglint.migration.Discovery;
import dev.miglint.report.MigrationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the histories that are there. */
@Command(
    name = "migrations",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    sortOptions = false,
    description =
        "Lists the migrations that are found: which framework runs them and how that is known,"
            + " their order, ways back, transactions, and what is odd about the files.",
    footer = {
      "",
      "Examples:",
      "  miglint migrations .",
      "  miglint migrations --format json db/migrations",
    })
final class MigrationsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private TableOptions output = new TableOptions();

  MigrationsCommand(Terminal terminal) {
    this.terminal = terminal;
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
