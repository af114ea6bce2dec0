package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

class PopTest {
  @Test
  void aDialectsScriptTakesThePlaceOfTheGenericOne() {
    MigrationSet set = Outline.only("pop/dialects");
    assertThat(set.framework().id()).isEqualTo("pop");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 1_a PER_MIGRATION OTHER: SELECT 1",
            "up 1_a.mysql AUTOCOMMIT MYSQL: SELECT 12",
            "up 1_a.postgres PER_MIGRATION: SELECT 11",
            "down 1_a PER_MIGRATION: SELECT -1",
            "up 2_b AUTOCOMMIT: CREATE INDEX CONCURRENTLY ON t (a)",
            "up 3_c.cockroach AUTOCOMMIT COCKROACH: SELECT 3",
            "up 10_d PER_MIGRATION PROGRAM: ");
  }

  @Test
  void templatesTellItFromGolangMigrate() {
    MigrationSet set = Outline.only("pop/templates");
    assertThat(set.framework().id()).isEqualTo("pop");
    assertThat(Outline.of(set))
        .first()
        .isEqualTo("up 1_a PER_MIGRATION: CREATE TABLE _index_options_namespace_ .a (id int)");
    assertThat(set.migrations().get(0).rendering().text().text())
        .startsWith("CREATE TABLE _index_options_namespace_       .a (id int)");
  }
}
