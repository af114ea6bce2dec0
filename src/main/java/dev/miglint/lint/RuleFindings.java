package dev.miglint.lint;

import dev.miglint.lint.HistoryRule.Walk;
import dev.miglint.lint.LintResult.Failure;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.RuleSelection.Selected;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.source.Position;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What one rule says of a history. A rule that crashes costs its own findings only. */
final class RuleFindings {

  private final Selected selected;
  private final LintOptions options;
  private final Fingerprints fingerprints;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  /** Of a rule that goes through the history, until it crashes. */
  private Optional<Walk> walk = Optional.empty();

  /** By migration, what the walk's target does not read, where there is such. */
  private final IdentityHashMap<Migration, List<Span>> unread = new IdentityHashMap<>();

  /**
   * Prepares.
   *
   * @param fingerprints that nobody else has findings numbered by
   */
  RuleFindings(Selected selected, LintOptions options, Fingerprints fingerprints) {
    this.selected = selected;
    this.options = options;
    this.fingerprints = fingerprints;
    if (selected.rule() instanceof HistoryRule rule) {
      walk = Optional.of(rule.begin(selected.settings()));
    }
  }

  List<Finding> findings() {
    return findings;
  }

  List<Failure> failures() {
    return failures;
  }

  /** Looks at the next scripts of the history. */
  void look(List<ReplayedScript> scripts) {
    if (selected.rule() instanceof StatementRule rule) {
      Scale scale = new Scale(options.sizes());
      for (ReplayedScript script : scripts) {
        if (isLookedAt(script.migration())) {
          for (Step step : script.steps()) {
            check(rule, step, scale, script);
          }
        }
      }
    } else if (selected.rule() instanceof ScriptRule rule) {
      for (ReplayedScript script : scripts) {
        if (isLookedAt(script.migration())) {
          check(rule, script);
        }
      }
    } else {
      scripts.forEach(this::walk);
    }
  }

  /** Asks what is to be said when all of the history has been seen. */
  void end(History history) {
    try {
      if (selected.rule() instanceof SetRule rule) {
        add(rule.check(history, selected.settings()));
      } else if (walk.isPresent()) {
        add(walk.get().problems(history));
      }
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(crash(history.set().location(), 1, e));
    }
  }

  private void add(List<Problem> problems) {
    for (Problem problem : problems) {
      Migration place = problem.migration().orElseThrow();
      if (isLookedAt(place) && !isIn(unread.getOrDefault(place, List.of()), problem.span())) {
        findings.add(finding(problem, place));
      }
    }
  }

  private void check(StatementRule rule, Step step, Scale scale, ReplayedScript script) {
    try {
      List<Problem> problems = rule.check(step, selected.settings());
      if (problems.isEmpty()) {
        return; // As nearly always, so that not even an iterator is made.
      }
      if (predictsFailure() && isIn(script.unread(), step.statement().span())) {
        return;
      }
      for (Problem problem : certain(problems, rule, step)) {
        Problem fitted = scale.fitted(problem, step, selected.info().group());
        findings.add(finding(fitted, step.migration()));
      }
    } catch (RuntimeException | StackOverflowError e) {
      Position position = step.migration().file().position(step.statement().span().start());
      failures.add(crash(step.migration().file().name(), position.line(), e));
    }
  }

  /** A statement fails for certain if it does so whether or not an IF before it held. */
  private List<Problem> certain(List<Problem> problems, StatementRule rule, Step step) {
    Optional<Step> otherwise = predictsFailure() ? step.otherwise() : Optional.empty();
    if (otherwise.isEmpty()) {
      return problems;
    }
    List<Problem> others = rule.check(otherwise.get(), selected.settings());
    return problems.stream()
        .filter(
            problem ->
                others.stream()
                    .anyMatch(
                        other ->
                            other.span().equals(problem.span())
                                && other.message().equals(problem.message())))
        .toList();
  }

  private void check(ScriptRule rule, ReplayedScript script) {
    try {
      for (Problem problem : rule.check(script, selected.settings())) {
        findings.add(finding(problem, script.migration()));
      }
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(crash(script.migration().file().name(), 1, e));
    }
  }

  private void walk(ReplayedScript script) {
    if (predictsFailure()) {
      List<Span> spans = script.unread();
      if (!spans.isEmpty()) {
        unread.put(script.migration(), spans);
      }
    }
    try {
      walk.ifPresent(w -> w.next(script));
    } catch (RuntimeException | StackOverflowError e) {
      walk = Optional.empty(); // What it remembers may be half of the truth.
      failures.add(crash(script.migration().file().name(), 1, e));
    }
  }

  /** A statement that the server does not read is refused for that, whatever else is in its way. */
  private boolean predictsFailure() {
    return selected.info().group() == Group.WILL_FAIL;
  }

  private static boolean isIn(List<Span> statements, Span span) {
    return statements.stream().anyMatch(statement -> statement.contains(span));
  }

  private boolean isLookedAt(Migration migration) {
    return options.scope().includes(migration.file().name())
        && (selected.down() || migration.direction() != Direction.DOWN);
  }

  private Finding finding(Problem problem, Migration stepsMigration) {
    Migration migration = problem.migration().orElse(stepsMigration);
    String id = selected.info().id();
    return new Finding(
        id,
        severity(problem),
        migration,
        problem.span(),
        migration.rendering().inOwnWords(problem.message()),
        migration.rendering().inOwnWords(problem.help()),
        safeSql(problem, migration),
        problem.fixes().stream().map(fix -> fix.inOwnWords(migration.rendering())).toList(),
        fingerprints.of(id, migration, problem.span()));
  }

  /** What a server takes whose own SQL is not known is not claimed. */
  private static String safeSql(Problem problem, Migration migration) {
    return migration.dialect().isReadAsGeneric()
        ? ""
        : migration.rendering().inOwnWords(problem.safeSql());
  }

  /** What the configuration says wins over the rule's own view of a case. */
  private Severity severity(Problem problem) {
    return selected.decided()
        ? selected.severity()
        : problem.severity().orElse(selected.severity());
  }

  private Failure crash(String file, int line, Throwable error) {
    return new Failure(
        Failure.Kind.CRASH,
        file,
        "line %s: the rule %s crashed (%s); please report this"
            .formatted(line, selected.info().id(), error));
  }
}
