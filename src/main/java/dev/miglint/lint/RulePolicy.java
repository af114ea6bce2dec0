package dev.miglint.lint;

import dev.miglint.migration.Framework;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything that decides which rules are on, before a framework is known.
 *
 * @param extended the packs that the configuration names, in its order
 * @param configuration what the configuration says about single rules
 * @param packs looks a pack up by its name; asked only for packs that are in use
 */
public record RulePolicy(
    List<String> extended, RuleLayer configuration, Function<String, RuleLayer> packs) {

  /** The pack that is always on. */
  public static final String RECOMMENDED = "recommended";

  /** The pack of every rule that does not belong to one framework alone. */
  public static final String STRICT = "strict";

  /** Packs whose rules make sense with one framework only; {@link #STRICT} leaves them out. */
  public static final Set<String> FRAMEWORK_PACKS = Set.of("pop", "alembic", "golang-migrate");

  /** What holds without a configuration file. */
  public static final RulePolicy DEFAULT =
      new RulePolicy(List.of(), RuleLayer.NONE, RuleLayer::pack);

  public RulePolicy {
    extended = List.copyOf(extended);
  }

  /** What is on for a history of this framework. */
  public RuleSelection selection(RuleCatalogue catalogue, Framework framework) {
    var layers = new ArrayList<RuleLayer>();
    layers.add(RuleLayer.pack(RECOMMENDED));
    framework.packs().stream()
        .sorted()
        .map(name -> packs.apply(name).because("framework " + framework.id()))
        .forEach(layers::add);
    extended.stream().filter(name -> !name.equals(RECOMMENDED)).map(packs).forEach(layers::add);
    layers.add(configuration);
    return RuleSelection.of(catalogue, layers);
  }
}
