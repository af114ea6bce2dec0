package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.Finding;
import dev.miglint.lint.History;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.LastingEffect;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.Linter;
import dev.miglint.lint.Linter.Checked;
import dev.miglint.lint.RuleSelection;
import dev.miglint.lint.RuleSelection.Selected;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Histories;
import dev.miglint.migration.Selection;
import dev.miglint.schema.Schema;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.verify.CatalogSnapshot;
import dev.miglint.verify.PostgresServer;
import dev.miglint.verify.PostgresServers;
import dev.miglint.verify.PostgresServersExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code down-does-not-undo} says of a way back is what a server has after going forth and
 * back: its own catalog is compared before and after. The migrations are those of the rule's own
 * cases and of the reference workflows; of a public history, when {@code -Dmiglint.history} names
 * its folder, the differences are printed.
 */
@ExtendWith(PostgresServersExtension.class)
class WayBackTruthTest {

  /**
   * Cases that are about what a server does not show alike: a past that is not there, parts that
   * are not read, blanks.
   */
  private static final List<String> NOT_FOR_A_SERVER =
      List.of("not-seen", "unknown-past", "body-in-other-blanks");

  @TestFactory
  Stream<DynamicTest> whatIsSaidIsWhatAServerHas(PostgresServers servers) throws IOException {
    int newest = servers.chosen().get(servers.chosen().size() - 1);
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> cases = Files.list(Path.of("testdata/rules/down-does-not-undo"))) {
      cases
          .filter(path -> !NOT_FOR_A_SERVER.contains(path.getFileName().toString()))
          .sorted()
          .forEach(folders::add);
    }
    folders.add(Path.of("testdata/workflows/reports-database/migrations"));
    folders.add(Path.of("testdata/workflows/rolling-deploys/migrations"));
    folders.add(Path.of("testdata/workflows/rolling-deploys/later/migrations"));
    folders.add(Path.of("testdata/workflows/data-portal/database"));
    String history = System.getProperty("miglint.history", "");
    if (!history.isEmpty()) {
      folders.clear();
      folders.add(Path.of(history));
    }
    return folders.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder + " on PostgreSQL " + newest,
                    () -> check(folder.toAbsolutePath().normalize(), servers.server(newest))));
  }

  /** What became of the ways back of a history. */
  private record Outcome(Map<String, String> said, Map<String, String> real, List<String> refused) {
    Outcome() {
      this(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
    }
  }

  private static void check(Path folder, PostgresServer server) throws SQLException {
    Outcome outcome = new Outcome();
    for (Checked checked : lint(folder, server.major())) {
      for (Finding finding : checked.findings()) {
        if (finding.severity() == Severity.ERROR || finding.message().contains("of enum")) {
          outcome.said().put(finding.file().name(), finding.message());
        }
      }
      goForthAndBack(checked.history(), server, outcome);
    }
    outcome.said().keySet().removeIf(file -> !outcome.real().containsKey(file));
    outcome.real().values().removeIf(String::isEmpty);
    String details =
        Stream.concat(outcome.real().keySet().stream(), outcome.said().keySet().stream())
            .distinct()
            .filter(f -> !(outcome.real().containsKey(f) && outcome.said().containsKey(f)))
            .map(
                file ->
                    "%s%n  said: %s%n  real: %s"
                        .formatted(
                            file,
                            outcome.said().getOrDefault(file, "nothing"),
                            outcome.real().getOrDefault(file, "nothing")))
            .collect(Collectors.joining("\n"));
    assertThat(outcome.said().keySet())
        .as("%s%nrefused: %s", details, String.join("\n", outcome.refused()))
        .isEqualTo(outcome.real().keySet());
  }

  private static List<Checked> lint(Path folder, int major) {
    DownDoesNotUndo rule = new DownDoesNotUndo();
    RuleSelection rules =
        new RuleSelection(
            List.of(new Selected(rule, true, Severity.ERROR, "test", Settings.DEFAULTS, true)));
    LintOptions options =
        new LintOptions(
            new PostgresVersion(major), Map.of(), false, Schema.EMPTY_DATABASE, set -> rules, 1);
    return new Linter(RuleRun.PARSERS, options)
        .lint(new Histories().read(Selection.of(folder, "."), InputStream.nullInputStream()).sets())
        .checked();
  }

  private static void goForthAndBack(History history, PostgresServer server, Outcome outcome)
      throws SQLException {
    String database = server.createDatabase();
    SortedSet<String> before = new TreeSet<>();
    SortedSet<String> between = new TreeSet<>();
    for (Script script : history.scripts()) {
      String file = script.migration().file().name();
      boolean back = script.migration().direction() == Direction.DOWN;
      try (Connection connection = server.connect(database)) {
        between = back ? between : CatalogSnapshot.of(connection);
        connection.setAutoCommit(false);
        apply(connection, script);
        SortedSet<String> after = CatalogSnapshot.of(connection);
        if (!back) {
          connection.commit();
          before = between;
          between = after;
        } else if (LastingEffect.isIn(script)) { // Of others another rule speaks.
          outcome.real().put(file, differences(before, after));
        }
        connection.rollback(); // The history goes on from where it went forth.
      } catch (SQLException e) {
        outcome.refused().add(file + ": " + e.getMessage());
      }
    }
    server.dropDatabase(database);
  }

  /** In a transaction, which leaves the same catalog as going without one would. */
  private static void apply(Connection connection, Script script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (dev.miglint.sql.Statement part : script.parsed().statements()) {
        if (!(part instanceof TransactionControl)) {
          String text = script.migration().rendering().text().text(part.span());
          statement.execute(text.replaceAll("(?i)\\bCONCURRENTLY\\b", ""));
        }
      }
    }
  }

  private static String differences(SortedSet<String> before, SortedSet<String> after) {
    return Stream.concat(
            before.stream().filter(line -> !after.contains(line)).map(line -> "- " + line),
            after.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line))
        .map(line -> line.replace('\n', ' '))
        .collect(Collectors.joining("\n        "));
  }
}
