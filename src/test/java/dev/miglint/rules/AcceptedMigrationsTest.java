package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.Finding;
import dev.miglint.lint.History;
import dev.miglint.lint.Linter.Checked;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.schema.Schema;
import dev.miglint.verify.PostgresServer;
import dev.miglint.verify.PostgresServers;
import dev.miglint.verify.PostgresServersExtension;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No error that predicts a failure stands on a migration that a real server accepts: public
 * histories, where they are at hand, are applied statement by statement and linted as the product
 * lints them. Prints a line per history.
 */
@ExtendWith(PostgresServersExtension.class)
class AcceptedMigrationsTest {

  @TestFactory
  Stream<DynamicTest> noAcceptedMigrationIsSaidToFail(PostgresServers servers) {
    int newest = servers.chosen().get(servers.chosen().size() - 1);
    return AcceptedHistory.tests(newest, corpus -> check(corpus, servers.server(newest)));
  }

  private static void check(Path corpus, PostgresServer server) throws SQLException {
    List<Finding> predictions = new ArrayList<>();
    // The server's database is empty at first, which whoever lints may say or not.
    AcceptedHistory.lint(corpus, server.major(), Schema.EMPTY_DATABASE)
        .forEach(checked -> predictions.addAll(predictions(checked)));
    List<String> wrong = new ArrayList<>();
    for (Checked checked : AcceptedHistory.lint(corpus, server.major(), Schema.UNSEEN)) {
      predictions.addAll(predictions(checked));
      Map<Migration, String> refused = refused(checked.history(), server);
      Set<String> accepted = new HashSet<>();
      refused.forEach(
          (migration, answer) -> {
            if (answer.isEmpty()) {
              accepted.add(migration.file().name() + migration.id());
            }
          });
      for (Finding finding : predictions) {
        if (accepted.contains(finding.file().name() + finding.migration().id())) {
          wrong.add(
              "%s:%d %s: %s"
                  .formatted(
                      finding.file().name(),
                      finding.start().line(),
                      finding.rule(),
                      finding.message()));
        }
      }
      if (!refused.isEmpty()) {
        System.out.printf(
            "%s (%s): the server accepts %d of %d migrations%n",
            checked.history().set().location(),
            checked.history().set().framework().id(),
            accepted.size(),
            refused.size());
      }
      if (Boolean.getBoolean("miglint.verbose")) {
        refused.forEach(
            (migration, answer) -> {
              if (!answer.isEmpty()) {
                System.out.printf("  %s: %s%n", migration.file().name(), answer);
              }
            });
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Finding> predictions(Checked checked) {
    return checked.findings().stream()
        .filter(finding -> finding.migration().direction() != Direction.DOWN)
        .filter(finding -> finding.severity() == Severity.ERROR && predictsFailure(finding.rule()))
        .toList();
  }

  private static boolean predictsFailure(String rule) {
    return RuleRun.CATALOGUE.rules().stream()
        .anyMatch(r -> r.info().id().equals(rule) && r.info().group() == Group.WILL_FAIL);
  }

  /** What the server said to each migration: its refusal, or nothing where it took all of it. */
  private static Map<Migration, String> refused(History history, PostgresServer server)
      throws SQLException {
    Map<Migration, List<Step>> steps = AcceptedHistory.applied(history);
    Map<Migration, String> answers = new LinkedHashMap<>();
    if (steps.isEmpty()) {
      return answers;
    }
    String database = server.createDatabase();
    try {
      for (Map.Entry<Migration, List<Step>> entry : steps.entrySet()) {
        try (Connection connection = server.connect(database)) {
          AcceptedHistory.apply(connection, entry.getValue());
          answers.put(entry.getKey(), "");
        } catch (SQLException e) {
          answers.put(
              entry.getKey(), String.valueOf(e.getMessage()).lines().findFirst().orElse("?"));
        }
      }
    } finally {
      server.dropDatabase(database);
    }
    return answers;
  }
}
