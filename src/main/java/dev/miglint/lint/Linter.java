package dev.miglint.lint;

import dev.miglint.lint.LintResult.Failure;
import dev.miglint.migration.MigrationSet;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.SqlParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.Future;

/** Reads, replays and checks histories. */
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

  /**
   * A history and what the rules say about it.
   *
   * @param waiting who waits for whom, by migration
   */
  public record Checked(History history, List<Finding> findings, Waiting waiting) {
    public Checked {
      findings = List.copyOf(findings);
    }
  }

  /** What is to be left of a history when it has been gone through. */
  public enum Keep {
    /** Each step with its catalogs, for whoever goes through them once more. */
    STEPS,
    /** What the rules say, so that a long history needs no more memory than its end. */
    FINDINGS
  }

  /** Replays without checking: for whoever wants steps only. */
  public Run replay(List<MigrationSet> sets) {
    return run(sets, (set, workers) -> replay(set, workers));
  }

  /** Replays and checks, and keeps the steps. */
  public Run lint(List<MigrationSet> sets) {
    return lint(sets, Keep.STEPS);
  }

  public Run lint(List<MigrationSet> sets, Keep keep) {
    return run(sets, (set, workers) -> lint(set, keep, workers));
  }

  /** What is done with one history. */
  private interface Work {
    Run on(MigrationSet set, Workers workers);
  }

  private Run run(List<MigrationSet> sets, Work work) {
    try (Workers workers = new Workers(options.jobs())) {
      if (!workers.areSeveral() || sets.size() <= 1) {
        return together(sets.stream().map(set -> work.on(set, workers)).toList());
      }
      // Histories know nothing of each other; threads of their own, since they wait for the
      // workers.
      try (Workers historians = new Workers(Math.min(options.jobs(), sets.size()))) {
        IdentityHashMap<MigrationSet, Future<Run>> runs = new IdentityHashMap<>();
        sets.stream()
            .sorted(
                Comparator.comparingInt(set -> -set.migrations().size())) // No long one is last.
            .forEach(set -> runs.put(set, historians.submit(() -> work.on(set, workers))));
        return together(sets.stream().map(runs::get).map(Workers::result).toList());
      }
    }
  }

  private Run replay(MigrationSet set, Workers workers) {
    List<Failure> failures = new ArrayList<>();
    HistoryReplay replay = new HistoryReplay(set, options, Keep.STEPS);
    new Scripts(parsers, workers, failures).read(set, replay::next);
    failures.addAll(replay.failures());
    Checked checked = new Checked(replay.history(), List.of(), new Waiting(options.sizes()));
    return new Run(List.of(checked), failures);
  }

  private Run lint(MigrationSet set, Keep keep, Workers workers) {
    List<Failure> failures = new ArrayList<>();
    HistoryReplay replay = new HistoryReplay(set, options, keep);
    Checks checks = new Checks(set, options, workers);
    new Scripts(parsers, workers, failures).read(set, script -> checks.next(replay.next(script)));
    failures.addAll(replay.failures());
    Checked checked = checks.end(replay.history(), failures);
    return new Run(List.of(checked), failures);
  }

  private static Run together(List<Run> runs) {
    return new Run(
        runs.stream().flatMap(run -> run.checked().stream()).toList(),
        runs.stream().flatMap(run -> run.failures().stream()).toList());
  }

  /** What a migration that nobody can parse counts as. */
  static final ParsedScript NOTHING = new ParsedScript(List.of(), List.of(), List.of());
}
