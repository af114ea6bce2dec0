package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions of Alembic that are counted, and lead back to where they came from. */
final class DataPortalWorkflowTest {

  private static final Workflow WORKFLOW = new Workflow("data-portal");

  private static final List<String> HISTORY =
      List.of(
          "database/versions/03_fa0950f6df19_collection_summary.py:3 revision-mismatch",
          "database/versions/04_4ddb19dcc4e8_collection_contact.py:4 revision-mismatch",
          "database/versions/05_d9fb29897244_dataset_size.py:12 revision-mismatch",
          "database/versions/9023d0bf61ab_dataset_published_at.py:12 revision-mismatch",
          "database/versions/07_f6c4f66e8db6_collection_visibility.py:12 revision-mismatch",
          "database/versions/09_7794b1ea430f_processing_status.py:27 down-does-not-undo",
          "database/versions/11_5a363594dd06_collection_tombstone.py:25 missing-down-migration");

  private static final List<String> SECOND_HEAD =
      List.of(
          "changes/second-head/database/versions/12_bf83d170bb7f_dataset_tombstone.py:12"
              + " multiple-heads");

  @TempDir private Path folder;

  @Test
  void theHistoryBreaksEachRuleOnce() {
    assertThat(WORKFLOW.findings()).containsExactlyInAnyOrderElementsOf(HISTORY);
  }

  @Test
  void aSecondHeadIsFoundBeforeItIsMerged() throws IOException {
    assertThat(WORKFLOW.findings("second-head", folder)).isEqualTo(SECOND_HEAD);
  }

  @Test
  void aRevisionAfterTheHeadAndOneThatJoinsTwoHeadsAreFine() throws IOException {
    assertThat(WORKFLOW.run("next-revision", folder, "--format", "gcc"))
        .isEqualTo(new CommandRun(0, "", ""));
    assertThat(WORKFLOW.run("merged-heads", folder, "--format", "gcc"))
        .isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void allPendingRevisionsShareATransactionAsTheEnvironmentSays() {
    assertThat(WORKFLOW.run("migrations").out())
        .contains("env.py runs all of them in one transaction")
        .contains(
            "  01_899656d37baa_dataset_revision       up, down: one transaction for all pending\n");
  }

  @Test
  void thePageSaysWhatIsReportedAndWhatObeys() throws IOException {
    List<String> all = new ArrayList<>(HISTORY);
    all.addAll(SECOND_HEAD);
    WORKFLOW.assertThatThePageSays(all);
  }
}
