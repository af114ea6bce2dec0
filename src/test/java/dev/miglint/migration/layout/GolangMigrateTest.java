package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.miglint.migration.Discovery;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import org.junit.jupiter.api.Test;

class GolangMigrateTest {

  @Test
  void numbersGiveTheOrderAndEachDownFollowsItsUp() {
    MigrationSet set = Outline.only("golang-migrate/ordinary");
    assertThat(set.framework().id()).isEqualTo("golang-migrate");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 1_create_orders SIMPLE_QUERY: CREATE TABLE orders (id bigint PRIMARY KEY)",
            "down 1_create_orders SIMPLE_QUERY: DROP TABLE orders",
            "up 2_add_total SIMPLE_QUERY: BEGIN | ALTER TABLE orders ADD COLUMN total numeric"
                + " | COMMIT",
            "down 2_remove_total SIMPLE_QUERY: ALTER TABLE orders DROP COLUMN total",
            "up 10_index_total SIMPLE_QUERY: CREATE INDEX CONCURRENTLY ON orders (total)");
  }

  @Test
  void programsKeepTheirPlaceAndRepeatedVersionsAreNoted() {
    MigrationSet set = Outline.only("golang-migrate/programs");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 100_first SIMPLE_QUERY: SELECT 1",
            "up 200_convert SIMPLE_QUERY PROGRAM: ",
            "down 200_convert SIMPLE_QUERY PROGRAM: ",
            "up 300_one SIMPLE_QUERY: SELECT 2",
            "down 300_one SIMPLE_QUERY: SELECT -2",
            "up 300_two SIMPLE_QUERY: SELECT 3",
            "down 300_two SIMPLE_QUERY: SELECT -3");
    assertThat(set.notes())
        .extracting(Note::kind, Note::file, Note::message)
        .containsExactly(
            tuple(
                Note.Kind.DUPLICATE_VERSION,
                "300_two.up.sql",
                "Version 300 is already taken by 300_one.up.sql."),
            tuple(
                Note.Kind.DUPLICATE_VERSION,
                "300_two.down.sql",
                "Version 300 is already taken by 300_one.down.sql."));
  }

  @Test
  void whatItNeverRunsIsLeftOut() {
    Discovery discovery = Outline.read("golang-migrate/programs", ".");
    assertThat(discovery.leftOut()).extracting(LeftOut::file).containsExactly("seed.sql");
  }

  @Test
  void oneFileIsEnough() {
    Discovery discovery = Outline.read("golang-migrate/ordinary", "2_add_total.up.sql");
    assertThat(discovery.sets())
        .extracting(set -> set.framework().id())
        .containsExactly("golang-migrate");
  }

  @Test
  void otherDatabasesCommitEachStatementOrHaveATransactionForEachFile() {
    assertThat(Outline.read("golang-migrate/databases", ".").sets())
        .flatExtracting(Outline::of)
        .containsExactlyInAnyOrder(
            "up 1_a AUTOCOMMIT MYSQL: SELECT 1 | SELECT 2",
            "up 1_a PER_MIGRATION SQLITE: SELECT 1 | SELECT 2",
            "up 1_a AUTOCOMMIT CLICKHOUSE: SELECT 1 | SELECT 2",
            "up 1_a AUTOCOMMIT MYSQL: CREATE TABLE `a` (id int AUTO_INCREMENT PRIMARY KEY) | SELECT"
                + " 1");
  }
}
