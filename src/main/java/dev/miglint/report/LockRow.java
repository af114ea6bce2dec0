package dev.miglint.report;

import dev.miglint.lint.Step;
import dev.miglint.lint.Transaction;
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.locks.Work;
import dev.miglint.schema.RelationName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row of the picture of what waits for what: a statement, or several that follow each other and
 * lock the same.
 *
 * @param line of the first statement, 1-based
 * @param lastLine of the last one
 * @param count of the statements, at least 1
 * @param sql the beginning of the first one, on one line
 * @param kind how they came into their transaction
 * @param transaction which one it is; empty where each commits by itself
 * @param unknown why the locks are not all of them
 */
record LockRow(
    int line,
    int lastLine,
    int count,
    String sql,
    String kind,
    OptionalInt transaction,
    List<Cell> cells,
    Optional<String> unknown) {

  /** Characters of a statement. */
  private static final int SHOWN = 140;

  LockRow {
    cells = List.copyOf(cells);
  }

  /**
   * A lock.
   *
   * @param work 0 catalog only, 1 scan, 2 index build, 3 rewrite: the heaviest one
   */
  record Cell(String relation, LockMode mode, int work, boolean isNew) {}

  static List<LockRow> of(List<Step> steps) {
    List<LockRow> rows = new ArrayList<>();
    for (Step step : steps) {
      LockRow row = of(step);
      int last = rows.size() - 1;
      if (last >= 0 && rows.get(last).isContinuedBy(row)) {
        rows.set(last, rows.get(last).and(row));
      } else {
        rows.add(row);
      }
    }
    return rows;
  }

  /** It came with the same release, or with this very statement: nobody else uses it yet. */
  static boolean isNew(Step step, RelationName relation) {
    return step.before().isNewInRelease(relation) || step.after().isNewInRelease(relation);
  }

  private static LockRow of(Step step) {
    int line = step.line();
    Transaction transaction = step.transaction();
    List<Cell> cells =
        step.locks().stream()
            .map(
                lock ->
                    new Cell(
                        lock.relation().toString(),
                        lock.mode(),
                        work(lock),
                        isNew(step, lock.relation())))
            .toList();
    return new LockRow(
        line,
        line,
        1,
        sql(step.text()),
        transaction.words(),
        transaction.mayBeShared() ? OptionalInt.of(transaction.id()) : OptionalInt.empty(),
        cells,
        step.footprint().unknown());
  }

  private static int work(Lock lock) {
    if (lock.does(Work.REWRITE)) {
      return 3;
    }
    if (lock.does(Work.INDEX_BUILD)) {
      return 2;
    }
    return lock.work().isEmpty() ? 0 : 1;
  }

  private static String sql(String text) {
    String start = text.substring(0, Math.min(text.length(), 4 * SHOWN));
    String line = Printable.line(start.replaceAll("\\s+", " "));
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }

  private boolean isContinuedBy(LockRow next) {
    return kind.equals(next.kind)
        && transaction.equals(next.transaction)
        && cells.equals(next.cells)
        && unknown.equals(next.unknown);
  }

  private LockRow and(LockRow next) {
    return new LockRow(
        line, next.lastLine, count + next.count, sql, kind, transaction, cells, unknown);
  }
}
