package dev.miglint.report;

import dev.miglint.lint.History;
import dev.miglint.lint.RuleInfo;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a report needs to know besides the result.
 *
 * @param version of miglint
 * @param rules those that were on
 * @param histories as they were replayed, for formats that show more than findings
 * @param workingDirectory absolute; what the names of files are relative to
 * @param exitCode of the run
 * @param home the folder with miglint's documentation, where that is known
 * @param presentation for people; formats for machines ignore it
 */
public record ReportContext(
    String version,
    List<RuleInfo> rules,
    List<History> histories,
    Path workingDirectory,
    int exitCode,
    Optional<URI> home,
    Presentation presentation) {

  public ReportContext {
    rules = List.copyOf(rules);
    histories = List.copyOf(histories);
  }

  /**
   * How a text is laid out.
   *
   * @param color ANSI escape sequences may be used
   * @param width columns of the terminal
   * @param summary whether the summary follows the findings
   * @param risks whether every migration is listed with its risk
   */
  public record Presentation(boolean color, int width, boolean summary, boolean risks) {

    public Presentation(boolean color, int width, boolean summary) {
      this(color, width, summary, false);
    }

    /** For a file or a pipe. */
    public static final Presentation PLAIN = new Presentation(false, 100, true);
  }
}
