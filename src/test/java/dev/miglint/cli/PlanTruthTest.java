package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.miglint.cli.CommandRun.User;
import dev.miglint.verify.PostgresServer;
import dev.miglint.verify.PostgresServers;
import dev.miglint.verify.PostgresServersExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plan has the hazard no more, a real server takes it, and the catalog is the same in the end.
 */
@ExtendWith(PostgresServersExtension.class)
final class PlanTruthTest {

  private static final String SHOP =
      """
      CREATE TABLE customers (id bigint NOT NULL, email text, phone text NOT NULL DEFAULT '-');
      CREATE TABLE items (id bigint PRIMARY KEY, name text);
      CREATE TABLE coupons (code text PRIMARY KEY);
      CREATE TABLE orders (
          id bigint PRIMARY KEY, item_id bigint, note text, "Total" integer DEFAULT 0,
          state varchar(20) NOT NULL);
      CREATE INDEX orders_note_idx ON orders (note);
      CREATE TABLE parts (id bigint PRIMARY KEY, no text, kind text, place text);
      CREATE UNIQUE INDEX parts_no_key ON parts (kind DESC NULLS LAST, no text_pattern_ops) INCLUDE (place);
      CREATE INDEX by_hash ON parts USING hash (no);
      CREATE TABLE logs (id bigint, at date NOT NULL, body text) PARTITION BY RANGE (at);
      CREATE TABLE logs_2026 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
      CREATE TABLE "Later" PARTITION OF logs DEFAULT;
      CREATE VIEW cheap AS SELECT id FROM orders;
      INSERT INTO customers SELECT n, n || '@example.com' FROM generate_series(1, 9) n;
      INSERT INTO items SELECT n, 'item' FROM generate_series(1, 9) n;
      INSERT INTO orders SELECT n, n, 'note', n, '7' FROM generate_series(1, 9) n;
      """;

  private static final String CATALOG =
      """
      SELECT format('%s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
             a.attnotnull, pg_get_expr(d.adbin, d.adrelid))
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v')
        AND a.attnum > 0 AND NOT a.attisdropped
      UNION ALL
      SELECT format('%s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
      UNION ALL
      SELECT format('%s %s', pg_get_indexdef(indexrelid), indisvalid)
      FROM pg_index JOIN pg_class c ON c.oid = indexrelid
      WHERE c.relnamespace = 'public'::regnamespace
      UNION ALL
      SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL
      SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      """;

  private static final List<String> CHANGES =
      List.of(
          "CREATE INDEX orders_state_idx ON orders (state)",
          "CREATE INDEX logs_body_idx ON logs (lower(body)) WHERE body <> ''",
          "CREATE UNIQUE INDEX ON logs USING btree (at, id) INCLUDE (body)",
          "CREATE UNIQUE INDEX ON orders (state, id) WHERE id > 3",
          "DROP INDEX orders_note_idx; CREATE INDEX ON orders (note, id)",
          "ALTER TABLE orders ADD FOREIGN KEY (item_id) REFERENCES items (id) ON DELETE CASCADE",
          "ALTER TABLE orders ADD CONSTRAINT \"Known\" FOREIGN KEY (item_id) REFERENCES items",
          "ALTER TABLE orders ADD CHECK (\"Total\" >= 0)",
          "ALTER TABLE orders ADD CONSTRAINT sane CHECK (\"Total\" < 1000), ADD COLUMN extra text",
          "ALTER TABLE orders ALTER COLUMN note SET NOT NULL",
          "ALTER TABLE orders ADD UNIQUE (item_id, state)",
          "ALTER TABLE orders ADD CONSTRAINT one UNIQUE (note, id) DEFERRABLE INITIALLY DEFERRED",
          "ALTER TABLE customers ADD PRIMARY KEY (id)",
          "ALTER TABLE customers ADD CONSTRAINT pk PRIMARY KEY (id, email)",
          "ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid()",
          "ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE",
          "ALTER TABLE orders ADD COLUMN size integer DEFAULT 1 CHECK (size > 0)",
          "ALTER TABLE orders ADD COLUMN other bigint DEFAULT 1 REFERENCES items (id)",
          "ALTER TABLE orders ALTER COLUMN \"Total\" TYPE bigint",
          "ALTER TABLE orders ALTER COLUMN state TYPE integer USING state::integer",
          "ALTER TABLE orders RENAME COLUMN \"Total\" TO amount",
          "ALTER TABLE customers RENAME COLUMN phone TO telephone",
          "ALTER TABLE orders RENAME COLUMN note TO remark",
          "ALTER TABLE parts RENAME COLUMN no TO \"Number\"",
          "ALTER TABLE orders DROP COLUMN state",
          "ALTER TABLE coupons RENAME TO vouchers",
          "DROP TABLE coupons",
          "ALTER TABLE orders ADD CHECK (id > 0) NOT VALID;"
              + " ALTER TABLE orders VALIDATE CONSTRAINT orders_id_check",
          "ALTER TABLE orders ADD COLUMN a text; UPDATE orders SET a = note",
          "SET LOCAL lock_timeout = '2s'; ALTER TABLE orders ADD CHECK (id > 0);"
              + " ALTER TABLE items ADD COLUMN b text; ALTER TABLE customers ADD COLUMN b text",
          "REINDEX TABLE orders",
          "ALTER TABLE orders DROP COLUMN note, ADD COLUMN remark text, ADD CHECK (remark <> '')");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> plansKeepTheirPromise(PostgresServers servers) {
    return servers.chosen().stream()
        .flatMap(
            major ->
                CHANGES.stream()
                    .filter(change -> !isKnownWrong(major, change))
                    .map(
                        change ->
                            DynamicTest.dynamicTest(
                                major + ": " + change,
                                () -> check(change, servers.server(major)))));
  }

