package dev.miglint.report;

import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.LogicalLocation;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.ReportingDescriptorReference;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Suppression;
import com.contrastsecurity.sarif.Tool;
import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Migration;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** SARIF 2.1.0, as code scanning services read it. */
final class SarifReporter implements Reporter {

  private static final URI SCHEMA =
      URI.create(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");

  /** The name and version of the way in which the engine makes fingerprints. */
  private static final String FINGERPRINT = "miglintFinding/v1";

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    SarifRules rules = SarifRules.of(result, context.rules());
    var places = new SarifPlaces(context.workingDirectory());
    var results = new ArrayList<Result>();
    for (Finding finding : result.findings()) {
      results.add(result(finding, rules, places));
    }
    for (LintResult.Silenced silenced : result.silenced()) {
      var suppression =
          new Suppression()
              .withKind(Suppression.Kind.IN_SOURCE)
              .withStatus(Suppression.Status.ACCEPTED)
              .withJustification(silenced.reason());
      results.add(result(silenced.finding(), rules, places).withSuppressions(Set.of(suppression)));
    }
    var run =
        new Run()
            .withTool(new Tool().withDriver(rules.driver(context.version())))
            .withColumnKind(Run.ColumnKind.UNICODE_CODE_POINTS)
            .withOriginalUriBaseIds(
                new OriginalUriBaseIds().withAdditionalProperty(SarifPlaces.ROOT, places.root()))
            .withInvocations(List.of(invocation(result, context, places)))
            .withResults(results);
    var log =
        new SarifSchema210()
            .with$schema(SCHEMA)
            .withVersion(SarifSchema210.Version._2_1_0)
            .withRuns(List.of(run));
    SarifJson.write(log, out);
    out.write("\n");
    out.flush();
  }

  private static Result result(Finding finding, SarifRules rules, SarifPlaces places) {
    var location =
        new Location()
            .withPhysicalLocation(
                new PhysicalLocation()
                    .withArtifactLocation(places.artifact(finding.file().name()))
                    .withRegion(SarifPlaces.region(finding.file(), finding.span())))
            .withLogicalLocations(Set.of(logical(finding.migration())));
    var result =
        new Result()
            .withRuleId(finding.rule())
            .withRuleIndex(rules.index(finding.rule()))
            .withLevel(level(finding.severity()))
            .withMessage(message(finding))
            .withLocations(List.of(location))
            .withPartialFingerprints(
                new PartialFingerprints()
                    .withAdditionalProperty(FINGERPRINT, finding.fingerprint()));
    if (!finding.fixes().isEmpty()) {
      result.setFixes(
          finding.fixes().stream()
              .map(fix -> places.fix(finding.file(), fix))
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    return result;
  }

  private static Message message(Finding finding) {
    var text = new StringBuilder(finding.message());
    var markdown = new StringBuilder(finding.message());
    if (!finding.help().isEmpty()) {
      text.append('\n').append(finding.help());
      markdown.append("\n\n").append(finding.help());
    }
    if (!finding.safeSql().isEmpty()) {
      text.append('\n').append(finding.safeSql());
      markdown.append("\n\n```sql\n").append(finding.safeSql().strip()).append("\n```");
    }
    return new Message().withText(text.toString()).withMarkdown(markdown.toString());
  }

  private static LogicalLocation logical(Migration migration) {
    return new LogicalLocation().withName(migration.id()).withKind("module");
  }

  private static Result.Level level(Severity severity) {
    return switch (severity) {
      case ERROR -> Result.Level.ERROR;
      case WARNING -> Result.Level.WARNING;
      case INFO -> Result.Level.NOTE;
    };
  }

  private static Invocation invocation(
      LintResult result, ReportContext context, SarifPlaces places) {
    List<Notification> notifications =
        result.failures().stream().map(failure -> notification(failure, places)).toList();
    return new Invocation()
        .withExecutionSuccessful(result.failures().isEmpty())
        .withExitCode(context.exitCode())
        .withToolExecutionNotifications(notifications);
  }

  private static Notification notification(LintResult.Failure failure, SarifPlaces places) {
    var notification =
        new Notification()
            .withLevel(Notification.Level.ERROR)
            .withDescriptor(
                new ReportingDescriptorReference().withId(SarifRules.descriptor(failure.kind())))
            .withMessage(new Message().withText(failure.message()));
    if (!failure.file().isEmpty()) {
      var place = new PhysicalLocation().withArtifactLocation(places.artifact(failure.file()));
      notification.setLocations(Set.of(new Location().withPhysicalLocation(place)));
    }
    return notification;
  }
}
