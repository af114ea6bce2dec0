package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.Discovery;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

class PrismaTest {

  @Test
  void foldersGiveTheOrder() {
    MigrationSet set = Outline.only("prisma/ordinary");
    assertThat(set.framework().id()).isEqualTo("prisma");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 20240101000000_a SIMPLE_QUERY: CREATE TABLE \"User\" (id int)",
            "down 20240101000000_a SIMPLE_QUERY: DROP TABLE \"User\"",
            "up 20240102000000_b SIMPLE_QUERY: CREATE INDEX CONCURRENTLY ON \"User\" (id)");
  }

  @Test
  void theLockFileNamesTheDatabase() {
    MigrationSet set = Outline.only("prisma/foreign");
    assertThat(set.framework().id()).isEqualTo("prisma");
    assertThat(Outline.of(set)).containsExactly("up 1_a SIMPLE_QUERY MYSQL: SELECT 1");
  }

  @Test
  void otherScriptsAreLeftOut() {
    Discovery discovery = Outline.read("prisma/ordinary", ".");
    assertThat(discovery.leftOut())
        .extracting(LeftOut::file)
        .containsExactly("20240101000000_a/notes.sql");
  }

  @Test
  void oneScriptIsEnough() {
    Discovery discovery = Outline.read("prisma/ordinary", "20240101000000_a/migration.sql");
    assertThat(discovery.sets())
        .singleElement()
        .satisfies(set -> assertThat(set.why()).startsWith("migration_lock.toml and 1 folders"));
  }
}
