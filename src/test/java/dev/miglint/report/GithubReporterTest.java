package dev.miglint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.Finding;
import dev.miglint.lint.Fingerprint;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Severity;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GithubReporterTest {

  private static final String AWKWARD = "50% of x:y, done\r\nnext ##[error] line";

  @Test
  void theRunnerReadsWhatWasMeant() throws IOException {
    RunnerLog log = RunnerLog.of(report(List.of(finding(Severity.ERROR, AWKWARD))));
    assertThat(log.commands()).hasSize(1);
    RunnerLog.Command command = log.commands().get(0);
    assertThat(command.name()).isEqualTo("error");
    assertThat(command.data()).isEqualTo(AWKWARD.replace("\r\n", "\n"));
    assertThat(command.properties())
        .containsEntry("file", ReportSample.RENAME.file().name())
        .containsEntry("title", "a,b:c")
        .containsEntry("line", "1");
  }

  @Test
  void whatIsBeyondTheLimitIsInTheLogAndIsNoCommandThere() throws IOException {
    List<Finding> many =
        Stream.generate(() -> finding(Severity.ERROR, AWKWARD))
            .limit(GithubReporter.ANNOTATIONS + 3L)
            .toList();
    List<Finding> findings =
        Stream.concat(many.stream(), Stream.of(finding(Severity.WARNING, "one"))).toList();
    RunnerLog log = RunnerLog.of(report(findings));
    assertThat(log.named("error")).hasSize(10);
    assertThat(log.named("warning")).hasSize(1);
    assertThat(log.named("group")).hasSize(1);
    assertThat(log.named("endgroup")).hasSize(1);
    assertThat(log.lines()).filteredOn(line -> line.contains("50% of x:y")).hasSize(3);
  }

  @Test
  void aLongMessageIsCutBeforeTheRunnerDoes() throws IOException {
    String word = "\uD83D\uDE00 and so on, ";
    RunnerLog log = RunnerLog.of(report(List.of(finding(Severity.INFO, word.repeat(1000)))));
    String data = log.named("notice").get(0).data();
    assertThat(data.length()).isBetween(4000, 4096);
    assertThat(data).endsWith("…");
    assertThat(data.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2).isZero();
  }

  private static Finding finding(Severity severity, String message) {
    Finding rename = ReportSample.MIXED.findings().get(0);
    return new Finding(
        "a,b:c",
        severity,
        rename.migration(),
        dev.miglint.source.Span.START_OF_FILE,
        message,
        "",
        "",
        List.of(),
        Fingerprint.of("fp", ""));
  }

  private static String report(List<Finding> findings) throws IOException {
    var result = new LintResult(findings, List.of(), List.of(), 1, 1, 1, 0, 0);
    return ReportGoldenTest.report(ReportFormat.GITHUB, result, ReportSample.CONTEXT);
  }
}
