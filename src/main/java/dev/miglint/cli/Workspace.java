package dev.miglint.cli;

import dev.miglint.configuration.Configuration;
import dev.miglint.configuration.ConfigurationException;
import dev.miglint.configuration.ConfigurationFile;
import dev.miglint.configuration.ConfigurationReader;
import dev.miglint.configuration.Packs;
import dev.miglint.configuration.Release;
import dev.miglint.configuration.RunnerTransaction;
import dev.miglint.configuration.TableStatistics;
import dev.miglint.git.StagedFiles;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.NearestName;
import dev.miglint.lint.Parsers;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.RulePolicy;
import dev.miglint.lint.RuleSelection;
import dev.miglint.lint.Scope;
import dev.miglint.lint.TableSizes;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Discovery;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Histories;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Selection;
import dev.miglint.migration.SingleFiles;
import dev.miglint.migration.Snapshot;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.parser.postgres.RawParser;
import dev.miglint.schema.Schema;
import dev.miglint.sql.PostgresVersion;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** What the command line, the configuration and the defaults come to, before any file is read. */
final class Workspace {

  /** So many scripts that were left out are named without being asked for. */
  private static final int NAMED = 5;

  private final Terminal terminal;
  private final InputOptions options;
  private final Early<RawParser> library;
  private final Early<RuleCatalogue> catalogue;
  private final Histories histories = new Histories();
  private final Configuration configuration;
  private final TableSizes sizes;
  private final RulePolicy policy;
  private final Map<Framework, RuleSelection> selections = new ConcurrentHashMap<>();

  /**
   * Reads the configuration.
   *
   * @throws UsageException if anything about it, or about the command line, is wrong
   */
  Workspace(Terminal terminal, InputOptions options) {
    this(terminal, options, library(options), new Early<>(RuleCatalogue::registered));
  }

  /** One for a command that reads SQL: what that takes is loaded while files are looked for. */
  static Workspace readingSql(Terminal terminal, InputOptions options) {
    Early<RawParser> library = library(options);
    begin(library);
    return new Workspace(terminal, options, library, new Early<>(RuleCatalogue::registered));
  }

  /** One for a command that checks SQL, which takes the rules as well. */
  static Workspace checkingSql(Terminal terminal, InputOptions options) {
    Early<RawParser> library = library(options);
    Early<RuleCatalogue> catalogue = new Early<>(RuleCatalogue::registered);
    begin(library, catalogue);
    return new Workspace(terminal, options, library, catalogue);
  }

  private static void begin(Early<?>... parts) {
    Thread loader =
        new Thread(
            () -> {
              for (Early<?> part : parts) {
                part.begin();
              }
            },
            "miglint-loader");
    loader.setDaemon(true); // Nobody waits for it where the command line is wrong.
    loader.start();
  }

  private static Early<RawParser> library(InputOptions options) {
    return new Early<>(() -> RawParser.load(options.library()));
  }

  private Workspace(
      Terminal terminal,
      InputOptions options,
      Early<RawParser> library,
      Early<RuleCatalogue> catalogue) {
    this.terminal = terminal;
    this.options = options;
    this.library = library;
    this.catalogue = catalogue;
    this.configuration = readConfiguration();
    this.sizes = readSizes();
    this.policy =
        new RulePolicy(
            configuration.packs(),
            configuration.rules(),
            pack -> new Packs(catalogue()).layer(pack));
    options.framework().ifPresent(this::requireFramework);
    verbose(configuration.file().map(f -> "configuration " + f).orElse("no configuration file"));
  }

  Terminal terminal() {
    return terminal;
  }

  InputOptions options() {
    return options;
  }

  Configuration configuration() {
    return configuration;
  }

  RuleCatalogue catalogue() {
    try {
      return catalogue.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the rules could not be loaded", e.getCause());
    }
  }

  PostgresVersion target() {
    return options.version().or(configuration::target).orElse(PostgresVersion.DEFAULT);
  }

