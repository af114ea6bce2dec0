package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.CommandRun.User;
import dev.miglint.configuration.Configuration;
import dev.miglint.configuration.ConfigurationException;
import dev.miglint.configuration.ConfigurationReader;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.migration.Histories;
import dev.miglint.sql.PostgresVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InitCommandTest {

  private static final Path CASES = Path.of("testdata/frameworks").toAbsolutePath();

  @TempDir private Path folder;

  private Configuration written(String text) throws IOException, ConfigurationException {
    Path file = folder.resolve("read/.miglint.yml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new ConfigurationReader(
            RuleCatalogue.registered(), new Histories().frameworks(), List.of("postgresql"))
        .read(file, ".miglint.yml");
  }

  /** Comments without their mark are keys again, where they are any. */
  private static String withEverythingOn(String text) {
    return text.replaceAll("(?m)^# (?=(  )?[a-z-]+: ?)", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alembic/ordinary",
        "atlas/ordinary",
        "dbmate/ordinary",
        "diesel/ordinary",
        "drizzle/ordinary",
        "flyway/ordinary",
        "folder-per-migration/ordinary",
        "golang-migrate/ordinary",
        "goose/ordinary",
        "liquibase/yaml",
        "manifest/ordinary",
        "morph/ordinary",
        "plain/numbers",
        "pop/dialects",
        "prisma/ordinary",
        "refinery/ordinary",
        "sqitch/ordinary",
        "sql-migrate/ordinary",
        "sqlx/forward",
        "supabase/ordinary"
      })
  void whatIsWrittenIsAValidConfiguration(String testCase)
      throws IOException, ConfigurationException {
    CommandRun run = User.in(CASES.resolve(testCase)).run("init", "--print");
    assertThat(run.code()).isZero();
    assertThat(written(run.out()).paths()).isNotEmpty();
  }

  @Test
  void habitsAreLearned() throws IOException, ConfigurationException {
    User user = User.in(folder);
    for (int i : IntStream.rangeClosed(1, 6).toArray()) {
      user.file(
          "db/migrate/000%d_table.up.sql".formatted(i),
          """
          SET lock_timeout = '2s';
          CREATE TABLE t%d (id bigint PRIMARY KEY, created_at timestamptz, updated_at timestamptz);
          COMMENT ON TABLE t%d IS 'one of them';
          """
              .formatted(i, i));
    }
    user.file("db/structure.sql", "--\n-- PostgreSQL database dump\n--\n\nSELECT 1;\n");
    user.file("docker-compose.yml", "services: {db: {image: 'postgres:16-alpine'}}\n");
    user.file(".github/workflows/ci.yml", "image: postgres:17\n");
    user.file("seed/x.sql", "SELECT 1;");

    CommandRun run = user.run("init");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("db/migrate: 6 migrations of golang-migrate")
        .contains("wrote .miglint.yml");
    String text = Files.readString(folder.resolve(".miglint.yml"));
    assertThat(text)
        .contains(
            "# 6 migrations, none with a way back; versions are 4 digits; names are in snake_case")
        .contains("6 set lock_timeout")
        .contains("\nschema: empty\n")
        .doesNotContain("structure.sql");
    Configuration configuration = written(text);
    assertThat(configuration.paths()).containsExactly("db/migrate");
    assertThat(configuration.packs())
        .containsExactly("forward-only", "zero-downtime", "documented");
    assertThat(configuration.target()).contains(new PostgresVersion(16));
    assertThat(text).contains("audit-columns: [created_at, updated_at]");
    assertThat(user.run("--no-progress").code()).isLessThan(2);
    Configuration all = written(withEverythingOn(text));
    assertThat(all.framework()).contains("golang-migrate");
    assertThat(all.startsEmpty()).isTrue();
    assertThat(all.failOn()).isPresent();
  }

  @Test
  void aDumpIsMentionedWhereTheHistoryUsesWhatItDidNotMake()
      throws IOException, ConfigurationException {
    User user =
        User.in(folder)
            .file("db/migrate/0001_a.up.sql", "CREATE TABLE a (id bigint PRIMARY KEY);")
            .file("db/migrate/0002_b.up.sql", "INSERT INTO b SELECT id FROM a;")
            .file("db/structure.sql", "--\n-- PostgreSQL database dump\n--\n\nSELECT 1;\n");
    String text = user.run("init", "--print").out();
    assertThat(text).contains("# schema: db/structure.sql").doesNotContain("schema: empty");
    assertThat(written(withEverythingOn(text)).schema()).isPresent();
  }

  @Test
  void whatIsCommentedOutWouldBeValid() throws IOException, ConfigurationException {
    User user = User.in(folder).file("db/it's.sql", "SELECT 1;").file("db/b.sql", "SELECT 1;");
    String text = user.run("init", "--print").out();
    Configuration all = written(withEverythingOn(text));
    assertThat(all.transaction()).isPresent();
    assertThat(all.packs()).containsExactly("zero-downtime");
    assertThat(all.target()).isPresent();
    assertThat(written(user.run("init", "--print", "db/it's.sql").out()).paths())
        .containsExactly("db/it's.sql");
  }

  @Test
  void whatTestsReadIsLeftOutAndAFolderForSeveralDatabasesNamedOnce()
      throws IOException, ConfigurationException {
    User user =
        User.in(folder)
            .file("db/1_a.postgres.up.sql", "SELECT 1;")
            .file("db/1_a.mysql.up.sql", "SELECT 1;")
            .file("pkg/testdata/1_a.up.sql", "SELECT 1;");
    String text = user.run("init", "--print").out();
    assertThat(text)
        .contains("  # PostgreSQL: 1 migration, none with a way back; versions are numbers\n")
        .contains("  # MySQL: 1 migration, none with a way back; versions are numbers\n")
        .contains("  # - pkg/testdata\n");
    assertThat(written(text).paths()).containsExactly("db");
  }

  @Test
  void aFileThatIsThereIsLeftAlone() throws IOException {
    User user =
        User.in(folder).file("m/1_a.up.sql", "SELECT 1;").file(".miglint.yml", "fail-on: info\n");
    CommandRun refused = user.run("init");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains(".miglint.yml is there already; --force");
    assertThat(Files.readString(folder.resolve(".miglint.yml"))).isEqualTo("fail-on: info\n");
    assertThat(user.run("init", "--force").code()).isZero();
    assertThat(Files.readString(folder.resolve(".miglint.yml"))).contains("- m\n");
  }

  @Test
  void withoutMigrationsThereIsNothingToSay() throws IOException {
    CommandRun run = User.in(folder).file("README.md", "").run("init");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no migrations were found; name their folder");
    assertThat(folder.resolve(".miglint.yml")).doesNotExist();
  }
}
