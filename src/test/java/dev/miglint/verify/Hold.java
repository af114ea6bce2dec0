package dev.miglint.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What another session holds while a statement runs, until it is closed. */
final class Hold implements AutoCloseable {

  private final Connection connection;

  private Hold(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a session that holds something.
   *
   * @param what {@code LOCK <table> IN <mode> MODE} for a lock, {@code snapshot} for a transaction
   *     that still sees the past, {@code index function} to stop a build of an index on
   *     waits_for_observer()
   */
  static Hold parse(PostgresServer server, String database, String what) throws SQLException {
    Connection connection = server.connect(database);
    try (Statement statement = connection.createStatement()) {
      if (what.equals("snapshot")) {
        statement.execute("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1");
      } else if (what.equals("index function")) {
        statement.execute("SELECT pg_advisory_lock(42)");
      } else {
        statement.execute("BEGIN; " + what);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new Hold(connection);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
