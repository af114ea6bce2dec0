package dev.miglint.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.util.PSQLException;

/**
 * Measures a statement that cannot run in a transaction block. Its locks are gone when it is done,
 * so another session makes it wait, and the locks are read while it does. What it locks only before
 * or after the moments at which it waits remains unseen.
 */
final class OutsideTrace {

  private static final int POLLS = 2_000;
  private static final int POLL_MILLIS = 5;

  private final PostgresServer server;
  private final String database;

  OutsideTrace(PostgresServer server, String database) {
    this.server = server;
    this.database = database;
  }

  /**
   * @param holds what to hold, one after the other: the next is taken when the statement waits, and
   *     only then the one before is released
   */
  LockOutcome measure(String sql, List<String> holds) throws SQLException {
    ExecutorService background = Executors.newSingleThreadExecutor();
    try (Connection connection = server.connect(database);
        Connection observer = server.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("SET client_min_messages = debug1");
      int backend = LockTrace.backend(connection);
      RelationSnapshot before = RelationSnapshot.take(observer);
      HeldLocks locks = new HeldLocks(Map.of());
      Callable<Boolean> task =
          () -> {
            statement.clearWarnings();
            return statement.execute(sql);
          };
      Future<Boolean> running;
      if (holds.isEmpty()) {
        running = background.submit(task);
      } else {
        Hold hold = Hold.parse(server, database, holds.get(0));
        try {
          running = background.submit(task);
          locks = locks.union(locksWhenWaiting(observer, backend, running));
          for (String next : holds.subList(1, holds.size())) {
            Hold following = Hold.parse(server, database, next);
            hold.close();
            hold = following;
            locks = locks.union(locksWhenWaiting(observer, backend, running));
          }
        } finally {
          hold.close();
        }
      }
      try {
        running.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof PSQLException refused) {
          return new LockOutcome.Refused(LockTrace.message(refused));
        }
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      if (locks.modes().isEmpty()) {
        // An empty answer would look like a fact.
        return new LockOutcome.Refused("unseen: it never waited with a lock");
      }
      ServerMessages messages = ServerMessages.of(statement.getWarnings());
      RelationSnapshot after = RelationSnapshot.take(observer);
      return LockTrace.outcome(observer, sql, before, after, locks, messages);
    } finally {
      background.shutdown();
    }
  }

  private static HeldLocks locksWhenWaiting(Connection observer, int backend, Future<?> running)
      throws SQLException {
    for (int poll = 0; poll < POLLS && !running.isDone(); poll++) {
      if (waits(observer, backend)) {
        return HeldLocks.read(observer, backend, true);
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return new HeldLocks(Map.of());
  }

  private static boolean waits(Connection observer, int backend) throws SQLException {
    try (PreparedStatement query =
        observer.prepareStatement("SELECT 1 FROM pg_locks WHERE pid = ? AND NOT granted")) {
      query.setInt(1, backend);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }
}
