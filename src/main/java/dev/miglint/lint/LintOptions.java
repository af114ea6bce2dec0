package dev.miglint.lint;

import dev.miglint.migration.MigrationSet;
import dev.miglint.schema.Schema;
import dev.miglint.sql.PostgresVersion;
import java.util.Map;
import java.util.function.Function;

/**
 * How to look at histories.
 *
 * @param target the version that the migrations run on
 * @param session run-time parameters that the runner sets for its session, in lower case
 * @param together every migration of a set is one release, applied without other code in between
 * @param start the catalog before the first migration
 * @param rules which rules are on for a set: its framework has a say
 * @param jobs how many threads parse
 */
public record LintOptions(
    PostgresVersion target,
    Map<String, String> session,
    boolean together,
    Schema start,
    Function<MigrationSet, RuleSelection> rules,
    int jobs) {
  public LintOptions {
    session = Map.copyOf(session);
  }
}
