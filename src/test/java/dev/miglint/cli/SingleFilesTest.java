package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.CommandRun.User;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single files of a history, as pre-commit hands them over: {@code miglint lint FILE…}. */
final class SingleFilesTest {

  private static final String ITEMS = "CREATE TABLE items (id bigint PRIMARY KEY, phone text);\n";
  private static final String RENAME = "ALTER TABLE items RENAME COLUMN phone TO tel;\n";
  private static final String INDEX = "CREATE INDEX items_tel ON items (tel);\n";

  @TempDir private Path folder;
  private User user = User.in(Path.of(""));

  @BeforeEach
  void sit() throws IOException {
    user = User.in(folder);
    user.file(".git/HEAD", "")
        .file("db/1_items.up.sql", ITEMS)
        .file("db/1_items.down.sql", "DROP TABLE items;\n")
        .file("db/2_tel.up.sql", RENAME)
        .file("db/2_tel.down.sql", "ALTER TABLE items RENAME COLUMN tel TO phone;\n")
        .file("db/3_index.up.sql", INDEX)
        .file("db/3_index.down.sql", "DROP INDEX items_tel;\n");
  }

  private CommandRun lint(String... files) {
    return user.run(List.of("lint", "--no-progress", "--format", "gcc"), files);
  }

  @Test
  void whatComesBeforeIsReplayedAndNothingElseIsReported() throws IOException {
    CommandRun run = lint("db/3_index.up.sql");
    assertThat(run.out()).startsWith("db/3_index.up.sql:1:1: error: ").hasLineCount(1);
    user.file("db/4_drop.up.sql", "ALTER TABLE items ALTER phone DROP DEFAULT;\n")
        .file("db/4_drop.down.sql", "SELECT 1;\n");
    assertThat(lint("db/4_drop.up.sql").out()).contains("[unknown-column]");
  }

  @Test
  void aMigrationIsNotMissingItsWayBackWhenThatIsNotHandedOver() {
    assertThat(lint("db/1_items.up.sql")).isEqualTo(new CommandRun(0, "", ""));
    assertThat(lint("db/1_items.down.sql", "db/1_items.up.sql").code()).isEqualTo(0);
  }

  @Test
  void severalFilesOfSeveralHistoriesAreReportedTogether() throws IOException {
    user.file("other/1_a.up.sql", ITEMS).file("other/2_b.up.sql", RENAME);
    user.file("scripts/fix.sql", RENAME).file("scripts/more.sql", RENAME);
    assertThat(lint("db/2_tel.up.sql", "other/2_b.up.sql", "scripts/fix.sql").out())
        .contains("db/2_tel.up.sql:1:1: error: ")
        .contains("other/2_b.up.sql:1:1: error: ")
        .contains("scripts/fix.sql:1:1: error: ")
        .doesNotContain("more.sql", "1_a.up.sql", "3_index");
  }

  @Test
  void aFolderForEachMigrationAndAManifestAreFoundAbove() throws IOException {
    user.file("diesel/2020-01-01-000000_a/up.sql", ITEMS)
        .file("diesel/2020-01-01-000000_a/down.sql", "DROP TABLE items;\n")
        .file("diesel/2020-01-02-000000_b/up.sql", RENAME)
        .file("diesel/2020-01-02-000000_b/down.sql", "SELECT 1;\n")
        .file("diesel/2020-01-03-000000_c/up.sql", INDEX)
        .file("diesel/2020-01-03-000000_c/down.sql", "DROP INDEX items_tel;\n");
    assertThat(lint("diesel/2020-01-03-000000_c/up.sql").out())
        .startsWith("diesel/2020-01-03-000000_c/up.sql:1:1: error: ")
        .hasLineCount(1);
    user.file("app/migrations_manifest.txt", "1_items.up.sql\n2_index.up.sql\n")
        .file("app/schema/1_items.up.sql", ITEMS)
        .file("app/schema/2_index.up.sql", "CREATE INDEX items_phone ON items (phone);\n");
    assertThat(lint("app/schema/2_index.up.sql").out())
        .startsWith("app/schema/2_index.up.sql:1:1: error: ")
        .hasLineCount(1);
  }

  @Test
  void eachMakesAFileAHistoryOfItsOwn() {
    assertThat(lint("--each", "db/2_tel.up.sql").out()).contains("[missing-down-migration]");
  }
}
