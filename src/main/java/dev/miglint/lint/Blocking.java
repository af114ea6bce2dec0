package dev.miglint.lint;

import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.locks.Work;

/** What a lock means for everybody else, in words for messages. */
public record Blocking(Lock lock) {

  /** As in {@code ACCESS EXCLUSIVE lock on orders}. */
  public String name() {
    return "%s lock on %s".formatted(lock.mode().words(), lock.relation());
  }

  /** Who waits: {@code SELECT and every write on orders wait}. */
  public String whoWaits() {
    LockMode mode = lock.mode();
    if (mode.blocksReads()) {
      return "SELECT and every write on %s wait".formatted(lock.relation());
    }
    if (mode.blocksWrites()) {
      return "every write to %s waits, while SELECT goes on".formatted(lock.relation());
    }
    return "SELECT and writes on %s go on, while VACUUM and other schema changes wait"
        .formatted(lock.relation());
  }

  /**
   * How long, in terms of the work under the lock: {@code for as long as it takes to read every row
   * of orders}. Whoever comes later queues behind a lock that is still waited for.
   */
  public String howLong() {
    if (lock.does(Work.REWRITE)) {
      return "for as long as it takes to write every row of %s, and all its indexes, anew"
          .formatted(lock.relation());
    }
    if (lock.does(Work.INDEX_BUILD)) {
      return "for as long as it takes to build an index over every row of %s"
          .formatted(lock.relation());
    }
    if (lock.does(Work.FOREIGN_KEY_SCAN)) {
      return "for as long as it takes to look up every row of %s in the referenced table"
          .formatted(lock.relation());
    }
    if (lock.does(Work.SCAN)) {
      return "for as long as it takes to read every row of %s".formatted(lock.relation());
    }
    // Readers do not stand in the way of a lock that lets them go on.
    String others = lock.mode().blocksReads() ? "used" : "written to";
    return "until every transaction that has %s %s has ended, and then for a moment"
        .formatted(others, lock.relation());
  }

  /** Who waits and how long, as one clause. */
  public String clause() {
    return clause(howLong());
  }

  /**
   * The same for another time.
   *
   * @param time such as {@code until the transaction ends}
   */
  public String clause(String time) {
    return whoWaits() + (lock.mode().blocksReads() ? " " : ", ") + time;
  }
}
