package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.miglint.lint.Finding;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.Linter;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.RuleSelection;
import dev.miglint.lint.RuleSelection.Selected;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.TransactionMode;
import dev.miglint.schema.Schema;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.verify.FailureCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What real servers refuse is predicted in their words, and what they accept is not. */
class FailuresTruthTest {

  /** Facts of the same kind that may lie next to the repository. */
  private static final Path SHARED = Path.of("../shared/truth/failures.jsonl");

  /** The answer depends on the values of rows and sequences, which no history shows. */
  private static final Set<String> VALUES =
      Set.of("index row > 1/3 page (CREATE INDEX on long text)", "ALTER SEQUENCE AS smaller type");

  private static final String UNREAD = "syntax-newer-than-target";

  private static final List<Integer> VERSIONS = List.of(14, 15, 16, 17, 18);

  @TestFactory
  Stream<DynamicTest> recordedAnswersArePredicted() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : FailureCase.files()) {
      for (FailureCase one : FailureCase.read(file)) {
        tests.add(DynamicTest.dynamicTest(one.name(), () -> check(one, "")));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> sharedAnswersArePredicted() throws IOException {
    if (!Files.exists(SHARED)) {
      return Stream.empty();
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(SHARED)) {
      FailureCase one = shared(new ObjectMapper().readTree(line));
      if (!VALUES.contains(one.name())) {
        tests.add(DynamicTest.dynamicTest(one.name(), () -> check(one, "SET search_path = e; ")));
      }
    }
    return tests.stream();
  }

  /** Every rule that predicts failures has a case that a server confirms, and one it does not. */
  @Test
  void everyRuleOfTheGroupHasRecordedCases() throws IOException {
    List<String> ids = new ArrayList<>();
    for (Path file : FailureCase.files()) {
      FailureCase.read(file).forEach(one -> one.rule().ifPresent(ids::add));
    }
    List<String> rules =
        RuleRun.CATALOGUE.rules().stream()
            .map(Rule::info)
            .filter(info -> info.group() == Group.WILL_FAIL)
            .filter(info -> info.severity() == Severity.ERROR)
            .map(RuleInfo::id)
            .toList();
    assertThat(ids).containsAll(rules);
  }

  private static FailureCase shared(JsonNode node) {
    SortedMap<Integer, Optional<String>> answers = new TreeMap<>();
    for (int major : VERSIONS) {
      JsonNode outcome = node.path("outcome").path(String.valueOf(major));
      if (!outcome.has("setupFails")) {
        answers.put(major, Optional.ofNullable(outcome.get("error")).map(JsonNode::asText));
      }
    }
    return new FailureCase(
        node.path("name").asText(),
        node.path("setup").asText(),
        node.path("sql").asText(),
        Optional.empty(),
        answers);
  }

  private static void check(FailureCase one, String before) {
    one.answers()
        .forEach(
            (major, error) -> {
              // A version on which even the setup fails says nothing about what comes after it.
              boolean asked = error.filter(words -> words.startsWith("setup: ")).isEmpty();
              if (asked && VERSIONS.contains(major)) {
                check(one, before, major, error);
              }
            });
  }

  private static void check(FailureCase one, String before, int major, Optional<String> error) {
    // psql sends what \; joins as one query.
    boolean joined = one.sql().contains("\\;");
    List<Migration> migrations =
        List.of(
            migration("0", "CREATE SCHEMA e;", TransactionMode.AUTOCOMMIT),
            migration("1", before + one.setup(), TransactionMode.AUTOCOMMIT),
            migration(
                "2",
                before + one.sql().replace("\\;", ";"),
                joined ? TransactionMode.SIMPLE_QUERY : TransactionMode.AUTOCOMMIT));
    Linter.Run run = lint(migrations, new PostgresVersion(major));
    assertThat(run.failures()).isEmpty();
    List<Finding> errors =
        run.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
    if (error.isEmpty()) {
      assertThat(errors).as("PostgreSQL %d accepts it", major).isEmpty();
    } else {
      assertThat(errors)
          .as("PostgreSQL %d", major)
          .anySatisfy(finding -> assertThat(finding.message()).contains(error.get()));
      assertThat(errors)
          .as("what PostgreSQL %d accepts before", major)
          .allSatisfy(finding -> assertThat(finding.migration().id()).isEqualTo("2"));
      // What a server does not read it refuses for that, before it looks at anything else.
      boolean unread = errors.stream().anyMatch(f -> f.rule().equals(UNREAD));
      one.rule()
          .map(rule -> unread ? UNREAD : rule)
          .ifPresent(
              rule ->
                  assertThat(errors).extracting(Finding::rule).as("on %d", major).contains(rule));
    }
  }

  private static Linter.Run lint(List<Migration> migrations, PostgresVersion target) {
    Framework framework = new Framework("plain", false, Set.of(), "");
    MigrationSet set = new MigrationSet(framework, "case", "a test", migrations);
    List<Selected> selected =
        RuleRun.CATALOGUE.rules().stream()
            .map(
                rule ->
                    new Selected(
                        rule,
                        rule.info().group() == Group.WILL_FAIL,
                        rule.info().severity(),
                        "test",
                        Settings.DEFAULTS,
                        rule.info().down()))
            .toList();
    LintOptions options =
        new LintOptions(
            target, Map.of(), false, Schema.EMPTY_DATABASE, any -> new RuleSelection(selected), 1);
    return new Linter(RuleRun.PARSERS, options).lint(List.of(set));
  }

  private static Migration migration(String id, String sql, TransactionMode mode) {
    SourceFile file = new SourceFile(id + ".sql", sql);
    return new Migration(id, id, id, Direction.UP, file, new Span(0, file.text().length()), mode);
  }
}
