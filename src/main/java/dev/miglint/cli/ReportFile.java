package dev.miglint.cli;

import dev.miglint.lint.LintResult;
import dev.miglint.report.ReportContext;
import dev.miglint.report.ReportFormat;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A report that goes to a file. */
record ReportFile(ReportFormat format, String file) {

  /**
   * Writes the report. The file is there with all of it or stays as it was.
   *
   * @throws UsageException if it cannot be written
   */
  void write(LintResult result, ReportContext context, Path workingDirectory) {
    var plain =
        new ReportContext(
            context.version(),
            context.rules(),
            context.histories(),
            context.workingDirectory(),
            context.exitCode(),
            context.home(),
            ReportContext.Presentation.PLAIN);
    try {
      Path target = workingDirectory.resolve(file);
      if (Files.exists(target)) {
        target = target.toRealPath(); // A symbolic link stays one.
      }
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        writeTo(target, result, plain); // A pipe or a device cannot be replaced.
        return;
      }
      Path folder = target.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path partial =
          target.resolveSibling(
              "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
      try {
        writeTo(partial, result, plain);
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new UsageException("the report cannot be written to " + file + ": " + e, e);
    }
  }

  private void writeTo(Path target, LintResult result, ReportContext context) throws IOException {
    try (Writer out =
        Files.newBufferedWriter(
            target,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      format.reporter().report(result, context, out);
    }
  }

  /** Reads {@code FORMAT=FILE}. */
  static final class Converter implements ITypeConverter<ReportFile> {
    @Override
    public ReportFile convert(String value) {
      int equals = value.indexOf('=');
      if (equals < 1 || equals == value.length() - 1) {
        throw new TypeConversionException(
            "it is FORMAT=FILE, for example sarif=miglint.sarif, not " + value);
      }
      ReportFormat format =
          InputOptions.Words.constant(
              "format", value.substring(0, equals), ReportFormat.values(), ReportFormat::words);
      return new ReportFile(format, value.substring(equals + 1));
    }
  }
}
