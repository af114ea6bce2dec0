package dev.miglint.configuration;

import dev.miglint.lint.NearestName;
import dev.miglint.lint.Option;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleLayer;
import dev.miglint.lint.RuleLayer.Choice;
import dev.miglint.lint.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a configuration or a pack says about rules, checked against the catalogue. */
final class RuleLayerReader {

  private static final String SEVERITY = "severity";

  private final RuleCatalogue catalogue;
  private final Mistakes mistakes;
  private final Map<String, Choice> choices = new HashMap<>();
  private final Map<String, Map<String, Object>> options = new HashMap<>();
  private final Map<String, Object> conventions = new HashMap<>();
  private final Map<String, Boolean> down = new HashMap<>();

  RuleLayerReader(RuleCatalogue catalogue, Mistakes mistakes) {
    this.catalogue = catalogue;
    this.mistakes = mistakes;
  }

  RuleLayer layer(String why, String pack) {
    return new RuleLayer(why, pack, choices, options, conventions, down);
  }

  /** {@code rules:} by id, a severity, {@code off}, or a mapping with options. */
  void rules(YamlNode node) {
    for (YamlNode.Entry entry : mistakes.entries("rules", node)) {
      Optional<RuleInfo> rule = rule(entry.key(), entry.line());
      if (rule.isEmpty()) {
        continue;
      }
      if (entry.value() instanceof YamlNode.Mapping mapping) {
        options(rule.get(), mapping);
      } else {
        choice(entry.key(), entry.value()).ifPresent(c -> choices.put(entry.key(), c));
      }
    }
  }

  /** {@code conventions:} by option name. */
  void conventions(YamlNode node) {
    Map<String, Option<?>> known = catalogue.conventions();
    for (YamlNode.Entry entry : mistakes.entries("conventions", node)) {
      Option<?> option = known.get(entry.key());
      if (option == null) {
        mistakes.add(entry.line(), NearestName.unknown("convention", entry.key(), known.keySet()));
      } else {
        OptionValues.read(option, entry.value(), mistakes)
            .ifPresent(value -> conventions.put(entry.key(), value));
      }
    }
  }

  /** {@code down:} by rule id, on or off; or a list of those that are on. */
  void down(YamlNode node) {
    if (node instanceof YamlNode.Sequence) {
      for (YamlNode.Scalar id : mistakes.words("down", node)) {
        rule(id.text(), id.line()).ifPresent(rule -> down.put(rule.id(), true));
      }
      return;
    }
    for (YamlNode.Entry entry : mistakes.entries("down", node)) {
      Optional<RuleInfo> rule = rule(entry.key(), entry.line());
      Optional<String> word = mistakes.text(entry.key(), entry.value());
      if (rule.isPresent() && word.isPresent()) {
        OptionValues.flag(entry.key(), word.get(), entry.line(), mistakes)
            .ifPresent(on -> down.put(entry.key(), (Boolean) on));
      }
    }
  }

  private Optional<RuleInfo> rule(String id, int line) {
    Optional<RuleInfo> rule = catalogue.rule(id).map(found -> found.info());
    if (rule.isEmpty()) {
      mistakes.add(line, NearestName.unknown("rule", id, catalogue.ids()));
    }
    return rule;
  }

  private void options(RuleInfo rule, YamlNode.Mapping mapping) {
    var values = new HashMap<String, Object>();
    choices.put(rule.id(), Choice.ON);
    for (YamlNode.Entry entry : mapping.entries()) {
      if (entry.key().equals(SEVERITY)) {
        choice(rule.id(), entry.value()).ifPresent(c -> choices.put(rule.id(), c));
        continue;
      }
      Optional<Option<?>> option =
          rule.options().stream().filter(o -> o.name().equals(entry.key())).findFirst();
      if (option.isEmpty()) {
        List<String> valid = new ArrayList<>(List.of(SEVERITY));
        rule.options().forEach(o -> valid.add(o.name()));
        mistakes.add(
            entry.line(), NearestName.unknown("option of " + rule.id(), entry.key(), valid));
      } else {
        OptionValues.read(option.get(), entry.value(), mistakes)
            .ifPresent(value -> values.put(entry.key(), value));
      }
    }
    options.put(rule.id(), values);
  }

  private Optional<Choice> choice(String id, YamlNode node) {
    Optional<String> word = mistakes.text(id, node);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<Choice> choice =
        switch (word.get()) {
          case "off", "false", "no" -> Optional.of(Choice.OFF);
          case "on", "true", "yes" -> Optional.of(Choice.ON);
          default ->
              Arrays.stream(Severity.values())
                  .filter(severity -> severity.words().equals(word.get()))
                  .map(Choice::at)
                  .findFirst();
        };
    if (choice.isEmpty()) {
      List<String> valid = List.of("error", "warning", "info", "on", "off");
      mistakes.add(node.line(), NearestName.unknown("severity", word.get(), valid));
    }
    return choice;
  }
}
