package dev.miglint.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** For each rule of the catalogue whether it is on, how much it matters, and why. */
public final class RuleSelection {

  private final List<Selected> all;
  private final Map<String, Selected> byId;

  /**
   * @param all in the catalogue's order
   */
  public RuleSelection(List<Selected> all) {
    this.all = List.copyOf(all);
    this.byId =
        this.all.stream()
            .collect(Collectors.toUnmodifiableMap(selected -> selected.info().id(), s -> s));
  }

  /** In the catalogue's order. */
  public List<Selected> all() {
    return all;
  }

  /**
   * A rule as it stands after every layer had its say.
   *
   * @param info what the rule says of itself, asked once
   * @param why what decided: {@code recommended}, {@code pack types}, {@code framework pop}, {@code
   *     configuration}; for a rule that nothing switches on, what would
   * @param down whether it looks at down migrations
   * @param decided the severity was chosen by a pack or the configuration: it also holds for cases
   *     that the rule itself takes for worse or milder
   */
  public record Selected(
      Rule rule,
      RuleInfo info,
      boolean enabled,
      Severity severity,
      String why,
      Settings settings,
      boolean down,
      boolean decided) {

    /** At the severities of the rule itself. */
    public Selected(
        Rule rule,
        boolean enabled,
        Severity severity,
        String why,
        Settings settings,
        boolean down) {
      this(rule, rule.info(), enabled, severity, why, settings, down);
    }

    private Selected(
        Rule rule,
        RuleInfo info,
        boolean enabled,
        Severity severity,
        String why,
        Settings settings,
        boolean down) {
      this(rule, info, enabled, severity, why, settings, down, severity != info.severity());
    }
  }

  /** Applies layers, the weakest first. */
  public static RuleSelection of(RuleCatalogue catalogue, List<RuleLayer> layers) {
    return new RuleSelection(
        catalogue.rules().stream().map(rule -> selected(rule, layers)).toList());
  }

  public List<Selected> enabled() {
    return all.stream().filter(Selected::enabled).toList();
  }

  public Optional<Selected> rule(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static Selected selected(Rule rule, List<RuleLayer> layers) {
    RuleInfo info = rule.info();
    boolean enabled = false;
    Severity severity = info.severity();
    boolean decided = false;
    String why = whenNothingDecides(info);
    boolean down = info.down();
    var values = new HashMap<String, Object>();
    for (RuleLayer layer : layers) {
      if (!enabled && belongs(info, layer.pack())) {
        enabled = true;
        why = layer.why();
      }
      RuleLayer.Choice choice = layer.choices().get(info.id());
      if (choice != null) {
        enabled = choice.enabled();
        severity = choice.severity().orElse(severity);
        decided |= choice.severity().isPresent();
        why = layer.why();
      }
      for (Option<?> option : info.options()) {
        Object convention = layer.conventions().get(option.name());
        if (convention != null) {
          values.put(option.name(), convention);
        }
      }
      values.putAll(layer.options().getOrDefault(info.id(), Map.of()));
      down = layer.down().getOrDefault(info.id(), down);
    }
    return new Selected(rule, info, enabled, severity, why, new Settings(values), down, decided);
  }

  private static boolean belongs(RuleInfo info, String pack) {
    if (pack.equals(RulePolicy.STRICT)) {
      return info.packs().isEmpty() || !RulePolicy.FRAMEWORK_PACKS.containsAll(info.packs());
    }
    return info.packs().contains(pack);
  }

  private static String whenNothingDecides(RuleInfo info) {
    return info.packs().isEmpty()
        ? "opt-in"
        : info.packs().stream().sorted().collect(Collectors.joining(" or ", "only in pack ", ""));
  }
}
