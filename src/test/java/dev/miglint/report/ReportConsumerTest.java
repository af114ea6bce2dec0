package dev.miglint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/** A reader that is not ours finds in each format what was written. */
final class ReportConsumerTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"CHECKSTYLE, CHECKSTYLE, 2", "GITLAB, CODECLIMATE, 2", "GCC, CLANG, 1"})
  void everyFindingIsReadAtItsLineInItsFile(ReportFormat format, Parser parser, int failures)
      throws IOException {
    Set<Violation> violations = read(format, parser, ReportSample.MIXED);
    assertThat(violations).hasSize(ReportSample.MIXED.findings().size() + failures);
    for (Finding finding : ReportSample.MIXED.findings()) {
      assertThat(violations)
          .anySatisfy(
              violation -> {
                assertThat(violation.getFile()).isEqualTo(finding.file().name());
                assertThat(violation.getStartLine()).isEqualTo(finding.start().line());
                assertThat(violation.getRule() + violation.getMessage()).contains(finding.rule());
              });
    }
    assertThat(read(format, parser, ReportSample.CLEAN)).isEmpty();
  }

  @Test
  void sarifIsReadWithItsPlaces() throws IOException {
    Set<Violation> violations = read(ReportFormat.SARIF, Parser.SARIF, ReportSample.MIXED);
    assertThat(violations)
        .anySatisfy(
            violation -> {
              assertThat(violation.getFile()).endsWith("migrations/0003_rename_phone.up.sql");
              assertThat(violation.getStartLine()).isEqualTo(3);
              assertThat(violation.getMessage()).contains("fails from this statement on");
            });
    assertThat(read(ReportFormat.SARIF, Parser.SARIF, ReportSample.CLEAN)).isEmpty();
  }

  @Test
  void failedTestsAreErrorsAndWarnings() throws IOException {
    Set<Violation> violations = read(ReportFormat.JUNIT, Parser.JUNIT, ReportSample.MIXED);
    assertThat(violations)
        .extracting(Violation::getMessage)
        .anySatisfy(message -> assertThat(message).contains("fails from this statement on"))
        .anySatisfy(message -> assertThat(message).contains("permission denied"))
        .noneSatisfy(message -> assertThat(message).contains("after wide characters"));
    assertThat(read(ReportFormat.JUNIT, Parser.JUNIT, ReportSample.CLEAN)).isEmpty();
  }

  private Set<Violation> read(ReportFormat format, Parser parser, LintResult result)
      throws IOException {
    Path file = folder.resolve(parser.name() + "-" + result.findings().size() + ".report");
    Files.writeString(file, ReportGoldenTest.report(format, result, ReportSample.CONTEXT));
    return ViolationsApi.violationsApi()
        .withViolationsLogger(new Silence())
        .withPattern(".*" + file.getFileName() + "$")
        .inFolder(folder.toString())
        .findAll(parser)
        .violations();
  }

  /** The reader would tell about every file on the console. */
  private static final class Silence implements ViolationsLogger {
    @Override
    public void log(Level level, String message) {
      assertThat(level).isNotEqualTo(Level.SEVERE);
    }

    @Override
    public void log(Level level, String message, Throwable cause) {
      throw new AssertionError(message, cause);
    }
  }
}
