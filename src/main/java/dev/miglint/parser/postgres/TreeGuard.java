package dev.miglint.parser.postgres;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Calls the library on a stack that suffices, and not at all with what it would end the process on.
 */
final class TreeGuard {
  static final int BYTES_PER_LEVEL = 1_024;
  static final int BYTES_OF_ANY_THREAD = 512 * 1_024;
  static final long BYTES_AT_MOST = 1L << 30;

  /** {@code MaxAllocSize} of the server, which bounds its string buffers. */
  private static final long JSON_BYTES_AT_MOST = 0x3fffffff;

  /** About a second. */
  private static final long STEPS_BACK_AT_MOST = 500_000_000;

  /** Below this a text cannot become too large: no byte becomes more than a token does. */
  private static final long SMALL_TEXT = 4L << 20;

  /** What a thread needs besides: the JVM's guard pages, JNA, the grammar's own tables. */
  private static final long BYTES_TO_SPARE = 4L << 20;

  private TreeGuard() {}

  /**
   * Calls with the text, or says why not.
   *
   * @param text UTF-8 with a NUL at the end and nowhere else
   */
  static <T> T call(byte[] text, Function<byte[], T> call, Function<RawError, T> rejection) {
    // A level is made of a byte at least, so that most statements need no look.
    if (text.length <= BYTES_OF_ANY_THREAD / BYTES_PER_LEVEL) {
      return call.apply(text);
    }
    TreeBound bound = TreeBound.of(text);
    if (text.length > SMALL_TEXT && bound.jsonBytes() > JSON_BYTES_AT_MOST) {
      return rejection.apply(
          RawError.notAsked(
              "the statement is too large to be parsed: its tree might take over a gibibyte"));
    }
    if (bound.stepsBack() > STEPS_BACK_AT_MOST) {
      return rejection.apply(
          RawError.notAsked("the statement has too many comments without a space between"));
    }
    int levels = bound.levels();
    long stack = (long) levels * BYTES_PER_LEVEL;
    if (stack <= BYTES_OF_ANY_THREAD) {
      return call.apply(text);
    }
    if (stack > BYTES_AT_MOST) {
      return rejection.apply(tooDeep(levels));
    }
    FutureTask<T> task = new FutureTask<>(() -> call.apply(text));
    try {
      new Thread(null, task, "libpg_query", stack + BYTES_TO_SPARE).start();
    } catch (OutOfMemoryError e) {
      // What the JVM throws when the system grants no thread of that size.
      return rejection.apply(tooDeep(levels));
    }
    return await(task);
  }

  private static RawError tooDeep(int levels) {
    return RawError.notAsked(
        "the statement is too large to be parsed: up to " + levels + " expressions in each other");
  }

  private static <T> T await(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          // The library cannot be stopped half-way; the caller sees the interrupt afterwards.
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("libpg_query could not be called", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
