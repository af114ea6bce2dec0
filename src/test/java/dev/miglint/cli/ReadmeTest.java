package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.RuleCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README shows what miglint really prints. {@code -Dmiglint.update=true} writes it there. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- demo:begin -->\n```\n";
  private static final String END = "```\n<!-- demo:end -->\n";

  /** The rules that the demo exists to show. */
  private static final List<String> SHOWN =
      List.of(
          "rename-column",
          "add-required-column",
          "set-not-null-scans",
          "drop-column-without-deprecation",
          "drop-table-without-deprecation",
          "random-uuid-in-data",
          "dollar-quoting",
          "missing-primary-key",
          "missing-audit-column",
          "schema-and-data-mixed",
          "missing-down-migration",
          "syntax-error",
          "not-analysed");

  @Test
  void showsTheRealOutputOfTheDemo() throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END, begin);
    String output = demo();
    if (Boolean.getBoolean("miglint.update")) {
      Files.writeString(README, readme.substring(0, begin) + output + readme.substring(end));
      return;
    }
    assertThat(readme.substring(begin, end))
        .as("the README's example; -Dmiglint.update=true writes it anew")
        .isEqualTo(output);
  }

  @Test
  void theDemoShowsEveryRuleThatItIsFor() {
    String output = demo();
    assertThat(SHOWN).allSatisfy(rule -> assertThat(output).contains(" " + rule + "\n"));
    assertThat(RuleCatalogue.registered().ids()).containsAll(SHOWN);
  }

  private static String demo() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            false,
            Map.of(),
            Path.of(""));
    int code = Main.run(terminal, "testdata/demo/migrations");
    assertThat(err.toString()).isEmpty();
    assertThat(code).isEqualTo(1);
    return out.toString();
  }
}
