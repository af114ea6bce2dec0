package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.CommandRun.User;
import dev.miglint.git.GitSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lint --since}, in real repositories. */
final class SinceTest {

  private static final String BAD_OLD = "ALTER TABLE items RENAME COLUMN phone TO telephone;\n";

  @TempDir private Path folder;
  private GitSandbox sandbox = new GitSandbox(Path.of(""));

  @BeforeEach
  void begin() throws IOException {
    folder = folder.toRealPath();
    sandbox =
        GitSandbox.create(folder)
            .write("db/1_items.sql", "CREATE TABLE items (id bigint PRIMARY KEY, phone text);\n")
            .write("db/2_phone.sql", BAD_OLD)
            .commit();
  }

  private CommandRun run(String... more) {
    return User.in(folder).run(List.of("db", "--format", "gcc"), more);
  }

  @Test
  void onlyWhatIsNewIsReportedAndTheRestIsReplayed() {
    assertThat(run().out()).contains("db/2_phone.sql:1:");
    assertThat(run("--since", "HEAD")).isEqualTo(new CommandRun(0, "", ""));
    sandbox.write("db/3_index.sql", "CREATE INDEX items_phone ON items (telephone);\n");
    assertThat(run("--since", "HEAD").out())
        .startsWith("db/3_index.sql:1:1: error: ")
        .hasLineCount(1)
        .doesNotContain("unknown");
  }

  @Test
  void theSummaryCountsWhatWasReportedOn() {
    sandbox.write("db/3_b.sql", "CREATE TABLE b (id bigint PRIMARY KEY);\n");
    assertThat(User.in(folder).run("db", "--since", "HEAD").out())
        .isEqualTo("No findings in 1 file, 1 migration, 1 statement\n");
  }

  @Test
  void everythingThatIsNewIsOneReleaseUnlessConfigured() {
    sandbox
        .write("db/3_b.sql", "CREATE TABLE b (id bigint PRIMARY KEY, n int);\n")
        .write("db/4_b.sql", "CREATE INDEX b_n ON b (n);\n");
    assertThat(run("--since", "HEAD").code()).isEqualTo(0);
    sandbox.write(".miglint.yml", "release: each\n");
    assertThat(run("--since", "HEAD").out()).contains("db/4_b.sql:1:1: error: ");
    sandbox.write(".miglint.yml", "release: together\n");
    assertThat(run("--since", "HEAD").code()).isEqualTo(0);
  }

  @Test
  void inAChangedFileOnlyNewStatementsAreReported() {
    sandbox.write(
        "db/2_phone.sql",
        """
        -- a word

        ALTER TABLE items
          RENAME COLUMN phone TO telephone;
        ALTER TABLE items RENAME COLUMN telephone TO tel;
        """);
    assertThat(run("--since", "HEAD", "--fail-on", "error").out())
        .contains("db/2_phone.sql:5:1: error: ")
        .doesNotContain("db/2_phone.sql:3:");
  }

  @Test
  void directivesInOldFilesAreLeftAlone() {
    sandbox
        .write("db/2_phone.sql", "-- miglint:ignore rename-column -- agreed\n" + BAD_OLD)
        .commit();
    sandbox.write("db/3_b.sql", "CREATE TABLE b (id bigint PRIMARY KEY);\n");
    assertThat(run("--since", "HEAD")).isEqualTo(new CommandRun(0, "", ""));
    sandbox.write(
        "db/2_phone.sql", "-- miglint:ignore rename-column -- agreed\n" + BAD_OLD + "SELECT 1;\n");
    assertThat(run("--since", "HEAD").out()).doesNotContain("directive");
  }

  @Test
  void whatGitCannotDoIsAUsageErrorInPlainWords() {
    CommandRun unknown = run("--since", "nowhere");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).startsWith("miglint: --since: git knows no commit \"nowhere\"");
  }
}
