package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.CommandRun.User;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is filled in before the server sees it, from the user's side. */
final class TemplatesLintTest {

  @TempDir private Path folder;

  @Test
  void aTemplateIsNamedAsItIsWritten() throws IOException {
    String pop = "ALTER TABLE {{ index .Options \"Namespace\" }}.users RENAME COLUMN a TO b;\n";
    CommandRun run = User.in(folder).file("1_a.up.sql", pop).run("--no-progress", ".");
    assertThat(run.out())
        .contains("1_a.up.sql:1:1: error rename-column")
        .contains("ALTER TABLE {{ index .Options \"Namespace\" }}.users ADD COLUMN b ")
        .doesNotContain("_namespace_");
  }

  @Test
  void whatCannotBeReadForATemplateIsNotAnalysedAndTheRestIs() {
    CommandRun run =
        User.in(Path.of("testdata/frameworks/pop/templates").toAbsolutePath())
            .run("--format", "gcc", ".");
    assertThat(run.out().lines())
        .hasSize(2)
        .anyMatch(
            line ->
                line.startsWith("1_a.up.sql:1:14:")
                    && line.contains("{{ index .Options \"Namespace\" }}.a has no primary key"))
        .anyMatch(
            line ->
                line.startsWith("2_b.up.sql:9:1:")
                    && line.contains("only the runner knows what {{ if .Verbose }} stands for."));
  }

  @Test
  void nothingIsSaidAboutAValueThatNobodyKnows() throws IOException {
    User user =
        User.in(folder)
            .file(
                "V1__a.sql",
                """
                CREATE TABLE ${schema}.a (id bigint PRIMARY KEY, kind text DEFAULT ${kind});
                INSERT INTO ${schema}.a (id, kind) SELECT ${first}, '${kind}';
                UPDATE ${schema}.a SET kind = ${kind} WHERE id > ${first};
                """);
    assertThat(user.run("--format", "gcc", ".").out()).isEmpty();
  }

  @Test
  void bracesInQuotesAreData() throws IOException {
    String text = "INSERT INTO a (b) VALUES ('{{ .Name }}'), ('${name}'), ($$ {{ $$);\n";
    User user = User.in(folder).file("a.sql", "CREATE TABLE a (b text);\n" + text);
    assertThat(user.run("--format", "gcc", "a.sql").out())
        .doesNotContain("syntax")
        .doesNotContain("analysed");
  }

  @Test
  void aVariableOfPsqlThatMakesAStatementUnreadableIsNoSyntaxError() throws IOException {
    User user = User.in(folder).file("a.sql", "SELECT 1 FROM :what what 1;\n");
    assertThat(user.run("--format", "gcc", "a.sql").out())
        .contains("Not analysed: only psql knows what :what stands for.")
        .doesNotContain("syntax-error");
  }
}
