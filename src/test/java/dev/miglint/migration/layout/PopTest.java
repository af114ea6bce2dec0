package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.MigrationSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopTest {
  @Test
  void aDialectsScriptTakesThePlaceOfTheGenericOne() {
    List<MigrationSet> sets = Outline.read("pop/dialects", ".").sets();
    assertThat(sets).extracting(set -> set.framework().id()).containsOnly("pop");
    assertThat(sets.stream().map(Outline::of))
        .containsExactly(
            List.of(
                "up 1_a.postgres PER_MIGRATION: SELECT 11",
                "down 1_a PER_MIGRATION: SELECT -1",
                "up 2_b AUTOCOMMIT: CREATE INDEX CONCURRENTLY ON t (a)",
                "up 10_d PER_MIGRATION PROGRAM: "),
            List.of(
                "up 1_a.mysql AUTOCOMMIT MYSQL: SELECT 12",
                "down 1_a AUTOCOMMIT MYSQL: SELECT -1",
                "up 2_b AUTOCOMMIT MYSQL: CREATE INDEX CONCURRENTLY ON t (a)",
                "up 10_d AUTOCOMMIT PROGRAM MYSQL: "),
            List.of(
                "up 1_a AUTOCOMMIT COCKROACH: SELECT 1",
                "down 1_a AUTOCOMMIT COCKROACH: SELECT -1",
                "up 2_b AUTOCOMMIT COCKROACH: CREATE INDEX CONCURRENTLY ON t (a)",
                "up 3_c.cockroach AUTOCOMMIT COCKROACH: SELECT 3",
                "up 10_d AUTOCOMMIT PROGRAM COCKROACH: "));
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
