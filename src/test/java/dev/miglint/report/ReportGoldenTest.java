package dev.miglint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.LintResult;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares whole reports with testdata/report. {@code -Dmiglint.update=true} writes the files anew
 * and fails, so that the difference is looked at.
 */
final class ReportGoldenTest {

  private static final Path FOLDER = Path.of("testdata", "report");

  static String report(ReportFormat format, LintResult result, ReportContext context)
      throws IOException {
    var out = new StringWriter();
    format.reporter().report(result, context, out);
    return out.toString();
  }

  private static void compare(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("miglint.update")) {
      Files.writeString(file, actual);
      throw new AssertionError("written: " + file);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void mixedResult(ReportFormat format) throws IOException {
    compare("mixed." + format.words(), report(format, ReportSample.MIXED, ReportSample.CONTEXT));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void cleanResult(ReportFormat format) throws IOException {
    compare("clean." + format.words(), report(format, ReportSample.CLEAN, ReportSample.CONTEXT));
  }

  @Test
  void colouredText() throws IOException {
    ReportContext plain = ReportSample.CONTEXT;
    var coloured =
        new ReportContext(
            plain.version(),
            plain.rules(),
            plain.histories(),
            plain.workingDirectory(),
            plain.exitCode(),
            plain.home(),
            new ReportContext.Presentation(true, 72, true));
    compare("coloured.text", report(ReportFormat.TEXT, ReportSample.MIXED, coloured));
  }
}
