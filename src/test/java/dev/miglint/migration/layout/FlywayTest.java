package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.Discovery;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

class FlywayTest {

  @Test
  void versionsAreComparedPartByPartAndRepeatablesRunLast() {
    MigrationSet set = Outline.read("flyway/ordinary", ".").sets().get(0);
    assertThat(set.framework().id()).isEqualTo("flyway");
    assertThat(Outline.of(set))
        .containsExactly(
            "up V1__create PER_MIGRATION: CREATE TABLE a (id int)",
            "up V1_2__two PER_MIGRATION: SELECT 2",
            "up V1.10__ten PER_MIGRATION: SELECT 10",
            "down U1.10__ten PER_MIGRATION: SELECT -10",
            "up V2__index AUTOCOMMIT: CREATE INDEX CONCURRENTLY ON a (id) | DROP INDEX CONCURRENTLY"
                + " b",
            "up V3__mixed PER_MIGRATION: CREATE INDEX CONCURRENTLY ON a (id) | SELECT 1",
            "up V4__configured AUTOCOMMIT: ALTER TYPE mood ADD VALUE $$calm$$ | SELECT 1",
            "up V5__program PER_MIGRATION PROGRAM: ",
            "up V6__nested PER_MIGRATION: SELECT 6",
            "repeatable R__again PER_MIGRATION: SELECT 0",
            "repeatable R__view PER_MIGRATION: CREATE OR REPLACE VIEW v AS SELECT 1");
  }

  @Test
  void callbacksAreLeftOut() {
    Discovery discovery = Outline.read("flyway/ordinary", ".");
    assertThat(discovery.leftOut()).extracting(LeftOut::file).containsExactly("beforeMigrate.sql");
  }

  @Test
  void foldersBesideEachOtherAreOneHistoryUnlessTheyShareAVersion() {
    Discovery discovery = Outline.read("flyway/siblings", ".");
    assertThat(discovery.sets())
        .extracting(MigrationSet::location)
        .containsExactly("db/migration", "db/migration_other");
    assertThat(Outline.of(discovery.sets().get(0)))
        .containsExactly(
            "up V1__a PER_MIGRATION: SELECT 1",
            "up V1.1__b PER_MIGRATION: SELECT 2",
            "up V2__c PER_MIGRATION: SELECT 3");
  }

  @Test
  void aBaselineWithTheVersionsThatItStandsForIsLeftOut() {
    Discovery discovery = Outline.read("flyway/baseline", ".");
    assertThat(Outline.of(discovery.sets().get(0)))
        .containsExactly(
            "up V1__v PER_MIGRATION: SELECT 1",
            "up V2__v PER_MIGRATION: SELECT 2",
            "up V3__v PER_MIGRATION: SELECT 3");
    assertThat(discovery.sets().get(0).notes()).isEmpty();
    assertThat(discovery.leftOut()).extracting(LeftOut::file).containsExactly("B2__baseline.sql");
  }

  @Test
  void ofBaselinesWithoutThoseVersionsTheLastOneBegins() {
    Discovery discovery = Outline.read("flyway/baselines", ".");
    assertThat(Outline.of(discovery.sets().get(0)))
        .containsExactly(
            "up B5__fifth PER_MIGRATION: SELECT 50", "up V6__sixth PER_MIGRATION: SELECT 6");
    assertThat(discovery.leftOut()).extracting(LeftOut::file).containsExactly("B1__first.sql");
  }
}
