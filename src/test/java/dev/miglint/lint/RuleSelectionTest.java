package dev.miglint.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.miglint.lint.RuleLayer.Choice;
import dev.miglint.migration.Framework;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RuleSelectionTest {

  private static final Option<String> PREFIX =
      new Option<>("deprecation-prefix", "deprecated_", "marks what is about to go");

  static final class BurnHouse implements StatementRule {
    @Override
    public RuleInfo info() {
      return RuleInfo.recommended(
              "burn-house", RuleInfo.Group.COMPATIBILITY, Severity.ERROR, "a house is burnt")
          .withOptions(PREFIX);
    }

    @Override
    public List<Problem> check(Step step, Settings settings) {
      return List.of();
    }
  }

  static final class PopRule implements StatementRule {
    @Override
    public RuleInfo info() {
      return RuleInfo.inPacks(
          "pop-rule", RuleInfo.Group.DATA, Severity.WARNING, "only with pop", "pop");
    }

    @Override
    public List<Problem> check(Step step, Settings settings) {
      return List.of();
    }
  }

  static final class Misnamed implements StatementRule {
    @Override
    public RuleInfo info() {
      return RuleInfo.inPacks("pop-rule", RuleInfo.Group.LOCKS, Severity.INFO, "has another's id");
    }

    @Override
    public List<Problem> check(Step step, Settings settings) {
      return List.of();
    }
  }

  static final class OptIn implements StatementRule {
    @Override
    public RuleInfo info() {
      return RuleInfo.inPacks("opt-in", RuleInfo.Group.SCHEMA, Severity.INFO, "nobody asked");
    }

    @Override
    public List<Problem> check(Step step, Settings settings) {
      return List.of();
    }
  }

  private static final RuleCatalogue CATALOGUE =
      new RuleCatalogue(List.of(new OptIn(), new PopRule(), new BurnHouse()));
  private static final Framework PLAIN = new Framework("plain", false, Set.of(), "");
  private static final Framework POP = new Framework("pop", false, Set.of("pop"), "");

  private static RuleSelection.Selected select(RulePolicy policy, Framework framework, String id) {
    return policy.selection(CATALOGUE, framework).rule(id).orElseThrow();
  }

  @Test
  void catalogueIsSortedByGroupThenId() {
    assertThat(CATALOGUE.rules())
        .extracting(rule -> rule.info().id())
        .containsExactly("burn-house", "pop-rule", "opt-in");
  }

  @Test
  void catalogueNamesEveryMistake() {
    List<Rule> rules = List.of(new PopRule(), new Misnamed());
    assertThatThrownBy(() -> new RuleCatalogue(rules))
        .hasMessageContaining("Misnamed has the id \"pop-rule\" instead of \"misnamed\"")
        .hasMessageContaining("\"pop-rule\" is registered twice");
  }

  @Test
  void recommendedRulesAreOnByDefaultAndOthersSayWhatWouldSwitchThemOn() {
    assertThat(RulePolicy.DEFAULT.selection(CATALOGUE, PLAIN).all())
        .extracting(RuleSelection.Selected::enabled, RuleSelection.Selected::why)
        .containsExactly(
            tuple(true, "recommended"), tuple(false, "only in pack pop"), tuple(false, "opt-in"));
  }

  @Test
  void aFrameworkSwitchesItsPackOn() {
    RuleSelection.Selected selected = select(RulePolicy.DEFAULT, POP, "pop-rule");
    assertThat(selected.enabled()).isTrue();
    assertThat(selected.why()).isEqualTo("framework pop");
  }

  @Test
  void strictLeavesOtherFrameworksRulesOff() {
    var policy = new RulePolicy(List.of("strict"), RuleLayer.NONE, RuleLayer::pack);
    assertThat(select(policy, PLAIN, "opt-in").enabled()).isTrue();
    assertThat(select(policy, PLAIN, "opt-in").why()).isEqualTo("pack strict");
    assertThat(select(policy, PLAIN, "pop-rule").enabled()).isFalse();
  }

  @Test
  void configurationHasTheLastWord() {
    var layer =
        new RuleLayer(
            "configuration",
            "",
            Map.of("burn-house", Choice.OFF, "opt-in", Choice.at(Severity.ERROR)),
            Map.of(),
            Map.of(),
            Map.of("opt-in", true));
    var policy = new RulePolicy(List.of(), layer, RuleLayer::pack);
    assertThat(select(policy, PLAIN, "burn-house").enabled()).isFalse();
    assertThat(select(policy, PLAIN, "burn-house").why()).isEqualTo("configuration");
    assertThat(select(policy, PLAIN, "opt-in").severity()).isEqualTo(Severity.ERROR);
    assertThat(select(policy, PLAIN, "opt-in").down()).isTrue();
    assertThat(policy.selection(CATALOGUE, PLAIN).enabled()).hasSize(1);
  }

  @Test
  void aConventionReachesEveryRuleWithTheOptionAndTheRulesOwnOptionWins() {
    var convention =
        new RuleLayer(
            "pack x", "", Map.of(), Map.of(), Map.of("deprecation-prefix", "old_"), Map.of());
    var own =
        new RuleLayer(
            "configuration",
            "",
            Map.of(),
            Map.of("burn-house", Map.of("deprecation-prefix", "zz_")),
            Map.of("deprecation-prefix", "yy_"),
            Map.of());
    assertThat(value(List.of())).isEqualTo("deprecated_");
    assertThat(value(List.of(convention))).isEqualTo("old_");
    assertThat(value(List.of(convention, own))).isEqualTo("zz_");
  }

  private static String value(List<RuleLayer> layers) {
    return RuleSelection.of(CATALOGUE, layers)
        .rule("burn-house")
        .orElseThrow()
        .settings()
        .value(PREFIX);
  }
}
