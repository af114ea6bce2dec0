package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.lint.Finding;
import dev.miglint.lint.Linter.Checked;
import dev.miglint.lint.Step;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.parser.Piece;
import dev.miglint.parser.StatementSplitter;
import dev.miglint.schema.Schema;
import dev.miglint.source.SourceFile;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.verify.PostgresServer;
import dev.miglint.verify.PostgresServers;
import dev.miglint.verify.PostgresServersExtension;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The safe SQL of findings, in place of the statement that they are about: a real server takes it
 * where it takes the migration. Public histories, where they are at hand; prints a line for each.
 */
@ExtendWith(PostgresServersExtension.class)
class SafeSqlTruthTest {

  /** So many of one rule in one history. */
  private static final int ENOUGH = Integer.getInteger("miglint.safe-sql", 8);

  /** What somebody has to fill in, and what only the runner fills in. */
  private static final Pattern BLANK = Pattern.compile("…|/\\*|\\{\\{|\\$\\{");

  /** What a transaction does not allow, and what is no other statement without it. */
  private static final Pattern CONCURRENTLY = Pattern.compile("(?i)\\bconcurrently\\b");

  /**
   * Refused for the transaction alone: active_sql_transaction, invalid_transaction_termination,
   * unsafe_new_enum_value_usage, and object_in_use where trigger events are pending.
   */
  private static final Set<String> OUTSIDE = Set.of("25001", "2D000", "55P04", "55006");

  /** They speak of what the tables are in the end. */
  private static final Set<String> OF_THE_WHOLE =
      Set.of("duplicate-index", "missing-audit-column", "missing-primary-key");

  /** What stands, and why it does. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "1601993587_alter_id_on_builds_bigint.up.sql:2",
          "foreign keys refer to the old column, which the help says in words");

  @TestFactory
  Stream<DynamicTest> safeSqlIsAccepted(PostgresServers servers) {
    int newest = servers.chosen().get(servers.chosen().size() - 1);
    return AcceptedHistory.tests(newest, corpus -> check(corpus, servers.server(newest)));
  }

  private static void check(Path corpus, PostgresServer server) throws SQLException {
    List<String> refused = new ArrayList<>();
    Map<String, Integer> asked = new HashMap<>();
    for (Checked checked : AcceptedHistory.lint(corpus, server.major(), Schema.UNSEEN)) {
      String database = server.createDatabase();
      boolean all = true;
      try {
        for (Map.Entry<Migration, List<Step>> entry :
            AcceptedHistory.applied(checked.history()).entrySet()) {
          List<String> here = new ArrayList<>();
          for (Finding finding : withSafeSql(checked, entry.getKey(), asked)) {
            refusal(finding, entry.getValue(), database, server).ifPresent(here::add);
          }
          try (Connection connection = server.connect(database)) {
            AcceptedHistory.apply(connection, entry.getValue());
            refused.addAll(here);
          } catch (SQLException e) {
            all = false; // It is not taken as it stands either.
          }
        }
        boolean known = all && checked.history().set().dialect() == Dialect.POSTGRESQL;
        for (Finding finding : known ? ofTheWhole(checked, asked) : List.<Finding>of()) {
          refusalAfter(List.of(), finding, database, server).ifPresent(refused::add);
        }
      } finally {
        server.dropDatabase(database);
      }
    }
    System.out.printf(
        "%s: the safe SQL of %d findings, %d refused%n",
        corpus.getFileName(),
        asked.values().stream().mapToInt(count -> Math.min(ENOUGH, count)).sum(),
        refused.size());
    refused.removeIf(words -> KNOWN.keySet().stream().anyMatch(words::contains));
    assertThat(refused).isEmpty();
  }

  private static List<Finding> withSafeSql(
      Checked checked, Migration migration, Map<String, Integer> asked) {
    return complete(checked)
        .filter(finding -> !OF_THE_WHOLE.contains(finding.rule()))
        .filter(finding -> finding.file() == migration.file()) // Not SQL that was made.
        .filter(finding -> asked.merge(finding.rule(), 1, Integer::sum) <= ENOUGH)
        .toList();
  }

  private static List<Finding> ofTheWhole(Checked checked, Map<String, Integer> asked) {
    return complete(checked)
        .filter(finding -> OF_THE_WHOLE.contains(finding.rule()))
        .filter(finding -> asked.merge(finding.rule(), 1, Integer::sum) <= ENOUGH)
        .toList();
  }

  private static Stream<Finding> complete(Checked checked) {
    return checked.findings().stream()
        .filter(finding -> finding.migration().direction() != Direction.DOWN)
        .filter(finding -> isComplete(finding.safeSql()));
  }

  /** Statements, and not a part of one. */
  private static boolean isComplete(String sql) {
    return sql.endsWith(";") && !BLANK.matcher(sql).find();
  }

  /**
   * What the server says against it in place of the statement and, since some goes along with it,
   * after it. Of several actions of one statement only one is spoken of, so those are not asked.
   */
  private static Optional<String> refusal(
      Finding finding, List<Step> steps, String database, PostgresServer server)
      throws SQLException {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.statement().span().contains(finding.span())) {
        if (step.statement() instanceof DoBlock
            || (step.statement() instanceof AlterTable alter && alter.actions().size() > 1)) {
          return Optional.empty();
        }
        Optional<String> instead = refusalAfter(steps.subList(0, i), finding, database, server);
        Optional<String> behind = refusalAfter(steps.subList(0, i + 1), finding, database, server);
        return instead.flatMap(one -> behind.map(other -> one + "\nand behind it\n" + other));
      }
    }
    return Optional.empty(); // About no statement by itself.
  }

  /** In a transaction that is rolled back, as far as it can be asked there. */
  private static Optional<String> refusalAfter(
      List<Step> steps, Finding finding, String database, PostgresServer server)
      throws SQLException {
    try (Connection connection = server.connect(database)) {
      AcceptedHistory.run(connection, "BEGIN");
      for (Step step : steps) {
        if (!(step.statement() instanceof TransactionControl)) {
          AcceptedHistory.apply(connection, step);
        }
      }
      return refusal(finding, connection);
    } catch (SQLException e) {
      return Optional.empty(); // The migration is not taken, or not in a transaction.
    }
  }

  private static Optional<String> refusal(Finding finding, Connection connection) {
    SourceFile sql = new SourceFile("safe.sql", finding.safeSql());
    String statement = "";
    try {
      for (Piece piece : StatementSplitter.split(sql)) {
        statement = CONCURRENTLY.matcher(piece.sql(sql)).replaceAll("");
        AcceptedHistory.run(connection, statement);
      }
      return Optional.empty();
    } catch (SQLException e) {
      return OUTSIDE.contains(String.valueOf(e.getSQLState()))
          ? Optional.empty()
          : Optional.of(
              "%s:%d %s: %s%n  %s%nof%n%s"
                  .formatted(
                      finding.file().name(),
                      finding.start().line(),
                      finding.rule(),
                      String.valueOf(e.getMessage()).lines().findFirst().orElse("?"),
                      statement,
                      finding.safeSql()));
    }
  }
}
