package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.miglint.cli.CommandRun.User;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a migration can be applied, and why. */
final class RiskTest {

  private static final String SHOP =
      """
      CREATE TABLE customers (id bigint PRIMARY KEY);
      CREATE TABLE items (id bigint PRIMARY KEY);
      CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, note text, total integer);
      """;

  @TempDir private Path folder;

  private JsonNode risk(String change) throws IOException {
    User user =
        User.in(folder).file("m/000001_shop.up.sql", SHOP).file("m/000002_x.up.sql", change);
    CommandRun run = user.run("m", "--framework", "golang-migrate", "--format", "json");
    JsonNode migrations = JsonMapper.builder().build().readTree(run.out()).get("migrations");
    assertThat(migrations.get(0).get("risk").asText()).isEqualTo("safe-at-any-time");
    assertThat(migrations.get(0).get("because")).isEmpty();
    assertThat(migrations.get(1).get("migration").asText()).isEqualTo("000002_x");
    return migrations.get(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALTER TABLE orders ADD COLUMN paid_at timestamptz            | safe-at-any-time
          ALTER TABLE orders ADD COLUMN open boolean DEFAULT true      | safe-at-any-time
          CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note)   | safe-at-any-time
          CREATE TABLE t (id bigint PRIMARY KEY); CREATE INDEX ON t (id) | safe-at-any-time
          COMMENT ON TABLE orders IS 'x'                               | safe-at-any-time
          UPDATE orders SET note = 'x' WHERE id = 7                    | safe-at-any-time
          ALTER TABLE orders ADD CHECK (total > 0) NOT VALID           | safe-at-any-time
          CREATE INDEX orders_note_idx ON orders (note)                | needs-quiet-window
          ALTER TABLE orders ADD CHECK (total > 0)                     | needs-quiet-window
          VACUUM FULL orders                                           | needs-quiet-window
          TRUNCATE orders                                              | needs-quiet-window
          UPDATE orders SET note = 'x'                                 | needs-quiet-window
          ALTER TABLE orders ADD COLUMN a text; SELECT 1               | safe-at-any-time
          ALTER TABLE orders ADD COLUMN a text; DELETE FROM items      | needs-quiet-window
          ALTER TABLE orders RENAME COLUMN note TO remark              | needs-several-deploys
          ALTER TABLE orders ALTER COLUMN total TYPE smallint          | needs-several-deploys
          ALTER TABLE orders ADD COLUMN paid boolean NOT NULL          | needs-several-deploys
          ALTER TABLE orders DROP COLUMN nothing                       | fails
          CREATE TABEL t ()                                            | fails
          CALL refill()                                                | cannot-tell
          DO $$ BEGIN EXECUTE concat('DROP ', now()); END $$           | cannot-tell
          """)
  void isSaidOfAChange(String change, String expected) throws IOException {
    assertThat(risk(change + ";").get("risk").asText()).isEqualTo(expected);
  }

  @Test
  void theReasonNamesWhoWaitsForWhatAndTheLine() throws IOException {
    assertThat(risk("SELECT 1;\nCREATE INDEX orders_note_idx ON orders (note);").get("because"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "every write to orders waits, while SELECT goes on, for as long as it takes to build an"
                + " index over every row of orders (line 2)");
    assertThat(risk("REINDEX TABLE orders;").get("because"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "every write to orders and nearly every SELECT of it wait, for as long as it takes to"
                + " build an index over every row of orders (line 1)");
    assertThat(risk("ALTER TABLE orders ADD COLUMN a text;\nDELETE FROM items;").get("because"))
        .extracting(JsonNode::asText)
        .contains(
            "SELECT and every write on orders wait, for as long as this takes: the ACCESS EXCLUSIVE"
                + " lock on orders of an earlier statement is held until the transaction ends (line"
                + " 2)");
  }

  @Test
  void aSafeMigrationSaysWhatWaitsForAMoment() throws IOException {
    assertThat(risk("ALTER TABLE orders ADD COLUMN a text;").get("because"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "SELECT and every write on orders wait until every transaction that has used orders has"
                + " ended, and then for a moment (line 1)");
  }

  @Test
  void manyTablesAtOnceNeedAQuietWindowEvenBriefly() throws IOException {
    String add = "ALTER TABLE %s ADD COLUMN a text;\n";
    String two = add.formatted("orders") + add.formatted("items");
    assertThat(risk(two).get("risk").asText()).isEqualTo("safe-at-any-time");
    JsonNode three = risk(two + add.formatted("customers"));
    assertThat(three.get("risk").asText()).isEqualTo("needs-quiet-window");
    assertThat(three.get("because").get(0).asText())
        .isEqualTo(
            "writes to orders, items, customers wait together, if only briefly: the transaction"
                + " keeps its locks until it has got the last one (line 3)");
  }

  @Test
  void whatAPersonAnsweredForDoesNotCount() throws IOException {
    assertThat(
            risk("-- miglint:ignore rename-column -- nobody reads it\n"
                    + "ALTER TABLE orders RENAME COLUMN note TO remark;")
                .get("risk")
                .asText())
        .isEqualTo("safe-at-any-time");
  }

  @Test
  void ofOtherDatabasesOnlyWhatRulesSayIsKnown() throws IOException {
    User user =
        User.in(folder)
            .file("m/1_a.sql", "CREATE TABLE t (id int PRIMARY KEY, a int);\n")
            .file("m/2_b.sql", "CREATE INDEX t_a ON t (a);\n")
            .file(".miglint.yml", "dialect: sqlite\n");
    assertThat(
            JsonMapper.builder()
                .build()
                .readTree(user.run("m", "--format", "json").out())
                .get("migrations"))
        .extracting(m -> m.get("risk").asText())
        .containsExactly("safe-at-any-time", "cannot-tell");
  }

  /** MySQL 8.0 manual, 17.12.1, Online DDL Operations. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CREATE INDEX t_a ON t (a)                       | safe-at-any-time
          CREATE FULLTEXT INDEX t_c ON t (c)              | needs-quiet-window
          DROP INDEX t_b ON t                             | safe-at-any-time
          ALTER TABLE t ADD COLUMN d int                  | safe-at-any-time
          ALTER TABLE t ADD COLUMN d int DEFAULT 7        | safe-at-any-time
          ALTER TABLE t ADD COLUMN d int DEFAULT (rand()) | cannot-tell
          ALTER TABLE t ADD INDEX (a), LOCK=NONE          | safe-at-any-time
          ALTER TABLE t ADD INDEX (a), LOCK=SHARED        | cannot-tell
          ALTER TABLE t ADD UNIQUE (a)                    | safe-at-any-time
          ALTER TABLE t ADD CHECK (a > 0)                 | cannot-tell
          ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES t (id) | needs-quiet-window
          ALTER TABLE t MODIFY a int NOT NULL             | needs-several-deploys
          ALTER TABLE t MODIFY a bigint                   | needs-quiet-window
          ALTER TABLE t MODIFY c varchar(300)             | cannot-tell
          ALTER TABLE t ALTER COLUMN a SET DEFAULT 7      | safe-at-any-time
          ALTER TABLE t DROP COLUMN a                     | needs-several-deploys
          ALTER TABLE t RENAME COLUMN a TO d              | needs-several-deploys
          DROP TABLE t                                    | needs-several-deploys
          CREATE VIEW v AS SELECT a FROM t                | safe-at-any-time
          INSERT INTO t (id) VALUES (7)                   | safe-at-any-time
          UPDATE t SET a = 7 WHERE id = 7                 | safe-at-any-time
          UPDATE t SET a = 7 WHERE a IS NULL              | needs-quiet-window
          DELETE FROM t WHERE a = 7                       | needs-quiet-window
          """)
  void isSaidOfAChangeInMysql(String change, String expected) throws IOException {
    User user =
        User.in(folder)
            .file(
                "m/1_t.sql",
                "CREATE TABLE t (id int PRIMARY KEY, a int, c varchar(60), KEY t_b (a));\n")
            .file("m/2_x.sql", change + ";\n")
            .file(".miglint.yml", "dialect: mysql\n");
    JsonNode migrations =
        JsonMapper.builder()
            .build()
            .readTree(user.run("m", "--format", "json").out())
            .get("migrations");
    assertThat(migrations)
        .extracting(m -> m.get("risk").asText())
        .containsExactly("safe-at-any-time", expected);
  }

