package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.miglint.cli.CommandRun.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans are written as the framework at hand wants its files. */
final class PlanFilesTest {

  private static final String SHOP =
      """
      CREATE TABLE items (id bigint PRIMARY KEY);
      CREATE TABLE orders (id bigint PRIMARY KEY, item_id bigint, note varchar(9));
      """;
  private static final String INDEX = "CREATE INDEX orders_note_idx ON orders (note);\n";
  private static final String KEY =
      "ALTER TABLE orders ADD FOREIGN KEY (item_id) REFERENCES items (id);\n";

  @TempDir private Path folder;

  static Stream<Arguments> frameworks() {
    return Stream.of(
        Arguments.of(
            "golang-migrate",
            "m/0001_a.up.sql|"
                + SHOP
                + "|m/0001_a.down.sql|SELECT 1;"
                + "|m/0002_b.up.sql|"
                + INDEX
                + KEY,
            "0002_b_create_orders_note_idx.up.sql"),
        Arguments.of(
            "flyway",
            "m/V1__a.sql|" + SHOP + "|m/V1.1__b.sql|" + INDEX + KEY,
            "V1.1__b_create_orders_note_idx.sql"),
        Arguments.of(
            "goose",
            "m/00001_a.sql|-- +goose Up\n"
                + SHOP
                + "-- +goose Down\nDROP TABLE items;"
                + "|m/00002_b.sql|-- +goose Up\n"
                + INDEX
                + KEY,
            "00002_b_create_orders_note_idx.sql"),
        Arguments.of(
            "dbmate",
            "m/20240101120000_a.sql|-- migrate:up\n"
                + SHOP
                + "-- migrate:down\n"
                + "|m/20240102235930_b.sql|-- migrate:up\n"
                + INDEX
                + KEY,
            "20240103000030_b_add_orders_item_id_fkey.sql"),
        Arguments.of(
            "sql-migrate",
            "m/1_a.sql|-- +migrate Up\n"
                + SHOP
                + "-- +migrate Down\n"
                + "|m/2_b.sql|-- +migrate Up\n"
                + INDEX
                + KEY,
            "2_b_create_orders_note_idx.sql"),
        Arguments.of(
            "diesel",
            "m/2024-01-01-000000_a/up.sql|"
                + SHOP
                + "|m/2024-01-01-000000_a/down.sql|SELECT 1;"
                + "|m/2024-01-02-000000_b/up.sql|"
                + INDEX
                + KEY
                + "|m/2024-01-02-000000_b/down.sql|SELECT 1;",
            "2024-01-02-000000_b_create_orders_note_idx/metadata.toml"),
        Arguments.of(
            "sqlx",
            "m/1_a.sql|-- no-transaction\n" + SHOP + "|m/2_b.sql|" + INDEX + KEY,
            "2_b_create_orders_note_idx.sql"),
        Arguments.of(
            "prisma",
            "m/migration_lock.toml|provider = \"postgresql\"\n|m/20240101000000_a/migration.sql|"
                + SHOP
                + "|m/20240102000000_b/migration.sql|"
                + INDEX
                + KEY,
            "20240102000000_b_create_orders_note_idx/migration.sql"),
        Arguments.of(
            "refinery",
            "m/V1__a.sql|" + SHOP + "|m/V2__b.sql|" + KEY,
            "V2__b_add_orders_item_id_fkey.sql"),
        Arguments.of(
            "morph",
            "m/000001_a.up.sql|-- morph:nontransactional\n"
                + SHOP
                + "|m/000002_b.up.sql|"
                + INDEX
                + KEY,
            "000002_b_create_orders_note_idx.up.sql"),
        Arguments.of(
            "atlas",
            "m/1_a.sql|-- atlas:txmode none\n" + SHOP + "|m/2_b.sql|" + INDEX + KEY,
            "2_b_create_orders_note_idx.sql"),
        Arguments.of(
            "alembic",
            "m/env.py|from alembic import context\n|m/8d1c0e6f2ab3_a.py|"
                + revision("8d1c0e6f2ab3", "None", SHOP)
                + "|m/02ab38d1c0e6_b.py|"
                + revision("02ab38d1c0e6", "\"8d1c0e6f2ab3\"", INDEX + KEY),
            "02ab38d1c0e6_b_create_orders_note_idx.py"),
        Arguments.of(
            "plain",
            "m/1_a.sql|" + SHOP + "|m/2_b.sql|" + INDEX + KEY,
            "2_b_create_orders_note_idx.sql"));
  }

