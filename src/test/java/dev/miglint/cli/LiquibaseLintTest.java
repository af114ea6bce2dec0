package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.CommandRun.User;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changelogs from the user's side. */
final class LiquibaseLintTest {

  @TempDir private Path folder;

  @Test
  void findingsStandWhereTheSqlStandsInTheChangelog() throws IOException {
    User user =
        User.in(folder)
            .file(
                "db/changelog.yaml",
                """
                databaseChangeLog:
                  - changeSet:
                      id: 1
                      author: ann
                      changes:
                        - sql: ALTER TABLE orders RENAME COLUMN a TO b
                """)
            .file(
                "web/changelog.xml",
                """
                <databaseChangeLog>
                  <changeSet id="1" author="ann">
                    <sql>ALTER TABLE orders
                         RENAME COLUMN a TO b;</sql>
                  </changeSet>
                </databaseChangeLog>
                """);
    assertThat(user.run("--format", "gcc", ".").out().lines().toList())
        .hasSize(2)
        .anyMatch(
            line ->
                line.startsWith("db/changelog.yaml:6:16: error: ")
                    && line.endsWith("[rename-column]"))
        .anyMatch(line -> line.startsWith("web/changelog.xml:3:10: error: "));
  }

  @Test
  void aChangeThatIsNoSqlMakesNothingUnknown() throws IOException {
    User user =
        User.in(folder)
            .file(
                "db/changelog.yaml",
                """
                databaseChangeLog:
                  - changeSet:
                      id: 1
                      author: ann
                      changes:
                        - sql: CREATE TABLE orders (id bigint PRIMARY KEY)
                  - changeSet:
                      id: 2
                      author: ann
                      changes:
                        - addColumn: {tableName: orders, columns: [{column: {name: a, type: int}}]}
                        - sql: CREATE INDEX CONCURRENTLY i ON orders (a)
                """);
    String out = user.run("--format", "gcc", ".").out();
    assertThat(out)
        .contains("db/changelog.yaml:11:22: note: Not analysed: the change addColumn is no SQL.")
        .contains("db/changelog.yaml:12:16: error: ")
        .contains("[concurrently-in-transaction]")
        .doesNotContain("unknown-column");
  }
}
