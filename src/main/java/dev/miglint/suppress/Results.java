package dev.miglint.suppress;

import dev.miglint.lint.Finding;
import dev.miglint.lint.Fingerprints;
import dev.miglint.lint.History;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Linter.Checked;
import dev.miglint.lint.Linter.Run;
import dev.miglint.lint.MigrationRisk;
import dev.miglint.lint.Problem;
import dev.miglint.lint.RiskAssessment;
import dev.miglint.lint.RuleSelection;
import dev.miglint.lint.RuleSelection.Selected;
import dev.miglint.lint.ScriptOutline;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Unseen;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript.SyntaxError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run has to say once the directives in its files were obeyed. */
public final class Results {

  private static final String HELD = "The baseline holds it.";

  private Results() {}

  /**
   * Obeys the directives, compares what they leave with the baseline, and counts.
   *
   * @param known the ids of all rules there are
   * @param rules the rules that are on for a set, as they were in the run
   * @param baseline what is known and not reported
   * @param today after the last day of a directive it silences nothing
   */
  public static LintResult of(
      Run run,
      Set<String> known,
      Function<MigrationSet, RuleSelection> rules,
      Optional<Baseline> baseline,
      LocalDate today) {
    Held held = new Held(baseline);
    List<Finding> kept = new ArrayList<>();
    List<LintResult.Silenced> silenced = new ArrayList<>();
    List<MigrationRisk> risks = new ArrayList<>();
    SharedScripts shared = new SharedScripts();
    for (Checked checked : run.checked()) {
      History history = checked.history();
      RuleSelection selection = rules.apply(history.set());
      Set<String> ran =
          selection.enabled().stream().map(rule -> rule.info().id()).collect(Collectors.toSet());
      Silencing silencing =
          Silencing.apply(checked.findings(), directives(history), known, ran, today);
      silencing.silenced().stream()
          .filter(found -> isReported(found.finding(), history, selection))
          .forEach(silenced::add);
      for (Finding finding : inOrder(silencing, history, selection)) {
        if (!shared.isNew(finding, history.set().dialect())) {
          continue;
        }
        boolean old = held.takes(finding);
        if (isReported(finding, history, selection)) {
          if (old) {
            silenced.add(new LintResult.Silenced(finding, HELD, LintResult.Silenced.By.BASELINE));
          } else {
            kept.add(finding);
          }
        }
      }
      RiskAssessment.of(checked, silencing.kept(), selection).stream()
          .filter(risk -> history.scope().includes(risk.migration().file().name()))
          .forEach(risks::add);
    }
    baseline.ifPresent(b -> kept.addAll(new StaleEntries(b, held, run, known, rules).findings()));
    List<ScriptOutline> scripts = run.histories().stream().flatMap(Results::inScope).toList();
    return new LintResult(
        kept,
        silenced,
        run.failures(),
        (int) scripts.stream().map(s -> s.migration().file().name()).distinct().count(),
        scripts.size(),
        scripts.stream().mapToInt(s -> s.statements().size()).sum(),
        scripts.stream().mapToInt(s -> s.unseen().size()).sum(),
        scripts.stream().mapToInt(Unseen::metaCommands).sum(),
        risks);
  }

  private static boolean isReported(Finding finding, History history, RuleSelection selection) {
    boolean isAboutChange =
        selection
            .rule(finding.rule())
            .filter(rule -> rule.rule() instanceof SetRule set && set.looksAtChanges())
            .isPresent();
    return isAboutChange || history.reports(finding);
  }

  private static Stream<ScriptOutline> inScope(History history) {
    return history.outlines().stream()
        .filter(script -> history.scope().includes(script.migration().file().name()));
  }

  /** The directives of each file; several migrations may share one. */
  private static List<Directives> directives(History history) {
    Map<String, List<ScriptOutline>> files = new LinkedHashMap<>();
    for (ScriptOutline script : inScope(history).toList()) {
      files
          .computeIfAbsent(script.migration().file().name(), name -> new ArrayList<>())
          .add(script);
    }
    return files.values().stream()
        .map(
            scripts ->
                scripts.get(0).written().language() == Language.ALEMBIC
                    ? Directives.ofPython(scripts.get(0).written().file(), statements(scripts))
                    : Directives.of(
                        scripts.get(0).written().file(), statements(scripts), skipped(scripts)))
        .toList();
  }

  private static List<Span> statements(List<ScriptOutline> scripts) {
    List<Span> spans = new ArrayList<>();
    for (ScriptOutline script : scripts) {
      script.statements().forEach(statement -> spans.add(script.place(statement)));
    }
    for (ScriptOutline script : scripts) {
      for (SyntaxError error : script.syntaxErrors()) {
        spans.add(script.place(error.statement()));
      }
    }
    return spans;
  }

  private static List<Span> skipped(List<ScriptOutline> scripts) {
    return scripts.stream()
        .flatMap(script -> script.skipped().stream().map(piece -> script.place(piece.span())))
        .toList();
  }

  /** What was kept and the problems of the directives, by migration and place. */
  private static List<Finding> inOrder(
      Silencing silencing, History history, RuleSelection selection) {
    Map<String, Migration> byFile = new HashMap<>();
    Map<Migration, Integer> order = new HashMap<>();
    for (Migration migration : history.set().migrations()) {
      byFile.putIfAbsent(migration.file().name(), migration);
      order.putIfAbsent(migration, order.size());
    }
    Fingerprints fingerprints = new Fingerprints(history.outlines());
    List<Finding> findings = new ArrayList<>(silencing.kept());
    for (DirectiveProblem found : silencing.problems()) {
      Migration migration = Objects.requireNonNull(byFile.get(found.file().name()));
      selection
          .rule(found.rule())
          .filter(Selected::enabled)
          .ifPresent(rule -> findings.add(finding(found, rule, migration, fingerprints)));
    }
    findings.sort(
        Comparator.<Finding>comparingInt(f -> order.getOrDefault(f.migration(), 0))
            .thenComparingInt(f -> f.span().start())
            .thenComparing(Finding::rule));
    return findings;
  }

  private static Finding finding(
      DirectiveProblem found, Selected rule, Migration migration, Fingerprints fingerprints) {
    Problem problem = found.problem();
    return new Finding(
        found.rule(),
        rule.decided() ? rule.severity() : problem.severity().orElse(rule.severity()),
        migration,
        problem.span(),
        problem.message(),
        problem.help(),
        problem.safeSql(),
        problem.fixes(),
        fingerprints.of(found.rule(), migration, problem.span()));
  }
}
