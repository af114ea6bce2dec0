package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.CommandRun.User;
import dev.miglint.verify.PostgresServer;
import dev.miglint.verify.PostgresServers;
import dev.miglint.verify.PostgresServersExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What --fix, --fix-unsafe and --diff do to files. */
@ExtendWith(PostgresServersExtension.class)
final class FixCommandTest {

  private static final String SHOP =
      """
      CREATE TABLE items (id bigint PRIMARY KEY);
      CREATE TABLE orders (id bigint PRIMARY KEY, item_id bigint, note text);
      CREATE INDEX orders_item_id_idx ON orders (item_id);
      """;

  @TempDir private Path folder;
  private User user = User.in(Path.of(""));

  @BeforeEach
  void sit() throws IOException {
    user = User.in(folder).file("m/0001_a.up.sql", SHOP);
    user.file("m/0001_a.down.sql", "DROP TABLE orders, items;\n");
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void concurrentlyIsWrittenWhereNoTransactionForbidsIt() throws IOException {
    user.file("m/0002_b.up.sql", "-- why\r\nCREATE INDEX orders_note_idx ON orders (note);\r\n");
    user.file("m/0002_b.down.sql", "DROP INDEX CONCURRENTLY orders_note_idx;\n");
    CommandRun run = user.run("m", "--fix");
    assertThat(text("m/0002_b.up.sql"))
        .isEqualTo("-- why\r\nCREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);\r\n");
    assertThat(run.err()).isEqualTo("miglint: m/0002_b.up.sql: fixed: Add CONCURRENTLY\n");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("No findings");
  }

  @Test
  void aDiffChangesNothing() throws IOException {
    String script = "CREATE INDEX orders_note_idx ON orders (note);\n";
    user.file("m/0002_b.up.sql", script);
    CommandRun run = user.run("m", "--diff");
    assertThat(run.out())
        .isEqualTo(
            """
            --- a/m/0002_b.up.sql
            +++ b/m/0002_b.up.sql
            @@ -1,1 +1,1 @@
            -CREATE INDEX orders_note_idx ON orders (note);
            +CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);
            --- /dev/null
            +++ b/m/0002_b.down.sql
            @@ -0,0 +1,1 @@
            +DROP INDEX IF EXISTS orders_note_idx;
            """);
    assertThat(run.code()).isEqualTo(1);
    assertThat(text("m/0002_b.up.sql")).isEqualTo(script);
    assertThat(folder.resolve("m/0002_b.down.sql")).doesNotExist();
  }

  /** git itself takes the diff, for a file whose last line has no end and for one that is new. */
  @Test
  void gitAppliesTheDiff() throws IOException, InterruptedException {
    user.file("m/0002_b.up.sql", "SELECT 1;\nCREATE INDEX orders_note_idx ON orders (note)");
    user.file("m/0002_b.down.sql", "DROP INDEX orders_note_idx;\r\n");
    user.file("m/0003_c.up.sql", "CREATE INDEX orders_two_idx ON orders (note, id)");
    user.file("fix.diff", user.run("m", "--diff").out());
    Process git =
        new ProcessBuilder("git", "apply", "fix.diff")
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(git.waitFor()).isZero();
    assertThat(text("m/0003_c.up.sql"))
        .isEqualTo("CREATE INDEX CONCURRENTLY orders_two_idx ON orders (note, id)");
    assertThat(text("m/0003_c.down.sql")).isEqualTo("DROP INDEX IF EXISTS orders_two_idx;\n");
  }

  @Test
  void aConstraintIsValidatedInAMigrationOfItsOwn(PostgresServers servers)
      throws IOException, SQLException {
    user.file(
        "m/0002_b.up.sql",
        """
        -- Orders are for items.
        ALTER TABLE orders ADD FOREIGN KEY (item_id) REFERENCES items (id) -- all of them
        ;
        ALTER TABLE orders ADD CONSTRAINT sane CHECK (id > 0);
        ALTER TABLE orders ADD COLUMN size integer DEFAULT 3;
        """);
    CommandRun run = user.run("m", "--fix");
    assertThat(text("m/0002_b.up.sql"))
        .isEqualTo(
            """
            -- Orders are for items.
            ALTER TABLE orders ADD FOREIGN KEY (item_id) REFERENCES items (id) NOT VALID -- all of them
            ;
            ALTER TABLE orders ADD CONSTRAINT sane CHECK (id > 0) NOT VALID;
            ALTER TABLE orders ADD COLUMN size integer DEFAULT 3;
            """);
    assertThat(text("m/0003_b_validate_orders_item_id_fkey.up.sql"))
        .isEqualTo("ALTER TABLE orders VALIDATE CONSTRAINT orders_item_id_fkey;\n");
    assertThat(text("m/0004_b_validate_sane.up.sql"))
        .isEqualTo("ALTER TABLE orders VALIDATE CONSTRAINT sane;\n");
    assertThat(text("m/0002_b.down.sql"))
        .isEqualTo(
            """
            ALTER TABLE orders DROP COLUMN size;
            ALTER TABLE orders DROP CONSTRAINT sane;
            ALTER TABLE orders DROP CONSTRAINT orders_item_id_fkey;
            """);
    assertThat(run.out()).startsWith("No findings");
    goesUpAndDown(
        servers,
        List.of("0001_a", "0002_b", "0003_b_validate_orders_item_id_fkey", "0004_b_validate_sane"));
  }

  @Test
  void whatIsRunOnlyWhereItIsListedIsListed() throws IOException {
    user.file("p/schema/20200101_shop.up.sql", SHOP)
        .file(
            "p/schema/20200102_b.up.sql",
            """
            ALTER TABLE orders ADD FOREIGN KEY (item_id) REFERENCES items (id);
            ALTER TABLE orders ADD CONSTRAINT sane CHECK (id > 0);
            """)
        .file("p/migrations_manifest.txt", "20200101_shop.up.sql\r\n20200102_b.up.sql\r\n");
    CommandRun run = user.run("p", "--fix");
    assertThat(text("p/migrations_manifest.txt"))
        .isEqualTo(
            """
            20200101_shop.up.sql
            20200102_b.up.sql
            20200103_b_validate_orders_item_id_fkey.up.sql
            20200104_b_validate_sane.up.sql
            """
                .replace("\n", "\r\n"));
    assertThat(run.err())
        .contains(
            "p/migrations_manifest.txt: fixed: List"
                + " 20200103_b_validate_orders_item_id_fkey.up.sql\n");
    assertThat(run.out()).startsWith("No findings in 4 files");
  }

  /** Whether a script that a changelog does not name is ever run, miglint cannot promise. */
  @Test
  void aConstraintIsNotLeftUnvalidatedWhereNobodyWouldRunTheRest() throws IOException {
    String add = "ALTER TABLE orders ADD CONSTRAINT sane CHECK (id > 0);\n";
    user.file("d/0000_a.sql", SHOP)
        .file("d/0001_b.sql", add)
        .file(
            "d/meta/_journal.json",
            """
            {"version": "7", "dialect": "postgresql", "entries": [
              {"idx": 0, "version": "7", "when": 1, "tag": "0000_a", "breakpoints": true},
              {"idx": 1, "version": "7", "when": 2, "tag": "0001_b", "breakpoints": true}]}
            """);
    CommandRun run = user.run("d", "--fix");
    assertThat(run.out()).contains("check-validates");
    assertThat(text("d/0001_b.sql")).isEqualTo(add);
  }

  @Test
  void theModeOfAFileStaysAndALinkStaysALink() throws IOException {
    user.file("m/0002_b.up.sql", "CREATE INDEX orders_note_idx ON orders (note);\n");
    user.file("elsewhere.sql", "CREATE INDEX orders_two_idx ON orders (note, id);\n");
    Path script = folder.resolve("m/0002_b.up.sql");
    Path link = folder.resolve("m/0003_c.up.sql");
    Files.createSymbolicLink(link, folder.resolve("elsewhere.sql"));
    var mode = PosixFilePermissions.fromString("rwxr-x---");
    Files.setPosixFilePermissions(script, mode);
    user.run("m", "--fix");
    assertThat(text("m/0002_b.up.sql")).contains("CONCURRENTLY");
    assertThat(Files.getPosixFilePermissions(script)).isEqualTo(mode);
    assertThat(text("elsewhere.sql")).contains("CONCURRENTLY");
    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("m")).isDirectoryNotContaining("glob:**.partial");
  }

