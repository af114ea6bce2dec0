package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.configuration.Packs;
import dev.miglint.lint.Finding;
import dev.miglint.lint.History;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.Linter;
import dev.miglint.lint.Linter.Checked;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.RuleLayer;
import dev.miglint.lint.RulePolicy;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.Transaction;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Histories;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Selection;
import dev.miglint.schema.Schema;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.verify.PostgresServer;
import dev.miglint.verify.PostgresServers;
import dev.miglint.verify.PostgresServersExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;

/**
 * No error that predicts a failure stands on a migration that a real server accepts: public
 * histories, where they are at hand, are applied statement by statement and linted as the product
 * lints them. Prints a line per history.
 */
@ExtendWith(PostgresServersExtension.class)
class AcceptedMigrationsTest {

  private static final Path CORPORA = Path.of("../shared/corpora").toAbsolutePath().normalize();

  /** Histories for PostgreSQL of which a bare server takes all or much. */
  private static final List<String> HISTORIES =
      List.of(
          "cas-cif-sqitch",
          "chainlink-fork-goose",
          "concourse",
          "conductor-flyway",
          "crates.io-diesel",
          "docs.rs-sqlx",
          "elhub-flex-liquibase",
          "feldera-refinery",
          "kestra-flyway",
          "kubeflow-model-registry",
          "langfuse",
          "mymove",
          "openfga",
          "ory-hydra",
          "pg-index-health-demo-liquibase",
          "pypi-warehouse-alembic",
          "sim-drizzle",
          "single-cell-data-portal",
          "sourcegraph-2021",
          "stellar-horizon",
          "supabase-auth");

  @TestFactory
  Stream<DynamicTest> noAcceptedMigrationIsSaidToFail(PostgresServers servers) {
    if (!Files.isDirectory(CORPORA)) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "no corpora",
              () -> Assumptions.abort("no " + CORPORA + ": public histories are not at hand")));
    }
    int newest = servers.chosen().get(servers.chosen().size() - 1);
    return HISTORIES.stream()
        .map(CORPORA::resolve)
        .filter(Files::isDirectory)
        .map(
            corpus ->
                DynamicTest.dynamicTest(
                    corpus.getFileName() + " on PostgreSQL " + newest,
                    () -> check(corpus, servers.server(newest))));
  }

  private static void check(Path corpus, PostgresServer server) throws SQLException {
    List<Finding> predictions = new ArrayList<>();
    // The server's database is empty at first, which whoever lints may say or not.
    lint(corpus, server.major(), Schema.EMPTY_DATABASE)
        .forEach(checked -> predictions.addAll(predictions(checked)));
    List<String> wrong = new ArrayList<>();
    for (Checked checked : lint(corpus, server.major(), Schema.UNSEEN)) {
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

  private static List<Checked> lint(Path corpus, int major, Schema start) {
    RulePolicy policy =
        new RulePolicy(List.of(), RuleLayer.NONE, new Packs(RuleRun.CATALOGUE)::layer);
    LintOptions options =
        new LintOptions(
            new PostgresVersion(major),
            Map.of(),
            false,
            start,
            set -> policy.selection(RuleRun.CATALOGUE, set.framework()),
            1);
    return new Linter(RuleRun.PARSERS, options)
        .lint(new Histories().read(Selection.of(corpus, "."), InputStream.nullInputStream()).sets())
        .checked();
  }

  /** What the server said to each migration: its refusal, or nothing where it took all of it. */
  private static Map<Migration, String> refused(History history, PostgresServer server)
      throws SQLException {
    Map<Migration, List<Step>> steps = new LinkedHashMap<>();
    for (Step step : history.steps()) {
      boolean applied =
          step.migration().dialect() == Dialect.POSTGRESQL
              && step.migration().direction() != Direction.DOWN
              && step.enclosing().isEmpty();
      if (applied) {
        steps.computeIfAbsent(step.migration(), m -> new ArrayList<>()).add(step);
      }
    }
    Map<Migration, String> answers = new LinkedHashMap<>();
    if (steps.isEmpty()) {
      return answers;
    }
    String database = server.createDatabase();
    try {
      for (Map.Entry<Migration, List<Step>> entry : steps.entrySet()) {
        try (Connection connection = server.connect(database)) {
          apply(connection, entry.getValue());
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

  /** In the runner's transaction, which the session's end rolls back where something is refused. */
  private static void apply(Connection connection, List<Step> steps) throws SQLException {
    boolean open = false;
    for (Step step : steps) {
      boolean within =
          step.transaction().kind() != Transaction.Kind.AUTOCOMMIT
              && step.transaction().kind() != Transaction.Kind.EXPLICIT;
      if (within != open) {
        run(connection, within ? "BEGIN" : "COMMIT");
        open = within;
      }
      String text = step.migration().rendering().text().text(step.statement().span());
      if (step.statement() instanceof Copy copy && copy.data().isPresent()) {
        String rows = step.migration().file().text(copy.data().get());
        copy(connection, text.replaceFirst("(?s)(?i)(from\\s+stdin[^;]*).*", "$1"), rows);
      } else {
        run(connection, text);
      }
    }
    if (open) {
      run(connection, "COMMIT");
    }
  }

  private static void copy(Connection connection, String command, String rows) throws SQLException {
    try {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new StringReader(rows));
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
