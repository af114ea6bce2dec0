package dev.miglint.lint;

import dev.miglint.lint.LintResult.Failure;
import dev.miglint.lint.RuleSelection.Selected;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.source.Position;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.SqlParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** Reads, replays and checks histories. A rule that crashes costs its own findings only. */
public final class Linter {

  private final Parsers parsers;
  private final LintOptions options;

  /** For scripts in PostgreSQL's SQL alone. */
  public Linter(SqlParser parser, LintOptions options) {
    this(Parsers.postgres(parser), options);
  }

  public Linter(Parsers parsers, LintOptions options) {
    this.parsers = parsers;
    this.options = options;
  }

  /** What came of a run, before anything is silenced. */
  public record Run(List<Checked> checked, List<Failure> failures) {
    public Run {
      checked = List.copyOf(checked);
      failures = List.copyOf(failures);
    }

    public List<History> histories() {
      return checked.stream().map(Checked::history).toList();
    }

    /** By migration in execution order, then by place. */
    public List<Finding> findings() {
      return checked.stream().flatMap(part -> part.findings().stream()).toList();
    }
  }

  /** A history and what the rules say about it. */
  public record Checked(History history, List<Finding> findings) {
    public Checked {
      findings = List.copyOf(findings);
    }
  }

  /** Replays without checking: for whoever wants steps only. */
  public Run replay(List<MigrationSet> sets) {
    return run(sets, false);
  }

  public Run lint(List<MigrationSet> sets) {
    return run(sets, true);
  }

  private Run run(List<MigrationSet> sets, boolean check) {
    try (Workers workers = new Workers(options.jobs())) {
      if (!workers.areSeveral() || sets.size() <= 1) {
        return together(sets.stream().map(set -> run(set, check, workers)).toList());
      }
      // Histories know nothing of each other; threads of their own, since they wait for the
      // workers.
      try (Workers historians = new Workers(Math.min(options.jobs(), sets.size()))) {
        IdentityHashMap<MigrationSet, Future<Run>> runs = new IdentityHashMap<>();
        sets.stream()
            .sorted(
                Comparator.comparingInt(set -> -set.migrations().size())) // No long one is last.
            .forEach(set -> runs.put(set, historians.submit(() -> run(set, check, workers))));
        return together(sets.stream().map(runs::get).map(Workers::result).toList());
      }
    }
  }

  private Run run(MigrationSet set, boolean check, Workers workers) {
    List<Failure> failures = new ArrayList<>();
    HistoryReplay replay = new HistoryReplay(set, options);
    new Scripts(parsers, workers, failures).read(set, replay::next);
    HistoryReplay.Replayed replayed = replay.replayed();
    failures.addAll(replayed.failures());
    List<Finding> findings = check ? check(replayed.history(), workers, failures) : List.of();
    return new Run(List.of(new Checked(replayed.history(), findings)), failures);
  }

  private static Run together(List<Run> runs) {
    return new Run(
        runs.stream().flatMap(run -> run.checked().stream()).toList(),
        runs.stream().flatMap(run -> run.failures().stream()).toList());
  }

  private List<Finding> check(History history, Workers workers, List<Failure> failures) {
    Dialect dialect = history.set().dialect();
    List<Selected> rules =
        options.rules().apply(history.set()).enabled().stream()
            .filter(rule -> rule.info().speaksFor(dialect)) // What it claims holds there.
            .toList();
    Fingerprints fingerprints = new Fingerprints(history.scripts());
    List<Finding> findings = new ArrayList<>();
    for (Outcome outcome : outcomes(rules, history, fingerprints, workers)) {
      findings.addAll(outcome.findings());
      failures.addAll(outcome.failures());
    }
    WrittenPlaces places = new WrittenPlaces(history.scripts());
    findings.replaceAll(places::of);
    Map<Migration, Integer> order = new HashMap<>();
    history.set().migrations().forEach(migration -> order.putIfAbsent(migration, order.size()));
    findings.sort(
        Comparator.<Finding>comparingInt(f -> order.getOrDefault(f.migration(), 0))
            .thenComparingInt(f -> f.span().start())
            .thenComparing(Finding::rule));
    return findings;
  }

  /** What one rule says of a history. */
  private record Outcome(List<Finding> findings, List<Failure> failures) {}

  /** Rules know nothing of each other, so each may go its own way; in the order of the rules. */
  private static List<Outcome> outcomes(
      List<Selected> rules, History history, Fingerprints fingerprints, Workers workers) {
    if (!workers.areSeveral()) {
      return rules.stream().map(rule -> check(rule, history, fingerprints.anew())).toList();
    }
    return rules.stream()
        .map(rule -> workers.submit(() -> check(rule, history, fingerprints.anew())))
        .toList()
        .stream()
        .map(Workers::result)
        .toList();
  }

  private static Outcome check(Selected selected, History history, Fingerprints fingerprints) {
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
    if (selected.rule() instanceof StatementRule rule) {
      for (Step step : history.steps()) {
        if (isLookedAt(step.migration(), selected, history)) {
          check(rule, step, new Scale(history.sizes()), selected, fingerprints, outcome);
        }
      }
    } else if (selected.rule() instanceof SetRule rule) {
      check(rule, history, selected, fingerprints, outcome);
    }
    return outcome;
  }

  private static void check(
      StatementRule rule,
      Step step,
      Scale scale,
      Selected selected,
      Fingerprints fingerprints,
      Outcome outcome) {
    try {
      for (Problem problem : rule.check(step, selected.settings())) {
        Problem fitted = scale.fitted(problem, step, selected.info().group());
        outcome.findings().add(finding(fitted, selected, step.migration(), fingerprints));
      }
    } catch (RuntimeException | StackOverflowError e) {
      Position position = step.migration().file().position(step.statement().span().start());
      outcome.failures().add(crash(selected, step.migration().file().name(), position.line(), e));
    }
  }

  private static void check(
      SetRule rule,
      History history,
      Selected selected,
      Fingerprints fingerprints,
      Outcome outcome) {
    try {
      for (Problem problem : rule.check(history, selected.settings())) {
        Migration place = problem.migration().orElseThrow();
        if (isLookedAt(place, selected, history)) {
          outcome.findings().add(finding(problem, selected, place, fingerprints));
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      outcome.failures().add(crash(selected, history.set().location(), 1, e));
    }
  }

  private static boolean isLookedAt(Migration migration, Selected selected, History history) {
    return history.scope().includes(migration.file().name())
        && (selected.down() || migration.direction() != Direction.DOWN);
  }

  private static Finding finding(
      Problem problem, Selected selected, Migration stepsMigration, Fingerprints fingerprints) {
    Migration migration = problem.migration().orElse(stepsMigration);
    String id = selected.info().id();
    return new Finding(
        id,
        severity(problem, selected),
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
  private static Severity severity(Problem problem, Selected selected) {
    return selected.decided()
        ? selected.severity()
        : problem.severity().orElse(selected.severity());
  }

  private static Failure crash(Selected selected, String file, int line, Throwable error) {
    return new Failure(
        Failure.Kind.CRASH,
        file,
        "line %s: the rule %s crashed (%s); please report this"
            .formatted(line, selected.info().id(), error));
  }

  /** What a migration that nobody can parse counts as. */
  static final ParsedScript NOTHING = new ParsedScript(List.of(), List.of(), List.of());
}
