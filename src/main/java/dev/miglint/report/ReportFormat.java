package dev.miglint.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats there are. A reporter's classes are loaded when it is asked for, not before. */
public enum ReportFormat {
  TEXT,
  JSON,
  SARIF,
  GCC,
  GITHUB,
  GITLAB,
  JUNIT,
  CHECKSTYLE,
  SONAR,
  RDJSON,
  MARKDOWN,
  HTML;

  public Reporter reporter() {
    return switch (this) {
      case TEXT -> new TextReporter();
      case JSON -> new JsonReporter();
      case SARIF -> new SarifReporter();
      case GCC -> new GccReporter();
      case GITHUB -> new GithubReporter();
      case GITLAB -> new GitlabReporter();
      case JUNIT -> new JunitReporter();
      case CHECKSTYLE -> new CheckstyleReporter();
      case SONAR -> new SonarReporter();
      case RDJSON -> new RdjsonReporter();
      case MARKDOWN -> new MarkdownReporter();
      case HTML -> new HtmlReporter();
    };
  }

  /** As on the command line: {@code sarif}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReportFormat> of(String words) {
    return Arrays.stream(values()).filter(format -> format.words().equals(words)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(ReportFormat::words).toList();
  }
}
