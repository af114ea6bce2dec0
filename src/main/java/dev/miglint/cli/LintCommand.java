package dev.miglint.cli;

import dev.miglint.configuration.FailOn;
import dev.miglint.git.ChangedFiles;
import dev.miglint.git.GitException;
import dev.miglint.lint.History;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.LintResult.Failure;
import dev.miglint.lint.Linter;
import dev.miglint.lint.Linter.Keep;
import dev.miglint.lint.NearestName;
import dev.miglint.lint.Parsers;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleSelection.Selected;
import dev.miglint.lint.Scope;
import dev.miglint.lint.SparedScan;
import dev.miglint.migration.ChangeSet;
import dev.miglint.migration.Discovery;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import dev.miglint.migration.SingleFiles;
import dev.miglint.report.ReportContext;
import dev.miglint.report.ReportFormat;
import dev.miglint.suppress.Baseline;
import dev.miglint.suppress.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Checks migrations. */
final class LintCommand implements Callable<Integer> {

  static final Command COMMAND =
      new Command(
          "miglint lint",
          "Checks migrations. This is what miglint does when no command is named.",
          List.of(
              "",
              "Examples:",
              "  miglint migrations/",
              "  miglint --format gcc --stdin-filename db/7.sql - db < unsaved.sql",
              "        an editor's unsaved text of db/7.sql, inside the history in the folder db"),
          Option.all(
              InputOptions.OPTIONS,
              List.of(
                  Option.value(
                      "--format",
                      "FORMAT",
                      Candidates.REPORT_FORMATS,
                      "What to write to standard output: text, json, sarif, gcc, github, gitlab,"
                          + " junit, checkstyle, sonar, rdjson, markdown, html. Default: text."),
                  Option.value(
                          "--report",
                          "FORMAT=FILE",
                          Candidates.REPORT_FILES,
                          "Also write a report to a file. May be repeated.")
                      .repeated(),
                  Option.value(
                      "--since",
                      "REF",
                      "Report on what was added or changed since the common ancestor of a branch,"
                          + " tag or commit of git and HEAD, the working tree included; what was"
                          + " there before is replayed only.")),
              HookOptions.OPTIONS,
              List.of(
                  Option.flag(
                      "--hide-silenced",
                      "Leave out of SARIF what directives silence and what the baseline holds:"
                          + " GitHub would show it as open all the same."),
                  Option.value(
                      "--fail-on",
                      "error|warning|info|never",
                      Candidates.THRESHOLDS,
                      "The severity from which on findings lead to exit code 1. Default: error."),
                  Option.value(
                      "--color",
                      "auto|always|never",
                      Candidates.COLORS,
                      "Colour the text. Default: auto, which means on a terminal without"
                          + " NO_COLOR."),
                  Option.flag("--risk", "Say of every migration when it can be applied, and why.")),
              BaselineOptions.OPTIONS,
              FixOptions.OPTIONS,
              List.of(
                  Option.flag(
                      "-q", "--quiet", "Findings and failures alone, without the summary."))),
          Optional.of(InputOptions.PATHS),
          LintCommand::new);

  /** The environment variable that says where the documentation is. */
  private static final String HOME = "MIGLINT_HOME_PAGE";

  private final Terminal terminal;
  private final InputOptions input;
  private final HookOptions hook;
  private final BaselineOptions baselines;
  private final FixOptions fixes;
  private final ReportFormat format;
  private final List<ReportFile> reports;
  private final Optional<String> since;
  private final boolean hideSilenced;
  private final Optional<FailOn> failOn;
  private final Color color;
  private final boolean risk;
  private final boolean quiet;

  private LintCommand(Terminal terminal, Given given) {
    this.terminal = terminal;
    this.input = new InputOptions(given);
    this.hook = new HookOptions(given);
    this.baselines = new BaselineOptions(given);
    this.fixes = new FixOptions(given);
    this.format = given.value("--format", LintCommand::format).orElse(ReportFormat.TEXT);
    this.reports = given.values("--report", ReportFile::of);
    this.since = given.value("--since");
    this.hideSilenced = given.has("--hide-silenced");
    this.failOn = given.value("--fail-on", LintCommand::failOn);
    this.color = given.value("--color", LintCommand::color).orElse(Color.AUTO);
    this.risk = given.has("--risk");
    this.quiet = given.has("--quiet");
  }

