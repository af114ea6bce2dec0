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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has the rules look at a history while it goes by: so many statements at a time that their steps
 * fit into memory and that each rule has something to do.
 */
final class Checks {

  /** Statements that are looked at together; their steps take some 4 MB. */
  private static final int TOGETHER = 1_000;

  private final Workers workers;
  private final Map<Migration, ScriptOutline> outlines = new HashMap<>();
  private final List<RuleFindings> rules;
  private final Waiting waiting;
  private List<ReplayedScript> scripts = new ArrayList<>();
  private int statements;

  /** The look at the scripts before these, which goes on while these are replayed. */
  private List<Future<Boolean>> looking = List.of();

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
  void next(ReplayedScript script) {
    outlines.put(script.migration(), script.outline());
    scripts.add(script);
    statements += script.steps().size();
    if (statements >= TOGETHER) {
      List<ReplayedScript> together = scripts;
      share(rule -> rule.look(together), together);
      scripts = new ArrayList<>();
      statements = 0;
    }
  }

  /** What the rules say in all. */
  Checked end(History history, List<Failure> failures) {
    share(
        rule -> {
          rule.look(scripts);
          rule.end(history);
        },
        scripts);
    looking.forEach(Workers::result);
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

  /** What is done with one rule. */
  private interface Work {
    void with(RuleFindings rule);
  }

  /**
   * Rules know nothing of each other, so each may go its own way; but each sees the scripts in
   * their order.
   */
  private void share(Work work, List<ReplayedScript> seen) {
    looking.forEach(Workers::result);
    AtomicInteger next = new AtomicInteger();
    looking =
        workers.share(
            () -> {
              for (int r = next.getAndIncrement(); r < rules.size(); r = next.getAndIncrement()) {
                work.with(rules.get(r));
              }
              return true;
            });
    seen.forEach(script -> script.steps().forEach(waiting::add));
  }
}
