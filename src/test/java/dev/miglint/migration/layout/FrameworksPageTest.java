package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.Discovery;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Histories;
import dev.miglint.migration.Layout;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Selection;
import dev.miglint.migration.TransactionMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/frameworks.md says what the layouts do. {@code mvn test -Dtest=FrameworksPageTest
 * -Dmiglint.update=true} writes its table.
 */
class FrameworksPageTest {

  private static final Path PAGE = Path.of("docs/frameworks.md");
  private static final Path CASES = Path.of("testdata/frameworks").toAbsolutePath();
  private static final String BEGIN = "<!-- frameworks:begin -->\n";
  private static final String END = "<!-- frameworks:end -->";

  @Test
  void everyFrameworkHasASection() throws IOException {
    List<String> sections =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();
    assertThat(sections).containsAll(new Histories().frameworks());
  }

  @Test
  void theTableIsWhatTheLayoutsSay() throws IOException {
    String text = Files.readString(PAGE);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    String expected = text.substring(0, from) + table() + text.substring(text.indexOf(END, from));
    if (Boolean.getBoolean("miglint.update")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static String table() throws IOException {
    var rows = new TreeMap<String, String>();
    for (Layout layout : ServiceLoader.load(Layout.class)) {
      Framework framework = example(layout.framework());
      rows.put(
          layout.framework(),
          "| [%s](#%s) | %s | %s | %s |\n"
              .formatted(
                  layout.framework(),
                  layout.framework(),
                  framework.pairsDown() ? "expected" : "",
                  words(layout.transaction()),
                  framework.leaveTransaction()));
    }
    return "| framework | way back | transaction | how a statement gets out of it |\n"
        + "|---|---|---|---|\n"
        + String.join("", rows.values());
  }

  private static String words(TransactionMode mode) {
    return switch (mode) {
      case AUTOCOMMIT -> "none";
      case PER_MIGRATION -> "its own";
      case ALL_PENDING -> "one for all pending";
      case SIMPLE_QUERY -> "one query";
      case UNKNOWN -> "unknown";
    };
  }

  /** What a history of the framework says of it. */
  private static Framework example(String id) throws IOException {
    try (Stream<Path> cases = Files.list(CASES.resolve(id))) {
      return cases
          .sorted()
          .flatMap(folder -> sets(folder).stream())
          .map(MigrationSet::framework)
          .filter(framework -> framework.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new AssertionError("testdata/frameworks has no case of " + id));
    }
  }

  private static List<MigrationSet> sets(Path folder) {
    Discovery discovery =
        new Histories().read(Selection.of(folder, "."), InputStream.nullInputStream());
    return discovery.sets();
  }
}
