package dev.miglint.parser.jsqlparser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miglint.source.SourceFile;
import dev.miglint.sql.Node;
import dev.miglint.sql.Opaque;
import dev.miglint.sql.ParsedScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How much of real histories for other databases is understood. Prints a line per corpus; run alone
 * with {@code mvn test -Dtest=DialectCorpusTest}.
 */
class DialectCorpusTest {

  private static final Path CORPORA = Path.of("..", "shared", "corpora");

  @ParameterizedTest(name = "{0} for {2}")
  @CsvSource({
    "ory-hydra, MYSQL, mysql, 90",
    "ory-hydra, SQLITE, sqlite, 90",
    "openfga, MYSQL, mysql, 90",
    "openfga, SQLITE, sqlite, 90",
    "kubeflow-model-registry, MYSQL, mysql, 90",
    "kestra-flyway, MYSQL, mysql, 90",
    // Its statements are made when they run, by PREPARE and by procedures: half of them.
    "conductor-flyway, MYSQL, mysql, 50",
    "conductor-flyway, SQLITE, sqlite, 90",
    "ory-hydra, GENERIC, cockroach, 97",
    "kestra-flyway, GENERIC, h2, 97",
    "langfuse, CLICKHOUSE, clickhouse, 97",
  })
  void mostStatementsAreUnderstood(String corpus, Grammar grammar, String word, int percent)
      throws IOException {
    Path folder = CORPORA.resolve(corpus);
    assumeTrue(Files.isDirectory(folder), () -> folder + " is not here: nothing to measure");
    JSqlParserFrontEnd parser = new JSqlParserFrontEnd(grammar);
    int understood = 0;
    int unmodelled = 0;
    int skipped = 0;
    for (Path path : scripts(folder, word)) {
      SourceFile file = new SourceFile(path.toString(), Files.readString(path));
      ParsedScript script = parser.parse(file, file.whole());
      unmodelled += (int) script.statements().stream().filter(Opaque.class::isInstance).count();
      understood += script.statements().size();
      skipped += script.skipped().size();
      assertThat(script.statements())
          .extracting(Node::span)
          .allSatisfy(span -> assertThat(file.whole().contains(span)).isTrue());
    }
    double share = 100.0 * understood / (understood + skipped);
    System.out.printf(
        "%s, %s: %d statements understood (%d of them not modelled), %d not analysed (%.1f%%)%n",
        corpus, word, understood, unmodelled, skipped, share);
    assertThat(share).isGreaterThanOrEqualTo(percent);
  }

  private static List<Path> scripts(Path folder, String word) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".sql"))
          .filter(path -> folder.relativize(path).toString().contains(word))
          .sorted()
          .toList();
    }
  }
}
