package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.CommandRun.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Written rules of real teams, each as a history in testdata/workflows with its configuration and a
 * page in docs/workflows: what a rule asks for is reported once, and what obeys it is not.
 */
final class ReferenceWorkflowsTest {

  private static final Path WORKFLOWS = Path.of("testdata/workflows").toAbsolutePath();
  private static final Pattern FINDING = Pattern.compile("(.*?):(\\d+):\\d+: .*\\[([a-z-]+)]");

  private static List<String> findings(String workflow) {
    CommandRun run = User.in(WORKFLOWS.resolve(workflow)).run("--format", "gcc", "--no-progress");
    assertThat(run.code()).isEqualTo(1);
    return run.out()
        .lines()
        .map(line -> FINDING.matcher(line).replaceFirst("$1:$2 $3"))
        .map(line -> line.substring(line.lastIndexOf('/') + 1))
        .toList();
  }

  @Test
  void manifestAndPop() throws IOException {
    List<String> findings = findings("manifest-pop");
    assertThat(findings)
        .containsExactlyInAnyOrder(
            "20240114120000_withdrawn.up.sql:1 not-in-manifest",
            "migrations_manifest.txt:17 manifest-missing-file",
            "20240111120000_create_shipments.up.sql:4 missing-comment",
            "20240104120000_rename_phone.up.sql:1 rename-column",
            "20240105120000_drop_nickname.up.sql:1 drop-column-without-deprecation",
            "20240106120000_deprecate_fax.up.sql:1 rename-column",
            "20240109120000_more_countries.up.sql:1 random-uuid-in-data",
            "20240110120000_create_log.up.sql:1 missing-primary-key",
            "20240111120000_create_shipments.up.sql:3 foreign-key-without-index",
            "20240112120000_touch_orders.up.sql:1 dollar-quoting");
    assertThatThePageNamesAll("manifest-pop", findings);
  }

  private static void assertThatThePageNamesAll(String workflow, List<String> findings)
      throws IOException {
    String page = Files.readString(Path.of("docs/workflows/" + workflow + ".md"));
    String configuration = Files.readString(WORKFLOWS.resolve(workflow).resolve(".miglint.yml"));
    assertThat(page).contains(configuration.strip());
    for (String finding : findings) {
      String rule = finding.substring(finding.lastIndexOf(' ') + 1);
      String migration = finding.substring(0, finding.indexOf('.'));
      assertThat(page).as(finding).contains("`" + rule + "`").contains("`" + migration + "`");
    }
  }
}
