package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manifest lists what runs, and there is no way back. */
final class ManifestPopWorkflowTest {

  private static final Workflow WORKFLOW = new Workflow("manifest-pop");

  private static final List<String> HISTORY =
      List.of(
          "migrations/migrations_manifest.txt:17 manifest-missing-file",
          "migrations/migrations_manifest.txt:19 manifest-order",
          "migrations/migrations_manifest.txt:26 manifest-duplicate",
          "migrations/schema/20240126120000_forgotten.up.sql:1 not-in-manifest",
          "migrations/schema/20240104120000_rename_phone.up.sql:1 rename-column",
          "migrations/schema/20240105120000_drop_nickname.up.sql:1"
              + " drop-column-without-deprecation",
          "migrations/schema/20240106120000_deprecate_fax.up.sql:1 rename-column",
          "migrations/schema/20240109120000_more_countries.up.sql:1 random-uuid-in-data",
          "migrations/schema/20240110120000_create_log.up.sql:1 missing-primary-key",
          "migrations/schema/20240111120000_create_shipments.up.sql:3 foreign-key-without-index",
          "migrations/schema/20240111120000_create_shipments.up.sql:4 missing-comment",
          "migrations/schema/20240112120000_touch_orders.up.sql:1 dollar-quoting",
          "migrations/schema/20240118120000_countries_again.up.sql:1 duplicate-uuid",
          "migrations/schema/20240119120000_load_partners.up.sql:6 sensitive-data",
          "migrations/secure/20240120120000_load_drivers.up.sql:6 sensitive-data",
          "migrations/secure/20240120120000_load_drivers.up.sql:6 secure-migration-content",
          "migrations/schema/20240123120000_log_lines.up.sql:1"
              + " comment-or-semicolon-breaks-splitter",
          "migrations/schema/20240125120000_create_tags.up.fizz:1 unsupported-migration-kind");

  private static final List<String> EDITED =
      List.of(
          "changes/edited/migrations/schema/20240102120000_create_orders.up.sql:1"
              + " applied-migration-edited");

  @TempDir private Path folder;

  @Test
  void theHistoryBreaksEachRuleOnce() {
    assertThat(WORKFLOW.findings()).containsExactlyInAnyOrderElementsOf(HISTORY);
  }

  @Test
  void whatNeverRunsIsNamedAndWhy() {
    assertThat(WORKFLOW.run("--no-progress").err().lines())
        .containsExactly(
            "miglint: left out: migrations/schema/20240114120000_withdrawn.up.sql is commented out"
                + " in a manifest",
            "miglint: left out: migrations/schema/20240126120000_forgotten.up.sql is not what a"
                + " manifest lists");
  }

  @Test
  void aDeployedFileIsNotEditedButFixedForward() throws IOException {
    assertThat(WORKFLOW.findings("edited", folder)).isEqualTo(EDITED);
    CommandRun fixed = WORKFLOW.run("fixed-forward", folder, "--format", "gcc");
    assertThat(fixed.code()).isZero();
    assertThat(fixed.out()).isEmpty();
  }

  @Test
  void thePageSaysWhatIsReportedAndWhatObeys() throws IOException {
    WORKFLOW.assertThatThePageSays(Stream.of(HISTORY, EDITED).flatMap(List::stream).toList());
  }
}
