package dev.miglint.cli;

import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.RawParser;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What is said to somebody who does not know miglint yet. */
final class RootCommand implements Callable<Integer> {

  static final String NAME = "miglint";

  static final Option VERSION =
      Option.flag(
          "-V", "--version", "Say the versions of miglint, of PostgreSQL's grammar and of Java.");

  static final List<String> SYNOPSIS =
      List.of(
          "miglint [lint] [OPTIONS] PATH...",
          "       miglint init | locks | migrations | explain | rules | completion ...");

  static final List<String> HEADER =
      List.of(
          "Says what each statement of a database migration will do to a live PostgreSQL:",
          "which locks it takes, what it scans or rewrites, what breaks for code that is",
          "still running, and what will fail outright. With the safe way to write it.",
          "");

  static final Command COMMAND =
      new Command(
          NAME,
          "",
          List.of(
              "",
              "Examples:",
              "  miglint migrations/",
              "        checks a folder of migrations against the oldest PostgreSQL still"
                  + " maintained",
              "  miglint --pg-version 17 --report sarif=miglint.sarif db/migrations",
              "        text for people, and a file for the code scanning of your forge",
              "",
              "\"miglint lint --help\" lists every option.",
              "",
              "Exit codes: 0 nothing found, 1 findings, 2 usage, configuration or unreadable"
                  + " input,",
              "3 internal error."),
          List.of(VERSION),
          Optional.empty(),
          RootCommand::new);

  private final Terminal terminal;
  private final boolean version;

  private RootCommand(Terminal terminal, Given given) {
    this.terminal = terminal;
    this.version = given.has(VERSION.name());
  }

  @Override
  public Integer call() {
    if (version) {
      terminal.out().println("miglint " + Version.text());
      terminal.out().println("grammar of PostgreSQL " + grammar());
      terminal.out().println("Java " + System.getProperty("java.version"));
      return ExitCode.CLEAN;
    }
    terminal.err().print(new Manual(terminal).help(COMMAND));
    return ExitCode.USAGE;
  }

  private static String grammar() {
    try {
      RawParser library = RawParser.load(Optional.empty());
      return library.grammarVersion() + " from " + library.origin();
    } catch (LibPgQueryUnavailable e) {
      return "not there: " + e.getMessage();
    }
  }
}