  /** All the way up, one step after the other down again, and up. */
  private void goesUpAndDown(PostgresServers servers, List<String> names)
      throws IOException, SQLException {
    PostgresServer server = servers.server(servers.chosen().get(0));
    String database = server.createDatabase();
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      for (int round = 0; round < 2; round++) {
        for (String name : names) {
          statement.execute(text("m/" + name + ".up.sql"));
        }
        try (ResultSet open =
            statement.executeQuery("SELECT count(*) FROM pg_constraint WHERE NOT convalidated")) {
          assertThat(open.next()).isTrue();
          assertThat(open.getInt(1)).isZero();
        }
        for (int i = names.size() - 1; i >= 0; i--) {
          statement.execute(text("m/" + names.get(i) + ".down.sql"));
        }
      }
    } finally {
      server.dropDatabase(database);
    }
  }

  @Test
  void aLockTimeoutIsSet() throws IOException {
    user.file(".miglint.yml", "extends: zero-downtime\n");
    user.file("m/0002_b.up.sql", "-- more\n\nALTER TABLE orders ADD COLUMN a text;\n");
    user.file("m/0002_b.down.sql", "ALTER TABLE orders DROP COLUMN a;\n");
    CommandRun run = user.run("m", "--fix");
    assertThat(text("m/0002_b.up.sql"))
        .isEqualTo(
            "-- more\n\nSET LOCAL lock_timeout = '4s';\nALTER TABLE orders ADD COLUMN a text;\n");
    assertThat(run.out()).doesNotContain("missing-lock-timeout");
  }

  @Test
  void whatChangesTheMeaningIsFixedWhenAsked() throws IOException {
    String table = "CREATE TABLE sizes (\n    id uuid NOT NULL,\n    name text -- shown\n);\n";
    user.file(
        "m/0002_b.up.sql",
        table + "INSERT INTO sizes VALUES (gen_random_uuid(), 'S'), (gen_random_uuid(), 'M');\n");
    user.file("m/0002_b.down.sql", "DROP TABLE sizes;\n");
    assertThat(user.run("m", "--fix").err()).isEmpty();
    CommandRun run = user.run("m", "--fix-unsafe");
    assertThat(run.out()).startsWith("No findings");
    String fixed = text("m/0002_b.up.sql");
    String uuid = "'[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}'";
    assertThat(fixed)
        .startsWith(
            "CREATE TABLE sizes (\n    id uuid NOT NULL,\n    name text,\n    PRIMARY KEY (id) --"
                + " shown\n);\n")
        .containsPattern(
            "INSERT INTO sizes VALUES \\(" + uuid + ", 'S'\\), \\(" + uuid + ", 'M'\\);\n");
    assertThat(run.err())
        .containsPattern("0002_b.up.sql: fixed: Write the UUID " + uuid + " out\n")
        .contains("fixed: Add a primary key\n");
  }

  @Test
  void theWayBackIsAddedToAFileThatHoldsBoth() throws IOException {
    user.file("g/1_a.sql", "-- +goose Up\nCREATE TABLE t (id bigint PRIMARY KEY);\n");
    user.run("g", "--fix", "--framework", "goose");
    assertThat(text("g/1_a.sql"))
        .isEqualTo(
            """
            -- +goose Up
            CREATE TABLE t (id bigint PRIMARY KEY);

            -- +goose Down
            DROP TABLE t;
            """);
  }

  @Test
  void aScriptIsListedWhereItsVersionSays() throws IOException {
    String table = "CREATE TABLE t%d (id bigint PRIMARY KEY);\n";
    for (int i = 1; i <= 5; i++) {
      user.file("p/schema/%d_t.up.sql".formatted(i), table.formatted(i));
    }
    user.file("p/ddl_views/v.up.sql", "CREATE OR REPLACE VIEW v AS SELECT 1 AS one;\n")
        .file("p/ddl_views_manifest.txt", "")
        .file(
            "p/migrations_manifest.txt", "# In order.\r\n2_t.up.sql\r\n# 4_t.up.sql\r\n5_t.up.sql");
    assertThat(user.run("p", "--fix").err()).doesNotContain("fixed");
    assertThat(user.run("p", "--fix-unsafe", "--diff").out()).contains("+1_t.up.sql");
    CommandRun run = user.run("p", "--fix-unsafe");
    assertThat(run.err())
        .contains("p/migrations_manifest.txt: fixed: List 1_t.up.sql in migrations_manifest.txt\n")
        .contains("p/ddl_views_manifest.txt: fixed: List v.up.sql in ddl_views_manifest.txt\n");
    assertThat(text("p/migrations_manifest.txt"))
        .isEqualTo(
            "# In order.\r\n1_t.up.sql\r\n2_t.up.sql\r\n3_t.up.sql\r\n# 4_t.up.sql\r\n5_t.up.sql");
    assertThat(text("p/ddl_views_manifest.txt")).isEqualTo("v.up.sql\n");
    assertThat(run.out()).doesNotContain("not-in-manifest");
  }

  @Test
  void clausesThatLetAScriptRunAgainAreSafeWhereTheHistoryKnows() throws IOException {
    user.file("r/V1__a.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n")
        .file("r/R__v.sql", "CREATE VIEW v AS\r\n  SELECT 1 AS one; -- the one\r\n")
        .file("r/R__w.sql", "DROP VIEW nobody_knows;\nCREATE VIEW w AS SELECT 2 AS two;\n");
    user.run("r", "--fix");
    assertThat(text("r/R__v.sql"))
        .isEqualTo("CREATE OR REPLACE VIEW v AS\r\n  SELECT 1 AS one; -- the one\r\n");
    assertThat(text("r/R__w.sql"))
        .isEqualTo("DROP VIEW nobody_knows;\nCREATE OR REPLACE VIEW w AS SELECT 2 AS two;\n");
    user.run("r", "--fix-unsafe");
    assertThat(text("r/R__w.sql")).startsWith("DROP VIEW IF EXISTS nobody_knows;\n");
  }

  @Test
  void aByteOrderMarkStays() throws IOException {
    user.file("m/0002_b.up.sql", "\uFEFFCREATE INDEX größe ON orders (note);\n");
    user.file("m/0002_b.down.sql", "DROP INDEX CONCURRENTLY größe;\n");
    user.run("m", "--fix");
    assertThat(text("m/0002_b.up.sql"))
        .isEqualTo("\uFEFFCREATE INDEX CONCURRENTLY größe ON orders (note);\n");
  }
}
