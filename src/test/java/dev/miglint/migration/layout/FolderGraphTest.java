package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.RevisionGraph;
import org.junit.jupiter.api.Test;

class FolderGraphTest {

  @Test
  void parentsGiveTheOrderAndNumbersTheRest() {
    MigrationSet set = Outline.only("folder-per-migration/ordinary");
    assertThat(set.framework().id()).isEqualTo("folder-per-migration");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 1000_first PER_MIGRATION: CREATE TABLE a (id bigint PRIMARY KEY)",
            "down 1000_first PER_MIGRATION: DROP TABLE a",
            "up 1002_left PER_MIGRATION: SELECT 2",
            "down 1002_left PER_MIGRATION: SELECT -2",
            "up 1001_right PER_MIGRATION: SELECT 1",
            "up 1003_index AUTOCOMMIT: CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON a (id)",
            "down 1003_index PER_MIGRATION: DROP INDEX IF EXISTS i",
            "up 1004_merged PER_MIGRATION: SELECT 4");
  }

  @Test
  void aParentThatIsNotThereIsNoted() {
    assertThat(Outline.only("folder-per-migration/ordinary").notes())
        .extracting(note -> note.kind() + " " + note.file() + " " + note.message())
        .containsExactly("MISSING_PARENT 1001_right/metadata.yaml Its parent 999 is not there.");
  }

  @Test
  void whatNoOtherNamesAsItsParentIsAHead() {
    RevisionGraph graph = Outline.only("folder-per-migration/ordinary").revisions().orElseThrow();
    assertThat(graph.complete()).isTrue();
    assertThat(graph.heads()).extracting(head -> head.id().text()).containsExactly("1004");
    MigrationSet part =
        Outline.read("folder-per-migration/ordinary", "1001_right", "1003_index/up.sql")
            .sets()
            .get(0);
    assertThat(part.revisions().orElseThrow().heads())
        .extracting(head -> head.id().text())
        .containsExactly("1001", "1003");
    assertThat(part.revisions().orElseThrow().complete()).isFalse();
  }

  @Test
  void whatStandsBesideTheFoldersIsLeftOut() {
    assertThat(Outline.read("folder-per-migration/ordinary", ".").leftOut())
        .extracting(LeftOut::file)
        .containsExactlyInAnyOrder("1004_merged/notes.sql", "squashed.sql");
  }
}
