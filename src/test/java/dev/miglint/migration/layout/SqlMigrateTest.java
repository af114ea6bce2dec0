package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

class SqlMigrateTest {

  @Test
  void directionsAndOptOutsOfOneFolder() {
    MigrationSet set = Outline.only("sql-migrate/ordinary");
    assertThat(set.framework().id()).isEqualTo("sql-migrate");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 1_a PER_MIGRATION: SELECT 1",
            "down 1_a PER_MIGRATION: SELECT -1",
            "up 2_c PER_MIGRATION: SELECT 3",
            "up 10_b AUTOCOMMIT: CREATE INDEX CONCURRENTLY ON t (a)",
            "down 10_b PER_MIGRATION: DROP INDEX i");
  }
}
