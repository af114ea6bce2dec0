package dev.miglint.cli;

import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is said to somebody who does not know miglint yet. */
@Command(
    name = "miglint",
    sortOptions = false,
    customSynopsis = {
      "miglint [lint] [OPTIONS] PATH...",
      "       miglint init | locks | migrations | explain | rules | completion ...",
    },
    synopsisHeading = "Usage: ",
    header = {
      "Says what each statement of a database migration will do to a live PostgreSQL:",
      "which locks it takes, what it scans or rewrites, what breaks for code that is",
      "still running, and what will fail outright. With the safe way to write it.",
      ""
    },
    commandListHeading = "%nCommands (\"miglint COMMAND --help\" says more):%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  miglint migrations/",
      "        checks a folder of migrations against the oldest PostgreSQL still maintained",
      "  miglint --pg-version 17 --report sarif=miglint.sarif db/migrations",
      "        text for people, and a file for the code scanning of your forge",
      "",
      "\"miglint lint --help\" lists every option.",
      "",
      "Exit codes: 0 nothing found, 1 findings, 2 usage, configuration or unreadable input,",
      "3 internal error.",
    })
final class RootCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Say this and end.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      description = "Say the versions of miglint, of PostgreSQL's grammar and of Java.")
  private boolean version;

  RootCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (version) {
      terminal.out().println("miglint " + Version.text());
      terminal.out().println("grammar of PostgreSQL " + grammar());
      terminal.out().println("Java " + System.getProperty("java.version"));
      return ExitCode.CLEAN;
    }
    spec.commandLine().usage(help ? terminal.out() : terminal.err());
    return ExitCode.USAGE;
  }

  private static String grammar() {
    try {
      LibPgQuery library = LibPgQuery.load(Optional.empty());
      return library.grammarVersion() + " from " + library.origin();
    } catch (LibPgQueryUnavailable e) {
      return "not there: " + e.getMessage();
    }
  }
}
