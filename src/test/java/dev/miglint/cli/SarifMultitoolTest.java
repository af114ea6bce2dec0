package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miglint.cli.CommandRun.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Microsoft's validator of SARIF, GitHub's rules included, has nothing to say. Its notes are not
 * asked for: they want links to be reachable and messages to be numbered.
 */
final class SarifMultitoolTest {

  /** Where .ci/run installs the npm package @microsoft/sarif-multitool-linux. */
  private static final Path MULTITOOL =
      Path.of("target/npm/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");

  @Test
  void theDemosReportIsClean(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(MULTITOOL), "no sarif-multitool in target/npm: see .ci/run");
    Path report = folder.resolve("demo.sarif");
    User.in(Path.of("").toAbsolutePath())
        .run("--report", "sarif=" + report, "testdata/demo/migrations");
    assertThat(validate(report, "Sarif;Gh;Ghas")).doesNotContain("error", "warning");
    Files.writeString(report, Files.readString(report).replace("\"informationUri\"", "\"other\""));
    assertThat(validate(report, "Sarif;Gh;Ghas")).contains("warning SARIF2005");
  }

  private static String validate(Path report, String kinds)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                MULTITOOL.toString(), "validate", report.toString(), "--rule-kind", kinds)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    assertThat(said).contains("Analysis completed successfully");
    return said;
  }
}
