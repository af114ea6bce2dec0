package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

class MorphTest {
  @Test
  void theFirstLineOptsOut() {
    MigrationSet set = Outline.only("morph/ordinary");
    assertThat(set.framework().id()).isEqualTo("morph");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 000001_a PER_MIGRATION: SELECT 1",
            "down 000001_a PER_MIGRATION: SELECT -1",
            "up 000002_b AUTOCOMMIT: CREATE INDEX CONCURRENTLY ON t (a)");
  }
}
