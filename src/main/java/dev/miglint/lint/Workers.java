package dev.miglint.lint;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Threads for work on syntax trees. */
final class Workers implements AutoCloseable {

  /** Expressions may be nested thousands deep. Only what is touched is ever backed by memory. */
  private static final long STACK_BYTES = 512L << 20;

  private final int count;
  private final ExecutorService pool;

  /**
   * A pool whose threads start when they are needed.
   *
   * @param count how many threads, at least one
   */
  Workers(int count) {
    this.count = count;
    this.pool =
        Executors.newFixedThreadPool(
            Math.max(1, count), task -> new Thread(null, task, "miglint-worker", STACK_BYTES));
  }

  /** Whether there is more than one thread to share work among. */
  boolean areSeveral() {
    return count > 1;
  }

  <T> Future<T> submit(Callable<T> work) {
    return pool.submit(work);
  }

  /**
   * Has every thread do the same work, which shares it out by itself; one alone does it at once.
   */
  <T> List<Future<T>> share(Callable<T> work) {
    if (!areSeveral()) {
      FutureTask<T> task = new FutureTask<>(work);
      task.run();
      return List.of(task);
    }
    return Collections.nCopies(count, work).stream().map(this::submit).toList();
  }

  /**
   * Waits for what was submitted.
   *
   * @throws IllegalStateException with what the work itself threw as the cause
   */
  static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Lets what was submitted end. */
  @Override
  public void close() {
    pool.shutdown();
  }
}
