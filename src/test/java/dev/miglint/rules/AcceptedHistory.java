package dev.miglint.rules;

import dev.miglint.configuration.Packs;
import dev.miglint.lint.History;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.Linter;
import dev.miglint.lint.Linter.Checked;
import dev.miglint.lint.RuleLayer;
import dev.miglint.lint.RulePolicy;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.postgresql.PGConnection;

/** Public histories, where they are at hand, and how a server gets their statements. */
final class AcceptedHistory {

  private static final Path CORPORA = Path.of("../shared/corpora").toAbsolutePath().normalize();

  /** Histories for PostgreSQL of which a bare server takes all or much. */
  private static final List<String> NAMES =
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

  private AcceptedHistory() {}

  /** A test for each repository. */
  static Stream<DynamicTest> tests(int major, Check check) {
    if (!Files.isDirectory(CORPORA)) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "no corpora",
              () -> Assumptions.abort("no " + CORPORA + ": public histories are not at hand")));
    }
    return NAMES.stream()
        .map(CORPORA::resolve)
        .filter(Files::isDirectory)
        .map(
            corpus ->
                DynamicTest.dynamicTest(
                    corpus.getFileName() + " on PostgreSQL " + major, () -> check.of(corpus)));
  }

  /** What is tested of a repository. */
  interface Check {
    void of(Path corpus) throws SQLException;
  }

  /** As the product lints it. */
  static List<Checked> lint(Path corpus, int major, Schema start) {
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

  /** The statements that a server gets, by migration in their order. */
  static Map<Migration, List<Step>> applied(History history) {
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
    return steps;
  }

  /** In the runner's transaction, which the session's end rolls back where something is refused. */
  static void apply(Connection connection, List<Step> steps) throws SQLException {
    boolean open = false;
    for (Step step : steps) {
      boolean within =
          step.transaction().kind() != Transaction.Kind.AUTOCOMMIT
              && step.transaction().kind() != Transaction.Kind.EXPLICIT;
      if (within != open) {
        run(connection, within ? "BEGIN" : "COMMIT");
        open = within;
      }
      apply(connection, step);
    }
    if (open) {
      run(connection, "COMMIT");
    }
  }

  static void apply(Connection connection, Step step) throws SQLException {
    String text = step.migration().rendering().text().text(step.statement().span());
    if (step.statement() instanceof Copy copy && copy.data().isPresent()) {
      String rows = step.migration().file().text(copy.data().get());
      copy(connection, text.replaceFirst("(?s)(?i)(from\\s+stdin[^;]*).*", "$1"), rows);
    } else {
      run(connection, text);
    }
  }

  private static void copy(Connection connection, String command, String rows) throws SQLException {
    try {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new StringReader(rows));
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