  @Test
  void findingsOnRevisionsOfAlembicCount() throws IOException {
    User user =
        User.in(folder)
            .file(
                "db/versions/1a_orders.py",
                """
                from alembic import op
                import sqlalchemy as sa

                revision = "1a"
                down_revision = None


                def upgrade():
                    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))


                def downgrade():
                    op.drop_table("orders")
                """)
            .file(
                "db/versions/2b_note.py",
                """
                from alembic import op

                revision = "2b"
                down_revision = "1a"


                def upgrade():
                    op.drop_column("orders", "note")


                def downgrade():
                    raise NotImplementedError
                """);
    JsonNode change =
        JsonMapper.builder()
            .build()
            .readTree(user.run("db", "--format", "json").out())
            .get("migrations")
            .get(1);
    assertThat(change.get("risk").asText()).isEqualTo("needs-several-deploys");
    assertThat(change.get("because").get(0).asText()).endsWith("(line 8)");
  }

  @Test
  void theTextListsEveryMigrationWhenAsked() throws IOException {
    User user =
        User.in(folder)
            .file("m/000001_shop.up.sql", SHOP)
            .file("m/000001_shop.down.sql", "DROP TABLE orders, items, customers;\n")
            .file("m/000002_x.up.sql", "ALTER TABLE orders DROP COLUMN note;\n")
            .file("m/000002_x.down.sql", "ALTER TABLE orders ADD COLUMN note text;\n");
    assertThat(user.run("m", "--risk").out())
        .contains("== 000002_x: needs downtime or several deploys\n")
        .contains(
            """
            == Risk of each migration

            000001_shop: safe at any time
            000002_x: needs downtime or several deploys, because
              - code that is still running and names orders.note fails as soon as this commits: column "note"
                does not exist; its values are gone for good (line 1)

            1 error, 1 info in\
            """);
    assertThat(user.run("m").out())
        .doesNotContain("== Risk of each")
        .endsWith("Risk: needs downtime or several deploys: 1, safe at any time: 1\n");
  }
}
