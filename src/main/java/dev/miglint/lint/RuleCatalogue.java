package dev.miglint.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every rule there is, checked for mistakes that would otherwise show up much later. */
public final class RuleCatalogue {

  private final Map<String, Rule> rules;

  /**
   * @throws IllegalStateException if two rules share an id, or an id is not its class name in
   *     kebab-case; the message names every such rule
   */
  public RuleCatalogue(Collection<? extends Rule> rules) {
    var byId = new LinkedHashMap<String, Rule>();
    var mistakes = new ArrayList<String>();
    List<Known> sorted =
        rules.stream()
            .map(rule -> new Known(rule, rule.info()))
            .sorted(
                Comparator.comparing((Known known) -> known.info().group())
                    .thenComparing(known -> known.info().id()))
            .toList();
    for (Known known : sorted) {
      String id = known.info().id();
      Class<?> type = known.rule().getClass();
      if (!id.equals(idOf(type))) {
        mistakes.add(
            "%s has the id \"%s\" instead of \"%s\"".formatted(type.getName(), id, idOf(type)));
      }
      Rule other = byId.putIfAbsent(id, known.rule());
      if (other != null) {
        mistakes.add("\"%s\" is registered twice".formatted(id));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException("rule catalogue: " + String.join("; ", mistakes));
    }
    this.rules = byId;
  }

  /** A rule and what it says of itself, asked once. */
  private record Known(Rule rule, RuleInfo info) {}

  /** The rules that are registered as services on the class path. */
  public static RuleCatalogue registered() {
    return new RuleCatalogue(
        ServiceLoader.load(Rule.class, RuleCatalogue.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /** By group, then by id. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  public Set<String> ids() {
    return new TreeSet<>(rules.keySet());
  }

  /** Every option that some rule declares, by name; rules that share a name share the type. */
  public Map<String, Option<?>> conventions() {
    return rules.values().stream()
        .flatMap(rule -> rule.info().options().stream())
        .collect(
            Collectors.toMap(
                Option::name, option -> option, (first, second) -> first, LinkedHashMap::new));
  }

  private static String idOf(Class<?> rule) {
    String name = rule.getSimpleName();
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      id.append(Character.isUpperCase(c) && i > 0 ? "-" : "").append(Character.toLowerCase(c));
    }
    return id.toString();
  }
}
