package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import org.junit.jupiter.api.Test;

class ManifestTest {
  @Test
  void theManifestsGiveTheOrder() {
    MigrationSet set = Outline.only("manifest/ordinary");
    assertThat(set.framework().id()).isEqualTo("manifest");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 20240102_b PER_MIGRATION: SELECT 2",
            "up 20240101_a PER_MIGRATION: SELECT 1",
            "up 20240104_d PER_MIGRATION PROGRAM: ",
            "repeatable 20240202_ty AUTOCOMMIT: CREATE TYPE m AS ENUM ()",
            "repeatable 20240201_vw AUTOCOMMIT: CREATE OR REPLACE VIEW v AS SELECT 1",
            "up 20240301_fill PER_MIGRATION: INSERT INTO a VALUES (1)");
  }

  @Test
  void manifestsAndFoldersAreCompared() {
    assertThat(Outline.only("manifest/ordinary").notes())
        .extracting(Note::kind, Note::file)
        .containsExactlyInAnyOrder(
            tuple(Note.Kind.MISSING_FILE, "migrations_manifest.txt"),
            tuple(Note.Kind.LISTED_OUT_OF_ORDER, "migrations_manifest.txt"),
            tuple(Note.Kind.NEVER_RUNS, "schema/20240106_e.up.sql"));
  }
}