  /** Which rules are on for a framework. */
  RuleSelection rules(Framework framework) {
    return selections.computeIfAbsent(framework, f -> policy.selection(catalogue(), f));
  }

  /**
   * The parsers.
   *
   * @throws UsageException if the library of PostgreSQL's cannot be used
   */
  Parsers parsers() {
    try {
      RawParser loaded = library.get();
      verbose("grammar of PostgreSQL " + loaded.grammarVersion() + " from " + loaded.origin());
      return new FrontEnds(new PostgresParser(loaded));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LibPgQueryUnavailable unavailable) {
        throw new UsageException(String.valueOf(unavailable.getMessage()), unavailable);
      }
      throw new IllegalStateException("libpg_query could not be loaded", e.getCause());
    }
  }

  /** Finds and reads the migrations; of single files the histories around them, too. */
  SingleFiles.Found discoverAround(HookOptions hook) {
    Selection selection = hook.staged() ? staged(hook) : selection(paths());
    SingleFiles.Found found =
        new SingleFiles(histories, selection, roots(), hook.onlyMigrations()).read(terminal.in());
    say(found.discovery());
    return found;
  }

  /** The files of the next commit, among those that would be read without it. */
  private Selection staged(HookOptions hook) {
    StagedFiles staged = hook.files(terminal);
    List<Path> places =
        options.paths().isEmpty()
            ? roots()
            : options.paths().stream().map(terminal.workingDirectory()::resolve).toList();
    List<String> files =
        staged.files().stream()
            .filter(
                file ->
                    places.isEmpty()
                        || places.stream().map(Path::normalize).anyMatch(file::startsWith))
            .map(file -> terminal.workingDirectory().relativize(file).toString())
            .toList();
    return selection(files).withSnapshot(staged.index());
  }

  /** Finds and reads the migrations. */
  Discovery discover() {
    Discovery discovery = histories.read(selection(paths()), terminal.in());
    say(discovery);
    return discovery;
  }

  private void say(Discovery discovery) {
    if (!options.verbose()) {
      return;
    }
    for (MigrationSet set : discovery.sets()) {
      verbose(
          "%s: %s migrations of %s, %s"
              .formatted(set.location(), set.migrations().size(), set.framework().id(), set.why()));
    }
    discovery.leftOut().forEach(left -> verbose("left out: " + words(left)));
    if (discovery.otherFiles() > 0) {
      verbose("passed over: " + discovery.otherFiles() + " files of other kinds");
    }
  }

  /** The scripts that are in no history, although nobody asked for that. */
  static List<LeftOut> leftOut(Discovery discovery) {
    Set<String> unreadable =
        discovery.unreadable().stream().map(Discovery.Unreadable::file).collect(Collectors.toSet());
    return discovery.leftOut().stream()
        .filter(left -> !unreadable.contains(left.file()))
        .filter(left -> Folder.isSql(left.file()) && !left.reason().contains("configuration"))
        .toList();
  }

  /** Names them. */
  void sayLeftOut(List<LeftOut> scripts) {
    if (!options.verbose()) {
      scripts.stream().limit(NAMED).forEach(left -> terminal.say("left out: " + words(left)));
      if (scripts.size() > NAMED) {
        terminal.say("left out: %s more, which --verbose names".formatted(scripts.size() - NAMED));
      }
    }
  }

  private static String words(LeftOut left) {
    return left.file() + " " + left.reason();
  }

  /** Says what could not be looked at, and whether there was any. */
  boolean sayUnread(Discovery discovery) {
    discovery.unread().forEach(file -> terminal.say(file.file() + ": " + file.message()));
    return !discovery.unread().isEmpty();
  }

  /** Finds files that are scripts of no framework, whatever they are called. */
  Discovery discoverPlain(List<String> files) {
    Selection selection =
        Selection.of(terminal.workingDirectory(), files.toArray(String[]::new))
            .withFramework("plain");
    return histories.read(selection, terminal.in());
  }

  /** How the engine should look at what was found. */
  LintOptions lintOptions(Schema start) {
    return lintOptions(start, Scope.EVERYTHING);
  }

  /** The same where only a part is reported on; what has changed since a base is one release. */
  LintOptions lintOptions(Schema start, Scope scope) {
    boolean together =
        configuration.release().map(Release.TOGETHER::equals).orElse(scope.changes().isPresent());
    return new LintOptions(
        target(),
        configuration.session(),
        together,
        scope,
        new Companions(terminal.workingDirectory(), folder())
            .read(configuration.companions(), scope.changes()),
        start,
        set -> rules(set.framework()),
        sizes,
        options.jobs());
  }

  /** What the configuration says about a table counts more than what a server said once. */
  private TableSizes readSizes() {
    TableSizes configured = configuration.sizes();
    Optional<Path> statistics = options.tableStatistics();
    if (statistics.isEmpty()) {
      return configured;
    }
    Path file = terminal.workingDirectory().resolve(statistics.get());
    try {
      return configured.over(TableStatistics.read(file, terminal.shown(file)));
    } catch (ConfigurationException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  void verbose(String message) {
    if (options.verbose()) {
      terminal.say(message);
    }
  }

  private Configuration readConfiguration() {
    Optional<Path> named = options.configuration().map(terminal.workingDirectory()::resolve);
    Optional<Path> file = named.or(() -> ConfigurationFile.above(firstPath()));
    if (file.isEmpty()) {
      return Configuration.NONE;
    }
    try {
      return new ConfigurationReader(catalogue(), histories.frameworks(), Dialect.settings())
          .read(file.get(), terminal.shown(file.get()));
    } catch (ConfigurationException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  private Path firstPath() {
    String first = options.paths().stream().findFirst().orElse("");
    String name = first.equals("-") ? options.standardInputName().orElse("") : first;
    try {
      return terminal.workingDirectory().resolve(name);
    } catch (InvalidPathException e) {
      return terminal.workingDirectory(); // Reading it will say what is wrong.
    }
  }

  private void requireFramework(String id) {
    if (!histories.frameworks().contains(id)) {
      throw new UsageException(NearestName.unknown("framework", id, histories.frameworks()));
    }
  }

  private List<String> paths() {
    if (!options.paths().isEmpty()) {
      return StandardInput.of(terminal, options).withHistory(options.paths(), roots());
    }
    if (configuration.paths().isEmpty()) {
      boolean meantFolder = Files.isDirectory(terminal.workingDirectory().resolve("migrations"));
      throw new UsageException(
          "there is nothing to read: name a folder or a file, for example \"miglint migrations/\""
              + (meantFolder ? " (with the slash: \"migrations\" alone is a command)" : ""));
    }
    return roots().stream().map(Path::toString).toList();
  }

  /** What the configuration names. */
  private List<Path> roots() {
    Path folder = folder();
    return configuration.paths().stream().map(folder::resolve).toList();
  }

  private Selection selection(List<String> paths) {
    return new Selection(
        paths,
        terminal.workingDirectory(),
        options.standardInputName(),
        options.each(),
        options.framework().or(configuration::framework),
        options.transaction().or(configuration::transaction).map(RunnerTransaction::mode),
        options.dialect().or(() -> configuration.dialect().flatMap(Dialect::named)),
        configuration.exclude().stream().map(this::fromWorkingDirectory).toList(),
        Snapshot.OF_THE_DISK);
  }

  /** A glob of the configuration, which is relative to its folder, as it is seen from here. */
  private String fromWorkingDirectory(String glob) {
    if (!glob.contains("/") || glob.startsWith("**")) {
      return glob;
    }
    String way = terminal.workingDirectory().relativize(folder()).toString().replace('\\', '/');
    if (way.isEmpty()) {
      return glob;
    }
    String back = folder().relativize(terminal.workingDirectory()) + "/";
    return glob.startsWith(back) ? glob.substring(back.length()) : way + "/" + glob;
  }

  /** The folder of the configuration. */
  private Path folder() {
    return configuration
        .file()
        .map(file -> file.toAbsolutePath().normalize().resolveSibling(""))
        .orElse(terminal.workingDirectory());
  }
}
