package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.miglint.cli.CommandRun.User;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsCommandTest {

  private static final Path CASES = Path.of("testdata/frameworks").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void aHistoryIsAParagraph() throws IOException {
    CommandRun run =
        User.in(folder)
            .file("db/1_a.up.sql", "SELECT 1;")
            .file("db/1_a.down.sql", "SELECT 1;")
            .file("db/10_c.up.sql", "SELECT 1;")
            .file("db/2_b.up.go", "package db")
            .file("db/2_other.up.sql", "SELECT 1;")
            .run("migrations", ".");
    assertThat(run.out())
        .isEqualTo(
            """
            db: golang-migrate, since 4 of 4 scripts are named <digits>_<name>.up.sql or .down.sql
              1_a      up, down: sent as one query
              2_b      up: sent as one query; a program
              2_other  up: sent as one query
              10_c     up: sent as one query
              4 migrations, 1 with a way back; the latest is 10_c
              note: db/2_other.up.sql: Version 2 is already taken by db/2_b.up.go.

            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void waysMayDifferInTheirTransactionsAndScriptsInTheirDatabases() {
    assertThat(User.in(CASES.resolve("dbmate/transactions")).run("migrations", ".").out())
        .contains("  2_outside   up: no transaction; down: its own transaction\n");
    assertThat(User.in(CASES.resolve("pop/dialects")).run("migrations", ".").out())
        .contains("  1_a.mysql  up, down: no transaction; for mysql\n");
  }

  @Test
  void aGraphMayHaveSeveralHeads() throws IOException {
    CommandRun run =
        User.in(folder)
            .file("m/1_a/up.sql", "SELECT 1;")
            .file("m/1_a/metadata.yaml", "name: a\n")
            .file("m/2_b/up.sql", "SELECT 1;")
            .file("m/2_b/metadata.yaml", "parents: [1]\n")
            .file("m/3_c/up.sql", "SELECT 1;")
            .file("m/3_c/metadata.yaml", "parents: [1]\n")
            .run("migrations", "m");
    assertThat(run.out()).contains("3 migrations, 0 with a way back; heads are 2_b, 3_c\n");
  }

  @Test
  void machinesReadEverything() throws IOException {
    CommandRun run =
        User.in(CASES.resolve("liquibase/yaml")).run("migrations", "--format", "json", ".");
    JsonNode json = new JsonMapper().readTree(run.out());
    assertThat(json.at("/version").asInt()).isEqualTo(1);
    JsonNode set = json.at("/sets/0");
    assertThat(set.get("framework").asText()).isEqualTo("liquibase");
    assertThat(set.get("location").asText()).isEqualTo("db");
    assertThat(set.at("/heads/0").asText()).isEqualTo("b");
    JsonNode inline = set.at("/migrations/2");
    assertThat(inline.get("id").asText()).isEqualTo("ann:inline");
    assertThat(inline.get("file").asText()).isEqualTo("db/changelog.yaml");
    assertThat(inline.get("line").asInt()).isEqualTo(11);
    assertThat(inline.get("direction").asText()).isEqualTo("repeatable");
    assertThat(inline.get("transaction").asText()).isEqualTo("per-migration");
    assertThat(inline.get("language").asText()).isEqualTo("sql");
    assertThat(inline.get("dialect").asText()).isEqualTo("postgresql");
    assertThat(set.at("/notes/0/kind").asText()).isEqualTo("missing-file");
    assertThat(json.get("leftOut").findValuesAsText("file")).contains("db/sql/never.sql");
  }

  @Test
  void aPathWithoutMigrationsIsSaid() throws IOException {
    CommandRun run = User.in(folder).file("notes.txt", "").run("migrations", ".");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no migration in it");
  }

  @Test
  void whoMeantTheFolderLearnsThatItIsACommand() throws IOException {
    CommandRun run = User.in(folder).file("migrations/1_a.up.sql", "SELECT 1;").run("migrations");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("(with the slash: \"migrations\" alone is a command)");
  }
}
