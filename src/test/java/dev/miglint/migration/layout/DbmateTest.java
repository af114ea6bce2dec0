package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

class DbmateTest {

  @Test
  void directionsAndOptOutsOfOneFolder() {
    MigrationSet set = Outline.only("dbmate/ordinary");
    assertThat(set.framework().id()).isEqualTo("dbmate");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 20240101000000_a PER_MIGRATION: SELECT 1",
            "down 20240101000000_a PER_MIGRATION: SELECT -1",
            "up 20240102000000_b AUTOCOMMIT: CREATE INDEX CONCURRENTLY ON t (a)",
            "down 20240102000000_b AUTOCOMMIT: DROP INDEX CONCURRENTLY i");
  }
}
