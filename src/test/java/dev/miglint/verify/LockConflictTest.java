package dev.miglint.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.locks.LockMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.util.PSQLException;

/** Which mode waits for which: the server is asked about each pair. */
@ExtendWith(PostgresServersExtension.class)
class LockConflictTest {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  @TestFactory
  Stream<DynamicTest> serversAgree(PostgresServers servers) {
    return servers.chosen().stream()
        .map(
            major ->
                DynamicTest.dynamicTest(
                    "PostgreSQL " + major, () -> compare(servers.server(major))));
  }

  private static void compare(PostgresServer server) throws SQLException {
    String database = server.createDatabase();
    Map<LockMode, Set<LockMode>> measured = new TreeMap<>();
    Map<LockMode, Set<LockMode>> modelled = new TreeMap<>();
    try (Connection holder = server.connect(database);
        Connection other = server.connect(database);
        Statement holds = holder.createStatement();
        Statement asks = other.createStatement()) {
      holds.execute("CREATE TABLE t (a integer)");
      for (LockMode held : LockMode.values()) {
        holds.execute("BEGIN; LOCK TABLE t IN %s MODE".formatted(held.words()));
        Set<LockMode> waiting = EnumSet.noneOf(LockMode.class);
        Set<LockMode> conflicting = EnumSet.noneOf(LockMode.class);
        for (LockMode asked : LockMode.values()) {
          if (waits(asks, asked)) {
            waiting.add(asked);
          }
          if (held.conflictsWith(asked)) {
            conflicting.add(asked);
          }
        }
        holds.execute("ROLLBACK");
        measured.put(held, waiting);
        modelled.put(held, conflicting);
        assertThat(held.blocksReads()).isEqualTo(waiting.contains(LockMode.ACCESS_SHARE));
        assertThat(held.blocksWrites()).isEqualTo(waiting.contains(LockMode.ROW_EXCLUSIVE));
      }
    } finally {
      server.dropDatabase(database);
    }
    assertThat(modelled).isEqualTo(measured);
  }

  private static boolean waits(Statement statement, LockMode mode) throws SQLException {
    statement.execute("BEGIN");
    try {
      statement.execute("LOCK TABLE t IN %s MODE NOWAIT".formatted(mode.words()));
      return false;
    } catch (PSQLException e) {
      assertThat(e.getSQLState()).isEqualTo(LOCK_NOT_AVAILABLE);
      return true;
    } finally {
      statement.execute("ROLLBACK");
    }
  }
}
