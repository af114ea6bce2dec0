package dev.miglint.cli;

import dev.miglint.lint.Finding;
import dev.miglint.lint.History;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Linter;
import dev.miglint.lint.MigrationRisk;
import dev.miglint.lint.Parsers;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Discovery;
import dev.miglint.migration.Migration;
import dev.miglint.migration.SingleFiles;
import dev.miglint.plan.FileStyle;
import dev.miglint.plan.Plan;
import dev.miglint.plan.PlanFiles;
import dev.miglint.plan.PlannedFile;
import dev.miglint.plan.PlannedMigration;
import dev.miglint.plan.Planner;
import dev.miglint.report.PlanReport;
import dev.miglint.suppress.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** Takes hazardous migrations apart into steps to deploy separately. */
final class PlanCommand implements Callable<Integer> {

  static final Command COMMAND =
      new Command(
          "miglint plan",
          "Prints, for each migration that needs a quiet window or several deploys, the migrations"
              + " to deploy in its place, one after the other.",
          List.of(
              "",
              "Examples:",
              "  miglint plan migrations/000042_index_orders.up.sql",
              "  miglint plan migrations/ --migration 000042_index_orders --write migrations/"),
          Option.all(
              InputOptions.OPTIONS,
              List.of(
                  Option.value("--migration", "ID", "Plan this one alone. May be repeated.")
                      .repeated(),
                  Option.value(
                      "--write",
                      "DIR",
                      "Write the files below a folder, which is made. Nothing is overwritten.")),
              TableOptions.OPTIONS),
          Optional.of(InputOptions.PATHS),
          PlanCommand::new);

  private final Terminal terminal;
  private final InputOptions input;
  private final TableOptions output;
  private final Set<String> only;
  private final Optional<String> write;

  private PlanCommand(Terminal terminal, Given given) {
    this.terminal = terminal;
    this.input = new InputOptions(given);
    this.output = TableOptions.of(given);
    this.only = new LinkedHashSet<>(given.values("--migration"));
    this.write = given.value("--write");
  }

  @Override
  public Integer call() {
    Workspace workspace = Workspace.checkingSql(terminal, input);
    SingleFiles.Found found = workspace.discoverAround(HookOptions.NONE);
    Discovery discovery = found.discovery();
    Parsers parsers = workspace.parsers();
    LintOptions options =
        workspace.lintOptions(new StartingSchema(workspace, parsers).configured());
    Linter.Run run = new Linter(parsers, options).lint(discovery.sets());
    LintResult result =
        Results.of(
            run,
            workspace.catalogue().ids(),
            set -> workspace.rules(set.framework()),
            Optional.empty(),
            LocalDate.now(terminal.clock()));
    requireKnown(result);
    List<PlanReport.Entry> entries = new ArrayList<>();
    for (History history : run.histories()) {
      if (history.set().dialect() == Dialect.POSTGRESQL) {
        entries.addAll(entries(history, found, result, new PlanFiles(parsers, options)));
      } else {
        terminal.say("%s: plans are made for PostgreSQL alone".formatted(history.set().location()));
      }
    }
    write.ifPresent(folder -> writeAll(folder, entries));
    try {
      switch (output.format()) {
        case TEXT -> new PlanReport(entries).writeText(terminal.out(), write.isEmpty());
        case JSON -> new PlanReport(entries).writeJson(terminal.out());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return code(workspace, discovery, run);
  }

  private void requireKnown(LintResult result) {
    Set<String> ids = new TreeSet<>();
    result.risks().forEach(risk -> ids.add(risk.migration().id()));
    for (String id : only) {
      if (!ids.contains(id)) {
        throw new UsageException(dev.miglint.lint.NearestName.unknown("migration", id, ids));
      }
    }
  }

  private List<PlanReport.Entry> entries(
      History history, SingleFiles.Found found, LintResult result, PlanFiles files) {
    Set<Migration> here = new LinkedHashSet<>(history.set().migrations());
    List<Finding> findings =
        result.findings().stream().filter(f -> here.contains(f.migration())).toList();
    Planner planner = new Planner(history, findings);
    FileStyle style = new FileStyle(history.set());
    String last = lastVersion(history);
    List<PlanReport.Entry> entries = new ArrayList<>();
    for (MigrationRisk risk : result.risks()) {
      boolean asked =
          found.asksFor(risk.migration().file().name())
              && (only.isEmpty() || only.contains(risk.migration().id()));
      if (!here.contains(risk.migration()) || !asked || !Planner.isNeeded(risk)) {
        continue;
      }
      Plan plan = planner.plan(risk.migration());
      List<PlannedFile> planned = new ArrayList<>();
      for (PlannedMigration migration : files.of(history, plan, last)) {
        planned.addAll(style.files(migration));
        last = migration.version();
      }
      List<String> left = new ArrayList<>(plan.left());
      if (!style.reminder().isEmpty() && !planned.isEmpty()) {
        left.add(style.reminder());
      }
      entries.add(new PlanReport.Entry(risk, planned, left));
    }
    return entries;
  }

  private static String lastVersion(History history) {
    return history.set().migrations().stream()
        .filter(migration -> migration.direction() == Direction.UP)
        .map(Migration::version)
        .filter(version -> !version.isEmpty())
        .reduce("", (first, next) -> next);
  }

  private void writeAll(String folder, List<PlanReport.Entry> entries) {
    Path root = terminal.workingDirectory().resolve(folder);
    List<PlannedFile> files = entries.stream().flatMap(entry -> entry.files().stream()).toList();
    for (PlannedFile file : files) {
      if (Files.exists(root.resolve(file.path()))) {
        throw new UsageException(
            "%s/%s is there already: nothing was written".formatted(folder, file.path()));
      }
    }
    try {
      for (PlannedFile file : files) {
        WholeFile.write(root.resolve(file.path()), out -> out.write(file.text()));
      }
    } catch (IOException e) {
      throw new UsageException("the plan cannot be written to " + folder + ": " + e, e);
    }
  }

  /** What could not be looked at is said, and decides the exit code. */
  private int code(Workspace workspace, Discovery discovery, Linter.Run run) {
    boolean unread = workspace.sayUnread(discovery);
    run.failures().forEach(failure -> terminal.say(failure.file() + ": " + failure.message()));
    if (!run.failures().isEmpty()) {
      return ExitCode.INTERNAL;
    }
    return unread ? ExitCode.USAGE : ExitCode.CLEAN;
  }
}
