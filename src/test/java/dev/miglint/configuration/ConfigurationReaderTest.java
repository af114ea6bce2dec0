package dev.miglint.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miglint.lint.Option;
import dev.miglint.lint.Problem;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleLayer.Choice;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.PostgresVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigurationReaderTest {

  static final class RenameColumn implements StatementRule {
    @Override
    public RuleInfo info() {
      return RuleInfo.recommended(
              "rename-column", RuleInfo.Group.COMPATIBILITY, Severity.ERROR, "renames")
          .withOptions(
              new Option<>("deprecation-prefix", "deprecated_", "prefix"),
              new Option<>("at-most", 3, "number"),
              new Option<>("comments", false, "flag"),
              new Option<>("names", List.<String>of(), "words"),
              new Option<>("required-columns", Map.<String, String>of(), "columns to types"));
    }

    @Override
    public List<Problem> check(Step step, Settings settings) {
      return List.of();
    }
  }

  static final RuleCatalogue CATALOGUE = new RuleCatalogue(List.of(new RenameColumn()));

  private static final ConfigurationReader READER =
      new ConfigurationReader(
          CATALOGUE, List.of("golang-migrate", "plain"), List.of("postgresql", "mysql"));

  private static Configuration read(String text) throws ConfigurationException {
    return READER.read(Path.of("/repo/.miglint.yml"), ".miglint.yml", text);
  }

  @Test
  void everyKeyIsRead() throws ConfigurationException {
    Configuration configuration =
        read(
            """
            # What our team agreed on.
            extends: [recommended, zero-downtime]
            pg-version: 14
            framework: golang-migrate
            dialect: postgresql
            transaction: set
            release: together
            session:
              LOCK_TIMEOUT: 4s
            schema: db/structure.sql
            paths: [db/migrations]
            exclude:
              - "*.sample.sql"
            fail-on: warning
            rules:
              rename-column: off
            conventions:
              deprecation-prefix: old_
            down:
              rename-column: on
            """);
    assertThat(configuration.packs()).containsExactly("recommended", "zero-downtime");
    assertThat(configuration.target()).contains(new PostgresVersion(14));
    assertThat(configuration.framework()).contains("golang-migrate");
    assertThat(configuration.dialect()).contains("postgresql");
    assertThat(configuration.transaction()).contains(RunnerTransaction.SET);
    assertThat(configuration.release()).contains(Release.TOGETHER);
    assertThat(configuration.session()).containsExactly(Map.entry("lock_timeout", "4s"));
    assertThat(configuration.schema()).contains(Path.of("/repo/db/structure.sql"));
    assertThat(configuration.startsEmpty()).isFalse();
    assertThat(read("schema: empty").startsEmpty()).isTrue();
    assertThat(read("schema: empty").schema()).isEmpty();
    assertThat(configuration.paths()).containsExactly("db/migrations");
    assertThat(configuration.exclude()).containsExactly("*.sample.sql");
    assertThat(configuration.failOn()).contains(FailOn.WARNING);
    assertThat(configuration.rules().choices())
        .containsExactly(Map.entry("rename-column", Choice.OFF));
    assertThat(configuration.rules().conventions())
        .containsExactly(Map.entry("deprecation-prefix", "old_"));
    assertThat(configuration.rules().down()).containsExactly(Map.entry("rename-column", true));
  }

  @Test
  void anEmptyFileSaysNothing() throws ConfigurationException {
    assertThat(read("").rules().choices()).isEmpty();
    assertThat(read("# nothing\n").target()).isEmpty();
  }

  @Test
  void optionsHaveTheTypesOfTheirDefaults() throws ConfigurationException {
    Configuration configuration =
        read(
            """
            rules:
              rename-column:
                severity: info
                deprecation-prefix: x_
                at-most: 7
                comments: yes
                names: [a, b]
                required-columns:
                  - last_updated: timestamptz
                  - id
            """);
    assertThat(configuration.rules().choices())
        .containsExactly(Map.entry("rename-column", Choice.at(Severity.INFO)));
    assertThat(configuration.rules().options().get("rename-column"))
        .containsOnly(
            Map.entry("deprecation-prefix", "x_"),
            Map.entry("at-most", 7),
            Map.entry("comments", true),
            Map.entry("names", List.of("a", "b")),
            Map.entry("required-columns", Map.of("last_updated", "timestamptz", "id", "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "extend: [types]|1: unknown key \"extend\"; did you mean \"extends\"?",
        "extends: [typs]|1: unknown pack \"typs\"; did you mean \"types\"?",
        "pg-version: 9.6|1: \"pg-version\" is a number from 11 to 18",
        "pg-version: new|1: \"pg-version\" is a number from 11 to 18",
        "framework: golang-migrat|1: unknown framework \"golang-migrat\"; did you mean"
            + " \"golang-migrate\"?",
        "transaction: files|1: unknown value for transaction \"files\"; did you mean \"file\"?",
        "fail-on: [error]|1: \"fail-on\" needs a value, not a list",
        "session: 4s|1: \"session\" needs a mapping, not \"4s\"",
        "a: 1\\na: 2|2: \"a\" stands twice, first in line 1",
        "rules:\\n  rename-colum: off|2: unknown rule \"rename-colum\"; did you mean"
            + " \"rename-column\"?",
        "rules:\\n  rename-column: eror|2: unknown severity \"eror\"; did you mean \"error\"?",
        "rules:\\n  rename-column:\\n    at-most: many|3: \"at-most\" is a number, not \"many\"",
        "rules:\\n  rename-column:\\n    comments: 3|3: \"comments\" is on or off, not \"3\"",
        "rules:\\n  rename-column:\\n    severty: info|3: unknown option of rename-column"
            + " \"severty\"; did you mean \"severity\"?",
        "conventions:\\n  deprecation-prefx: x|2: unknown convention \"deprecation-prefx\"; did"
            + " you mean \"deprecation-prefix\"?",
        "down:\\n  rename-column: maybe|2: \"rename-column\" is on or off, not \"maybe\"",
        "down: [rename-colum]|1: unknown rule \"rename-colum\"; did you mean \"rename-column\"?",
        "a: &x [1]|1: anchors and aliases are not supported",
        "- a|1: \"configuration\" needs a mapping, not a list",
        "rules: [|1: not valid YAML: expected the node content, but found '<stream end>'",
      })
  void mistakesSayWhereAndWhatWasMeant(String text, String expected) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(ConfigurationException.class)
        .message()
        .contains(".miglint.yml:" + expected);
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    assertThatThrownBy(() -> read("fail-on: nevr\nrules:\n  x: off\n")).message().hasLineCount(2);
  }

  @Test
  void aPackMustNotNameUnknownRules() {
    assertThatThrownBy(() -> Packs.read("pop", "rules:\n  no-such-rule: error\n", CATALOGUE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("pop.yml:2: unknown rule \"no-such-rule\"; it can be rename-column");
    assertThatThrownBy(() -> Packs.read("pop", "extends: [x]\n", CATALOGUE))
        .hasMessageContaining("pop.yml:1: unknown key \"extends\"");
  }

  @Test
  void aPackSwitchesItsRulesOnAndMayChangeThem() throws ConfigurationException {
    var layer = Packs.read("pop", "summary: Pop\nrules:\n  rename-column: warning\n", CATALOGUE);
    assertThat(layer.why()).isEqualTo("pack pop");
    assertThat(layer.pack()).isEqualTo("pop");
    assertThat(layer.choices()).containsKey("rename-column");
  }

  @Test
  void theFileIsFoundUpward(@TempDir Path folder) throws IOException {
    Path below = Files.createDirectories(folder.resolve("db/migrations"));
    Path file = Files.writeString(folder.resolve(".miglint.yml"), "");
    assertThat(ConfigurationFile.above(below.resolve("1.sql"))).contains(file);
    Path nearer = Files.writeString(folder.resolve("db/.miglint.yaml"), "");
    assertThat(ConfigurationFile.above(below)).contains(nearer);
  }

  @Test
  void aFileThatCannotBeReadIsAMistake(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> READER.read(folder.resolve("none.yml"), "none.yml"))
        .hasMessage("none.yml: no such file");
    Path binary = Files.write(folder.resolve("binary.yml"), new byte[] {(byte) 0xFF, 0, 1});
    assertThatThrownBy(() -> READER.read(binary, "binary.yml")).hasMessage("binary.yml: not UTF-8");
  }
}
