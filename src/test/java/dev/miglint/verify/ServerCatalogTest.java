package dev.miglint.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tables of functions, operators, casts and types that miglint reads are what real servers say.
 * The system properties are those of {@link LockFactsTest}.
 */
@ExtendWith(PostgresServersExtension.class)
class ServerCatalogTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/miglint/server");

  @TestFactory
  Stream<DynamicTest> serversHaveWhatIsRecorded(PostgresServers servers)
      throws IOException, SQLException {
    if (System.getProperty("miglint.record", "no").equals("true")) {
      record(servers);
    }
    return servers.chosen().stream()
        .map(
            major ->
                DynamicTest.dynamicTest(
                    "PostgreSQL " + major, () -> compare(servers.server(major))));
  }

  private static void compare(PostgresServer server) throws SQLException, IOException {
    Map<String, SortedSet<String>> answers = ask(server);
    for (ServerCatalog catalog : ServerCatalog.all()) {
      SortedSet<String> recorded = new TreeSet<>();
      catalog
          .read(FOLDER)
          .forEach(
              (row, versions) -> {
                if (versions.contains(server.major())) {
                  recorded.add(row);
                }
              });
      assertThat(answers.get(catalog.file())).as(catalog.file()).isEqualTo(recorded).isNotEmpty();
    }
  }

  private static void record(PostgresServers servers) throws IOException, SQLException {
    Map<Integer, Map<String, SortedSet<String>>> answers = new TreeMap<>();
    for (int major : servers.majors()) {
      answers.put(major, ask(servers.server(major)));
    }
    for (ServerCatalog catalog : ServerCatalog.all()) {
      Map<Integer, SortedSet<String>> rows = new TreeMap<>();
      answers.forEach(
          (major, answer) -> rows.put(major, answer.getOrDefault(catalog.file(), new TreeSet<>())));
      catalog.write(FOLDER, rows);
    }
  }

  private static Map<String, SortedSet<String>> ask(PostgresServer server) throws SQLException {
    Map<String, SortedSet<String>> answers = new LinkedHashMap<>();
    List<ServerCatalog> catalogs = ServerCatalog.all();
    try (Connection connection = server.connect(ServerCatalog.prepare(server))) {
      for (ServerCatalog catalog : catalogs) {
        answers.put(catalog.file(), catalog.ask(connection));
      }
    }
    return answers;
  }
}
