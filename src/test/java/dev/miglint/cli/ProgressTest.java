package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said while somebody waits. */
final class ProgressTest {

  private static final long PATIENCE_MILLIS = 20_000;
  private static final long LONGER_THAN_ITS_PATIENCE_MILLIS = 1_700;

  private final StringWriter said = new StringWriter();

  private Terminal terminal(boolean errIsTerminal) {
    return new Terminal(
        InputStream.nullInputStream(),
        new PrintWriter(new StringWriter()),
        new PrintWriter(said),
        true,
        errIsTerminal,
        Map.of(),
        Clock.systemUTC(),
        Path.of(""));
  }

  @Test
  void whoeverWaitsAtATerminalIsToldAndThenItIsGone() throws InterruptedException {
    try (Progress progress = Progress.start(terminal(true), true)) {
      progress.now(() -> "checking 3 migrations");
      long end = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
      while (said.toString().isEmpty() && System.nanoTime() < end) {
        Thread.sleep(20);
      }
    }
    assertThat(said.toString())
        .startsWith("\r\u001B[Kmiglint: checking 3 migrations, ")
        .endsWith("\r\u001B[K");
    String atTheEnd = said.toString();
    Thread.sleep(LONGER_THAN_ITS_PATIENCE_MILLIS);
    assertThat(said.toString()).isEqualTo(atTheEnd);
  }

  @Test
  void pipesAndWhoeverDoesNotWantItAreToldNothing() throws InterruptedException {
    try (Progress pipe = Progress.start(terminal(false), true);
        Progress unwanted = Progress.start(terminal(true), false)) {
      pipe.now(() -> "reading");
      unwanted.now(() -> "reading");
      Thread.sleep(LONGER_THAN_ITS_PATIENCE_MILLIS);
    }
    assertThat(said.toString()).isEmpty();
  }
}
