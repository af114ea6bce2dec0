package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.miglint.cli.CommandRun.User;
import dev.miglint.lint.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandsTest {

  @TempDir private Path folder;

  private CommandRun run(String... args) {
    return User.in(folder).run(args);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--fromat json .|unknown option \"--fromat\"; did you mean \"--format\"?",
        "--verson|unknown option \"--verson\"; did you mean \"--version\"?",
        "--format jsn .|unknown format \"jsn\"; did you mean \"json\"?",
        "--report pdf=x .|unknown format \"pdf\"; it can be text, json, sarif, gcc",
        "--report json .|it is FORMAT=FILE, for example sarif=miglint.sarif, not json",
        "--fail-on warn .|unknown severity \"warn\"; did you mean \"warning\"?",
        "--transaction files .|unknown value \"files\"; did you mean \"file\"?",
        "--pg-version 9 .|it is a number from 11 to 18, not 9",
        "--framework golang-migrat .|unknown framework \"golang-migrat\"; did you mean",
        "--jobs 0 .|--jobs is at least 1, not 0",
        "--config none.yml .|none.yml: no such file",
        "expalin x|unknown command \"expalin\"; did you mean \"explain\"?",
        "explain rename-colum|unknown rule \"rename-colum\"; did you mean \"rename-column\"?",
        "explain|missing required parameter",
        "completion fish|unknown shell \"fish\"; it can be bash, zsh",
        "rules --format xml|unknown format \"xml\"; it can be text, json",
        "locks --bogus x|unknown option \"--bogus\"",
        "lint|there is nothing to read",
        "--libpg-query none.so .|none.so",
      })
  void usageErrorsNameWhatWasMeant(String line, String expected) throws IOException {
    Files.writeString(folder.resolve("a.sql"), "SELECT 1;\n");
    CommandRun run = run(line.split(" ", -1));
    assertThat(run.err()).startsWith("miglint: ").contains(expected).doesNotContain("\tat ");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void helpHasTwoExamplesAndEveryCommand() {
    CommandRun run = run("--help");
    assertThat(run.code()).isEqualTo(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("  miglint migrations/\n")
        .contains("  miglint --pg-version 17 --report sarif=miglint.sarif db/migrations\n")
        .contains("lint", "locks", "explain", "rules", "completion");
    for (String command : List.of("lint", "locks", "explain", "rules", "completion")) {
      CommandRun help = run(command, "--help");
      assertThat(help.code()).isEqualTo(0);
      assertThat(help.out()).contains("Usage: miglint " + command).contains("Example");
    }
  }

  @Test
  void withoutAnythingTheHelpIsAnError() {
    CommandRun run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: miglint [lint]");
  }

  @Test
  void versionNamesTheGrammarAndJava() {
    CommandRun run = run("--version");
    assertThat(run.code()).isEqualTo(0);
    assertThat(run.out())
        .containsPattern("miglint \\d+\\.\\d+\\.\\d+.*\n.*PostgreSQL \\d+\\.\\d+.*\nJava \\d+");
  }

  @Test
  void explainPrintsThePage() throws IOException {
    CommandRun run = run("explain", "rename-column");
    assertThat(run.code()).isEqualTo(0);
    assertThat(run.out().strip())
        .isEqualTo(Files.readString(Path.of("rules/rename-column.md")).strip());
  }

  @Test
  void explainLaysThePageOutForATerminal() {
    User user = User.in(folder).onTerminal().with("COLUMNS", "60");
    String page = user.run("explain", "rename-column").out();
    assertThat(page.lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThan(100))
        .contains(
            "\u001B[1mWhen it fires\u001B[0m",
            "    \u001B[1;31m-- reported:\u001B[0m",
            "    ALTER TABLE orders RENAME COLUMN total TO total_amount;");
    assertThat(page).doesNotContain("```", "# ");
    assertThat(user.with("NO_COLOR", "1").run("explain", "rename-column").out())
        .contains("\nWHEN IT FIRES\n", "`ALTER TABLE …")
        .doesNotContain("\u001B");
  }

  @Test
  void rulesAreListedWithWhyTheyAreOn() throws IOException {
    assertThat(run("rules").out())
        .contains("rename-column")
        .contains("compatibility\n")
        .contains("rules, ");
    Files.writeString(folder.resolve(".miglint.yml"), "rules:\n  rename-column: off\n");
    assertThat(run("rules").out()).containsPattern("rename-column +off +configuration");
  }

  @Test
  void rulesNameThePacksThatAreOnAndThoseThatARuleIsIn() throws IOException {
    Files.writeString(folder.resolve(".miglint.yml"), "extends: [incremental-export, types]\n");
    assertThat(run("rules").out()).contains("; packs: recommended, incremental-export, types");
    JsonNode rules = new JsonMapper().readTree(run("rules", "--format", "json").out()).get("rules");
    assertThat(rules)
        .filteredOn(rule -> rule.get("id").asText().equals("missing-primary-key"))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.get("why").asText()).isEqualTo("pack incremental-export");
              assertThat(rule.get("packs"))
                  .extracting(JsonNode::asText)
                  .containsExactly("incremental-export", "recommended");
            });
  }

  @Test
  void rulesAsJsonFollowTheContract() throws IOException {
    CommandRun run = run("rules", "--format", "json");
    JsonNode json = new JsonMapper().readTree(run.out());
    assertThat(json.get("version").intValue()).isEqualTo(1);
    assertThat(json.get("rules")).hasSize(RuleCatalogue.registered().rules().size());
    JsonNode rule = json.get("rules").get(0);
    assertThat(rule.fieldNames())
        .toIterable()
        .containsExactly("id", "group", "severity", "enabled", "why", "packs", "summary");
  }

  @Test
  void aSingleMigrationRunsAfterThoseBeforeItInItsHistory() throws IOException {
    Path migrations = Files.createDirectories(folder.resolve("db/migrations"));
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(
        migrations.resolve("1_a.up.sql"), "CREATE TABLE a (id bigint PRIMARY KEY, n varchar(9));");
    Files.writeString(
        migrations.resolve("2_b.up.sql"), "ALTER TABLE a ALTER COLUMN n TYPE varchar(20);");
    Files.writeString(migrations.resolve("3_c.up.sql"), "CREATE INDEX a_n ON a (n);");
    CommandRun locks = run("locks", "db/migrations/2_b.up.sql");
    assertThat(locks.out()).contains("2_b.up.sql:1:1").doesNotContain("incomplete", "1_a", "3_c");
    assertThat(run("plan", "db/migrations/2_b.up.sql").out()).doesNotContain("3_c");
    assertThat(run("plan", "db/migrations/3_c.up.sql").out())
        .contains("== 3_c", "--- 3_c_create_a_n.up.sql");
  }

  @Test
  void locksAsJsonFollowTheContract() throws IOException {
    Files.writeString(
        folder.resolve("setup.sql"),
        "CREATE TABLE a (id bigint PRIMARY KEY);\nCREATE SCHEMA s;\nCREATE TABLE s.b (a bigint);");
    Files.writeString(
        folder.resolve("x.sql"),
        "ALTER TABLE s.b ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES a;\nCREATE TABLE c ();\n");
    CommandRun run = run("locks", "--setup", "setup.sql", "--format", "json", "x.sql");
    assertThat(run.code()).isEqualTo(0);
    assertThat(run.err()).isEmpty();
    JsonNode json = new JsonMapper().readTree(run.out());
    assertThat(json.get("version").intValue()).isEqualTo(1);
    JsonNode statement = json.at("/statements/0");
    assertThat(statement.fieldNames())
        .toIterable()
        .containsExactly("file", "line", "column", "sql", "transaction", "locks");
    assertThat(statement.get("file").textValue()).isEqualTo("x.sql");
    assertThat(statement.get("line").intValue()).isEqualTo(1);
    assertThat(statement.get("column").intValue()).isEqualTo(1);
    assertThat(statement.get("sql").textValue()).startsWith("ALTER TABLE s.b").endsWith("a");
    assertThat(statement.get("locks"))
        .anySatisfy(
            lock -> {
              assertThat(lock.fieldNames())
                  .toIterable()
                  .containsExactly("relation", "mode", "work", "new");
              assertThat(lock.get("relation").textValue()).isEqualTo("s.b");
              assertThat(lock.get("mode").textValue()).isEqualTo("SHARE ROW EXCLUSIVE");
              assertThat(lock.get("new").booleanValue()).isFalse();
            })
        .anySatisfy(lock -> assertThat(lock.get("relation").textValue()).isEqualTo("a"));
    assertThat(json.at("/statements/1/locks"))
        .allSatisfy(lock -> assertThat(lock.get("new").booleanValue()).isTrue());
  }

  @Test
  void locksWithEachStartAgainFromTheSetup() throws IOException {
    Files.writeString(folder.resolve("setup.sql"), "CREATE TABLE a (id bigint PRIMARY KEY);\n");
    Files.writeString(folder.resolve("1.sql"), "DROP TABLE a;\n");
    Files.writeString(folder.resolve("2.sql"), "ALTER TABLE a ADD PRIMARY KEY (id);\n");
    CommandRun each = run("locks", "--each", "--setup", "setup.sql", "1.sql", "2.sql");
    assertThat(each.out()).containsPattern("(?s)2.sql:1:1.*ACCESS EXCLUSIVE on a");
    assertThat(each.out()).containsPattern("(?s)1.sql:1:1.*ACCESS EXCLUSIVE on a_pkey.*2.sql");
  }

  @Test
  void locksSayWhatCouldNotBeRead() throws IOException {
    Files.writeString(folder.resolve("1.sql"), "SELEC 1;\n");
    CommandRun run = run("locks", "1.sql");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("1.sql:1:1: syntax error: syntax error at or near \"SELEC\"\n");
    assertThat(run("locks", "none.sql").code()).isEqualTo(2);
  }

  @Test
  void completionIsAScriptForTheShell() {
    CommandRun run = run("completion", "bash");
    assertThat(run.code()).isEqualTo(0);
    assertThat(run.out())
        .contains("complete -F _complete_miglint")
        .contains("rename-column")
        .contains("\"text\" \"json\" \"sarif\" \"gcc\"");
    assertThat(run("completion", "zsh").out()).contains("bashcompinit");
  }

  @Test
  void whoeverMeansAFolderThatIsCalledLikeACommandIsToldSo(@TempDir Path folder)
      throws IOException {
    User user = User.in(folder).file("migrations/1.sql", "SELECT 1;\n");
    assertThat(user.run("migrations", "--fail-on", "never").err())
        .startsWith(
            "miglint: unknown option \"--fail-on\"\n"
                + "miglint: \"migrations\" is a command here; for the folder write"
                + " \"migrations/\"\n");
    assertThat(user.run("rules", "--fail-on", "never").err()).doesNotContain("folder");
  }
}
