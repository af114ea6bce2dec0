package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

class AtlasTest {

  @Test
  void directivesDecide() {
    MigrationSet set = Outline.only("atlas/ordinary");
    assertThat(set.framework().id()).isEqualTo("atlas");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 1_first PER_MIGRATION: CREATE TABLE a (id bigint PRIMARY KEY)",
            "up 2_index AUTOCOMMIT: CREATE INDEX CONCURRENTLY i ON a (id)",
            "up 4_archive PER_MIGRATION: DROP TABLE a",
            "down 4_archive PER_MIGRATION: CREATE TABLE a (id bigint PRIMARY KEY)",
            "up 5_delimiter PER_MIGRATION: SELECT 1 | SELECT 2",
            "up 7_unlisted PER_MIGRATION: SELECT 3 | SELECT 4");
  }

  @Test
  void aCheckpointIsLeftOut() {
    assertThat(Outline.read("atlas/ordinary", ".").leftOut())
        .extracting(LeftOut::file)
        .containsExactly("3_checkpoint.sql");
  }

  @Test
  void whatTheSumDoesNotKnowIsNoted() {
    assertThat(Outline.only("atlas/ordinary").notes())
        .extracting(note -> note.kind() + " " + note.file())
        .containsExactly("MISSING_FILE atlas.sum", "NEVER_RUNS 7_unlisted.sql");
  }

  @Test
  void aWayBackFollowsItsWayForth() {
    MigrationSet set = Outline.only("atlas/pairs");
    assertThat(set.framework().id()).isEqualTo("atlas");
    assertThat(Outline.of(set))
        .containsExactly("up 1_a PER_MIGRATION: SELECT 1", "down 1_a PER_MIGRATION: SELECT -1");
  }

  @Test
  void aFolderOfAnotherToolIsThatTools() {
    assertThat(Outline.only("atlas/goose").framework().id()).isEqualTo("goose");
  }

  @Test
  void theFirstScriptWithAnotherHashIsNoted() {
    assertThat(Outline.only("atlas/changed").notes())
        .extracting(note -> note.kind() + " " + note.file())
        .containsExactly("OTHER_HASH 5_e.sql");
  }
}
