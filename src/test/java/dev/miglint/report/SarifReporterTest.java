package dev.miglint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.miglint.lint.Finding;
import dev.miglint.lint.Fingerprint;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What GitHub's code scanning says of the SARIF that it takes. */
final class SarifReporterTest {

  private static final int COMPRESSED = 10 << 20;

  @Test
  void ofTooManyResultsTheMostSevereStay() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < SarifReporter.RESULTS + 50; i++) {
      findings.add(finding(i % 100 == 0 ? Severity.ERROR : Severity.INFO, "fp" + i));
    }
    String report = report(findings);
    JsonNode run = new ObjectMapper().readTree(report).at("/runs/0");
    assertThat(run.get("results")).hasSize(SarifReporter.RESULTS);
    assertThat(run.get("results"))
        .filteredOn(result -> result.get("level").asText().equals("error"))
        .hasSize(251);
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .startsWith("50 results");
    assertThat(compressed(report)).isLessThan(COMPRESSED);
  }

  @Test
  void everyRuleSaysWhatGithubShows() throws IOException {
    for (JsonNode rule : rules(Optional.empty())) {
      String id = rule.get("id").asText();
      assertThat(rule.at("/help/markdown").asText()).as(id).contains("## When it fires");
      assertThat(rule.at("/fullDescription/text").asText()).as(id).hasSizeBetween(1, 1024);
      assertThat(rule.at("/shortDescription/text").asText()).as(id).hasSizeBetween(1, 1024);
      assertThat(rule.at("/properties/tags").size()).as(id).isBetween(1, 20);
      assertThat(rule.at("/properties/precision").asText()).as(id).isEqualTo("high");
      assertThat(rule.at("/properties/problem.severity").asText())
          .as(id)
          .isIn("error", "warning", "recommendation");
      assertThat(rule.path("name").asText("other")).as(id).isNotEqualToIgnoringCase(id);
    }
  }

  @Test
  void linksLeadToTheHomePageOnceThereIsOne() throws IOException {
    URI home = URI.create("https://forge.example/tools/miglint/blob/v1");
    for (JsonNode rule : rules(Optional.of(home))) {
      assertThat(rule.get("helpUri").asText())
          .isEqualTo(home + "/rules/" + rule.get("id").asText() + ".md");
    }
    assertThat(rules(Optional.empty()))
        .filteredOn(rule -> rule.has("helpUri"))
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(rule.get("helpUri").asText())
                    .startsWith("https://www.postgresql.org/docs/"));
  }

  private static JsonNode rules(Optional<URI> home) throws IOException {
    var infos =
        RuleCatalogue.registered().rules().stream().map(dev.miglint.lint.Rule::info).toList();
    ReportContext sample = ReportSample.CONTEXT;
    var context =
        new ReportContext(
            sample.version(),
            infos,
            List.of(),
            sample.workingDirectory(),
            0,
            home,
            sample.presentation());
    String report = ReportGoldenTest.report(ReportFormat.SARIF, ReportSample.CLEAN, context);
    JsonNode rules = new ObjectMapper().readTree(report).at("/runs/0/tool/driver/rules");
    assertThat(rules.size()).isEqualTo(infos.size());
    return rules;
  }

  private static Finding finding(Severity severity, String fingerprint) {
    Finding sample = ReportSample.MIXED.findings().get(0);
    return new Finding(
        sample.rule(),
        severity,
        sample.migration(),
        sample.span(),
        sample.message() + " " + fingerprint,
        sample.help(),
        sample.safeSql(),
        sample.fixes(),
        Fingerprint.of(fingerprint, ""));
  }

  private static String report(List<Finding> findings) throws IOException {
    var result = new LintResult(findings, List.of(), List.of(), 1, 1, 1, 0, 0);
    return ReportGoldenTest.report(ReportFormat.SARIF, result, ReportSample.CONTEXT);
  }

  private static int compressed(String report) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(report.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
