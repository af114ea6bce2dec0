package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LastWordsTest {

  private final StringWriter err = new StringWriter();

  private int say(Map<String, String> environment, Throwable error) {
    var terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            false,
            false,
            environment,
            Clock.systemUTC(),
            Path.of(""));
    return LastWords.say(terminal, error);
  }

  @Test
  void ourOwnFaultsAreOneSentence() {
    assertThat(say(Map.of(), new IllegalStateException("two\nlines"))).isEqualTo(3);
    assertThat(err.toString())
        .startsWith("miglint: internal error, please report it")
        .endsWith("two lines\n")
        .hasLineCount(1);
  }

  @Test
  void whatTheMachineLacksIsSaid() {
    assertThat(say(Map.of(), new OutOfMemoryError("heap"))).isEqualTo(3);
    assertThat(say(Map.of(), new StackOverflowError())).isEqualTo(3);
    assertThat(err.toString())
        .contains("out of memory")
        .contains("nested too deep")
        .hasLineCount(2);
  }

  @Test
  void traceIsForThoseWhoAsk() {
    say(Map.of("MIGLINT_DEBUG", "1"), new IllegalStateException("x"));
    assertThat(err.toString()).contains("\tat ");
  }

  @Test
  void whatTheUserCanMendIsAUsageError() {
    assertThat(say(Map.of(), new UsageException("do this"))).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("miglint: do this\n");
  }
}
