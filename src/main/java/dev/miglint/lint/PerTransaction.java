package dev.miglint.lint;

import dev.miglint.migration.Direction;
import dev.miglint.migration.TransactionMode;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a walk keeps of a transaction as long as that may go on: within a script one transaction
 * follows the other, and only the one that all pending migrations share comes again in the next.
 */
public final class PerTransaction<T> {

  private record Open<T>(int id, T kept) {}

  private final Supplier<T> beginning;
  private Optional<Open<T>> own = Optional.empty();
  private Optional<Open<T>> pending = Optional.empty();

  /**
   * Nothing is kept yet.
   *
   * @param beginning what there is of a transaction at its first step
   */
  public PerTransaction(Supplier<T> beginning) {
    this.beginning = beginning;
  }

  /** What is kept of the transaction of a step; steps come in execution order. */
  public T of(Step step) {
    int id = step.transaction().id();
    boolean shared =
        step.migration().transaction() == TransactionMode.ALL_PENDING
            && step.migration().direction() != Direction.DOWN; // A way back has its own.
    Open<T> open =
        (shared ? pending : own)
            .filter(last -> last.id() == id)
            .orElseGet(() -> new Open<>(id, beginning.get()));
    if (shared) {
      pending = Optional.of(open);
    } else {
      own = Optional.of(open);
    }
    return open.kept();
  }
}
