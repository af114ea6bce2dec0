package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.miglint.cli.CommandRun.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LintCommandTest {

  private static final String RENAME = "ALTER TABLE orders RENAME COLUMN phone TO telephone;\n";

  @TempDir private Path folder;
  private User user = User.in(Path.of(""));

  @BeforeEach
  void sit() {
    user = User.in(folder);
  }

  @Test
  void anUnsavedTextIsCheckedInsideItsHistory() throws IOException {
    User user =
        User.in(folder)
            .file("db/1.sql", "CREATE TABLE a (id bigint PRIMARY KEY, c text);\n")
            .file("db/2.sql", "ALTER TABLE a RENAME TO b;\n")
            .file("db/3.sql", "SELECT 1;\n")
            .typing("CREATE INDEX i ON b (c);\nCREATE INDEX j ON a (c);\n");
    String[] alone = {"--format", "gcc", "--stdin-filename", "db/3.sql", "-"};
    String[] withFolder = {"--format", "gcc", "--stdin-filename", "db/3.sql", "-", "db"};
    String expected = user.run(withFolder).out();
    assertThat(expected.lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("db/3.sql:"))
        .anySatisfy(line -> assertThat(line).startsWith("db/3.sql:1:1: error: ").contains(" b"));
    assertThat(user.run(alone).out()).isNotEqualTo(expected);
    user.file(".miglint.yml", "paths: [db]\n");
    assertThat(user.run(alone).out()).isEqualTo(expected);
    String[] unsaved = {"--format", "gcc", "--stdin-filename", "db/4.sql", "-"};
    assertThat(user.run(unsaved).out()).isEqualTo(expected.replace("db/3.sql", "db/4.sql"));
  }

  @Test
  void lintIsWhatHappensWithoutACommand() throws IOException {
    user.file("m/0001_a.sql", RENAME);
    CommandRun bare = user.run("m");
    assertThat(bare).isEqualTo(user.run("lint", "m"));
    assertThat(bare.code()).isEqualTo(1);
    assertThat(bare.err()).isEmpty();
    assertThat(bare.out())
        .startsWith("== 0001_a: needs downtime or several deploys\n")
        .contains("\n\nm/0001_a.sql:1:1: error rename-column\n")
        .contains("1 | ALTER TABLE orders RENAME COLUMN phone TO telephone;\n")
        .endsWith("1 statement\nRisk: needs downtime or several deploys: 1\n");
  }

  @Test
  void theVerySameIsSaidOnceInAMigration() throws IOException {
    user.file(
        "m/1_a.sql",
        "INSERT INTO a VALUES (1);\nINSERT INTO b VALUES (1);\nINSERT INTO a VALUES (2);\n");
    user.file("m/2_a.sql", "INSERT INTO a VALUES (0);\n".repeat(25));
    CommandRun run = user.run("m");
    assertThat(run.out())
        .containsOnlyOnce("m/1_a.sql:1:1: warning insert-without-columns\n")
        .contains("m/1_a.sql:2:1: warning")
        .doesNotContain("m/1_a.sql:3:1: warning")
        .contains("help: Name the columns.\nThe same holds for line 3.\n\n")
        .contains("The same holds for lines 2, 3, 4, ", ", 20, 21 and\n4 more.\n\n")
        .contains("28 warnings in 2 files");
    assertThat(user.run("m", "--format", "gcc").out().lines()).hasSize(28);
  }

  @Test
  void whatWasProvedIsSaidWhenAsked() throws IOException {
    user.file("m/1_a.sql", "CREATE TABLE a (id bigint PRIMARY KEY, b text);\n");
    user.file("m/2_b.sql", "ALTER TABLE a ADD CONSTRAINT nn CHECK (b IS NOT NULL) NOT VALID;\n");
    user.file("m/3_c.sql", "\nALTER TABLE a VALIDATE CONSTRAINT nn;\n");
    user.file("m/4_d.sql", "ALTER TABLE a ALTER COLUMN b SET NOT NULL;\n");
    assertThat(user.run("m", "--verbose").err())
        .contains(
            "m/4_d.sql:1: SET NOT NULL accepted: nn, validated in m/3_c.sql:2, spares the scan of a"
                + " (PostgreSQL 12 and later)\n");
    assertThat(user.run("m").err()).isEmpty();
    assertThat(user.run("m", "--verbose", "--pg-version", "11").err()).doesNotContain("accepted");
  }

  @Test
  void aCleanRunSaysSo() throws IOException {
    user.file("m/0001_a.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n");
    assertThat(user.run("m"))
        .isEqualTo(new CommandRun(0, "No findings in 1 file, 1 migration, 1 statement\n", ""));
  }

  @Test
  void theThresholdDecidesOnTheExitCode() throws IOException {
    user.file("a.sql", RENAME);
    assertThat(user.run("a.sql", "--fail-on", "never").code()).isEqualTo(0);
    assertThat(user.run("a.sql", "--fail-on=info").code()).isEqualTo(1);
    user.file(".miglint.yml", "fail-on: never\n");
    assertThat(user.run("a.sql").code()).isEqualTo(0);
    assertThat(user.run("a.sql", "--fail-on", "error").code()).isEqualTo(1);
  }

  @Test
  void aConfiguredSeverityHoldsForEveryCaseOfARule() throws IOException {
    user.file("a.sql", "ALTER TABLE orders RENAME COLUMN phone TO deprecated_phone;\n");
    assertThat(user.run("a.sql", "--format", "gcc").out()).contains(" warning: ");
    user.file(".miglint.yml", "rules:\n  rename-column: error\n");
    assertThat(user.run("a.sql", "--format", "gcc").out()).contains(" error: ");
  }

  @Test
  void standardInputHasANameOfItsOwn() throws IOException {
    assertThat(user.typing(RENAME).run("--format", "gcc", "-").out())
        .startsWith("<stdin>:1:1: error: ");
    assertThat(
            user.typing(RENAME).run("--format", "gcc", "--stdin-filename", "db/7_x.sql", "-").out())
        .startsWith("db/7_x.sql:1:1: error: ");
  }

  @Test
  void whatIsMissingIsSaidAndTheRestIsStillChecked() throws IOException {
    user.file("a.sql", RENAME);
    CommandRun run = user.run("a.sql", "nowhere.sql");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .contains("a.sql:1:1: error rename-column")
        .contains("nowhere.sql: not read: does not exist")
        .contains("Not everything was checked: 1 input not read");
  }

  @Test
  void aFolderWithoutMigrationsIsNoSuccess() throws IOException {
    user.file("docs/readme.md", "# Nothing\n");
    CommandRun run = user.run("docs");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("docs: not read: there is no migration in it");
    assertThat(run.out()).doesNotContain("No findings");
  }

  @Test
  void anEmptyFileIsFine() throws IOException {
    user.file("empty.sql", "");
    assertThat(user.run("empty.sql").code()).isEqualTo(0);
  }

  @Test
  void aBinaryFileIsUnreadable() throws IOException {
    Files.write(folder.resolve("b.sql"), new byte[] {1, 2, (byte) 0x80, 0});
    CommandRun run = user.run("b.sql");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("b.sql: not read: ");
  }

  @Test
  void anExpressionMayBeNestedThousandsDeep() throws IOException {
    user.file("deep.sql", "SELECT " + "(".repeat(3000) + "1" + ")".repeat(3000) + ";");
    assertThat(user.run("deep.sql").code()).isEqualTo(0);
    user.file("deeper.sql", "SELECT " + "1+(".repeat(10_000) + "1" + ")".repeat(10_000) + ";");
    CommandRun run = user.run("deeper.sql");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("memory exhausted");
  }

  @Test
  void aSyntaxErrorIsAFindingWithItsPlace() throws IOException {
    user.file("a.sql", "SELECT 1;\nSELECT 'abc;\n");
    CommandRun run = user.run("a.sql", "--format", "gcc");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("a.sql:2:8: error: ").contains("[syntax-error]");
  }

  @Test
  void directivesSilenceAndAreCounted() throws IOException {
    user.file("a.sql", "-- miglint:ignore rename-column -- the table is not used yet\n" + RENAME);
    CommandRun run = user.run("a.sql");
    assertThat(run.code()).isEqualTo(0);
    assertThat(run.out()).contains("Silenced by directives: 1 finding");
  }

  @Test
  void aDirectiveMayEndOnADay() throws IOException {
    user.file("a.sql", "-- miglint:ignore rename-column until=2027-01-31 -- r\n" + RENAME);
    assertThat(user.on("2027-01-31").run("a.sql").code()).isZero();
    CommandRun over = user.on("2027-02-01").run("a.sql", "--format", "gcc");
    assertThat(over.code()).isEqualTo(1);
    assertThat(over.out())
        .contains("a.sql:1:19: warning: ")
        .contains("[expired-directive]\n")
        .contains("a.sql:2:1: error: ");
    user.file("a.sql", "SELECT 1;\n-- miglint:ignore rename-column until=never -- r\n" + RENAME);
    assertThat(user.run("a.sql", "--format", "gcc").out())
        .contains("a.sql:2:33: error: The directive silences nothing: \"never\" is no day.");
  }

  @Test
  void reportsGoToFilesWhole() throws IOException {
    user.file("a.sql", RENAME);
    Files.writeString(folder.resolve("old.json"), "old");
    CommandRun run =
        user.run("a.sql", "-q", "--report", "json=old.json", "--report=sarif=out/a b.sarif");
    assertThat(run.code()).isEqualTo(1);
    JsonNode json = new JsonMapper().readTree(folder.resolve("old.json").toFile());
    assertThat(json.at("/findings/0/rule").textValue()).isEqualTo("rename-column");
    JsonNode sarif = new JsonMapper().readTree(folder.resolve("out/a b.sarif").toFile());
    assertThat(sarif.at("/runs/0/results/0/ruleId").textValue()).isEqualTo("rename-column");
    assertThat(sarif.at("/runs/0/invocations/0/exitCode").intValue()).isEqualTo(1);
    try (var files = Files.list(folder.resolve("out"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aReportThatCannotBeWrittenIsAUsageError() throws IOException {
    user.file("a.sql", RENAME).file("taken", "a file, not a folder");
    CommandRun run = user.run("a.sql", "--report", "json=taken/x.json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("miglint: the report cannot be written to taken/x.json: ");
  }

  @Test
  void coloursAreForTerminalsWithoutNoColor() throws IOException {
    user.file("a.sql", RENAME);
    String escape = "\u001B[";
    assertThat(user.run("a.sql").out()).doesNotContain(escape);
    assertThat(user.onTerminal().run("a.sql").out()).contains(escape);
    assertThat(user.with("NO_COLOR", "1").onTerminal().run("a.sql").out()).doesNotContain(escape);
    assertThat(user.onTerminal().run("a.sql", "--color", "never").out()).doesNotContain(escape);
    assertThat(user.run("a.sql", "--color", "always").out()).contains(escape);
  }

  @Test
  void longTextIsWrappedToTheTerminal() throws IOException {
    user.file("a.sql", RENAME);
    CommandRun run = user.with("COLUMNS", "60").onTerminal().run("a.sql", "--color=never");
    assertThat(run.out().lines().filter(line -> !line.startsWith("    ")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(68));
  }

  @Test
  void theConfigurationIsFoundUpward() throws IOException {
    user.file("db/m/a.sql", RENAME).file("db/.miglint.yml", "rules:\n  rename-column: off\n");
    assertThat(user.run("db/m").code()).isEqualTo(0);
    user.file("other.yml", "rules:\n  rename-column: warning\n");
    CommandRun run = user.run("--config", "other.yml", "db/m");
    assertThat(run.code()).isEqualTo(0);
    assertThat(run.out()).contains("warning rename-column");
  }

  @Test
  void theConfigurationMayNameThePathsAndWhatToLeaveOut() throws IOException {
    user.file("m/a.sql", RENAME)
        .file("m/old/b.sql", RENAME)
        .file(".miglint.yml", "paths: [m]\nexclude: [m/old/**]\n");
    assertThat(user.run().code()).isEqualTo(2);
    CommandRun run = user.run("lint");
    assertThat(run.out()).contains("1 error in 1 file").doesNotContain("old/b.sql");
    CommandRun inside = User.in(folder.resolve("m")).run("lint");
    assertThat(inside.out()).contains("1 error in 1 file").contains("a.sql:1:1");
  }

  @Test
  void aMistakeInTheConfigurationIsSaidWithItsLine() throws IOException {
    user.file("a.sql", RENAME).file(".miglint.yml", "fail-on: nevr\nrules:\n  rename-colum: off\n");
    CommandRun run = user.run("a.sql");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            miglint: .miglint.yml:1: unknown value for fail-on "nevr"; did you mean "never"?
            miglint: .miglint.yml:3: unknown rule "rename-colum"; did you mean "rename-column"?
            """);
  }

  @Test
  void aPatternThatIsNoneIsAMistakeInTheConfiguration() throws IOException {
    user.file("a.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n");
    for (String where :
        new String[] {"rules:\n  identifier-pattern:\n    ", "conventions:\n\n  "}) {
      user.file(".miglint.yml", where + "table-pattern: '[a-z'\n");
      CommandRun run = user.run("a.sql");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              "miglint: .miglint.yml:3: \"table-pattern\" is no regular expression: Unclosed"
                  + " character class\n");
    }
  }

  @Test
  void aSchemaDumpIsWhereTheHistoryStarts() throws IOException {
    user.file("m/a.sql", RENAME)
        .file("structure.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, phone text);\n")
        .file(".miglint.yml", "schema: structure.sql\n");
    CommandRun run = user.run("m");
    assertThat(run.out()).contains("error rename-column").contains("in 1 file, 1 migration");
    user.file(".miglint.yml", "schema: none.sql\n");
    CommandRun missing = user.run("m");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("none.sql: does not exist");
  }

  @Test
  void inAHistoryThatStartsEmptyWhatNoMigrationMakesIsNotThere() throws IOException {
    user.file("m/1_a.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n")
        .file("m/2_b.sql", "CREATE INDEX CONCURRENTLY customers_note ON customers (note);\n");
    assertThat(user.run("m").code()).isZero();
    user.file(".miglint.yml", "schema: empty\n");
    CommandRun run = user.run("m");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("error unknown-relation")
        .contains("relation \"customers\" does not exist");
  }

  @Test
  void eachMakesEveryPathAHistory() throws IOException {
    user.file("1.sql", "CREATE TABLE orders (phone text, id bigint PRIMARY KEY);\n" + RENAME);
    user.file("2.sql", RENAME);
    assertThat(user.run("--each", "--format=gcc", "1.sql", "2.sql").out())
        .startsWith("2.sql:1:1: ")
        .hasLineCount(1);
  }
}
