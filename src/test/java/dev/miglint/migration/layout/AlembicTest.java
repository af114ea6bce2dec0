package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.Dialect;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.RevisionGraph;
import dev.miglint.migration.TransactionMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlembicTest {

  @Test
  void revisionsFollowTheOnesThatTheyName() {
    MigrationSet set = Outline.only("alembic/ordinary");
    assertThat(set.framework().id()).isEqualTo("alembic");
    assertThat(ids(set))
        .containsExactly(
            "UP zz_0a1b_orders 0a1b orders",
            "DOWN zz_0a1b_orders 0a1b orders",
            "UP aa_2c3d_total 2c3d total",
            "DOWN aa_2c3d_total 2c3d total");
    assertThat(set.migrations()).allMatch(m -> m.language() == Language.ALEMBIC);
  }

  @Test
  void aMigrationIsItsFunctionWithTheTextThatIsNotIndented() {
    Migration up = Outline.only("alembic/ordinary").migrations().get(2);
    assertThat(up.file().text(up.range()))
        .startsWith("def upgrade() -> None:")
        .contains("UPDATE orders")
        .endsWith("\"\"\")");
  }

  @Test
  void environmentTellsTransactionsAndTimeoutsButNotInItsComments() {
    MigrationSet set = Outline.only("alembic/ordinary");
    assertThat(set.migrations()).allMatch(m -> m.transaction() == TransactionMode.ALL_PENDING);
    assertThat(set.session()).isEqualTo(Map.of("lock_timeout", "4s"));
    assertThat(Outline.only("alembic/per-migration").migrations())
        .singleElement()
        .extracting(Migration::transaction)
        .isEqualTo(TransactionMode.PER_MIGRATION);
  }

  @Test
  void aBranchIsFollowedToItsEndAndAMergeComesLast() {
    MigrationSet set = Outline.only("alembic/merged");
    assertThat(set.migrations())
        .extracting(Migration::version)
        .containsExactly("base", "left", "left2", "right", "merge");
    RevisionGraph graph = set.revisions().orElseThrow();
    assertThat(graph.complete()).isTrue();
    assertThat(graph.heads()).singleElement().matches(head -> head.id().text().equals("merge"));
    assertThat(graph.ancestors(graph.heads().get(0))).hasSize(4);
  }

  @Test
  void aSingleFileIsReadWithItsEnvironmentButItsAncestorsAreNotMissed() {
    MigrationSet set = Outline.read("alembic/ordinary", "versions/aa_2c3d_total.py").sets().get(0);
    assertThat(ids(set))
        .containsExactly("UP aa_2c3d_total 2c3d total", "DOWN aa_2c3d_total 2c3d total");
    assertThat(set.session()).containsKey("lock_timeout");
    assertThat(set.revisions().orElseThrow().complete()).isFalse();
  }

  @Test
  void importsTellTheDatabase() {
    assertThat(Outline.only("alembic/other-database").migrations())
        .allMatch(migration -> migration.dialect() == Dialect.MYSQL);
  }

  private static List<String> ids(MigrationSet set) {
    return set.migrations().stream()
        .map(m -> "%s %s %s %s".formatted(m.direction(), m.id(), m.version(), m.name()))
        .toList();
  }
}
