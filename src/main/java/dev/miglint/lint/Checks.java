package dev.miglint.lint;

import dev.miglint.lint.LintResult.Failure;
import dev.miglint.lint.Linter.Checked;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * Has the rules look at a history while it goes by: so many statements at a time that their steps
 * fit into memory and that each rule has something to do.
 */
final class Checks {

  /** Statements that are looked at together; their steps take some 20 MB. */
  private static final int TOGETHER = 5_000;

  private final Workers workers;
  private final Map<Migration, ScriptOutline> outlines = new HashMap<>();
  private final List<RuleFindings> rules;
  private final Waiting waiting;
  private final List<ReplayedScript> scripts = new ArrayList<>();
  private int statements;

  Checks(MigrationSet set, LintOptions options, Workers workers) {
    this.workers = workers;
    this.waiting = new Waiting(options.sizes());
    Dialect dialect = set.dialect();
    this.rules =
        options.rules().apply(set).enabled().stream()
            .filter(rule -> rule.info().speaksFor(dialect)) // What it claims holds there.
            .map(rule -> new RuleFindings(rule, options, new Fingerprints(outlines)))
            .toList();
  }

  /** Takes the next script, and may let go of those before it. */
  void next(ReplayedScript script, ScriptOutline outline) {
    outlines.put(outline.migration(), outline);
    scripts.add(script);
    statements += script.steps().size();
    if (statements >= TOGETHER) {
      together(rule -> rule.look(scripts), () -> look(scripts));
      scripts.clear();
      statements = 0;
    }
  }

  /** What the rules say in all. */
  Checked end(History history, List<Failure> failures) {
    together(
        rule -> {
          rule.look(scripts);
          rule.end(history);
        },
        () -> look(scripts));
    List<Finding> findings = new ArrayList<>();
    for (RuleFindings rule : rules) {
      findings.addAll(rule.findings());
      failures.addAll(rule.failures());
    }
    WrittenPlaces places = new WrittenPlaces(history.outlines());
    findings.replaceAll(places::of);
    Map<Migration, Integer> order = new HashMap<>();
    history.set().migrations().forEach(migration -> order.putIfAbsent(migration, order.size()));
    findings.sort(
        Comparator.<Finding>comparingInt(f -> order.getOrDefault(f.migration(), 0))
            .thenComparingInt(f -> f.span().start())
            .thenComparing(Finding::rule));
    return new Checked(history, findings, waiting);
  }

  private void look(List<ReplayedScript> next) {
    next.forEach(script -> script.steps().forEach(waiting::add));
  }

  /** What is done with one rule. */
  private interface Work {
    void with(RuleFindings rule);
  }

  /** Rules know nothing of each other, so each may go its own way. */
  private void together(Work work, Runnable beside) {
    if (!workers.areSeveral()) {
      rules.forEach(work::with);
      beside.run();
      return;
    }
    List<Future<Boolean>> futures = new ArrayList<>();
    for (RuleFindings rule : rules) {
      futures.add(
          workers.submit(
              () -> {
                work.with(rule);
                return true;
              }));
    }
    beside.run();
    futures.forEach(Workers::result);
  }
}
