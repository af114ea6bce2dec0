package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.Discovery;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

class GooseTest {

  @Test
  void directionsProgramsAndOptOutsOfOneFolder() {
    MigrationSet set = Outline.only("goose/ordinary");
    assertThat(set.framework().id()).isEqualTo("goose");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 1_create_orders PER_MIGRATION: CREATE TABLE orders (id bigint PRIMARY KEY) | CREATE"
                + " FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END"
                + " $$",
            "down 1_create_orders PER_MIGRATION: DROP FUNCTION touch | DROP TABLE orders",
            "up 2_convert PER_MIGRATION PROGRAM: ",
            "down 2_convert PER_MIGRATION PROGRAM: ",
            "up 10_index AUTOCOMMIT: CREATE INDEX CONCURRENTLY orders_total ON orders (total)",
            "down 10_index AUTOCOMMIT: DROP INDEX CONCURRENTLY orders_total",
            "up 11_late AUTOCOMMIT: SELECT 1",
            "down 11_late AUTOCOMMIT: ",
            "up 12_forward PER_MIGRATION: SELECT 2");
  }

  @Test
  void scriptsWithoutDirectivesAreLeftOut() {
    Discovery discovery = Outline.read("goose/ordinary", ".");
    assertThat(discovery.leftOut()).extracting(LeftOut::file).containsExactly("seed.sql");
  }
}
