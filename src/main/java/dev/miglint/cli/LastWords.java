package dev.miglint.cli;

/** What is said when a run cannot go on: one sentence, whatever the reason. */
final class LastWords {

  private LastWords() {}

  /**
   * Says it on standard error.
   *
   * @return the exit code
   */
  static int say(Terminal terminal, Throwable error) {
    if (error instanceof UsageException usage) {
      for (String line : usage.text().split("\n", -1)) {
        terminal.say(line);
      }
      return ExitCode.USAGE;
    }
    terminal.say(sentence(error).replaceAll("\\s*\\R\\s*", " "));
    if (terminal.debug()) {
      error.printStackTrace(terminal.err());
    }
    return ExitCode.INTERNAL;
  }

  private static String sentence(Throwable error) {
    if (error instanceof OutOfMemoryError) {
      return "out of memory; give Java more of it, for example with MIGLINT_JAVA_OPTS=-Xmx8g";
    }
    if (error instanceof StackOverflowError) {
      return "something is nested too deep to be looked at";
    }
    return "internal error, please report it (MIGLINT_DEBUG=1 shows where it happened): " + error;
  }
}
