package dev.miglint.report;

import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.LogicalLocation;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingDescriptorReference;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Suppression;
import com.contrastsecurity.sarif.Tool;
import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.MigrationRisk;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Migration;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * SARIF 2.1.0, as code scanning services read it. GitHub refuses more than 25,000 results; of more,
 * the least severe are left out, which a notification says.
 */
final class SarifReporter implements Reporter {

  private static final URI SCHEMA =
      URI.create(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");

  /** The name and version of the way in which the engine makes fingerprints. */
  private static final String FINGERPRINT = "miglintFinding/v1";

  /** Results that GitHub takes from a run; it shows the 5,000 most severe ones. */
  static final int RESULTS = 25_000;

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    var links = new SarifLinks(context.home());
    SarifRules rules = SarifRules.of(result, context.rules(), links);
    var places = new SarifPlaces(context.workingDirectory());
    List<Finding> kept = mostSevere(result.findings());
    var results = new ArrayList<Result>();
    for (Finding finding : kept) {
      results.add(result(finding, rules, places));
    }
    int room = RESULTS - kept.size();
    for (LintResult.Silenced silenced :
        result.silenced().subList(0, Math.min(room, result.silenced().size()))) {
      var suppression =
          new Suppression()
              .withKind(kind(silenced.by()))
              .withStatus(Suppression.Status.ACCEPTED)
              .withJustification(silenced.reason());
      results.add(result(silenced.finding(), rules, places).withSuppressions(Set.of(suppression)));
    }
    var run =
        new Run()
            .withTool(new Tool().withDriver(rules.driver(context.version(), links)))
            .withColumnKind(Run.ColumnKind.UNICODE_CODE_POINTS)
            .withOriginalUriBaseIds(
                new OriginalUriBaseIds().withAdditionalProperty(SarifPlaces.ROOT, places.root()))
            .withInvocations(List.of(invocation(result, results.size(), context, places)))
            .withProperties(risks(result))
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

  /** When each migration can be applied, for whoever asks: no part of the standard. */
  private static PropertyBag risks(LintResult result) {
    List<Map<String, Object>> migrations = new ArrayList<>();
    for (MigrationRisk risk : result.risks()) {
      var properties = new LinkedHashMap<String, Object>(); // In this order each time.
      properties.put("migration", risk.migration().id());
      properties.put("risk", risk.risk().words());
      properties.put("because", risk.because());
      migrations.add(properties);
    }
    return new PropertyBag().withAdditionalProperty("migrations", migrations);
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
                    .withAdditionalProperty(FINGERPRINT, finding.fingerprint().value()));
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

  private static Suppression.Kind kind(LintResult.Silenced.By by) {
    return switch (by) {
      case DIRECTIVE -> Suppression.Kind.IN_SOURCE;
      case BASELINE -> Suppression.Kind.EXTERNAL;
    };
  }

  private static Result.Level level(Severity severity) {
    return switch (severity) {
      case ERROR -> Result.Level.ERROR;
      case WARNING -> Result.Level.WARNING;
      case INFO -> Result.Level.NOTE;
    };
  }

  /** In their order; of too many those of the lowest severities go, the last ones first. */
  private static List<Finding> mostSevere(List<Finding> findings) {
    if (findings.size() <= RESULTS) {
      return findings;
    }
    var kept = new HashSet<Integer>();
    IntStream.range(0, findings.size())
        .boxed()
        .sorted(Comparator.comparing(i -> findings.get(i).severity())) // Stable.
        .limit(RESULTS)
        .forEach(kept::add);
    return IntStream.range(0, findings.size())
        .filter(kept::contains)
        .mapToObj(findings::get)
        .toList();
  }

  private static Invocation invocation(
      LintResult result, int written, ReportContext context, SarifPlaces places) {
    var notifications = new ArrayList<Notification>();
    result.failures().forEach(failure -> notifications.add(notification(failure, places)));
    int leftOut = result.findings().size() + result.silenced().size() - written;
    if (leftOut > 0) {
      notifications.add(
          new Notification()
              .withLevel(Notification.Level.WARNING)
              .withDescriptor(new ReportingDescriptorReference().withId(SarifRules.LEFT_OUT))
              .withMessage(
                  new Message()
                      .withText(
                          "%s results of the lowest severity are left out, since a run has at most %s."
                              .formatted(leftOut, RESULTS))));
    }
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
