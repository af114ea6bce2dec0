package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.MigrationSet;
import org.junit.jupiter.api.Test;

/** What real repositories have that no manual mentions. */
class PeculiaritiesTest {

  @Test
  void directivesMayFollowALicenceAndNeedNoBlank() {
    MigrationSet set = Outline.only("sql-migrate/peculiar");
    assertThat(set.framework().id()).isEqualTo("sql-migrate");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 1_licence PER_MIGRATION: SELECT 1 | COMMIT | CREATE INDEX CONCURRENTLY i ON t (a)"
                + " | BEGIN | SELECT 2",
            "up 2_b-1 PER_MIGRATION: SELECT 3",
            "down 2_b-1 PER_MIGRATION: SELECT -3");
  }

  @Test
  void linesEndInEveryWay() {
    assertThat(Outline.of(Outline.only("dbmate/peculiar")))
        .containsExactly(
            "up 1_crlf PER_MIGRATION: SELECT 1",
            "down 1_crlf PER_MIGRATION: SELECT -1",
            "up 2_cr AUTOCOMMIT: SELECT 2",
            "down 2_cr PER_MIGRATION: SELECT -2",
            "up 3_mark PER_MIGRATION: SELECT 3",
            "up 4_nothing PER_MIGRATION: ",
            "down 4_nothing PER_MIGRATION: ");
  }

  @Test
  void aManifestNamesFilesAsTheyAre() {
    MigrationSet set = Outline.only("manifest/peculiar");
    assertThat(Outline.of(set))
        .containsExactly("up 1_B-17#2 PER_MIGRATION: SELECT 1", "up 2_b PER_MIGRATION: SELECT 2");
  }

  @Test
  void scriptsMayBeEmptyAloneOrOnTheirWayBackOnly() {
    assertThat(Outline.of(Outline.only("golang-migrate/peculiar")))
        .containsExactly(
            "down 1_down_only SIMPLE_QUERY: SELECT -1",
            "up 2_empty SIMPLE_QUERY: ",
            "up 3_only_comment SIMPLE_QUERY: ",
            "up 4_braces SIMPLE_QUERY: INSERT INTO templates (text) VALUES ('Dear {{ .Name }},"
                + " ${greeting} 100 %s')");
  }

  @Test
  void aDirectiveOfAnotherToolIsAComment() {
    MigrationSet set = Outline.only("pop/peculiar");
    assertThat(set.framework().id()).isEqualTo("pop");
    assertThat(set.migrations()).hasSize(3);
  }
}
