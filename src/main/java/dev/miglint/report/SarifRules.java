package dev.miglint.report;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.ToolComponent;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a run, described.
 *
 * @param ids in the order of the descriptors
 */
record SarifRules(List<String> ids, Set<ReportingDescriptor> descriptors) {

  private static final Pattern FIRST_LETTER = Pattern.compile("(?:^|-)(\\p{Ll})");

  /** Those that were on, and any other that has a result. */
  static SarifRules of(LintResult result, List<RuleInfo> enabled) {
    var byId = new TreeMap<String, Optional<RuleInfo>>();
    Stream.concat(
            result.findings().stream(),
            result.silenced().stream().map(LintResult.Silenced::finding))
        .forEach(finding -> byId.put(finding.rule(), Optional.empty()));
    enabled.forEach(info -> byId.put(info.id(), Optional.of(info)));
    var descriptors = new LinkedHashSet<ReportingDescriptor>();
    byId.forEach(
        (id, info) ->
            descriptors.add(
                info.map(SarifRules::descriptor)
                    .orElseGet(() -> described(id, sentence(id.replace('-', ' '))))));
    return new SarifRules(List.copyOf(byId.keySet()), descriptors);
  }

  int index(String ruleId) {
    return ids.indexOf(ruleId);
  }

  ToolComponent driver(String version) {
    return new ToolComponent()
        .withName("miglint")
        .withVersion(version)
        .withSemanticVersion(version)
        .withRules(descriptors)
        .withNotifications(notifications());
  }

  static String descriptor(LintResult.Failure.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> "unreadable-input";
      case CRASH -> "internal-error";
    };
  }

  private static Set<ReportingDescriptor> notifications() {
    var descriptors = new LinkedHashSet<ReportingDescriptor>();
    for (LintResult.Failure.Kind kind : LintResult.Failure.Kind.values()) {
      String words =
          switch (kind) {
            case UNREADABLE -> "An input could not be read; everything else was checked.";
            case CRASH -> "A check failed on its own account; everything else was checked.";
          };
      descriptors.add(described(descriptor(kind), words));
    }
    return descriptors;
  }

  private static ReportingDescriptor described(String id, String sentence) {
    return new ReportingDescriptor()
        .withId(id)
        .withName(name(id))
        .withShortDescription(text(sentence))
        .withFullDescription(text(sentence))
        .withHelp(text(sentence));
  }

  private static ReportingDescriptor descriptor(RuleInfo info) {
    String summary = sentence(info.summary());
    Optional<RulePage> page = RulePage.of(info.id());
    String help = page.map(RulePage::markdown).orElse(summary);
    return described(info.id(), summary)
        .withFullDescription(text(page.flatMap(RulePage::whenItFires).orElse(summary)))
        .withHelp(text(help).withMarkdown(help))
        .withDefaultConfiguration(new ReportingConfiguration().withLevel(level(info.severity())))
        .withProperties(new PropertyBag().withTags(tags(info)));
  }

  private static Set<String> tags(RuleInfo info) {
    var tags = new ArrayList<String>(List.of("database-migration", info.group().words()));
    info.packs().stream().sorted(Comparator.naturalOrder()).forEach(tags::add);
    return tags.stream().collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static ReportingConfiguration.Level level(Severity severity) {
    return switch (severity) {
      case ERROR -> ReportingConfiguration.Level.ERROR;
      case WARNING -> ReportingConfiguration.Level.WARNING;
      case INFO -> ReportingConfiguration.Level.NOTE;
    };
  }

  /** SARIF wants a name that reads like a class: {@code RenameColumn}. */
  private static String name(String id) {
    return FIRST_LETTER.matcher(id).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  private static String sentence(String summary) {
    String capital = summary.substring(0, 1).toUpperCase(Locale.ROOT) + summary.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }

  private static MultiformatMessageString text(String text) {
    return new MultiformatMessageString().withText(text);
  }
}