  /** The way back lets NULL in again while the key still stands, which 18 refuses. */
  private static boolean isKnownWrong(int major, String change) {
    return major >= 18 && change.endsWith("PRIMARY KEY (id, email)");
  }

  private void check(String change, PostgresServer server) throws IOException, SQLException {
    String version = "--pg-version=" + server.major();
    String name = Integer.toHexString((server.major() + change).hashCode());
    User user =
        User.in(folder)
            .file(name + "/000001_shop.up.sql", SHOP)
            .file(name + "/000001_shop.down.sql", "SELECT 1;\n")
            .file(name + "/000002_change.up.sql", change + ";\n")
            .file(name + "/000002_change.down.sql", "SELECT 1;\n");
    CommandRun run = user.run("plan", name, version, "--format", "json");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    JsonNode plans = JsonMapper.builder().build().readTree(run.out()).get("plans");
    assertThat(plans).hasSize(1);
    assertThat(plans.get(0).get("left")).as("what is left").isEmpty();
    List<String> ups = new ArrayList<>();
    List<String> downs = new ArrayList<>();
    user.file(name + "b/000001_shop.up.sql", SHOP);
    for (JsonNode file : plans.get(0).get("files")) {
      String path = file.get("path").asText();
      user.file(name + "b/" + path, file.get("text").asText());
      if (path.endsWith(".down.sql")) {
        downs.add(0, file.get("text").asText());
      } else {
        assertThat(path).matches("00000[2-9]_change_[a-z0-9_]+\\.up\\.sql");
        ups.add(file.get("text").asText());
      }
    }
    lintsClean(user, name + "b", version);
    compare(change, ups, downs, server);
  }

  private static void lintsClean(User user, String path, String version) throws IOException {
    CommandRun run = user.run(path, version, "--format", "json", "--framework", "golang-migrate");
    JsonNode report = JsonMapper.builder().build().readTree(run.out());
    assertThat(report.get("failures")).isEmpty();
    assertThat(report.get("summary").get("notAnalysed").asInt()).isZero();
    assertThat(report.get("findings"))
        .filteredOn(finding -> finding.get("severity").asText().equals("error"))
        .filteredOn(finding -> !finding.get("file").asText().contains("000001_shop"))
        .extracting(
            finding -> finding.get("rule").asText() + ": " + finding.get("message").asText())
        // The way back of a step takes along what the step before it made: an index that became a
        // constraint, the triggers that kept two columns alike. The steps are undone together.
        .filteredOn(text -> !text.startsWith("down-does-not-undo"))
        .isEmpty();
  }

  private static void compare(
      String change, List<String> ups, List<String> downs, PostgresServer server)
      throws SQLException {
    String original = server.createDatabase();
    String planned = server.createDatabase();
    try {
      try (Connection one = server.connect(original);
          Connection other = server.connect(planned)) {
        execute(one, SHOP);
        execute(other, SHOP);
        Set<String> before = catalog(other);
        execute(one, change);
        for (String up : ups) {
          execute(other, up);
        }
        assertThat(catalog(other)).as("catalog after %s", ups).isEqualTo(catalog(one));
        boolean lost = downs.stream().anyMatch(d -> d.contains("gone") || d.contains("cannot"));
        if (!lost) {
          for (String down : downs) {
            execute(other, down);
          }
          assertThat(catalog(other)).as("catalog after %s", downs).isEqualTo(before);
        }
      }
    } finally {
      server.dropDatabase(original);
      server.dropDatabase(planned);
    }
  }

  private static Set<String> catalog(Connection connection) throws SQLException {
    Set<String> lines = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(CATALOG)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
