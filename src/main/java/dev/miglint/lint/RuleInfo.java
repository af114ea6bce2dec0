package dev.miglint.lint;

import dev.miglint.migration.Dialect;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a rule is, apart from what it does.
 *
 * @param id kebab-case, equal to the class name, naming the pattern that is found
 * @param summary one line without a full stop: what is wrong when it fires
 * @param packs where it is switched on; {@code recommended} is on by default, none means opt-in
 * @param options what may be configured for it
 * @param down whether it also looks at down migrations by default
 * @param dialects the databases that its claims hold for
 */
public record RuleInfo(
    String id,
    Group group,
    Severity severity,
    String summary,
    Set<String> packs,
    List<Option<?>> options,
    boolean down,
    Set<Dialect> dialects) {

  public RuleInfo {
    packs = Set.copyOf(packs);
    options = List.copyOf(options);
    dialects = Set.copyOf(dialects);
  }

  private RuleInfo(String id, Group group, Severity severity, String summary, Set<String> packs) {
    this(id, group, severity, summary, packs, List.of(), false, standard(group));
  }

  /** What files are called and how they are paired is the same everywhere. */
  private static Set<Dialect> standard(Group group) {
    return group == Group.SET ? EnumSet.allOf(Dialect.class) : EnumSet.of(Dialect.POSTGRESQL);
  }

  /** A rule of the recommended pack without options that leaves down migrations alone. */
  public static RuleInfo recommended(String id, Group group, Severity severity, String summary) {
    return new RuleInfo(id, group, severity, summary, Set.of("recommended"));
  }

  /** A rule of other packs, without options. */
  public static RuleInfo inPacks(
      String id, Group group, Severity severity, String summary, String... packs) {
    return new RuleInfo(id, group, severity, summary, Set.of(packs));
  }

  public RuleInfo withOptions(Option<?>... added) {
    return new RuleInfo(id, group, severity, summary, packs, List.of(added), down, dialects);
  }

  public RuleInfo alsoDown() {
    return new RuleInfo(id, group, severity, summary, packs, options, true, dialects);
  }

  /** Its claims hold for these databases besides those that it was made for. */
  public RuleInfo alsoFor(Dialect... others) {
    Set<Dialect> all = EnumSet.copyOf(dialects);
    all.addAll(List.of(others));
    return new RuleInfo(id, group, severity, summary, packs, options, down, all);
  }

  /** Its claims hold for these databases alone. */
  public RuleInfo onlyFor(Dialect... others) {
    return new RuleInfo(id, group, severity, summary, packs, options, down, Set.of(others));
  }

  /** Whether what it claims holds for a database. */
  public boolean speaksFor(Dialect dialect) {
    return dialects.contains(dialect)
        || (dialect.isReadAsGeneric() && dialects.contains(Dialect.GENERIC));
  }

  /** The catalogue's groups, A to F. */
  public enum Group {
    COMPATIBILITY("compatibility"),
    LOCKS("locks"),
    WILL_FAIL("will-fail"),
    DATA("data"),
    SET("set"),
    SCHEMA("schema");

    private final String words;

    Group(String words) {
      this.words = words;
    }

    /** As in the JSON contract. */
    public String words() {
      return words;
    }
  }
}
