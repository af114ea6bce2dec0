package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.CommandRun.User;
import dev.miglint.lint.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code miglint explain} on a terminal of 80 columns, of every page. */
final class ExplainTest {

  private static final int COLUMNS = 80;

  static Stream<String> rules() {
    return RuleCatalogue.registered().ids().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void nothingIsLostAndNoMarkupIsLeft(String rule) throws IOException {
    String shown =
        User.in(Path.of("").toAbsolutePath())
            .onTerminal()
            .with("COLUMNS", Integer.toString(COLUMNS))
            .run("explain", rule)
            .out()
            .replaceAll("\u001B\\[[0-9;]*m", "");
    String page = Files.readString(Path.of("rules", rule + ".md"));
    List<String> words = words(page.replaceAll("(?m)^```.*$", ""));
    assertThat(words(shown)).containsAll(words);
    assertThat(shown.lines().filter(line -> !line.startsWith("    ") && !line.contains("https:")))
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(COLUMNS))
        .noneMatch(line -> line.contains("](") || line.contains("**") || line.startsWith("#"));
    assertThat(shown).doesNotContain("```", "\n\n\n");
  }

  /** Without what is markup, and without where relative links lead. */
  private static List<String> words(String text) {
    return Arrays.stream(
            text.replaceAll("\\]\\((?!https:)[^)]*\\)", " ").split("[^\\p{L}\\p{N}_]+", -1))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
