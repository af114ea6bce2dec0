package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.Discovery;
import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

class DieselTest {

  @Test
  void versionsGiveTheOrderWithoutTheirDashes() {
    MigrationSet set = Outline.only("diesel/ordinary");
    assertThat(set.framework().id()).isEqualTo("diesel");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 20240101000000_a PER_MIGRATION: SELECT 1",
            "down 20240101000000_a PER_MIGRATION: ",
            "up 2024-01-02-000000_b PER_MIGRATION: SELECT 2",
            "down 2024-01-02-000000_b PER_MIGRATION: SELECT -2",
            "up 2024-01-03-000000-0000_c AUTOCOMMIT: CREATE INDEX CONCURRENTLY ON t (a)",
            "down 2024-01-03-000000-0000_c AUTOCOMMIT: DROP INDEX CONCURRENTLY i");
  }

  @Test
  void aSingleScriptKnowsItsOptOut() {
    Discovery discovery = Outline.read("diesel/ordinary", "2024-01-03-000000-0000_c/up.sql");
    assertThat(discovery.sets())
        .singleElement()
        .satisfies(
            set ->
                assertThat(Outline.of(set))
                    .containsExactly(
                        "up 2024-01-03-000000-0000_c AUTOCOMMIT: CREATE INDEX CONCURRENTLY ON t"
                            + " (a)"));
  }
}