  private static String revision(String id, String parent, String sql) {
    return """
    from alembic import op
    revision = "%s"
    down_revision = %s

    def upgrade():
        op.execute(\"""%s\""")

    def downgrade():
        op.execute("SELECT 1")
    """
        .formatted(id, parent, sql);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frameworks")
  void theFrameworkReadsThemBack(String framework, String files, String expected)
      throws IOException {
    User user = User.in(folder);
    String[] parts = files.split("\\|", -1);
    for (int i = 0; i < parts.length; i += 2) {
      user.file(parts[i], parts[i + 1]);
    }
    CommandRun plan = user.run("plan", "m", "--framework", framework, "--write", "planned");
    assertThat(plan.err()).isEmpty();
    assertThat(plan.code()).isZero();
    assertThat(plan.out()).contains("--- " + expected + "\n").doesNotContain("ALTER TABLE");
    assertThat(folder.resolve("planned").resolve(expected)).exists();
    for (int i = 0; i < 4; i += 2) {
      if (parts[i].contains("a.")
          || parts[i].contains("_a/")
          || parts[i].contains("env")
          || parts[i].contains("lock")) {
        user.file(parts[i].replaceFirst("m/", "planned/"), parts[i + 1]);
      }
    }
    CommandRun lint = user.run("planned", "--framework", framework, "--format", "json");
    JsonNode report = JsonMapper.builder().build().readTree(lint.out());
    assertThat(report.get("failures")).isEmpty();
    assertThat(report.get("migrations"))
        .extracting(m -> m.get("risk").asText())
        .hasSizeGreaterThan(2)
        .containsOnly("safe-at-any-time");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    User user =
        User.in(folder)
            .file("m/0001_a.up.sql", SHOP)
            .file("m/0002_b.up.sql", KEY)
            .file("out/0003_b_validate_orders_item_id_fkey.up.sql", "mine");
    CommandRun run = user.run("plan", "m", "--write", "out");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "miglint: out/0003_b_validate_orders_item_id_fkey.up.sql is there already: nothing was"
                + " written\n");
    try (Stream<Path> written = Files.list(folder.resolve("out"))) {
      assertThat(written).hasSize(1);
    }
  }

  @Test
  void oneMigrationCanBeAskedFor() throws IOException {
    User user =
        User.in(folder)
            .file("m/0001_a.up.sql", SHOP)
            .file("m/0002_b.up.sql", KEY)
            .file("m/0003_c.up.sql", INDEX);
    assertThat(user.run("plan", "m", "--migration", "0003_c").out())
        .isEqualTo(
            """
            == 0003_c: needs a quiet window

            --- 0003_c_create_orders_note_idx.up.sql
            CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);

            """);
    CommandRun unknown = user.run("plan", "m", "--migration", "0003_d");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("unknown migration \"0003_d\"; did you mean \"0003_c\"?");
    assertThat(user.run("plan", "m/0001_a.up.sql").out()).startsWith("Nothing to plan");
  }

  @Test
  void whatCannotBeTakenApartIsSaid() throws IOException {
    User user =
        User.in(folder)
            .file("m/0001_a.up.sql", SHOP)
            .file("m/0002_b.up.sql", "VACUUM FULL orders;\n");
    CommandRun run = user.run("plan", "m");
    assertThat(run.out())
        .contains("line 1 still needs a quiet window: takes an ACCESS EXCLUSIVE lock on orders")
        .contains("-- Before: wait for a quiet window.\nVACUUM FULL orders;\n");
    assertThat(List.of(run.code())).containsExactly(0);
  }

  @Test
  void alembicGetsItsOwnKindOfFile() throws IOException {
    User user =
        User.in(folder)
            .file("m/versions/8d1c0e6f2ab3_a.py", revision("8d1c0e6f2ab3", "None", SHOP))
            .file(
                "m/versions/02ab38d1c0e6_b.py",
                revision(
                    "02ab38d1c0e6",
                    "\"8d1c0e6f2ab3\"",
                    "CREATE INDEX i ON orders (note) WHERE note <> '\\\\:x' AND note::text >"
                        + " 'a';\n"));
    assertThat(user.run("plan", "m").out())
        .isEqualTo(
            """
            == 02ab38d1c0e6_b: needs a quiet window

            --- 02ab38d1c0e6_b_create_i.py
            \"""b create i

            Revision ID: 02ab38d1c0e6
            Revises: 8d1c0e6f2ab3

            \"""
            from alembic import op

            # revision identifiers, used by Alembic.
            revision = "02ab38d1c0e6"
            down_revision = "8d1c0e6f2ab3"
            branch_labels = None
            depends_on = None


            def upgrade():
                with op.get_context().autocommit_block():
                    op.execute("CREATE INDEX CONCURRENTLY i ON orders (note) WHERE note <> '\\\\:x' AND note::text > 'a'")


            def downgrade():
                with op.get_context().autocommit_block():
                    op.execute("DROP INDEX CONCURRENTLY IF EXISTS i")

            """);
  }

  @Test
  void liquibaseGetsChangesets() throws IOException {
    User user =
        User.in(folder)
            .file(
                "m/a.sql",
                "--liquibase formatted sql\n--changeset me:a\n"
                    + SHOP
                    + "--rollback DROP TABLE orders, items;\n")
            .file(
                "m/b.sql",
                "--liquibase formatted sql\n--changeset me:b\n"
                    + INDEX
                    + KEY
                    + "--rollback SELECT 1;\n");
    CommandRun run = user.run("plan", "m");
    assertThat(run.out())
        .contains("Include the files in the changelog.")
        .contains(
            """
            --- b_1_create_orders_note_idx.sql
            --liquibase formatted sql

            --changeset miglint:b_1_create_orders_note_idx runInTransaction:false
            CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);
            --rollback DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
            """);
  }
}
