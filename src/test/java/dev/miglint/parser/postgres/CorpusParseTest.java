package dev.miglint.parser.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miglint.source.SourceFile;
import dev.miglint.sql.ParsedScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How much of real histories is understood. Prints a line per corpus; run alone with {@code mvn
 * test -Dtest=CorpusParseTest}.
 */
class CorpusParseTest {

  private static final Path CORPORA = Path.of("..", "shared", "corpora");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mymove",
        "sourcegraph-2021",
        "concourse",
        "crates.io-diesel",
        "docs.rs-sqlx",
        "kubeflow-model-registry",
        "stellar-horizon",
        "chainlink-fork-goose"
      })
  void nearlyEveryStatementParses(String corpus) throws IOException, LibPgQueryUnavailable {
    Path folder = CORPORA.resolve(corpus);
    assumeTrue(Files.isDirectory(folder), () -> folder + " is not here: nothing to measure");
    PostgresParser parser = new PostgresParser(LibPgQuery.load(Optional.empty()));
    int statements = 0;
    int refused = 0;
    for (Path path : scripts(folder)) {
      SourceFile file = new SourceFile(path.toString(), Files.readString(path));
      ParsedScript script = parser.parse(file, file.whole());
      statements += script.statements().size();
      refused += script.syntaxErrors().size();
      for (ParsedScript.SyntaxError error : script.syntaxErrors()) {
        assertThat(error.span().start()).isBetween(0, file.text().length());
      }
    }
    double share = 100.0 * statements / (statements + refused);
    System.out.printf(
        "%s: %d statements understood, %d refused (%.2f%%)%n", corpus, statements, refused, share);
    assertThat(share).isGreaterThanOrEqualTo(99.5);
  }

  private static List<Path> scripts(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".sql"))
          // The other half of this corpus is MySQL's.
          .filter(path -> !path.toString().contains("mysql"))
          .sorted()
          .toList();
    }
  }
}
