package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All pending migrations in one transaction; what is not safe at any time waits for the night. */
final class ReportsDatabaseWorkflowTest {

  private static final Workflow WORKFLOW = new Workflow("reports-database");

  private static final List<String> HISTORY =
      List.of(
          "migrations/005_reports_status.up.sql:2 schema-and-data-mixed",
          "migrations/006_create_imports.up.sql:1 missing-primary-key",
          "migrations/007_create_labels.up.sql:1 missing-audit-column",
          "migrations/008_create_readings.up.sql:1 missing-audit-column",
          "migrations/009_reports_note.up.sql:1 missing-down-migration",
          "migrations/010_create_corrections.down.sql:1 down-does-not-undo",
          "migrations/011_reports_reviewed_on.down.sql:1 missing-down-migration",
          "migrations/012_reports_taken_on_idx.up.sql:1 index-not-concurrent",
          "migrations/014_sites_opened_on.up.sql:1 version-gap",
          "migrations/015_sites_closed_on.up.sql:1 duplicate-version",
          "migrations/015_sites_closed_on.down.sql:1 duplicate-version",
          "migrations/16_sites_altitude.up.sql:1 migration-name");

  private static final List<String> MIGRATION_ALONE =
      List.of(
          "changes/migration-alone/migrations/018_sites_floor.up.sql:1 companion-file-not-updated",
          "changes/migration-alone/migrations/018_sites_floor.up.sql:1 companion-file-not-updated");

  private static final List<String> COLUMN_AND_DATA =
      List.of(
          "changes/column-and-data/migrations/019_fill_reports_channel.up.sql:1"
              + " schema-and-data-mixed",
          "changes/column-and-data/migrations/019_fill_reports_channel.up.sql:1"
              + " several-migrations-in-one-change");

  @TempDir private Path folder;

  @Test
  void theHistoryBreaksEachRuleOnce() {
    assertThat(WORKFLOW.findings()).containsExactlyInAnyOrderElementsOf(HISTORY);
  }

  @Test
  void aMigrationWithItsVersionAndModelsIsFine() throws IOException {
    assertThat(WORKFLOW.run("one-column", folder, "--format", "gcc"))
        .isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void aMigrationBringsTheVersionConstantAndTheModelsAlong() throws IOException {
    assertThat(WORKFLOW.findings("migration-alone", folder))
        .containsExactlyInAnyOrderElementsOf(MIGRATION_ALONE);
    assertThat(WORKFLOW.run("migration-alone", folder.resolve("again"), "--format", "gcc").out())
        .contains("internal/schema/version.go, line 4, says that the latest version is 17")
        .contains("internal/generated/** is not part of the change");
  }

  @Test
  void theSetThatRunsInOneTransactionDoesNotAlterATableAndChangeItsRows() throws IOException {
    assertThat(WORKFLOW.findings("column-and-data", folder))
        .containsExactlyInAnyOrderElementsOf(COLUMN_AND_DATA);
  }

  @Test
  void theReportSaysOfEachMigrationWhetherItHasToWaitForTheNight() throws IOException {
    Map<String, String> risks = new LinkedHashMap<>();
    CommandRun run = WORKFLOW.run("--format", "json", "--no-progress");
    for (JsonNode migration : JsonMapper.builder().build().readTree(run.out()).get("migrations")) {
      risks.put(migration.get("migration").asText(), migration.get("risk").asText());
    }
    assertThat(risks)
        .containsEntry("003_sites_region", "safe-at-any-time")
        .containsEntry("012_reports_taken_on_idx", "needs-quiet-window");
    risks.remove("012_reports_taken_on_idx");
    assertThat(risks.values()).containsOnly("safe-at-any-time");
    assertThat(WORKFLOW.run("--risk", "--no-progress").out().replaceAll("\\s+", " "))
        .contains(
            "012_reports_taken_on_idx: needs a quiet window, because - every write to reports"
                + " waits, while SELECT goes on, for as long as it takes to build an index over"
                + " every row of reports (line 1)");
  }

  @Test
  void thePageSaysWhatIsReportedAndWhatObeys() throws IOException {
    List<String> all = new ArrayList<>(HISTORY);
    all.addAll(MIGRATION_ALONE);
    all.addAll(COLUMN_AND_DATA);
    WORKFLOW.assertThatThePageSays(all);
  }
}
