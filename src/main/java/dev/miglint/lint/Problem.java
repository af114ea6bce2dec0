package dev.miglint.lint;

import dev.miglint.migration.Migration;
import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a rule has found. The rule's id, the severity and the position are added by the engine.
 *
 * @param message what waits for what, on which table and for how long; a full sentence
 * @param help one imperative sentence
 * @param safeSql the safe way, with the user's own names; empty where SQL is no answer
 * @param migration where the problem stands; absent means the step's own migration
 * @param severity in place of the rule's own
 */
public record Problem(
    Span span,
    String message,
    String help,
    String safeSql,
    List<Fix> fixes,
    Optional<Migration> migration,
    Optional<Severity> severity) {

  public Problem {
    fixes = List.copyOf(fixes);
  }

  public static Problem at(Span span, String message, String help) {
    return new Problem(span, message, help, "", List.of(), Optional.empty(), Optional.empty());
  }

  /**
   * The statement fails.
   *
   * @param words what the server says, without a full stop
   */
  public static Problem refused(Span span, String words, String help) {
    return at(span, "The server refuses this statement: " + words + ".", help);
  }

  /** The same with more in its message. */
  Problem saying(String sentences) {
    return new Problem(span, message + " " + sentences, help, safeSql, fixes, migration, severity);
  }

  public Problem withSafeSql(String sql) {
    return new Problem(span, message, help, sql, fixes, migration, severity);
  }

  public Problem withFix(Fix fix) {
    return new Problem(span, message, help, safeSql, List.of(fix), migration, severity);
  }

  public Problem in(Migration place) {
    return new Problem(span, message, help, safeSql, fixes, Optional.of(place), severity);
  }

  public Problem as(Severity other) {
    return new Problem(span, message, help, safeSql, fixes, migration, Optional.of(other));
  }
}
