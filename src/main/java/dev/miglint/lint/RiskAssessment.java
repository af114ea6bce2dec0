package dev.miglint.lint;

import dev.miglint.lint.Linter.Checked;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.source.SourceFile;
import dev.miglint.sql.ParsedScript.SyntaxError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says for each migration of a history when it can be applied: from what its statements lock and
 * for how long, from what is new or held meanwhile, and from what was found to break running code
 * or to fail. What a directive has silenced was answered for by a person and does not count.
 */
public final class RiskAssessment {

  /** Of the compatibility group, yet no code that is running now notices. */
  private static final Set<String> NOTICED_LATER = Set.of("serial-sequence-stays-integer");

  private final Checked checked;
  private final RuleSelection rules;
  private final Map<Migration, RiskReasons> reasons = new HashMap<>();

  /** By what was read of them, which may have been made of another language. */
  private final Map<Migration, Migration> written = new HashMap<>();

  private RiskAssessment(Checked checked, RuleSelection rules) {
    this.checked = checked;
    this.rules = rules;
    scripts().forEach(script -> written.put(script.migration(), script.written()));
  }

  private List<ScriptOutline> scripts() {
    return checked.history().outlines();
  }

  /**
   * Assesses the migrations that go forward.
   *
   * @param findings those of the history that count
   * @param rules that were on
   */
  public static List<MigrationRisk> of(
      Checked checked, List<Finding> findings, RuleSelection rules) {
    return new RiskAssessment(checked, rules).risks(findings);
  }

  private List<MigrationRisk> risks(List<Finding> findings) {
    scripts().forEach(this::unseen);
    findings.forEach(this::found);
    scripts().forEach(this::waits);
    findings.forEach(this::dangerous);
    scripts().forEach(this::refused);
    List<MigrationRisk> risks = new ArrayList<>();
    for (ScriptOutline script : scripts()) {
      Migration migration = script.migration();
      if (migration.direction() != Direction.DOWN) {
        risks.add(of(migration).risk(script.written()));
      }
    }
    return risks;
  }

  private RiskReasons of(Migration migration) {
    return reasons.computeIfAbsent(
        written.getOrDefault(migration, migration), m -> new RiskReasons());
  }

  private void waits(ScriptOutline script) {
    checked.waiting().of(script.migration()).ifPresent(of(script.migration())::add);
  }

  private void unseen(ScriptOutline script) {
    Migration migration = script.migration();
    for (Unseen part : script.unseen()) {
      of(migration)
          .add(
              Risk.CANNOT_TELL,
              "not analysed: " + part.reason(),
              script.migration().file().position(part.span().start()).line());
    }
  }

  /** For whoever has switched off the rule that says it better. */
  private void refused(ScriptOutline script) {
    SourceFile file = script.migration().file();
    for (SyntaxError error : script.syntaxErrors()) {
      int first = file.position(error.statement().start()).line();
      int last = file.position(error.statement().end()).line();
      if (!of(script.migration()).has(Risk.FAILS, first, last)) {
        of(script.migration()).add(Risk.CANNOT_TELL, "a statement is no SQL of the server", first);
      }
    }
  }

  private void found(Finding finding) {
    if (isOf(Group.COMPATIBILITY, finding)
        && finding.severity() != Severity.INFO
        && !NOTICED_LATER.contains(finding.rule())) {
      add(Risk.NEEDS_SEVERAL_DEPLOYS, finding);
    }
    if (isOf(Group.WILL_FAIL, finding) && finding.severity() == Severity.ERROR) {
      add(Risk.FAILS, finding);
    }
  }

  /** Where no table waits for long, rows may still go. */
  private void dangerous(Finding finding) {
    int line = finding.start().line();
    boolean postgres = finding.migration().dialect() == Dialect.POSTGRESQL;
    Severity least = postgres ? Severity.ERROR : Severity.WARNING;
    if (isOf(Group.LOCKS, finding)
        && finding.severity().atLeast(least)
        && !of(finding.migration()).has(Risk.NEEDS_QUIET_WINDOW, line, line)) {
      add(Risk.NEEDS_QUIET_WINDOW, finding);
    }
  }

  private boolean isOf(Group group, Finding finding) {
    return rules.rule(finding.rule()).filter(rule -> rule.info().group() == group).isPresent();
  }

  private void add(Risk risk, Finding finding) {
    of(finding.migration()).add(risk, clause(finding.message()), finding.start().line());
  }

  /** The first sentence, to go on with. */
  private static String clause(String message) {
    String sentence = message.split("(?<=[.])\\s+(?=[A-Z])", 2)[0].strip();
    boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
    String begun =
        word ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
    return begun.endsWith(".") ? begun.substring(0, begun.length() - 1) : begun;
  }
}
