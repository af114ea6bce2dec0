package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.miglint.migration.Discovery;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import org.junit.jupiter.api.Test;

class SqitchTest {
  @Test
  void thePlanGivesTheOrderAndReworksHaveTwoScripts() {
    MigrationSet set = Outline.only("sqitch/ordinary");
    assertThat(set.framework().id()).isEqualTo("sqitch");
    assertThat(Outline.of(set))
        .containsExactly(
            "up roles AUTOCOMMIT: begin | CREATE ROLE r | commit",
            "down roles AUTOCOMMIT: DROP ROLE r",
            "up tables/orders@v2 AUTOCOMMIT: SELECT 1",
            "down tables/orders@v2 AUTOCOMMIT: SELECT -1",
            "up totals AUTOCOMMIT: SELECT 3",
            "up tables/orders AUTOCOMMIT: SELECT 2",
            "down tables/orders AUTOCOMMIT: SELECT -2");
  }

  @Test
  void thePlanAndTheFoldersAreCompared() {
    assertThat(Outline.only("sqitch/ordinary").notes())
        .extracting(Note::kind, Note::file)
        .containsExactlyInAnyOrder(
            tuple(Note.Kind.MISSING_FILE, "sqitch.plan"),
            tuple(Note.Kind.NEVER_RUNS, "deploy/stray.sql"));
  }

  @Test
  void verifyScriptsAreLeftOut() {
    Discovery discovery = Outline.read("sqitch/ordinary", ".");
    assertThat(discovery.leftOut())
        .extracting(LeftOut::file)
        .containsExactly("deploy/stray.sql", "verify/roles.sql");
  }
}
