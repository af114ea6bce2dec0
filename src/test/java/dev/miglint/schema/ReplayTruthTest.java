package dev.miglint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.schema.Corpus.Script;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.verify.PostgresServer;
import dev.miglint.verify.PostgresServers;
import dev.miglint.verify.PostgresServersExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is replayed is what a real server has after the same scripts: the cases of testdata/replay,
 * and whole histories of public projects where they are at hand.
 */
@ExtendWith(PostgresServersExtension.class)
class ReplayTruthTest {

  private static final Path CASES = Path.of("testdata/replay");
  private static final Path CORPORA = Path.of("../shared/corpora");

  @TestFactory
  Stream<DynamicTest> casesAgree(PostgresServers servers) throws IOException {
    List<Path> cases;
    try (Stream<Path> files = Files.list(CASES)) {
      cases = files.filter(path -> path.toString().endsWith(".sql")).sorted().toList();
    }
    assertThat(cases).isNotEmpty();
    return servers.chosen().stream()
        .flatMap(
            major ->
                cases.stream()
                    .filter(path -> minimum(path) <= major)
                    .map(
                        path ->
                            DynamicTest.dynamicTest(
                                path.getFileName() + " on PostgreSQL " + major,
                                () -> caseAgrees(path, servers.server(major)))));
  }

  private static void caseAgrees(Path path, PostgresServer server)
      throws SQLException, IOException {
    Script script = new Script(path.getFileName().toString(), Corpus.read(path));
    SortedSet<String> real = agrees(new Corpus(path.toString(), List.of(script)), server);
    if (server.major() == RecordedCatalogTest.MAJOR) {
      RecordedCatalogTest.record(path, real);
    }
  }

  /** {@code name.15.sql} needs PostgreSQL 15. */
  private static int minimum(Path path) {
    String[] parts = path.getFileName().toString().split("\\.", -1);
    return parts.length == 3 ? Integer.parseInt(parts[1]) : 0;
  }

  @TestFactory
  Stream<DynamicTest> corporaAgree(PostgresServers servers) {
    List<Corpus> corpora = Corpus.below(CORPORA);
    if (corpora.isEmpty()) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "no corpora",
              () -> Assumptions.abort("no " + CORPORA + ": public histories are not at hand")));
    }
    return servers.chosen().stream()
        .flatMap(
            major ->
                corpora.stream()
                    .map(
                        corpus ->
                            DynamicTest.dynamicTest(
                                corpus.name() + " on PostgreSQL " + major,
                                () -> agrees(corpus, servers.server(major)))));
  }

  /** What a server of our own has to refuse, and why. */
  private static final Map<String, List<String>> REFUSED =
      Map.of(
          // TimescaleDB is not among the embedded server's extensions, and the rest builds on it.
          "sourcegraph-2021 codeinsights",
          List.of(
              "1000000001_initial_schema.up.sql",
              "1000000002_comments.up.sql",
              "1000000003_insights_series_id.up.sql",
              "1000000004_no_telemetry.up.sql"));

  /** Differences that cannot be avoided: a computed EXECUTE, which the schema reports as a gap. */
  private static final Map<String, List<String>> UNREADABLE =
      Map.of(
          "feldera-refinery",
          List.of(
              "constraint public.tenant tenant_tenant_provider_key unique (tenant,"
                  + " initial_provider) -",
              "constraint tenant tenant_tenant_provider_key local by tenant_tenant_provider_key -",
              "index public.tenant_tenant_provider_key on public.tenant (tenant, initial_provider)"
                  + " unique for constraint tenant_tenant_provider_key -",
              "index tenant_tenant_provider_key using btree -"));

  /** Returns what the server has. */
  private static SortedSet<String> agrees(Corpus corpus, PostgresServer server)
      throws SQLException {
    ReplayedScript replayed =
        new ReplayedScript(Schema.EMPTY_DATABASE, new PostgresVersion(server.major()));
    List<String> refused = new ArrayList<>();
    String database = server.createDatabase();
    try (Connection connection = server.connect(database)) {
      for (Script script : corpus.scripts()) {
        ParsedScript parsed = replayed.parse(script.text());
        assertThat(parsed.syntaxErrors()).as(script.name()).isEmpty();
        try {
          apply(connection, script, parsed);
          replayed.apply(parsed);
        } catch (SQLException e) {
          run(connection, "ROLLBACK");
          refused.add(
              script.name() + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
      }
      List<String> expected = REFUSED.getOrDefault(corpus.name(), List.of());
      assertThat(refused)
          .as("what the server refused")
          .allMatch(file -> expected.stream().anyMatch(file::startsWith));
      SortedSet<String> real = ServerText.of(connection, server.major());
      List<String> unreadable = UNREADABLE.getOrDefault(corpus.name(), List.of());
      assertThat(differences(CatalogText.of(replayed.schema()), real))
          .as("%s: - only replayed, + only real, of %s lines", corpus.name(), real.size())
          .containsExactlyElementsOf(unreadable);
      if (!unreadable.isEmpty()) {
        assertThat(replayed.schema().isComplete()).as("says that something was hidden").isFalse();
      }
      return real;
    } finally {
      server.dropDatabase(database);
    }
  }

  private static List<String> differences(SortedSet<String> replayed, SortedSet<String> real) {
    SortedSet<String> lines = new TreeSet<>();
    replayed.stream().filter(line -> !real.contains(line)).forEach(line -> lines.add(line + " -"));
    real.stream().filter(line -> !replayed.contains(line)).forEach(line -> lines.add(line + " +"));
    return List.copyOf(lines);
  }

  /** A file is one simple query, unless something in it must not run in a transaction. */
  private static void apply(Connection connection, Script script, ParsedScript parsed)
      throws SQLException {
    boolean alone =
        parsed.statements().stream()
            .anyMatch(
                s ->
                    (s instanceof CreateIndex index && index.concurrently())
                        || (s instanceof Drop drop && drop.concurrently()));
    if (!alone) {
      run(connection, script.text());
      return;
    }
    for (dev.miglint.sql.Statement statement : parsed.statements()) {
      run(connection, script.text().substring(statement.span().start(), statement.span().end()));
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
