package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.CommandRun.User;
import dev.miglint.git.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code miglint lint --staged} in real repositories. */
final class StagedTest {

  private static final String TABLE =
      "CREATE TABLE orders (id bigint PRIMARY KEY, note text, sent date);\n";
  private static final String BAD = "CREATE INDEX orders_note ON orders (note);\n";
  private static final String GOOD = "CREATE INDEX CONCURRENTLY orders_note ON orders (note);\n";

  @TempDir private Path folder;
  private GitSandbox git;

  @BeforeEach
  void prepare() throws IOException {
    git = GitSandbox.create(folder.toRealPath().resolve("shop"));
    git.write("db/1_orders.sql", TABLE)
        .write("db/2_old.sql", "CREATE INDEX orders_sent ON orders (sent);\n");
    git.commit();
  }

  private CommandRun staged(String... more) {
    return lint(git.folder(), more);
  }

  private static CommandRun lint(Path where, String... more) {
    return User.in(where).run(List.of("lint", "--staged", "--format", "gcc"), more);
  }

  @Test
  void whatIsStagedCountsAndNotWhatTheFileHasByNow() {
    git.write("db/3_index.sql", BAD).git("add", "-A");
    git.write("db/3_index.sql", GOOD);
    assertThat(staged().out()).startsWith("db/3_index.sql:1:1: error: ").hasLineCount(1);

    git.write("db/3_index.sql", GOOD).git("add", "-A");
    git.write("db/3_index.sql", BAD);
    assertThat(staged()).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void whatIsNotStagedIsNoPartOfTheHistory() {
    git.write("db/3_drop.sql", "ALTER TABLE orders DROP COLUMN note;\n");
    git.write("db/4_note.sql", "ALTER TABLE orders ALTER note DROP DEFAULT;\n");
    git.git("add", "db/4_note.sql");
    assertThat(staged()).isEqualTo(new CommandRun(0, "", ""));
    git.git("add", "db/3_drop.sql");
    assertThat(staged().out()).contains("[unknown-column]");
  }

  @Test
  void aFileThatIsGoneFromTheDiskIsReadAllTheSame() throws IOException {
    git.write("db/3_index.sql", BAD).git("add", "-A");
    Files.delete(git.folder().resolve("db/3_index.sql"));
    Files.delete(git.folder().resolve("db/1_orders.sql"));
    assertThat(staged().out())
        .startsWith("db/3_index.sql:1:1: error: ")
        .contains("orders")
        .hasLineCount(1);
  }

  @Test
  void aNameThatIsAnnouncedAloneIsNotThereYet() {
    git.write("db/3_index.sql", BAD).git("add", "--intent-to-add", "db/3_index.sql");
    assertThat(staged()).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void thePathsAndTheConfigurationSayWhereMigrationsAre() throws IOException {
    git.write("db/3_index.sql", BAD).write("queries/all.sql", "DELETE FROM orders;\n");
    git.git("add", "-A");
    assertThat(staged().out()).contains("db/3_index.sql", "queries/all.sql");
    assertThat(staged("queries").out()).startsWith("queries/all.sql:1:1: ").hasLineCount(1);
    git.write(".miglint.yml", "paths: [db]\n");
    assertThat(staged().out()).startsWith("db/3_index.sql:1:1: ").hasLineCount(1);
    git.write(".miglint.yml", "exclude: [\"db/**\", \"queries/*\"]\n");
    assertThat(staged().code()).isZero();
    git.write(".miglint.yml", "");
    assertThat(lint(Files.createDirectories(git.folder().resolve("queries")), "../db").out())
        .startsWith("../db/3_index.sql:1:1: ")
        .hasLineCount(1);
  }

  @Test
  void programsAndDocumentsThatAreNoMigrationsArePassedOver() {
    git.write("app/models.py", "revision = 3\n\ndef upgrade(x): pass\n")
        .write("pom.xml", "<project/>\n")
        .write("compose.yml", "services: {}\n")
        .write("logo.png", "\0\1\2")
        .git("add", "-A");
    assertThat(staged()).isEqualTo(new CommandRun(0, "", ""));
    assertThat(User.in(git.folder()).run("lint", "--staged")).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void alembicIsReadInsideItsHistory() {
    String head = "from alembic import op\nimport sqlalchemy as sa\n";
    git.write("alembic/env.py", "from alembic import context\n")
        .write(
            "alembic/versions/1_users.py",
            head
                + """
                revision = "1"
                down_revision = None

                def upgrade():
                    op.create_table("users", sa.Column("id", sa.BigInteger(), primary_key=True))

                def downgrade():
                    op.drop_table("users")
                """)
        .commit();
    git.write(
            "alembic/versions/2_name.py",
            head
                + """
                revision = "2"
                down_revision = "1"

                def upgrade():
                    op.rename_table("users", "people")

                def downgrade():
                    op.rename_table("people", "users")
                """)
        .write("alembic/helpers.py", "def names(revision): return []\n")
        .git("add", "-A");
    assertThat(staged().out())
        .contains("alembic/versions/2_name.py:7:5: error: ")
        .contains("[rename-table]")
        .doesNotContain("1_users", "helpers");
  }

  @Test
  void liquibaseIsReadInsideItsChangelog() {
    String change =
        """
        databaseChangeLog:
          - changeSet:
              id: 1
              author: me
              changes:
                - %s
        """;
    git.write("db/lb/changelog-master.yaml", "databaseChangeLog:\n- includeAll: {path: changes}\n")
        .write("db/lb/changes/1.yaml", change.formatted("sql: {sql: \"" + TABLE.strip() + "\"}"))
        .commit();
    git.write(
            "db/lb/changes/2.yaml",
            change.formatted("sql: {sql: ALTER TABLE orders RENAME TO sales}"))
        .git("add", "-A");
    assertThat(staged().out())
        .contains("db/lb/changes/2.yaml:")
        .contains("[rename-table]")
        .doesNotContain("1.yaml");
  }

  @Test
  void whatDoesNotGoTogetherIsSaid() {
    assertThat(staged("-").err()).contains("no standard input");
    assertThat(staged("--fix").err()).contains("--diff to see what --fix would do");
    assertThat(staged("--fix").code()).isEqualTo(2);
    assertThat(lint(folder).err()).contains("--staged: ").contains("is in no git repository");
  }
}
