package dev.miglint.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What takes time to be made, so that it is begun before it is needed. */
final class Early<T> {

  private final FutureTask<T> task;

  Early(Callable<T> maker) {
    this.task = new FutureTask<>(maker);
  }

  /** Makes it, unless that has begun already. */
  void begin() {
    task.run();
  }

  /**
   * Waits until it is there; makes it now if nobody has begun.
   *
   * @throws ExecutionException with what went wrong
   */
  T get() throws ExecutionException {
    begin();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while something was loaded", e);
    }
  }
}
