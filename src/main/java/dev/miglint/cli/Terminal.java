package dev.miglint.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * All that a run has to do with the outside, apart from files.
 *
 * @param out for reports
 * @param err for everything else that is said
 * @param outIsTerminal somebody is looking at {@code out}
 * @param errIsTerminal somebody is looking at {@code err}
 * @param environment the environment variables
 * @param clock what day it is
 * @param workingDirectory absolute
 */
public record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment,
    Clock clock,
    Path workingDirectory) {

  private static final int WIDTH_WHERE_UNKNOWN = 100;
  private static final int NARROWEST = 40;

  public Terminal {
    environment = Map.copyOf(environment);
    workingDirectory = workingDirectory.toAbsolutePath().normalize();
  }

  /** Columns, from the variable that shells set. */
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    try {
      return outIsTerminal && !columns.isEmpty()
          ? Math.max(NARROWEST, Integer.parseInt(columns))
          : WIDTH_WHERE_UNKNOWN;
    } catch (NumberFormatException e) {
      return WIDTH_WHERE_UNKNOWN;
    }
  }

  /** A file as it is named to people: relative to the working directory where it is below it. */
  String shown(Path file) {
    Path normal = file.normalize();
    return normal.startsWith(workingDirectory)
        ? workingDirectory.relativize(normal).toString().replace('\\', '/')
        : normal.toString();
  }

  /** Whether colours are wanted where nobody has said anything about them (no-color.org). */
  boolean colored() {
    return outIsTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Whether stack traces are wanted. */
  boolean debug() {
    return environment.getOrDefault("MIGLINT_DEBUG", "").equals("1");
  }

  /** One line on {@code err}, with the program's name. */
  void say(String message) {
    err.println("miglint: " + message);
    err.flush();
  }
}
