package dev.miglint.lint;

import dev.miglint.locks.Footprint;
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.locks.Work;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.schema.View;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement means for everybody else: its locks on tables and views that somebody may be
 * using. What is new in the release or temporary is left out, and so are indexes and sequences,
 * whose locks are felt on their table, and work on a table that the transaction has emptied.
 */
public record Impact(List<Lock> locks) {

  /** How many tables besides the worst are named. */
  private static final int NAMED = 2;

  public Impact {
    locks = List.copyOf(locks);
  }

  /** Of a whole statement; nobody waits for the lock on a composite type, which has no rows. */
  static Impact of(
      Statement statement, Footprint footprint, Schema before, Schema after, Emptied emptied) {
    boolean ofType = statement instanceof AlterTable alter && alter.kind() == ObjectKind.TYPE;
    return ofType ? new Impact(List.of()) : of(footprint, before, after, emptied);
  }

  /** Of a part of the step's statement. */
  public static Impact of(Footprint footprint, Step step) {
    return of(footprint, step.before(), step.after(), step.transaction().emptied());
  }

  private static Impact of(Footprint footprint, Schema before, Schema after, Emptied emptied) {
    List<Lock> felt = new ArrayList<>();
    for (Lock lock : footprint.locks()) {
      if (isInUse(lock.relation(), before, after)) {
        felt.add(emptied.onRows(lock));
      }
    }
    return new Impact(felt.equals(footprint.locks()) ? footprint.locks() : felt);
  }

  /** Somebody else may be using it, and it may have rows. */
  static boolean hasRowsInUse(RelationName name, Step step) {
    return !step.transaction().emptied().isTruncated(name)
        && isInUse(name, step.before(), step.after());
  }

  /** Somebody else may be reading or writing it. */
  public static boolean isInUse(RelationName name, Schema before, Schema after) {
    if (name.schema().equals("pg_temp")) {
      return false;
    }
    Optional<Relation> relation = before.relation(name);
    if (relation.isEmpty()) {
      return before.presence(name) != Presence.ABSENT
          && after.relation(name).map(r -> r.predatesHistory() && holdsRows(r)).orElse(true);
    }
    return holdsRows(relation.get()) && !before.isNewInRelease(name);
  }

  private static boolean holdsRows(Relation relation) {
    return relation instanceof Table || relation instanceof View;
  }

  public boolean isNothing() {
    return locks.isEmpty();
  }

  public boolean does(Work kind) {
    return !isNothing() && locks.stream().anyMatch(lock -> lock.does(kind));
  }

  /** Some table is read or written from end to end, or an index built. */
  public boolean takesLong() {
    return !isNothing() && locks.stream().anyMatch(lock -> !lock.work().isEmpty());
  }

  /** The locks alone, where the work under them is spoken of elsewhere. */
  public Impact withoutWork() {
    return new Impact(
        locks.stream()
            .map(lock -> new Lock(lock.relation(), lock.mode(), Set.of(), lock.reason()))
            .toList());
  }

  /** Locks of at least this strength, in the order taken. */
  public List<Lock> atLeast(LockMode mode) {
    return isNothing()
        ? List.of()
        : locks.stream().filter(lock -> lock.mode().atLeast(mode)).toList();
  }

  /** The lock that is felt most: long work before strength, of equals the first taken. */
  public Optional<Lock> worst() {
    return isNothing()
        ? Optional.empty()
        : locks.stream().reduce((first, next) -> isWorse(next, first) ? next : first);
  }

  private static boolean isWorse(Lock one, Lock other) {
    if (one.work().isEmpty() != other.work().isEmpty()) {
      return other.work().isEmpty();
    }
    return one.mode().compareTo(other.mode()) > 0;
  }

  /** As the rest of a sentence: {@code takes an ACCESS EXCLUSIVE lock on orders: …}. */
  public String words() {
    return worst().map(this::words).orElse("locks no table that is in use.");
  }

  private String words(Lock worst) {
    Blocking blocking = new Blocking(worst);
    return "takes %s %s: %s.%s"
        .formatted(article(worst.mode()), blocking.name(), blocking.clause(), others(worst));
  }

  /** The word before a mode's name. */
  public static String article(LockMode mode) {
    return "AE".indexOf(mode.words().charAt(0)) >= 0 ? "an" : "a";
  }

  private String others(Lock worst) {
    List<Lock> rest =
        locks.stream().filter(lock -> !lock.equals(worst) && lock.mode().blocksWrites()).toList();
    StringBuilder words = new StringBuilder();
    for (Lock lock : rest.subList(0, Math.min(NAMED, rest.size()))) {
      words.append(
          " Meanwhile %s is under %s %s lock too (%s): %s."
              .formatted(
                  lock.relation(),
                  article(lock.mode()),
                  lock.mode().words(),
                  lock.reason(),
                  new Blocking(lock).whoWaits()));
    }
    if (rest.size() > NAMED) {
      words.append(" So it is with %s more.".formatted(rest.size() - NAMED));
    }
    return words.toString();
  }
}
