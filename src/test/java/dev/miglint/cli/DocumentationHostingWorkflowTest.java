package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alembic on MySQL: which revisions need downtime, and where the history parts. */
final class DocumentationHostingWorkflowTest {

  private static final Workflow WORKFLOW = new Workflow("documentation-hosting");

  private static final List<String> HISTORY =
      List.of(
          "migrations/versions/04c6a9e1d5b3_wider_visits.py:20 mysql-copy-algorithm",
          "migrations/versions/e92f5b3c7a16_optional_slug.py:20 mysql-inplace-rebuild",
          "migrations/versions/5f71c08ab2d4_rename_doc_repo.py:20 rename-column",
          "migrations/versions/c3d8e6419b70_drop_surrogate_key.py:20"
              + " drop-column-without-deprecation",
          "migrations/versions/9ab4f02e6c8d_edition_kind.py:20 add-required-column");

  private static final List<String> SECOND_HEAD =
      List.of(
          "changes/second-head/migrations/versions/18d5a7c3e0f2_edition_pending_rebuild.py:12"
              + " multiple-heads");

  private static final List<String> PUT_IN_BETWEEN =
      List.of(
          "changes/put-in-between/migrations/versions/18d5a7c3e0f2_edition_pending_rebuild.py:12"
              + " version-out-of-order",
          "changes/put-in-between/migrations/versions/9ab4f02e6c8d_edition_kind.py:18"
              + " applied-migration-edited");

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
  void aMergedRevisionStaysWhereItIs() throws IOException {
    assertThat(WORKFLOW.findings("put-in-between", folder)).isEqualTo(PUT_IN_BETWEEN);
  }

  @Test
  void aRevisionAfterTheHeadAndOneThatJoinsTwoHeadsAreFine() throws IOException {
    assertThat(WORKFLOW.run("next-revision", folder, "--format", "gcc"))
        .isEqualTo(new CommandRun(0, "", ""));
    assertThat(WORKFLOW.run("merged-heads", folder, "--format", "gcc"))
        .isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void theReportSaysWhichRevisionsNeedDowntime() throws IOException {
    JsonNode report =
        JsonMapper.builder()
            .build()
            .readTree(WORKFLOW.run("--format", "json", "--no-progress").out());
    Map<String, List<String>> migrations = new TreeMap<>();
    for (JsonNode migration : report.get("migrations")) {
      migrations
          .computeIfAbsent(migration.get("risk").asText(), risk -> new ArrayList<>())
          .add(migration.get("migration").asText());
    }
    assertThat(migrations.get("safe-at-any-time"))
        .containsExactly(
            "3a5c19d02e41_initial", "7d20b6f4c8e9_edition_mode", "b18e4d7730fa_index_slugs");
    assertThat(migrations.get("needs-quiet-window"))
        .containsExactly("04c6a9e1d5b3_wider_visits", "e92f5b3c7a16_optional_slug");
    assertThat(migrations.get("needs-several-deploys"))
        .containsExactly(
            "5f71c08ab2d4_rename_doc_repo",
            "c3d8e6419b70_drop_surrogate_key",
            "9ab4f02e6c8d_edition_kind");
    assertThat(report.get("summary").get("notAnalysed").asInt()).isZero();
    assertThat(WORKFLOW.run("--risk", "--no-progress").out())
        .contains("5f71c08ab2d4_rename_doc_repo: needs downtime or several deploys, because\n");
    assertThatThePageSays(migrations);
  }

  private static void assertThatThePageSays(Map<String, List<String>> migrations)
      throws IOException {
    List<String> page = Files.readAllLines(Path.of("docs/workflows/documentation-hosting.md"));
    migrations.forEach(
        (risk, all) ->
            all.forEach(
                migration ->
                    assertThat(page)
                        .anyMatch(
                            line ->
                                line.contains("`" + migration + "`")
                                    && line.contains(
                                        risk.equals("needs-several-deploys")
                                            ? "| needs downtime or several deploys |"
                                            : risk.equals("needs-quiet-window")
                                                ? "| needs a quiet window |"
                                                : "| safe at any time |"))));
  }

  @Test
  void thePageSaysWhatIsReportedAndWhatObeys() throws IOException {
    List<String> all = new ArrayList<>(HISTORY);
    all.addAll(SECOND_HEAD);
    all.addAll(PUT_IN_BETWEEN);
    WORKFLOW.assertThatThePageSays(all);
  }
}
