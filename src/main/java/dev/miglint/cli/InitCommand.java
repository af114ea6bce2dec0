package dev.miglint.cli;

import dev.miglint.habits.Habits;
import dev.miglint.habits.MentionedServer;
import dev.miglint.habits.StarterConfiguration;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.Linter;
import dev.miglint.lint.RuleSelection;
import dev.miglint.migration.Discovery;
import dev.miglint.migration.Histories;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Selection;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.parser.postgres.RawParser;
import dev.miglint.schema.Schema;
import dev.miglint.source.SourceReader;
import dev.miglint.sql.PostgresVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a first configuration. */
final class InitCommand implements Callable<Integer> {

  static final Command COMMAND =
      new Command(
          "miglint init",
          "Looks at the migrations that are there, says which framework and which conventions it"
              + " found, and writes them to .miglint.yml in the working directory.",
          List.of(
              "",
              "Examples:",
              "  miglint init",
              "  miglint init --print services/billing",
              "  miglint init --git-hook"),
          List.of(
              Option.flag("--print", "Write to standard output, and no file."),
              Option.flag("--force", "Write over a file that is there."),
              Option.flag(
                  "--git-hook",
                  "Write a hook of git instead, which checks the migrations of every commit. One"
                      + " that is there is left alone.")),
          Optional.of(
              new Operand(
                  "PATH",
                  true,
                  Candidates.NONE,
                  "Where to look for migrations. Default: the working directory.")),
          InitCommand::new);

  private static final String FILE = ".miglint.yml";

  /** Files that tell which server a project runs on. */
  private static final List<String> COMPOSE =
      List.of(
          "docker-compose.yml",
          "docker-compose.yaml",
          "compose.yml",
          "compose.yaml",
          "Dockerfile",
          ".gitlab-ci.yml");

  /** Fixtures of tests are dumps as well. */
  private static final Pattern DUMP = Pattern.compile("(structure|schema)[^/]*$");

  private static final String WORKFLOWS = ".github/workflows";

  private final Terminal terminal;
  private final List<String> paths;
  private final boolean print;
  private final boolean force;
  private final boolean gitHook;

  private InitCommand(Terminal terminal, Given given) {
    this.terminal = terminal;
    this.paths = given.operands();
    this.print = given.has("--print");
    this.force = given.has("--force");
    this.gitHook = given.has("--git-hook");
  }

  @Override
  public Integer call() {
    if (gitHook && print) {
      terminal.out().print(GitHook.SCRIPT);
      return ExitCode.CLEAN;
    }
    if (gitHook) {
      return new GitHook(terminal).write();
    }
    Path file = terminal.workingDirectory().resolve(FILE);
    if (!print && !force && Files.exists(file)) {
      throw new UsageException(
          FILE + " is there already; --force writes over it, --print shows what would be written");
    }
    Discovery discovery = discover();
    discovery.unreadable().forEach(left -> terminal.say(left.file() + ": " + left.message()));
    List<Habits> habits = habits(worthChecking(discovery.sets()));
    if (habits.isEmpty()) {
      throw new UsageException(
          "no migrations were found; name their folder, for example \"miglint init"
              + " db/migrations\"");
    }
    String text = new StarterConfiguration(habits, server(), dumps(discovery)).text();
    if (print) {
      terminal.out().print(text);
      terminal.out().flush();
      return ExitCode.CLEAN;
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UsageException(FILE + " cannot be written: " + e.getMessage(), e);
    }
    habits.forEach(found -> terminal.say(words(found)));
    terminal.say("wrote " + FILE + "; now run \"miglint\"");
    return ExitCode.CLEAN;
  }

  private Discovery discover() {
    List<String> where = paths.isEmpty() ? List.of(".") : paths;
    Selection selection = Selection.of(terminal.workingDirectory(), where.toArray(String[]::new));
    return new Histories().read(selection, terminal.in());
  }

  /** Loose scripts are of interest only where nothing else is found. */
  private static List<MigrationSet> worthChecking(List<MigrationSet> sets) {
    List<MigrationSet> known =
        sets.stream().filter(set -> !set.framework().id().equals("plain")).toList();
    return (known.isEmpty() ? sets : known)
        .stream().sorted(Comparator.comparing(MigrationSet::location)).toList();
  }

  private static List<Habits> habits(List<MigrationSet> sets) {
    LintOptions options =
        new LintOptions(
            PostgresVersion.DEFAULT,
            Map.of(),
            false,
            Schema.UNSEEN,
            set -> new RuleSelection(List.of()),
            Runtime.getRuntime().availableProcessors());
    try {
      var parsers = new FrontEnds(new PostgresParser(RawParser.load(Optional.empty())));
      return new Linter(parsers, options)
          .replay(sets).histories().stream().map(Habits::of).toList();
    } catch (LibPgQueryUnavailable e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<String> dumps(Discovery discovery) {
    return discovery.leftOut().stream()
        .filter(left -> left.reason().startsWith("is a dump of a schema"))
        .map(LeftOut::file)
        .filter(file -> DUMP.matcher(file).find())
        .toList();
  }

  private static String words(Habits found) {
    return "%s: %s migration%s of %s"
        .formatted(
            found.set().location(),
            found.migrations(),
            found.migrations() == 1 ? "" : "s",
            found.set().framework().id());
  }

  /** The oldest server that a file for containers or checks names. */
  private Optional<MentionedServer> server() {
    Path folder = terminal.workingDirectory();
    List<String> files = new ArrayList<>(COMPOSE);
    try (Stream<Path> workflows =
        Files.isDirectory(folder.resolve(WORKFLOWS))
            ? Files.list(folder.resolve(WORKFLOWS))
            : Stream.empty()) {
      workflows
          .map(file -> WORKFLOWS + "/" + file.getFileName())
          .filter(file -> file.endsWith("ml"))
          .sorted()
          .forEach(files::add);
    } catch (IOException e) {
      terminal.say(WORKFLOWS + " cannot be read: " + e.getMessage());
    }
    return files.stream()
        .filter(file -> Files.isRegularFile(folder.resolve(file)))
        .flatMap(
            file ->
                SourceReader.read(folder.resolve(file), file) instanceof SourceReader.Text text
                    ? MentionedServer.in(file, text.file().text()).stream()
                    : Stream.empty())
        .min(Comparator.comparing(MentionedServer::version));
  }
}
