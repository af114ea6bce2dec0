package dev.miglint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.sql.PostgresVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is replayed is what a server had, as {@link ReplayTruthTest} recorded it: as strict as that
 * one, without a server and in no time, so that it can be run on every mutant.
 */
final class RecordedCatalogTest {

  /** The major version of the server whose catalogs are recorded. */
  static final int MAJOR = 18;

  private static final Path CASES = Path.of("testdata/replay");
  private static final Path RECORDED = CASES.resolve("recorded");

  @TestFactory
  Stream<DynamicTest> casesAgreeWithTheRecords() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(path -> path.toString().endsWith(".sql")).sorted().toList().stream()
          .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> agrees(path)));
    }
  }

  private static void agrees(Path path) throws IOException {
    ReplayedScript replayed =
        new ReplayedScript(Schema.EMPTY_DATABASE, new PostgresVersion(MAJOR))
            .then(Corpus.read(path));
    assertThat(String.join("\n", CatalogText.of(replayed.schema())) + "\n")
        .as("%s and its record", path)
        .isEqualTo(Files.readString(recordOf(path), StandardCharsets.UTF_8));
  }

  private static Path recordOf(Path path) {
    return RECORDED.resolve(path.getFileName().toString().replace(".sql", ".txt"));
  }

  /** Checks a case's record, or writes it with {@code -Dmiglint.update=true}. */
  static void record(Path path, SortedSet<String> catalog) throws IOException {
    Path file = recordOf(path);
    String text = String.join("\n", catalog) + "\n";
    if (Boolean.getBoolean("miglint.update")) {
      Files.createDirectories(RECORDED);
      Files.writeString(file, text, StandardCharsets.UTF_8);
    }
    assertThat(file)
        .as("mvn test -Dtest=ReplayTruthTest -Dmiglint.update=true records it")
        .hasContent(text);
  }
}
