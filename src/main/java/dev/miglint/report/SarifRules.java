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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of a run, described.
 *
 * @param ids in the order of the descriptors: first those with results, so that their numbers do
 *     not depend on what else there is
 */
record SarifRules(List<String> ids, Set<ReportingDescriptor> descriptors) {

  /** The notification that says how many results there is no room for. */
  static final String LEFT_OUT = "results-left-out";

  private static final Pattern FIRST_LETTER = Pattern.compile("(?:^|-)(\\p{Ll})");

  /** GitHub takes no longer ones. */
  private static final int DESCRIPTION = 1024;

  /** Those that were on, and any other that has a result. */
  static SarifRules of(LintResult result, List<RuleInfo> enabled, SarifLinks links) {
    Map<String, RuleInfo> infos =
        enabled.stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    var used = new TreeSet<String>();
    result.findings().forEach(finding -> used.add(finding.rule()));
    result.silenced().forEach(silenced -> used.add(silenced.finding().rule()));
    var ids = new LinkedHashSet<String>(used);
    ids.addAll(new TreeSet<>(infos.keySet()));
    var descriptors = new LinkedHashSet<ReportingDescriptor>();
    for (String id : ids) {
      descriptors.add(
          Optional.ofNullable(infos.get(id))
              .map(info -> descriptor(info, links))
              .orElseGet(() -> described(id, sentence(id.replace('-', ' ')))));
    }
    return new SarifRules(List.copyOf(ids), descriptors);
  }

  int index(String ruleId) {
    return ids.indexOf(ruleId);
  }

  ToolComponent driver(String version, SarifLinks links) {
    return new ToolComponent()
        .withName("miglint")
        .withVersion(version)
        .withSemanticVersion(version)
        .withInformationUri(links.information(version))
        .withRules(descriptors)
        .withNotifications(notifications());
  }

  static String descriptor(LintResult.Failure.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> FindingText.UNREADABLE;
      case CRASH -> FindingText.CRASH;
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
    descriptors.add(
        described(LEFT_OUT, "There were more results than a code scanning service takes."));
    return descriptors;
  }

  private static ReportingDescriptor described(String id, String sentence) {
    ReportingDescriptor described =
        new ReportingDescriptor()
            .withId(id)
            .withShortDescription(text(cut(sentence)))
            .withFullDescription(text(cut(sentence)))
            .withHelp(text(sentence).withMarkdown(sentence));
    String name = name(id);
    if (!name.equalsIgnoreCase(id)) {
      described.setName(
          name); // SARIF 2.1.0, section 3.49.7: a name that only repeats the id is none.
    }
    return described;
  }

  private static String cut(String text) {
    return text.length() <= DESCRIPTION ? text : text.substring(0, DESCRIPTION - 1) + "…";
  }

  private static ReportingDescriptor descriptor(RuleInfo info, SarifLinks links) {
    String summary = sentence(info.summary());
    Optional<RulePage> page = RulePage.of(info.id());
    String help = page.map(RulePage::markdown).orElse(summary);
    ReportingDescriptor descriptor =
        described(info.id(), summary)
            .withFullDescription(text(cut(page.flatMap(RulePage::whenItFires).orElse(summary))))
            .withHelp(text(help).withMarkdown(help))
            .withDefaultConfiguration(
                new ReportingConfiguration().withLevel(level(info.severity())))
            .withProperties(properties(info));
    links.help(info.id(), page).ifPresent(descriptor::setHelpUri);
    return descriptor;
  }

  /** What GitHub sorts and filters by. */
  private static PropertyBag properties(RuleInfo info) {
    String problem =
        switch (info.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "recommendation";
        };
    return new PropertyBag()
        .withTags(tags(info))
        .withAdditionalProperty("precision", "high")
        .withAdditionalProperty("problem.severity", problem);
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
