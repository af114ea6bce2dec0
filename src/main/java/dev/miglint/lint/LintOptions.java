package dev.miglint.lint;

import dev.miglint.migration.MigrationSet;
import dev.miglint.schema.Schema;
import dev.miglint.sql.PostgresVersion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How to look at histories.
 *
 * @param target the version that the migrations run on
 * @param session run-time parameters that the runner sets for its session, in lower case
 * @param together every migration of a set that the scope takes for new is one release, applied
 *     without other code in between
 * @param scope what is reported on
 * @param companions files that have to change with the migrations
 * @param start the catalog before the first migration
 * @param rules which rules are on for a set: its framework has a say
 * @param sizes of the tables, as far as they are known
 * @param jobs how many threads parse and check
 */
public record LintOptions(
    PostgresVersion target,
    Map<String, String> session,
    boolean together,
    Scope scope,
    List<Companion> companions,
    Schema start,
    Function<MigrationSet, RuleSelection> rules,
    TableSizes sizes,
    int jobs) {
  public LintOptions {
    session = Map.copyOf(session);
    companions = List.copyOf(companions);
  }

  /** Everything is reported on, no size is known, and nothing has to change along. */
  public LintOptions(
      PostgresVersion target,
      Map<String, String> session,
      boolean together,
      Schema start,
      Function<MigrationSet, RuleSelection> rules,
      int jobs) {
    this(
        target,
        session,
        together,
        Scope.EVERYTHING,
        List.of(),
        start,
        rules,
        TableSizes.UNKNOWN,
        jobs);
  }

  public LintOptions within(Scope other) {
    return new LintOptions(target, session, together, other, companions, start, rules, sizes, jobs);
  }

  public LintOptions with(List<Companion> others) {
    return new LintOptions(target, session, together, scope, others, start, rules, sizes, jobs);
  }
}
