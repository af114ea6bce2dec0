package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.report.ReportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The README shows what miglint really prints for the demo, and testdata/report what it writes in
 * every format. {@code -Dmiglint.update=true} writes both anew.
 */
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

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void everyFormatOfTheDemoIsKnown(ReportFormat format) throws IOException {
    Path golden = Path.of("testdata", "report", "demo." + format.words());
    String report = stable(format, demo("--format", format.words()));
    if (Boolean.getBoolean("miglint.update")) {
      Files.writeString(golden, report);
      return;
    }
    assertThat(report)
        .as("%s; -Dmiglint.update=true writes it anew", golden)
        .isEqualTo(Files.readString(golden));
  }

  /**
   * Without what differs between machines, and without rules and a page that have their own tests.
   */
  private static String stable(ReportFormat format, String report) throws IOException {
    if (format == ReportFormat.HTML) {
      int start = report.indexOf("<script type=\"application/json\"");
      return report.substring(start, report.indexOf("</script>", start));
    }
    if (format != ReportFormat.SARIF) {
      return report;
    }
    JsonNode log = new ObjectMapper().readTree(report);
    ObjectNode run = (ObjectNode) log.at("/runs/0");
    ((ObjectNode) run.at("/originalUriBaseIds/SRCROOT")).put("uri", "file:///src/");
    Set<Integer> used = new HashSet<>();
    run.get("results").forEach(result -> used.add(result.get("ruleIndex").asInt()));
    ArrayNode rules = (ArrayNode) run.at("/tool/driver/rules");
    while (rules.size() > used.size()) {
      rules.remove(rules.size() - 1);
    }
    return log.toPrettyString() + "\n";
  }

  private static String demo(String... options) {
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
            Clock.systemUTC(),
            Path.of(""));
    String[] arguments = Arrays.copyOf(options, options.length + 1);
    arguments[options.length] = "testdata/demo/migrations";
    int code = Main.run(terminal, arguments);
    assertThat(err.toString()).isEmpty();
    assertThat(code).isEqualTo(1);
    return out.toString();
  }
}
