package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.miglint.cli.CommandRun.User;
import dev.miglint.verify.PostgresServer;
import dev.miglint.verify.PostgresServers;
import dev.miglint.verify.PostgresServersExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is known of the tables' sizes is said, and decides how much a finding matters. */
@ExtendWith(PostgresServersExtension.class)
final class TableSizesTest {

  private static final String INDEX = "CREATE INDEX orders_note_idx ON orders (note);\n";

  @TempDir private Path folder;
  private User user = User.in(Path.of(""));

  @BeforeEach
  void sit() throws IOException {
    user =
        User.in(folder)
            .file("m/0001_a.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n")
            .file("m/0002_b.sql", INDEX);
  }

  private JsonNode finding(String... more) throws IOException {
    CommandRun run = user.run(List.of("m", "--format", "json"), more);
    assertThat(run.err()).isEmpty();
    for (JsonNode finding : JsonMapper.builder().build().readTree(run.out()).get("findings")) {
      if (finding.get("rule").asText().equals("index-not-concurrent")) {
        return finding;
      }
    }
    throw new AssertionError(run.out());
  }

  @Test
  void theMessageSaysHowMuchThereIsToDo() throws IOException {
    user.file(".miglint.yml", "tables:\n  orders: {rows: 120000000, bytes: 40 GB}\n");
    JsonNode finding = finding();
    assertThat(finding.get("severity").asText()).isEqualTo("error");
    assertThat(finding.get("message").asText())
        .endsWith("orders has about 40 GB in 120 million rows: count on minutes to hours.");
    assertThat(user.run("m", "--risk").out())
        .contains("(about 40 GB in 120 million rows:")
        .contains("0002_b: needs a quiet window");
  }

  @Test
  void onASmallTableItIsANote() throws IOException {
    user.file(".miglint.yml", "tables:\n  orders: small\n");
    JsonNode finding = finding();
    assertThat(finding.get("severity").asText()).isEqualTo("info");
    assertThat(finding.get("message").asText()).endsWith("orders is declared small.");
    assertThat(user.run("m", "--risk").out()).contains("0002_b: safe at any time, though");
    user.file(
        ".miglint.yml", "tables:\n  orders: small\nrules:\n  index-not-concurrent: warning\n");
    assertThat(finding().get("severity").asText()).isEqualTo("warning");
  }

  @Test
  void whatCountsAsSmallCanBeSaid() throws IOException {
    user.file(".miglint.yml", "tables:\n  orders: 20 MB\n");
    assertThat(finding().get("severity").asText()).isEqualTo("error");
    user.file(".miglint.yml", "tables:\n  orders: 20 MB\nsmall-table: 20 MB\n");
    assertThat(finding().get("severity").asText()).isEqualTo("info");
  }

  @Test
  void statisticsComeAsCsvAndAsJson() throws IOException {
    user.file("t.csv", "relation,rows,bytes\n\"orders\",1000,\n\"odd, name\",1,2\n");
    assertThat(finding("--table-stats", "t.csv").get("message").asText())
        .endsWith("orders has about 1,000 rows: count on less than a second.");
    user.file("t.json", "[{\"relation\": \"orders\", \"bytes\": 2000000000}]");
    assertThat(finding("--table-stats", "t.json").get("message").asText())
        .endsWith("orders has about 1.9 GB: count on seconds to minutes.");
    user.file(".miglint.yml", "tables:\n  orders: small\n");
    assertThat(finding("--table-stats", "t.json").get("severity").asText()).isEqualTo("info");
  }

  @Test
  void mistakesAreNamed() throws IOException {
    user.file(".miglint.yml", "tables:\n  orders: big\n  items: {row: 1}\n  c: {rows: x}\n");
    CommandRun run = user.run("m");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(".miglint.yml:2: \"orders\" is small, an amount such as 40 GB, or a mapping")
        .contains(".miglint.yml:3: unknown key \"row\"; did you mean \"rows\"?")
        .contains(".miglint.yml:4: \"rows\" is a number");
    user.file(".miglint.yml", "");
    user.file("t.csv", "relation,rows\norders,many\n");
    assertThat(user.run("m", "--table-stats", "t.csv").err())
        .isEqualTo("miglint: t.csv:2: \"many\" is no number\n");
    user.file("t.csv", "table,rows\n");
    assertThat(user.run("m", "--table-stats", "t.csv").err())
        .isEqualTo("miglint: t.csv:1: the first line names the columns: relation,rows,bytes\n");
    assertThat(user.run("m", "--table-stats", "none.csv").code()).isEqualTo(2);
  }

  /** The query of docs/configuration.md answers what the reader reads. */
  @Test
  void aServerAnswersTheDocumentedQuery(PostgresServers servers) throws IOException, SQLException {
    String page = Files.readString(Path.of("docs", "configuration.md"));
    Matcher query = Pattern.compile("(?s)psql --csv -c \"(.*?)\"").matcher(page);
    assertThat(query.find()).isTrue();
    PostgresServer server = servers.server(servers.chosen().get(0));
    String database = server.createDatabase();
    StringBuilder csv = new StringBuilder("relation,rows,bytes\n");
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE orders AS SELECT n, repeat('x', 100) FROM generate_series(1, 5000) n;"
              + " CREATE SCHEMA audit; CREATE TABLE audit.events (id int); ANALYZE");
      try (ResultSet rows = statement.executeQuery(query.group(1))) {
        assertThat(rows.getMetaData().getColumnLabel(1)).isEqualTo("relation");
        while (rows.next()) {
          csv.append("%s,%s,%s\n".formatted(rows.getString(1), rows.getLong(2), rows.getLong(3)));
        }
      }
    } finally {
      server.dropDatabase(database);
    }
    assertThat(csv.toString()).contains("orders,5000,").contains("audit.events,0,");
    user.file("t.csv", csv.toString());
    assertThat(finding("--table-stats", "t.csv").get("message").asText())
        .contains("orders has about ")
        .contains(" in 5,000 rows: count on less than a second.");
  }
}
