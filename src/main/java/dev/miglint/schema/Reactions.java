package dev.miglint.schema;

import java.util.List;

/**
 * What acts by itself on a table or view.
 *
 * @param triggers in the order of their creation
 * @param rowSecurity ROW LEVEL SECURITY is enabled
 * @param forced for the owner too
 */
public record Reactions(
    List<Trigger> triggers,
    List<RewriteRule> rules,
    List<Policy> policies,
    boolean rowSecurity,
    boolean forced) {

  public static final Reactions NONE = new Reactions(List.of(), List.of(), List.of(), false, false);

  public Reactions {
    triggers = List.copyOf(triggers);
    rules = List.copyOf(rules);
    policies = List.copyOf(policies);
  }

  Reactions renaming(RelationName from, RelationName to) {
    if (triggers.isEmpty()) {
      return this;
    }
    return withTriggers(triggers.stream().map(t -> t.renaming(from, to)).toList());
  }

  Reactions withTriggers(List<Trigger> newTriggers) {
    return new Reactions(newTriggers, rules, policies, rowSecurity, forced);
  }

  Reactions withRules(List<RewriteRule> newRules) {
    return new Reactions(triggers, newRules, policies, rowSecurity, forced);
  }

  Reactions withPolicies(List<Policy> newPolicies) {
    return new Reactions(triggers, rules, newPolicies, rowSecurity, forced);
  }

  Reactions withRowSecurity(boolean enabled, boolean forcedToo) {
    return new Reactions(triggers, rules, policies, enabled, forcedToo);
  }
}
