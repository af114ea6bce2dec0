package dev.miglint.configuration;

import dev.miglint.lint.NearestName;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleLayer;
import dev.miglint.lint.RulePolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The packs that rules may be switched on by. Which rules a pack has, the rules say themselves; a
 * file {@code rules/packs/<name>.yml} is there only for a pack that also changes a severity, sets a
 * convention or switches something off, so that most runs need no YAML.
 */
public final class Packs {

  /** Every pack, in the order in which people should see them. */
  public static final List<String> NAMES =
      List.of(
          RulePolicy.RECOMMENDED,
          "zero-downtime",
          "incremental-export",
          "pop",
          "alembic",
          "golang-migrate",
          "forward-only",
          "documented",
          "reference-data",
          "types",
          "style",
          "one-at-a-time",
          RulePolicy.STRICT);

  private final RuleCatalogue catalogue;

  public Packs(RuleCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What a pack says.
   *
   * @throws IllegalStateException if the pack's own file is wrong
   */
  public RuleLayer layer(String name) {
    try (InputStream file = Packs.class.getResourceAsStream("/rules/packs/" + name + ".yml")) {
      return file == null
          ? RuleLayer.pack(name)
          : read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8), catalogue);
    } catch (ConfigurationException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The packs that switch a rule on, by name. */
  public List<String> of(RuleInfo rule) {
    return NAMES.stream()
        .filter(
            name ->
                rule.packs().contains(name)
                    || Optional.ofNullable(layer(name).choices().get(rule.id()))
                        .filter(RuleLayer.Choice::enabled)
                        .isPresent())
        .sorted()
        .toList();
  }

  static RuleLayer read(String name, String text, RuleCatalogue catalogue)
      throws ConfigurationException {
    String file = name + ".yml";
    var mistakes = new Mistakes(file);
    var reader = new RuleLayerReader(catalogue, mistakes);
    for (YamlNode.Entry entry : mistakes.entries("pack", YamlDocument.read(file, text))) {
      switch (entry.key()) {
        case "summary" -> mistakes.text("summary", entry.value());
        case "rules" -> reader.rules(entry.value());
        case "conventions" -> reader.conventions(entry.value());
        case "down" -> reader.down(entry.value());
        default ->
            mistakes.add(
                entry.line(),
                NearestName.unknown(
                    "key", entry.key(), List.of("summary", "rules", "conventions", "down")));
      }
    }
    mistakes.throwIfAny();
    RuleLayer named = RuleLayer.pack(name);
    return reader.layer(named.why(), named.pack());
  }
}
