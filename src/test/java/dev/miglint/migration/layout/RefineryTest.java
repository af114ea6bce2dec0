package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

class RefineryTest {

  @Test
  void numbersGiveTheOrderInAProjectInRust() {
    MigrationSet set = Outline.only("refinery/ordinary");
    assertThat(set.framework().id()).isEqualTo("refinery");
    assertThat(Outline.of(set))
        .containsExactly(
            "up V1__a PER_MIGRATION: SELECT 1",
            "up V2__b PER_MIGRATION PROGRAM: ",
            "up U3__d PER_MIGRATION: SELECT 3",
            "up V10__c PER_MIGRATION: SELECT 10");
  }
}
