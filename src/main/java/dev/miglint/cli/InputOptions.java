package dev.miglint.cli;

import dev.miglint.configuration.ConfigurationReader;
import dev.miglint.configuration.RunnerTransaction;
import dev.miglint.lint.NearestName;
import dev.miglint.migration.Dialect;
import dev.miglint.sql.PostgresVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What every command that reads migrations can be told. */
final class InputOptions {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Folders and files with migrations; \"-\" is standard input. Without any, those that"
              + " the configuration names.")
  private List<String> paths = List.of();

  @Option(names = "--each", description = "Make every PATH a history of its own.")
  private boolean each;

  @Option(
      names = "--pg-version",
      paramLabel = "N",
      converter = VersionConverter.class,
      completionCandidates = Candidates.Versions.class,
      description = "Major version of the server, 11 to 18. Default: 15.")
  private Optional<PostgresVersion> version = Optional.empty();

  @Option(
      names = "--framework",
      paramLabel = "ID",
      completionCandidates = Candidates.Frameworks.class,
      description =
          "What runs the migrations, in place of what is detected: golang-migrate, plain, ...")
  private Optional<String> framework = Optional.empty();

  @Option(
      names = "--dialect",
      paramLabel = "DATABASE",
      converter = DialectConverter.class,
      completionCandidates = Candidates.Dialects.class,
      description =
          "The database of scripts whose own names do not say it: postgresql, mysql, mariadb,"
              + " sqlite, generic, ... Default: what names, folders and texts say.")
  private Optional<Dialect> dialect = Optional.empty();

  @Option(
      names = "--transaction",
      paramLabel = "none|file|set|unknown",
      converter = TransactionConverter.class,
      completionCandidates = Candidates.Transactions.class,
      description =
          "What shares a transaction: nothing, each file, all pending files. Default: what the"
              + " framework does, and unknown without one.")
  private Optional<RunnerTransaction> transaction = Optional.empty();

  @Option(
      names = "--table-stats",
      paramLabel = "FILE",
      description =
          "How large the tables are in production: CSV or JSON with relation, rows and bytes.")
  private Optional<Path> tableStatistics = Optional.empty();

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description =
          "The name that standard input goes by. With the folder of its history, or where the"
              + " configuration names that, it stands in place of this file, and is all that is"
              + " reported on.")
  private Optional<String> standardInputName = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration, in place of the .miglint.yml nearest to the first PATH.")
  private Optional<Path> configuration = Optional.empty();

  @Option(
      names = "--libpg-query",
      paramLabel = "FILE",
      description = "A libpg_query library to parse with, in place of our own.")
  private Optional<Path> library = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many threads to use. Default: one for each processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-v", "--verbose"},
      description = "Say what was detected, and why, and which scans are proved needless.")
  private boolean verbose;

  @Option(names = "--no-progress", description = "Never show progress.")
  private boolean noProgress;

  List<String> paths() {
    return List.copyOf(paths);
  }

  boolean each() {
    return each;
  }

  Optional<PostgresVersion> version() {
    return version;
  }

  Optional<String> framework() {
    return framework;
  }

  Optional<Dialect> dialect() {
    return dialect;
  }

  Optional<RunnerTransaction> transaction() {
    return transaction;
  }

  Optional<Path> tableStatistics() {
    return tableStatistics;
  }

  Optional<String> standardInputName() {
    return standardInputName;
  }

  Optional<Path> configuration() {
    return configuration;
  }

  Optional<Path> library() {
    return library;
  }

  int jobs() {
    if (jobs < 1) {
      throw new UsageException("--jobs is at least 1, not " + jobs);
    }
    return jobs;
  }

  boolean verbose() {
    return verbose;
  }

  boolean progress() {
    return !noProgress;
  }

  /** Reads a version that claims are made for. */
  static final class VersionConverter implements ITypeConverter<PostgresVersion> {
    @Override
    public PostgresVersion convert(String value) {
      return ConfigurationReader.version(value)
          .orElseThrow(
              () -> new TypeConversionException("it is a number from 11 to 18, not " + value));
    }
  }

  /** Reads the name of a database. */
  static final class DialectConverter implements ITypeConverter<Dialect> {
    @Override
    public Dialect convert(String value) {
      return Dialect.named(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      NearestName.unknown("dialect", value, Dialect.settings())));
    }
  }

  /** Reads what shares a transaction. */
  static final class TransactionConverter implements ITypeConverter<RunnerTransaction> {
    @Override
    public RunnerTransaction convert(String value) {
      return Words.constant("value", value, RunnerTransaction.values(), RunnerTransaction::words);
    }
  }

  /** Turns an unknown word into picocli's way of saying so. */
  static final class Words {
    private Words() {}

    static <E extends Enum<E>> E constant(
        String kind, String word, E[] constants, java.util.function.Function<E, String> words) {
      try {
        return NearestName.constant(kind, word, constants, words);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
