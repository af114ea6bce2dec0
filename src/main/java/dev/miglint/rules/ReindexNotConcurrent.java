package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.ConcurrentlyFix;
import dev.miglint.lint.Impact;
import dev.miglint.lint.OutsideTransaction;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.locks.Lock;
import dev.miglint.schema.Index;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.ObjectKind;
import java.util.List;
import java.util.Optional;

/** REINDEX, during which nobody writes to the table and nobody uses the index. */
@AutoService(Rule.class)
public final class ReindexNotConcurrent implements StatementRule {

  /** The first version that knows REINDEX CONCURRENTLY. */
  private static final int CONCURRENTLY_SINCE = 12;

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "reindex-not-concurrent",
        Group.LOCKS,
        Severity.ERROR,
        "REINDEX without CONCURRENTLY keeps writes, and nearly every query, waiting");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Reindex reindex) || reindex.concurrently()) {
      return List.of();
    }
    if (reindex.system()) {
      return List.of(catalogs(reindex));
    }
    Impact impact = step.impact();
    boolean wide = reindex.target() != ObjectKind.INDEX && reindex.target() != ObjectKind.TABLE;
    boolean allNew = wide && !step.before().tables().isEmpty();
    if (impact.isNothing() && (!wide || allNew)) {
      return List.of(); // New tables alone.
    }
    Problem problem =
        Problem.at(reindex.span(), message(reindex, impact, step), help(step))
            .withSafeSql(step.target().atLeast(CONCURRENTLY_SINCE) ? concurrently(step) : "");
    if (!step.target().atLeast(CONCURRENTLY_SINCE)) {
      return List.of(problem);
    }
    return List.of(
        new ConcurrentlyFix(step)
            .behind("index", "table", "schema", "database")
            .map(problem::withFix)
            .orElse(problem));
  }

  /** They know no CONCURRENTLY. */
  private static Problem catalogs(Reindex reindex) {
    return Problem.at(
        reindex.span(),
        "REINDEX SYSTEM locks one system catalog after the other: every session that has to look"
            + " something up in it waits for as long as it takes to build its indexes, whatever"
            + " table it works on.",
        "Run it by hand while nobody is connected: system catalogs cannot be reindexed"
            + " CONCURRENTLY.");
  }

  private static String message(Reindex reindex, Impact impact, Step step) {
    Optional<Index> index = reindex.name().flatMap(step.before()::index);
    if (impact.isNothing()) {
      return "REINDEX locks each table in turn: every write to it waits, and nearly every SELECT"
          + " (each index is looked at when a query is planned), for as long as it takes to"
          + " build its indexes.";
    }
    if (reindex.target() == ObjectKind.INDEX && index.isEmpty()) {
      return "REINDEX locks %s and its table: every write to the table waits, and nearly every SELECT"
              .formatted(reindex.name().map(Object::toString).orElse("the index"))
          + " (each index is looked at when a query is planned), for as long as it takes to build"
          + " it.";
    }
    Lock worst = impact.worst().orElseThrow();
    return "REINDEX takes %s and an ACCESS EXCLUSIVE lock on each index: every write to %s waits, and nearly every SELECT (each index is looked at when a query is planned), %s."
        .formatted(
            Impact.article(worst.mode()) + " " + new Blocking(worst).name(),
            worst.relation(),
            new Blocking(worst).howLong());
  }

  private static String help(Step step) {
    if (!step.target().atLeast(CONCURRENTLY_SINCE)) {
      return "Create another index CONCURRENTLY and drop the old one: REINDEX knows CONCURRENTLY"
          + " from PostgreSQL 12 on.";
    }
    return "Rebuild CONCURRENTLY, so that everybody goes on."
        + new OutsideTransaction(step).sentence();
  }

  private static String concurrently(Step step) {
    return step.text().replaceFirst("(?i)\\b(index|table|schema|database)\\b", "$0 CONCURRENTLY")
        + ";";
  }
}
