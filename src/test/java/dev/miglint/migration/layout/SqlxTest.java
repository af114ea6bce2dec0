package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

class SqlxTest {

  @Test
  void pairsInAProjectInRust() {
    MigrationSet set = Outline.only("sqlx/reversible");
    assertThat(set.framework().id()).isEqualTo("sqlx");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 2_b PER_MIGRATION: SELECT 2",
            "down 2_b PER_MIGRATION: SELECT -2",
            "up 10_c AUTOCOMMIT: CREATE INDEX CONCURRENTLY ON t (a)",
            "down 10_c PER_MIGRATION: SELECT -10");
  }

  @Test
  void onlyTheVeryFirstLineOptsOut() {
    MigrationSet set = Outline.only("sqlx/forward");
    assertThat(set.framework().id()).isEqualTo("sqlx");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 20240101_a PER_MIGRATION: SELECT 1",
            "up 20240102_b AUTOCOMMIT: VACUUM t",
            "up 20240103_c PER_MIGRATION: SELECT 3");
  }

  @Test
  void aWayBackIsExpectedOnlyWhereOthersHaveOne() {
    assertThat(Outline.only("sqlx/reversible").framework().pairsDown()).isTrue();
    assertThat(Outline.only("sqlx/forward").framework().pairsDown()).isFalse();
  }
}
