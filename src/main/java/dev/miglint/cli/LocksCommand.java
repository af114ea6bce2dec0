package dev.miglint.cli;

import dev.miglint.lint.History;
import dev.miglint.lint.LintResult.Failure;
import dev.miglint.lint.Linter;
import dev.miglint.lint.Parsers;
import dev.miglint.lint.Step;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Discovery;
import dev.miglint.migration.SingleFiles;
import dev.miglint.report.LockReport;
import dev.miglint.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Prints what statements lock. */
final class LocksCommand implements Callable<Integer> {

  static final Command COMMAND =
      new Command(
          "miglint locks",
          "Prints what each statement locks, scans and rewrites, without judging it.",
          List.of(
              "",
              "Examples:",
              "  miglint locks migrations/",
              "  miglint locks --setup schema.sql --pg-version 12 --format json change.sql"),
          Option.all(
              InputOptions.OPTIONS,
              List.of(
                  Option.value(
                          "--setup",
                          "FILE",
                          "SQL that ran before, for example a dump of the schema. May be repeated."
                              + " With --each, every PATH starts from there again.")
                      .repeated()),
              TableOptions.OPTIONS),
          Optional.of(InputOptions.PATHS),
          LocksCommand::new);

  private final Terminal terminal;
  private final InputOptions input;
  private final TableOptions output;
  private final List<String> setup;

  private LocksCommand(Terminal terminal, Given given) {
    this.terminal = terminal;
    this.input = new InputOptions(given);
    this.output = TableOptions.of(given);
    this.setup = given.values("--setup");
  }

  @Override
  public Integer call() {
    Workspace workspace = Workspace.readingSql(terminal, input);
    SingleFiles.Found found = discover(workspace);
    Discovery discovery = found.discovery();
    Parsers parsers = workspace.parsers();
    StartingSchema starting = new StartingSchema(workspace, parsers);
    Schema start = starting.after(starting.configured(), setup);
    Linter.Run run = new Linter(parsers, workspace.lintOptions(start)).replay(discovery.sets());
    List<Step> steps =
        run.histories().stream()
            .flatMap(history -> history.steps().stream())
            .filter(step -> step.migration().direction() != Direction.DOWN)
            .filter(step -> found.asksFor(step.migration().file().name()))
            .toList();
    var report = new LockReport(steps);
    try {
      switch (output.format()) {
        case TEXT -> report.writeText(terminal.out());
        case JSON -> report.writeJson(terminal.out());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terminal.out().flush();
    return code(workspace, found, run);
  }

  /** A file of a history runs after what comes before it there, unless it is said what ran. */
  private SingleFiles.Found discover(Workspace workspace) {
    return setup.isEmpty()
        ? workspace.discoverAround(HookOptions.NONE)
        : new SingleFiles.Found(workspace.discover(), Set.of());
  }

  /** What could not be looked at is said, and decides the exit code. */
  private int code(Workspace workspace, SingleFiles.Found found, Linter.Run run) {
    boolean unread = workspace.sayUnread(found.discovery());
    run.failures().forEach(failure -> terminal.say(failure.file() + ": " + failure.message()));
    boolean wrong = false;
    for (History history : run.histories()) {
      for (History.Script script : history.scripts()) {
        wrong |=
            found.asksFor(script.migration().file().name()) && SyntaxErrors.say(terminal, script);
      }
    }
    if (run.failures().stream().anyMatch(failure -> failure.kind() == Failure.Kind.CRASH)) {
      return ExitCode.INTERNAL;
    }
    if (unread) {
      return ExitCode.USAGE;
    }
    return wrong ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
