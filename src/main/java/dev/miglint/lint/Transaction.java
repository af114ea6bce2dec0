package dev.miglint.lint;

import dev.miglint.locks.Footprint;
import dev.miglint.schema.Schema;
import dev.miglint.sql.RoutineBody.BodyStatement;
import java.util.Map;
import java.util.Set;

/**
 * The transaction that a statement runs in, as it stands just before the statement.
 *
 * @param id numbered through the whole history; equal for statements that share one
 * @param settings run-time parameters in effect, in lower case: {@code lock_timeout} to {@code 4s}
 * @param held locks taken by earlier statements of the same transaction, strongest per relation
 * @param emptied tables that earlier statements of the same transaction left without a row
 */
public record Transaction(
    int id, Kind kind, Map<String, String> settings, HeldLocks held, Emptied emptied) {

  private static final Set<String> WITHOUT_LIMIT = Set.of("", "0", "0s", "0ms", "0min");

  public Transaction {
    settings = Map.copyOf(settings);
  }

  /** How the statement came into its transaction. */
  public enum Kind {
    /** Commits by itself. */
    AUTOCOMMIT,
    /** BEGIN in the file. */
    EXPLICIT,
    /** Several statements of one simple query. */
    IMPLICIT,
    /** Opened by the framework. */
    FRAMEWORK,
    /** Not known; it may or may not share one. */
    UNKNOWN
  }

  /** Certainly inside a transaction block: what must not run in one fails here. */
  public boolean isBlock() {
    return kind == Kind.EXPLICIT || kind == Kind.IMPLICIT || kind == Kind.FRAMEWORK;
  }

  /** Locks taken here may be held while later statements run. */
  public boolean mayBeShared() {
    return kind != Kind.AUTOCOMMIT;
  }

  /**
   * A statement that cannot have its locks fails soon, and lets those go on that queue behind it.
   */
  public boolean limitsWaiting() {
    return !WITHOUT_LIMIT.contains(settings.getOrDefault("lock_timeout", ""));
  }

  /** The same for one of several things that a single statement does. */
  Transaction shared() {
    return mayBeShared() ? this : new Transaction(id, Kind.IMPLICIT, settings, held, emptied);
  }

  /** The same transaction after a statement of a DO block, which has taken its locks. */
  Transaction past(BodyStatement inner, Footprint footprint, Schema before) {
    boolean certain = !inner.conditional() && !inner.guarded();
    Emptied now =
        certain
            ? emptied.past(inner.statement(), footprint, before)
            : emptied.after(inner.statement(), before);
    return new Transaction(id, kind, settings, held.with(footprint), now);
  }

  /**
   * The same without a word on which tables are empty: something that is not seen may fill them.
   */
  Transaction withUnseen() {
    return new Transaction(id, kind, settings, held, Emptied.NONE);
  }

  /** As in the JSON contract of {@code miglint locks}. */
  public String words() {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
