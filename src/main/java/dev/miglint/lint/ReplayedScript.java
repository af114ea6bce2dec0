package dev.miglint.lint;

import dev.miglint.lint.History.RoundTrip;
import dev.miglint.lint.History.Script;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.source.Span;
import dev.miglint.sql.Feature;
import dev.miglint.sql.ParsedScript.Newer;
import dev.miglint.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A script of a history as it goes by, replayed.
 *
 * @param set the history that it is one of
 * @param target the version that it runs on
 * @param outline what is kept of it when it has gone by
 * @param steps its statements, and those of its DO blocks, in execution order
 * @param roundTrip where it is the way back of the migration before it
 */
public record ReplayedScript(
    MigrationSet set,
    PostgresVersion target,
    Script script,
    ScriptOutline outline,
    List<Step> steps,
    Optional<RoundTrip> roundTrip) {

  public ReplayedScript {
    steps = List.copyOf(steps);
  }

  /** The migration as it was read. */
  public Migration migration() {
    return script.migration();
  }

  /** Where the statements stand that the target does not even read. */
  List<Span> unread() {
    List<Span> unread = new ArrayList<>();
    for (Newer newer : script.parsed().newer()) {
      if (!target.atLeast(newer.since())) {
        unread.add(newer.before().statement());
      }
    }
    for (Step step : steps) {
      if (Feature.in(step.statement()).stream().anyMatch(f -> !target.atLeast(f.since()))) {
        unread.add(step.statement().span());
      }
    }
    return unread;
  }
}
