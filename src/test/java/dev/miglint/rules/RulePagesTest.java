package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.RuleInfo;
import dev.miglint.migration.Dialect;
import dev.miglint.rules.RulePage.Example;
import dev.miglint.sql.PostgresVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The pages have one form, their examples are true, and the README lists what there is. */
class RulePagesTest {

  private static final List<String> SECTIONS =
      List.of(
          "## When it fires",
          "## Why",
          "## Instead",
          "## When it stays silent",
          "## PostgreSQL versions",
          "## Fix",
          "## See also");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyPageHasTheSameForm() {
    return RuleRun.CATALOGUE.rules().stream()
        .map(rule -> rule.info())
        .map(info -> DynamicTest.dynamicTest(info.id(), () -> checkForm(info)));
  }

  private static void checkForm(RuleInfo info) {
    RulePage page = RulePage.of(info.id());
    List<String> sections = new ArrayList<>(SECTIONS);
    if (info.dialects().contains(Dialect.MYSQL) && !info.dialects().contains(Dialect.OTHER)) {
      sections.add(sections.indexOf("## Fix"), "## MySQL, MariaDB and SQLite");
    }
    sections.add(0, "# " + info.id());
    assertThat(page.headings()).containsExactlyElementsOf(sections);
    assertThat(page.summary()).isEqualTo(info.summary());
    assertThat(page.examples().stream().map(Example::bad).collect(Collectors.toSet()))
        .as("a bad and a good example")
        .containsExactlyInAnyOrder(true, false);
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsAsBadOrGoodAsThePageSays() {
    return RuleRun.CATALOGUE.ids().stream()
        .flatMap(
            id ->
                RulePage.of(id).examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                "%s.md:%d %s"
                                    .formatted(id, example.line(), example.bad() ? "bad" : "good"),
                                () -> checkExample(id, example))));
  }

  private void checkExample(String id, Example example) {
    Path place = write(id, example);
    CaseHeader header = header(place, example);
    for (PostgresVersion target : header.targets()) {
      LintResult result = RuleRun.of(id, place, header, target);
      List<String> messages =
          result.findings().stream()
              .filter(finding -> finding.rule().equals(id))
              .map(Finding::message)
              .toList();
      assertThat(result.failures()).isEmpty();
      if (example.bad()) {
        assertThat(messages).as("findings on %s", target).isNotEmpty();
      } else {
        assertThat(messages).as("findings on %s", target).isEmpty();
      }
    }
  }

  /** The files of an example say themselves what has changed. */
  private static CaseHeader header(Path place, Example example) {
    CaseHeader header = example.header();
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      String shown = RuleRun.shown(place.resolve(file.getKey()));
      header = header.and(RuleCase.header(file.getValue(), shown));
    }
    return header;
  }

  private Path write(String id, Example example) {
    try {
      Path place = Files.createDirectories(folder.resolve(id + "-" + example.line()));
      for (Map.Entry<String, String> file : example.files().entrySet()) {
        Path path = place.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Run with {@code -Dmiglint.update=true} to write the table instead of checking it. */
  @Test
  void theReadmeListsEveryRule() throws IOException {
    Path readme = Path.of("README.md");
    String text = Files.readString(readme);
    String updated = RuleTable.in(text, RuleRun.CATALOGUE.rules());
    if (Boolean.getBoolean("miglint.update")) {
      Files.writeString(readme, updated);
    } else {
      assertThat(text)
          .as("README.md; mvn test -Dtest=RulePagesTest -Dmiglint.update=true writes the table")
          .isEqualTo(updated);
    }
  }
}
