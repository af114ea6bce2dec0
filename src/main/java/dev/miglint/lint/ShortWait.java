package dev.miglint.lint;

/**
 * A statement whose lock is held for a moment, but may be waited for long, with everybody queued
 * behind it: nothing but a lock_timeout helps.
 */
public record ShortWait(Step step) {

  /** The statement with a lock_timeout in front of it. */
  public String sql() {
    String local = step.transaction().isBlock() ? "LOCAL " : "";
    return "SET %slock_timeout = '4s';\n%s;".formatted(local, step.text().strip());
  }
}
