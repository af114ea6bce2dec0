package dev.miglint.lint;

import java.util.Map;
import java.util.Optional;

/**
 * What one source says about rules: a pack, or the configuration file. Later layers win.
 *
 * @param why the source, for people: {@code recommended}, {@code pack pop}, {@code configuration}
 * @param pack switches on the rules that name it in {@link RuleInfo#packs}; empty for none
 * @param choices by rule id
 * @param options by rule id, then by option name
 * @param conventions by option name, for every rule that has the option
 * @param down by rule id, whether it looks at down migrations
 */
public record RuleLayer(
    String why,
    String pack,
    Map<String, Choice> choices,
    Map<String, Map<String, Object>> options,
    Map<String, Object> conventions,
    Map<String, Boolean> down) {

  /** Says nothing. */
  public static final RuleLayer NONE =
      new RuleLayer("configuration", "", Map.of(), Map.of(), Map.of(), Map.of());

  public RuleLayer {
    choices = Map.copyOf(choices);
    options = Map.copyOf(options);
    conventions = Map.copyOf(conventions);
    down = Map.copyOf(down);
  }

  /** A pack that has nothing to say beyond which rules name it. */
  public static RuleLayer pack(String name) {
    String why = name.equals(RulePolicy.RECOMMENDED) ? name : "pack " + name;
    return new RuleLayer(why, name, Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** The same decisions, for another reason. */
  public RuleLayer because(String reason) {
    return new RuleLayer(reason, pack, choices, options, conventions, down);
  }

  /**
   * On or off.
   *
   * @param severity in place of the rule's own; absent leaves it
   */
  public record Choice(boolean enabled, Optional<Severity> severity) {
    public static final Choice OFF = new Choice(false, Optional.empty());
    public static final Choice ON = new Choice(true, Optional.empty());

    public static Choice at(Severity severity) {
      return new Choice(true, Optional.of(severity));
    }
  }
}
