package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.miglint.migration.Discovery;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import org.junit.jupiter.api.Test;

class DrizzleTest {
  @Test
  void theJournalGivesTheOrder() {
    MigrationSet set = Outline.only("drizzle/ordinary");
    assertThat(set.framework().id()).isEqualTo("drizzle");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 0000_a ALL_PENDING: CREATE TABLE a (id int) | SELECT 1",
            "up 0001_b ALL_PENDING: COMMIT | CREATE INDEX CONCURRENTLY i ON a (id)"
                + " | SELECT 9 | SELECT 10 | SELECT 11");
  }

  @Test
  void theJournalAndTheFolderAreCompared() {
    assertThat(Outline.only("drizzle/ordinary").notes())
        .extracting(Note::kind, Note::file)
        .containsExactlyInAnyOrder(
            tuple(Note.Kind.MISSING_FILE, "meta/_journal.json"),
            tuple(Note.Kind.NEVER_RUNS, "0003_stray.sql"));
  }

  @Test
  void aSingleScriptMissesNoOther() {
    Discovery discovery = Outline.read("drizzle/ordinary", "0001_b.sql");
    assertThat(discovery.sets())
        .singleElement()
        .satisfies(set -> assertThat(set.notes()).isEmpty())
        .satisfies(set -> assertThat(set.framework().id()).isEqualTo("drizzle"));
  }
}
