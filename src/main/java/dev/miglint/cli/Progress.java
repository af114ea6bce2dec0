package dev.miglint.cli;

import java.time.Duration;
import java.util.function.Supplier;

/** Says on standard error what is going on, once that has taken a while. */
final class Progress implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final String ERASE = "\r\u001B[K";

  private final Terminal terminal;
  private final Thread ticker;
  private volatile Supplier<String> activity = () -> "reading";
  private volatile boolean shown;

  private Progress(Terminal terminal) {
    this.terminal = terminal;
    this.ticker = new Thread(this::tick, "miglint-progress");
    this.ticker.setDaemon(true);
  }

  /**
   * Begins to wait.
   *
   * @param wanted whether anything may be said at all
   */
  static Progress start(Terminal terminal, boolean wanted) {
    var progress = new Progress(terminal);
    if (wanted && terminal.errIsTerminal()) {
      progress.ticker.start();
    }
    return progress;
  }

  /** What is done from now on: {@code checking 120 migrations}; asked for once that is shown. */
  void now(Supplier<String> doing) {
    activity = doing;
  }

  private void tick() {
    long start = System.nanoTime();
    try {
      Thread.sleep(PATIENCE.toMillis());
      while (true) {
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        synchronized (this) {
          if (Thread.currentThread().isInterrupted()) {
            return;
          }
          terminal.err().print(ERASE + "miglint: " + activity.get() + ", " + seconds + " s");
          terminal.err().flush();
          shown = true;
        }
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it and removes what was said. */
  @Override
  public void close() {
    synchronized (this) {
      ticker.interrupt();
      if (shown) {
        terminal.err().print(ERASE);
        terminal.err().flush();
        shown = false;
      }
    }
  }
}
