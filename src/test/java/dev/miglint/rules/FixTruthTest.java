package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.fix.FileChange;
import dev.miglint.fix.Fixer;
import dev.miglint.lint.Finding;
import dev.miglint.lint.History;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Linter;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.TransactionMode;
import dev.miglint.sql.Node;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.verify.PostgresServer;
import dev.miglint.verify.PostgresServers;
import dev.miglint.verify.PostgresServersExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case that {@code --fix-unsafe} changes: what comes out parses, has the finding no more, and
 * a real server takes it wherever it took the case itself.
 */
@ExtendWith(PostgresServersExtension.class)
class FixTruthTest {

  /** What the history of a case found there already. */
  private static final Map<String, String> GIVEN =
      Map.ofEntries(
          Map.entry(
              "drop-index-not-concurrent/fixable",
              "CREATE TABLE orders (customer text);"
                  + " CREATE INDEX orders_customer_idx ON orders (customer)"),
          Map.entry(
              "index-not-concurrent/autocommit",
              "CREATE SCHEMA \"Shop\"; CREATE TABLE \"Shop\".\"Orders\" (\"No\" text)"),
          Map.entry(
              "index-not-concurrent/emptied-autocommit",
              "CREATE TABLE orders (customer_id bigint)"),
          Map.entry(
              "missing-lock-timeout/plain",
              "CREATE TABLE orders (id bigint); CREATE TABLE customers (id bigint)"),
          Map.entry("missing-lock-timeout/fix-alone", "CREATE TABLE orders (id bigint)"),
          Map.entry("missing-lock-timeout/fix-in-transaction", "CREATE TABLE orders (id bigint)"),
          Map.entry(
              "missing-lock-timeout/strongest",
              "CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE items (id bigint)"),
          Map.entry("missing-lock-timeout/set-local", "CREATE TABLE orders (id bigint)"),
          Map.entry("missing-primary-key/plain", "CREATE SCHEMA \"Shop\""),
          Map.entry(
              "not-idempotent/again-whole",
              "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
          Map.entry("not-idempotent/autocommit", "CREATE VIEW old_orders AS SELECT 1 AS id"),
          Map.entry(
              "not-idempotent/clauses",
              "CREATE SCHEMA old; CREATE TABLE customers (id int); CREATE TABLE old_items (id int);"
                  + " CREATE INDEX customers_other ON customers (id); CREATE SEQUENCE old_numbers;"
                  + " CREATE TRIGGER other BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION"
                  + " suppress_redundant_updates_trigger(); CREATE VIEW old_orders AS SELECT 1 AS"
                  + " id; CREATE MATERIALIZED VIEW old_sums AS SELECT 1 AS id; CREATE FUNCTION"
                  + " two() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
          Map.entry("not-idempotent/own", "CREATE VIEW sums AS SELECT 1 AS one"),
          Map.entry(
              "not-idempotent/renamed",
              "CREATE TABLE orders (id bigint); CREATE SCHEMA shop; CREATE TABLE shop.orders (note"
                  + " text); CREATE INDEX orders_note ON shop.orders (note); CREATE TABLE customers"
                  + " (name text CONSTRAINT positive CHECK (name <> '')); CREATE TABLE items (id"
                  + " bigint)"),
          Map.entry(
              "reindex-not-concurrent/index",
              "CREATE TABLE orders (no bigint); CREATE INDEX orders_no ON orders (no)"),
          Map.entry("stale-baseline-entry/gone", "CREATE TABLE orders (id bigint)"),
          Map.entry("stale-baseline-entry/renamed-file", "CREATE TABLE orders (id bigint)"),
          Map.entry("unused-directive/expired", "CREATE TABLE orders (id bigint)"),
          Map.entry("unused-directive/unused", "CREATE TABLE orders (note text)"));

  /** Cases that no server of ours takes, with or without their fixes. */
  private static final Set<String> NOT_FOR_A_SERVER =
      Set.of("random-uuid-in-data/calls"); // Functions of extensions, and of PostgreSQL 18.

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyFixedCaseIsTaken(PostgresServers servers) {
    return RuleCase.rules().stream()
        .flatMap(rule -> RuleCase.of(rule).stream())
        .filter(RuleCase::isBad)
        .filter(ruleCase -> ruleCase.header().all("change").isEmpty())
        .map(c -> DynamicTest.dynamicTest(c.toString(), () -> check(c, servers)));
  }

  private void check(RuleCase ruleCase, PostgresServers servers) throws IOException, SQLException {
    String rule = ruleCase.rule();
    CaseHeader header = ruleCase.header();
    PostgresVersion target = header.targets().get(0);
    Path place = folder.resolve(rule).resolve(ruleCase.path().getFileName().toString());
    copy(ruleCase.path(), place);
    Linter.Run alone = RuleRun.run(rule, place, header, target);
    if (changes(alone, findings(alone, ruleCase, place)).isEmpty()) {
      return;
    }
    Linter.Run before = RuleRun.run(rule, place, everyRule(header), target);
    Map<String, Integer> found = counts(before, ruleCase, place);
    List<String> fixed = fix(ruleCase, place);
    Linter.Run after = RuleRun.run(rule, place, everyRule(header), target);
    Map<String, Integer> left = counts(after, ruleCase, place);
    assertThat(left.getOrDefault(rule, 0)).as("after %s", fixed).isLessThan(found.get(rule));
    assertThat(left)
        .as("after %s", fixed)
        .allSatisfy(
            (other, count) -> assertThat(count).isLessThanOrEqualTo(found.getOrDefault(other, 0)));
    assertThat(syntaxErrors(after)).isEqualTo(syntaxErrors(before));
    boolean postgres =
        before.histories().stream().allMatch(h -> h.set().dialect() == Dialect.POSTGRESQL);
    if (postgres && !NOT_FOR_A_SERVER.contains(ruleCase.toString())) {
      PostgresServer server = servers.server(Math.max(14, target.major()));
      String given = GIVEN.getOrDefault(ruleCase.toString(), "");
      assertThat(refusal(before, given, server)).as("the case itself").isEmpty();
      assertThat(refusal(after, given, server)).as("after %s", fixed).isEmpty();
    }
  }

  /** Of two fixes at one place the first counts, so there are several rounds. */
  private static List<String> fix(RuleCase ruleCase, Path place) throws IOException {
    List<String> titles = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      Linter.Run run =
          RuleRun.run(
              ruleCase.rule(), place, ruleCase.header(), ruleCase.header().targets().get(0));
      List<FileChange> changes = changes(run, findings(run, ruleCase, place));
      if (changes.isEmpty()) {
        return titles;
      }
      for (FileChange change : changes) {
        Files.writeString(Path.of(change.file()), change.after());
        titles.addAll(change.titles());
      }
    }
    throw new AssertionError("there is no end of fixes: " + titles);
  }

  /** How often every rule has something to say. */
  private static Map<String, Integer> counts(Linter.Run run, RuleCase ruleCase, Path place) {
    Map<String, Integer> counts = new TreeMap<>();
    RuleRun.result(run, ruleCase.rule(), place, everyRule(ruleCase.header()))
        .findings()
        .forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
    return counts;
  }

  /** No other finding may take the place of the one that was fixed. */
  private static CaseHeader everyRule(CaseHeader header) {
    String recommended =
        RuleRun.CATALOGUE.rules().stream()
            .map(Rule::info)
            .filter(info -> info.packs().contains("recommended"))
            .map(RuleInfo::id)
            .collect(Collectors.joining(","));
    return header.and(new CaseHeader(List.of(Map.entry("with", recommended))));
  }

  private static long syntaxErrors(Linter.Run run) {
    return run.histories().stream()
        .flatMap(history -> history.scripts().stream())
        .mapToLong(script -> script.parsed().syntaxErrors().size())
        .sum();
  }

  private static List<Finding> findings(Linter.Run run, RuleCase ruleCase, Path place) {
    LintResult result = RuleRun.result(run, ruleCase.rule(), place, ruleCase.header());
    return result.findings().stream().filter(f -> f.rule().equals(ruleCase.rule())).toList();
  }

  private static List<FileChange> changes(Linter.Run run, List<Finding> findings) {
    return run.histories().stream()
        .flatMap(history -> new Fixer(true).changes(history, findings).stream())
        .toList();
  }

  /** What the server says against a history; empty if it takes all of it. */
  private static Optional<String> refusal(Linter.Run run, String given, PostgresServer server)
      throws SQLException {
    String database = server.createDatabase();
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(given);
      for (History history : run.histories()) {
        for (Script script : history.scripts()) {
          if (script.migration().direction() != Direction.DOWN) {
            apply(script, statement);
          }
        }
      }
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } finally {
      server.dropDatabase(database);
    }
  }

  private static void apply(Script script, Statement statement) throws SQLException {
    boolean together =
        script.migration().transaction() != TransactionMode.AUTOCOMMIT
            && script.migration().transaction() != TransactionMode.UNKNOWN;
    if (together) {
      statement.execute(script.migration().file().text(script.migration().range()));
      return;
    }
    for (Node node : script.parsed().statements()) {
      statement.execute(script.migration().file().text(node.span()));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (target.getParent() != null) {
          Files.createDirectories(target.getParent());
        }
        Files.copy(path, target);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
