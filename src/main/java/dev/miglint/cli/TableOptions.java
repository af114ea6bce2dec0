package dev.miglint.cli;

import picocli.CommandLine.Option;

/** The options of commands that print what they know as text or JSON. */
final class TableOptions {

  @Option(
      names = "--format",
      paramLabel = "text|json",
      converter = TableFormat.Converter.class,
      completionCandidates = Candidates.TableFormats.class,
      description = "Default: text.")
  private TableFormat format = TableFormat.TEXT;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Say this and end.")
  boolean help;

  TableFormat format() {
    return format;
  }
}
