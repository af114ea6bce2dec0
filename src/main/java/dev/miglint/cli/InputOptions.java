package dev.miglint.cli;

import dev.miglint.configuration.ConfigurationReader;
import dev.miglint.configuration.RunnerTransaction;
import dev.miglint.lint.NearestName;
import dev.miglint.migration.Dialect;
import dev.miglint.sql.PostgresVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What every command that reads migrations can be told. */
final class InputOptions {

  static final Operand PATHS =
      new Operand(
          "PATH",
          true,
          Candidates.NONE,
          "Folders and files with migrations; \"-\" is standard input. Without any, those that"
              + " the configuration names.");

  static final List<Option> OPTIONS =
      List.of(
          Option.flag("--each", "Make every PATH a history of its own."),
          Option.value(
              "--pg-version",
              "N",
              Candidates.VERSIONS,
              "Major version of the server, 11 to 18. Default: 15."),
          Option.value(
              "--framework",
              "ID",
              Candidates.FRAMEWORKS,
              "What runs the migrations, in place of what is detected: golang-migrate, plain, ..."),
          Option.value(
              "--dialect",
              "DATABASE",
              Candidates.DIALECTS,
              "The database of scripts whose own names do not say it: postgresql, mysql, mariadb,"
                  + " sqlite, generic, ... Default: what names, folders and texts say."),
          Option.value(
              "--transaction",
              "none|file|set|unknown",
              Candidates.TRANSACTIONS,
              "What shares a transaction: nothing, each file, all pending files. Default: what the"
                  + " framework does, and unknown without one."),
          Option.value(
              "--table-stats",
              "FILE",
              "How large the tables are in production: CSV or JSON with relation, rows and bytes."),
          Option.value(
              "--stdin-filename",
              "NAME",
              "The name that standard input goes by. With the folder of its history, or where the"
                  + " configuration names that, it stands in place of this file, and is all that is"
                  + " reported on."),
          Option.value(
              "--config",
              "FILE",
              "The configuration, in place of the .miglint.yml nearest to the first PATH."),
          Option.value(
              "--libpg-query", "FILE", "A libpg_query library to parse with, in place of our own."),
          Option.value("--jobs", "N", "How many threads to use. Default: one for each processor."),
          Option.flag(
              "-v",
              "--verbose",
              "Say what was detected, and why, and which scans are proved needless."),
          Option.flag("--no-progress", "Never show progress."));

  private final List<String> paths;
  private final boolean each;
  private final Optional<PostgresVersion> version;
  private final Optional<String> framework;
  private final Optional<Dialect> dialect;
  private final Optional<RunnerTransaction> transaction;
  private final Optional<Path> tableStatistics;
  private final Optional<String> standardInputName;
  private final Optional<Path> configuration;
  private final Optional<Path> library;
  private final int jobs;
  private final boolean verbose;
  private final boolean noProgress;

  InputOptions(Given given) {
    this.paths = given.operands();
    this.each = given.has("--each");
    this.version = given.value("--pg-version", InputOptions::version);
    this.framework = given.value("--framework");
    this.dialect = given.value("--dialect", InputOptions::dialect);
    this.transaction = given.value("--transaction", InputOptions::transaction);
    this.tableStatistics = given.file("--table-stats");
    this.standardInputName = given.value("--stdin-filename");
    this.configuration = given.file("--config");
    this.library = given.file("--libpg-query");
    this.jobs =
        given
            .value("--jobs", InputOptions::number)
            .orElse(Runtime.getRuntime().availableProcessors());
    this.verbose = given.has("--verbose");
    this.noProgress = given.has("--no-progress");
  }

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

  /** A version that claims are made for. */
  private static PostgresVersion version(String word) {
    return ConfigurationReader.version(word)
        .orElseThrow(
            () -> new IllegalArgumentException("it is a number from 11 to 18, not " + word));
  }

  private static Dialect dialect(String word) {
    return Dialect.named(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    NearestName.unknown("dialect", word, Dialect.settings())));
  }

  private static RunnerTransaction transaction(String word) {
    return NearestName.constant(
        "value", word, RunnerTransaction.values(), RunnerTransaction::words);
  }

  private static int number(String word) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("it is a number, not " + word, e);
    }
  }
}