  @Override
  public Integer call() {
    hook.require(input, fixes);
    Workspace workspace = Workspace.checkingSql(terminal, input);
    LintResult result;
    Discovery discovery;
    Linter.Run run;
    Optional<Baseline> baseline = baselines.read(workspace);
    try (Progress progress = Progress.start(terminal, input.progress() && !quiet)) {
      SingleFiles.Found found = workspace.discoverAround(hook);
      discovery = found.discovery();
      if (!quiet) {
        workspace.sayLeftOut(Workspace.leftOut(discovery));
      }
      Parsers parsers = workspace.parsers();
      StartingSchema start = new StartingSchema(workspace, parsers);
      List<MigrationSet> sets = found.discovery().sets();
      progress.now(
          () ->
              "checking %,d migrations"
                  .formatted(sets.stream().mapToInt(set -> set.migrations().size()).sum()));
      Scope scope = scope(found);
      baselines.require(scope);
      run =
          new Linter(parsers, workspace.lintOptions(start.configured(), scope)).lint(sets, keep());
      if (input.verbose()) {
        run.histories().stream()
            .flatMap(history -> SparedScan.in(history).stream())
            .forEach(scan -> workspace.verbose(scan.words()));
      }
      result = withFailures(result(workspace, run, baseline), discovery);
    }
    if (fixes.apply(run.histories(), result, terminal)) {
      return call(); // What is left is what is reported.
    }
    Optional<Baseline> written = baselines.write(result, workspace);
    if (written.isPresent()) {
      result = withFailures(result(workspace, run, written), discovery);
    }
    FailOn threshold = failOn.or(workspace.configuration()::failOn).orElse(FailOn.ERROR);
    int code = ExitCode.of(result, threshold);
    if (fixes.showsOnly()) {
      return code; // The diff alone, for whoever reads it.
    }
    ReportContext context = context(workspace, discovery, run.histories(), code);
    for (ReportFile report : reports) {
      report.write(shown(result, report.format()), context, terminal.workingDirectory());
    }
    try {
      format.reporter().report(shown(result, format), context, terminal.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return code;
  }

  /** What is asked for says whether anybody goes through the steps once more. */
  private Keep keep() {
    boolean page =
        format == ReportFormat.HTML
            || reports.stream().anyMatch(report -> report.format() == ReportFormat.HTML);
    return input.verbose() || page || fixes.areAsked() ? Keep.STEPS : Keep.FINDINGS;
  }

  private LintResult result(Workspace workspace, Linter.Run run, Optional<Baseline> baseline) {
    return Results.of(
        run,
        workspace.catalogue().ids(),
        set -> workspace.rules(set.framework()),
        baseline,
        LocalDate.now(terminal.clock()));
  }

  /** What has changed, where that was asked for; of single files those alone. */
  private Scope scope(SingleFiles.Found found) {
    Set<String> typed = StandardInput.of(terminal, input).files(found.discovery());
    Set<String> asked = found.files().isEmpty() ? typed : found.files();
    if (since.isEmpty()) {
      return new Scope(Optional.empty(), asked);
    }
    List<String> files =
        found.discovery().sets().stream()
            .flatMap(
                set ->
                    Stream.concat(
                        set.migrations().stream().map(migration -> migration.file().name()),
                        set.notes().stream().map(Note::file)))
            .distinct()
            .toList();
    try {
      ChangeSet changes = new ChangedFiles(terminal.workingDirectory(), files).since(since.get());
      return new Scope(Optional.of(changes), asked);
    } catch (GitException e) {
      throw new UsageException("--since: " + e.getMessage(), e);
    }
  }

  private LintResult shown(LintResult result, ReportFormat as) {
    return hideSilenced && as == ReportFormat.SARIF ? result.withoutSilenced() : result;
  }

  /** Where the documentation is, which whoever installs miglint may say. */
  private Optional<URI> home() {
    String home = terminal.environment().getOrDefault(HOME, "").replaceFirst("/+$", "");
    try {
      return home.startsWith("https://") ? Optional.of(new URI(home)) : Optional.empty();
    } catch (URISyntaxException e) {
      throw new UsageException(HOME + " is no URL: " + home, e);
    }
  }

  /** What was never read comes before what went wrong later. */
  private static LintResult withFailures(LintResult result, Discovery discovery) {
    var failures = new ArrayList<Failure>();
    discovery
        .unread()
        .forEach(u -> failures.add(new Failure(Failure.Kind.UNREADABLE, u.file(), u.message())));
    failures.addAll(result.failures());
    return new LintResult(
        result.findings(),
        result.silenced(),
        failures,
        result.files(),
        result.migrations(),
        result.statements(),
        result.notAnalysed() + Workspace.leftOut(discovery).size(),
        result.skippedPieces(),
        result.risks());
  }

  private ReportContext context(
      Workspace workspace, Discovery discovery, List<History> histories, int code) {
    var enabled = new TreeSet<RuleInfo>(java.util.Comparator.comparing(RuleInfo::id));
    discovery.sets().stream()
        .map(set -> workspace.rules(set.framework()))
        .flatMap(selection -> selection.enabled().stream())
        .map(Selected::info)
        .forEach(enabled::add);
    return new ReportContext(
        Version.text(),
        List.copyOf(enabled),
        histories,
        terminal.workingDirectory(),
        code,
        home(),
        new ReportContext.Presentation(
            colored(), terminal.width(), !quiet && !hook.isIdle(discovery), risk));
  }

  private boolean colored() {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> terminal.colored();
    };
  }

  /** When to use colours. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    String words() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static Color color(String word) {
    return NearestName.constant("value", word, Color.values(), Color::words);
  }

  private static FailOn failOn(String word) {
    return NearestName.constant("severity", word, FailOn.values(), FailOn::words);
  }

  /**
   * The format of a report.
   *
   * @throws IllegalArgumentException with a message for the user if there is none of this name
   */
  static ReportFormat format(String word) {
    return NearestName.constant("format", word, ReportFormat.values(), ReportFormat::words);
  }
}
