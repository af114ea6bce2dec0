package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.miglint.cli.CommandRun.User;
import dev.miglint.git.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaselineTest {

  private static final String RENAME = "ALTER TABLE orders RENAME COLUMN phone TO telephone;\n";

  @TempDir private Path folder;
  private User user = User.in(Path.of(""));

  @BeforeEach
  void sit() throws IOException {
    user = User.in(folder).file("db/1_a.sql", RENAME);
  }

  private String write() throws IOException {
    CommandRun run = user.run("db", "--write-baseline", "known.yml");
    assertThat(run.code()).as(run.err()).isZero();
    return Files.readString(folder.resolve("known.yml"));
  }

  private CommandRun run(String... more) {
    return user.run(List.of("db", "--baseline", "known.yml"), more);
  }

  @Test
  void whatIsKnownIsCountedAndDoesNotFail() throws IOException {
    CommandRun written = user.run("db", "--write-baseline", "known.yml");
    assertThat(written.code()).isZero();
    CommandRun run = run();
    assertThat(run).isEqualTo(written);
    assertThat(run.out())
        .startsWith("No new findings in 1 file, 1 migration, 1 statement\n")
        .endsWith("Held by the baseline: 1 finding\n")
        .doesNotContain("No findings");
    assertThat(user.run("db").code()).isEqualTo(1);
    assertThat(run("--no-baseline").out()).contains("error rename-column");
  }

  @Test
  void itIsWrittenSortedAndTheSameEachTime() throws IOException {
    user.file("db/0_b.sql", RENAME + "DROP INDEX i;\n" + RENAME);
    String text = write();
    assertThat(text)
        .endsWith(
            """
            version: 1
            findings:
              - {file: db/0_b.sql, rule: drop-index-not-concurrent, statement: "bf22ca9f97db766d", text: "DROP INDEX i;"}
              - {file: db/0_b.sql, rule: rename-column, statement: "7b95f89c6a6d0bf0", count: 2, text: "ALTER TABLE orders RENAME COLUMN phone TO telephone;"}
              - {file: db/1_a.sql, rule: rename-column, statement: "7b95f89c6a6d0bf0", text: "ALTER TABLE orders RENAME COLUMN phone TO telephone;"}
            """);
    assertThat(write()).isEqualTo(text);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void linesAndCommentsMayMove() throws IOException {
    write();
    user.file("db/1_a.sql", "-- Moved.\n\nSELECT 1;\n" + RENAME.replace(" TO", " -- x\n  to"));
    assertThat(run().code()).isZero();
    assertThat(run().out()).contains("No new findings").contains("baseline: 1 finding\n");
  }

  @Test
  void oneMoreOfTheSameIsNew() throws IOException {
    user.file("db/1_a.sql", RENAME + RENAME);
    write();
    assertThat(run().out()).contains("Held by the baseline: 2 findings\n");
    user.file("db/1_a.sql", RENAME + RENAME + RENAME);
    CommandRun run = run("--format", "gcc");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("db/1_a.sql:3:1: error: ").hasLineCount(1);
  }

  @Test
  void anEntryThatIsNotNeededIsAFindingWhereItStands() throws IOException {
    user.file("db/1_a.sql", RENAME + RENAME);
    write();
    user.file("db/1_a.sql", RENAME);
    CommandRun fewer = run("--format", "gcc");
    assertThat(fewer.code()).isZero();
    assertThat(fewer.out())
        .isEqualTo(
            "known.yml:5:3: warning: The baseline holds 2 findings of rename-column in db/1_a.sql,"
                + " of which 1 is left. [stale-baseline-entry]\n");
    assertThat(run().out()).contains("help: Lower count to 1, so that the next such finding is");
    user.file("db/1_a.sql", "SELECT 1;\n");
    assertThat(run("--fail-on", "warning").code()).isEqualTo(1);
    assertThat(run("--format", "gcc").out())
        .contains("known.yml:5:3: warning: ")
        .contains(" that are not found there any more. ");
    user.file(".miglint.yml", "rules:\n  stale-baseline-entry: off\n");
    assertThat(run("--format", "gcc").out()).isEmpty();
  }

  @Test
  void aRenamedFileIsANewOneAndItsEntriesAreLeftOver() throws IOException {
    write();
    Files.move(folder.resolve("db/1_a.sql"), folder.resolve("db/2_a.sql"));
    assertThat(run("--format", "gcc").out().lines())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("db/2_a.sql:1:1: error: "))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("known.yml:5:3: warning: ")
                    .contains("in db/1_a.sql, and there is no such file. "));
    assertThat(run().out())
        .contains("help: Remove the line; where the file was renamed, write its new name.");
    Path baseline = folder.resolve("known.yml");
    Files.writeString(baseline, Files.readString(baseline).replace("1_a", "2_a"));
    assertThat(run().out()).contains("No new findings");
  }

  @Test
  void fixesTakeStaleEntriesAwayAndLeaveTheRest() throws IOException {
    user.file("db/0_b.sql", RENAME + RENAME).file("db/2_c.sql", RENAME).file("db/3.sql", RENAME);
    String before = write() + "  # A remark.\n";
    user.file("known.yml", before);
    user.file("db/0_b.sql", RENAME).file("db/1_a.sql", "SELECT 1;\n");
    user.file("db/2_c.sql", "SELECT 1;\n");
    CommandRun run = run("--fix");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Held by the baseline: 2 findings").doesNotContain("stale");
    assertThat(Files.readString(folder.resolve("known.yml")))
        .isEqualTo(
            before.replace("count: 2", "count: 1").replaceAll("  - \\{file: db/[12]_.*\\n", ""));
  }

  @Test
  void whatItHoldsIsNotFixed() throws IOException {
    String index = "CREATE INDEX i ON orders (a);\n";
    user.file("db/1_a.sql", index);
    write();
    CommandRun run = run("--fix");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("No new findings");
    assertThat(Files.readString(folder.resolve("db/1_a.sql"))).isEqualTo(index);
  }

  @Test
  void theConfigurationNamesItFromItsOwnFolder() throws IOException {
    write();
    user.file(".miglint.yml", "baseline: known.yml\n");
    assertThat(user.run("db").code()).isZero();
    assertThat(User.in(folder.resolve("db")).run(".").out()).contains("No new findings");
    user.file("db/1_a.sql", "SELECT 1;\n");
    assertThat(User.in(folder.resolve("db")).run(".", "--format", "gcc").out())
        .contains("finding of rename-column in db/1_a.sql");
  }

  @Test
  void withoutTheFileNothingIsChecked() {
    CommandRun run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "miglint: the baseline known.yml: no such file; \"--write-baseline known.yml\" writes"
                + " it\n");
  }

  @Test
  void whatIsWrongInItIsSaidWithItsLine() throws IOException {
    Map<String, String> mistakes =
        Map.of(
            "version: 1\nfindings:\n  - {file: a, rule: x, cuont: 1}\n",
            "known.yml:3: unknown key \"cuont\"; did you mean \"count\"?",
            "version: 1\nfindings:\n  - {file: a}\n",
            "known.yml:3: an entry needs \"rule\"",
            "version: 1\nfindings:\n  - {file: a, rule: x, count: no}\n",
            "known.yml:3: \"count\" is a number from 1 on",
            "version: 1\nfindings:\n- {file: a, rule: x}\n- {rule: x, file: a}\n",
            "known.yml:4: the entry stands here twice; write count",
            "version: 2\nfindings:\n",
            "known.yml:1: a baseline of version 1 is what this miglint reads",
            "findings: [\n",
            "known.yml:2: not valid YAML",
            "findings: []\n",
            "known.yml:1: not a baseline: \"version\" is missing");
    for (Map.Entry<String, String> mistake : mistakes.entrySet()) {
      user.file("known.yml", mistake.getKey());
      CommandRun run = run();
      assertThat(run.code()).as(mistake.getKey()).isEqualTo(2);
      assertThat(run.err()).startsWith("miglint: the baseline " + mistake.getValue());
    }
  }

  @Test
  void oddNamesOfFilesComeBack() throws IOException {
    user.file("db/2 größe \"#1\", {x}: y.sql", RENAME);
    write();
    assertThat(run().out()).contains("Held by the baseline: 2 findings");
  }

  @Test
  void itIsOfAllThatThereIs() throws IOException {
    CommandRun single =
        user.file(".miglint.yml", "paths: [db]\n").run("db/1_a.sql", "--write-baseline", "x");
    assertThat(single.code()).as(single.out()).isEqualTo(2);
    assertThat(single.err()).contains("name the folder of the history, not files in it");
    CommandRun unread = user.run("db", "nowhere", "--write-baseline", "x.yml");
    assertThat(unread.code()).isEqualTo(2);
    assertThat(unread.err()).contains("no baseline is written");
    assertThat(folder.resolve("x.yml")).doesNotExist();
  }

  @Test
  void whatABranchBringsIsComparedWithItToo() throws IOException {
    GitSandbox git = GitSandbox.create(folder.resolve("repository"));
    git.write("db/1_a.sql", RENAME).write("db/2_b.sql", RENAME + "CREATE INDEX i ON o (a);\n");
    git.commit();
    User there = User.in(git.folder());
    assertThat(there.run("db", "--write-baseline", "known.yml").code()).isZero();
    git.commit();
    String[] since = {"db", "--since", "HEAD", "--baseline", "known.yml", "--format", "gcc"};
    git.write("db/2_b.sql", "CREATE INDEX i ON o (a);\n").write("db/3_c.sql", RENAME);
    assertThat(there.run(since).out().lines().filter(line -> !line.contains("applied-migration")))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("db/3_c.sql:1:1: error: "))
        .anySatisfy(line -> assertThat(line).contains("rename-column in db/2_b.sql that is not"));
    CommandRun written = there.run("db", "--since", "HEAD", "--write-baseline", "known.yml");
    assertThat(written.code()).isEqualTo(2);
    assertThat(written.err()).contains("leave out --since");
  }

  @Test
  void sarifAndJsonSayWhatItHolds() throws IOException {
    write();
    JsonNode sarif = new JsonMapper().readTree(run("--format", "sarif").out());
    assertThat(sarif.at("/runs/0/results")).hasSize(1);
    assertThat(sarif.at("/runs/0/results/0/suppressions/0/kind").textValue()).isEqualTo("external");
    JsonNode hidden = new JsonMapper().readTree(run("--format", "sarif", "--hide-silenced").out());
    assertThat(hidden.at("/runs/0/results")).isEmpty();
    JsonNode json = new JsonMapper().readTree(run("--format", "json").out());
    assertThat(json.at("/summary/baseline").intValue()).isEqualTo(1);
    assertThat(json.at("/summary/silenced").intValue()).isZero();
    assertThat(run("--format", "markdown").out()).contains("Held by the baseline: 1 finding");
  }
}
