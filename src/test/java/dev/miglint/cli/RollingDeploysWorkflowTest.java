package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that run while the version before still serves, as files and as folders. */
final class RollingDeploysWorkflowTest {

  private static final Workflow WORKFLOW = new Workflow("rolling-deploys");
  private static final Workflow LATER = new Workflow("rolling-deploys/later");

  private static final List<String> HISTORY =
      List.of(
          "migrations/1004_users_phone.up.sql:2 add-required-column",
          "migrations/1005_rename_display_name.up.sql:2 rename-column",
          "migrations/1006_rename_orgs.up.sql:2 rename-table",
          "migrations/1007_rename_view.up.sql:2 rename-table",
          "migrations/1008_organizations_name_idx.up.sql:2 concurrently-in-transaction",
          "migrations/1009_settings.up.sql:1 missing-down-migration",
          "migrations/1010_two_steps.up.sql:2 missing-transaction",
          "migrations/1011_settings_version.down.sql:2 missing-transaction",
          "migrations/1012_users_created_at_idx.up.sql:2 index-not-concurrent",
          "migrations/1014_recent_users.down.sql:1 missing-down-migration",
          "migrations/1015_drop_display_name.up.sql:2 drop-column-without-deprecation",
          "migrations/1015_drop_display_name.down.sql:1 down-does-not-undo");

  private static final List<String> MIGRATION_ALONE =
      List.of(
          "changes/migration-alone/migrations/1018_users_title.up.sql:1"
              + " companion-file-not-updated",
          "changes/migration-alone/migrations/1018_users_title.up.sql:1"
              + " companion-file-not-updated");

  private static final List<String> FOLDERS =
      List.of(
          "migrations/2004_users_name_idx/up.sql:1 concurrently-in-transaction",
          "migrations/2006_buffers/up.sql:1 superuser-or-role-change",
          "migrations/2007_settings/up.sql:1 not-idempotent",
          "migrations/2009_users_locale/up.sql:3 transaction-control-in-migration",
          "migrations/2010_users_title/up.sql:1 missing-down-migration",
          "migrations/2011_users_phone/up.sql:1 broken-chain");

  private static final List<String> SECOND_LEAF =
      List.of("changes/second-leaf/migrations/2012_users_city/up.sql:1 multiple-heads");

  @TempDir private Path folder;

  @Test
  void theHistoryBreaksEachRuleOnce() {
    assertThat(WORKFLOW.findings()).containsExactlyInAnyOrderElementsOf(HISTORY);
  }

  @Test
  void aMigrationBringsTheSchemaDocumentAndTheEmbeddedFilesAlong() throws IOException {
    assertThat(WORKFLOW.findings("migration-alone", folder))
        .containsExactlyInAnyOrderElementsOf(MIGRATION_ALONE);
    assertThat(WORKFLOW.run("with-schema", folder, "--format", "gcc"))
        .isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void theHistoryOfFoldersBreaksEachRuleOnce() {
    assertThat(LATER.findings()).containsExactlyInAnyOrderElementsOf(FOLDERS);
    assertThat(LATER.run("migrations").out())
        .contains("  2003_users_email_idx  up: no transaction; down: its own transaction\n")
        .contains("  2004_users_name_idx   up, down: its own transaction\n");
  }

  @Test
  void aSecondLeafIsFoundBeforeItIsMerged() throws IOException {
    assertThat(LATER.findings("second-leaf", folder)).isEqualTo(SECOND_LEAF);
    assertThat(LATER.run("next-leaf", folder, "--format", "gcc"))
        .isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void thePageSaysWhatIsReportedAndWhatObeys() throws IOException {
    WORKFLOW.assertThatThePageSays(
        Stream.of(HISTORY, MIGRATION_ALONE, FOLDERS, SECOND_LEAF).flatMap(List::stream).toList());
    LATER.assertThatThePageShowsTheConfiguration();
  }
}
