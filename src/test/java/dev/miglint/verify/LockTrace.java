package dev.miglint.verify;

import dev.miglint.verify.RelationSnapshot.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postgresql.util.PSQLException;

/** Measures what statements do on one server, each against a fresh copy of the common setup. */
public final class LockTrace implements AutoCloseable {

  /** Their reads follow from the plan, which depends on the size of the tables. */
  private static final Set<String> QUERIES =
      Set.of(
          "insert", "update", "delete", "merge", "select", "copy", "with", "prepare", "explain",
          "do", "call");

  private final PostgresServer server;
  private final String template;
  private final Connection shared;

  private LockTrace(PostgresServer server, String template, Connection shared) {
    this.server = server;
    this.template = template;
    this.shared = shared;
  }

  /**
   * Prepares a server.
   *
   * @param folder has setup.sql, and setup-N.sql for what needs PostgreSQL N
   */
  public static LockTrace open(PostgresServer server, Path folder)
      throws SQLException, IOException {
    String template = server.createDatabase();
    try (Connection connection = server.connect(template);
        Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(folder.resolve("setup.sql")));
      for (int major = 11; major <= server.major(); major++) {
        Path more = folder.resolve("setup-" + major + ".sql");
        if (Files.exists(more)) {
          statement.execute(Files.readString(more));
        }
      }
    }
    String database = server.createDatabase(template);
    return new LockTrace(server, template, server.connect(database));
  }

  /** Runs a case and says what it did; the server's refusal is an outcome as well. */
  public LockOutcome measure(LockCase lockCase) throws SQLException {
    if (lockCase.setup().isEmpty() && lockCase.holds().isEmpty()) {
      return inTransaction(shared, lockCase.sql());
    }
    String database = server.createDatabase(template);
    try {
      Optional<LockOutcome> refusedSetup = setUp(database, lockCase);
      if (refusedSetup.isPresent()) {
        return refusedSetup.get();
      }
      if (lockCase.holds().isPresent()) {
        return new OutsideTrace(server, database).measure(lockCase.sql(), lockCase.holds().get());
      }
      try (Connection connection = server.connect(database)) {
        return inTransaction(connection, lockCase.sql());
      }
    } finally {
      server.dropDatabase(database);
    }
  }

  private Optional<LockOutcome> setUp(String database, LockCase lockCase) throws SQLException {
    if (lockCase.setup().isEmpty()) {
      return Optional.empty();
    }
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(lockCase.setup().get());
      return Optional.empty();
    } catch (PSQLException e) {
      return Optional.of(new LockOutcome.Refused("setup: " + message(e)));
    }
  }

  private static LockOutcome inTransaction(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN; SET LOCAL client_min_messages = debug1");
      RelationSnapshot before = RelationSnapshot.take(connection);
      statement.clearWarnings();
      try {
        statement.execute(sql);
      } catch (PSQLException e) {
        return new LockOutcome.Refused(message(e));
      }
      ServerMessages messages = ServerMessages.of(statement.getWarnings());
      RelationSnapshot after = RelationSnapshot.take(connection);
      HeldLocks locks = HeldLocks.read(connection, backend(connection), false);
      return outcome(connection, sql, before, after, locks, messages);
    } finally {
      try (Statement statement = connection.createStatement()) {
        statement.execute("ROLLBACK");
      }
    }
  }

  static int backend(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  static String message(PSQLException e) {
    return Optional.ofNullable(e.getServerErrorMessage())
        .map(error -> String.valueOf(error.getMessage()))
        .orElseGet(() -> String.valueOf(e.getMessage()));
  }

  static LockOutcome outcome(
      Connection connection,
      String sql,
      RelationSnapshot before,
      RelationSnapshot after,
      HeldLocks held,
      ServerMessages messages)
      throws SQLException {
    SortedMap<String, String> locks = new TreeMap<>();
    held.modes()
        .forEach(
            (identifier, mode) ->
                before
                    .byIdentifier(identifier)
                    .or(() -> after.byIdentifier(identifier))
                    .filter(relation -> !mode.equals("AccessShareLock"))
                    // A relation that is recreated has two identities and one name.
                    .ifPresent(
                        relation ->
                            locks.merge(
                                relation.name(),
                                HeldLocks.sqlName(mode),
                                HeldLocks::strongerName)));
    Set<String> created = new TreeSet<>();
    Set<String> recreated = new TreeSet<>();
    for (Map.Entry<Long, Relation> entry : after.relations().entrySet()) {
      if (before.byIdentifier(entry.getKey()).isEmpty()) {
        Relation relation = entry.getValue();
        Optional<Relation> namesake = before.byName(relation.name());
        if (namesake.isEmpty()) {
          created.add(relation.name());
        } else if (namesake.get().storage() != relation.storage()) {
          recreated.add(relation.name());
        }
      }
    }
    Set<String> dropped = new TreeSet<>();
    Set<String> rewritten = new TreeSet<>();
    SortedMap<String, String> renamed = new TreeMap<>();
    for (Map.Entry<Long, Relation> entry : before.relations().entrySet()) {
      Relation old = entry.getValue();
      Optional<Relation> kept = after.byIdentifier(entry.getKey());
      if (kept.isPresent()) {
        if (!kept.get().name().equals(old.name())) {
          renamed.put(old.name(), kept.get().name());
        }
        // A sequence gets other files whenever one of its options changes.
        if (kept.get().storage() != old.storage() && !old.isSequence()) {
          rewritten.add(old.name());
        }
      } else if (!replaced(old.name(), before, after)) {
        dropped.add(old.name());
      }
    }
    SortedMap<String, SortedSet<String>> work = messages.work(connection, before, after);
    Set<String> silent = silentScans(sql, before, after, messages, work);
    if (!silent.isEmpty()) {
      work.put("silent scan", new TreeSet<>(silent));
    }
    SortedMap<String, List<String>> lists = new TreeMap<>();
    work.forEach((kind, relations) -> lists.put(kind, new ArrayList<>(relations)));
    return new LockOutcome.Measured(
        locks,
        List.copyOf(created),
        List.copyOf(dropped),
        renamed,
        List.copyOf(rewritten),
        List.copyOf(recreated),
        lists);
  }

  /** Whether a new relation has the name afterwards. */
  private static boolean replaced(String name, RelationSnapshot before, RelationSnapshot after) {
    return after.relations().entrySet().stream()
        .anyMatch(
            entry ->
                entry.getValue().name().equals(name)
                    && before.byIdentifier(entry.getKey()).isEmpty());
  }

  /** Tables that the statistics say were scanned although no message tells of it. */
  private static Set<String> silentScans(
      String sql,
      RelationSnapshot before,
      RelationSnapshot after,
      ServerMessages messages,
      SortedMap<String, SortedSet<String>> work) {
    Set<String> silent = new TreeSet<>();
    String command = sql.strip().split("[\\s;(]", 2)[0].toLowerCase(Locale.ROOT);
    // The check of a foreign key reads both of its tables.
    if (QUERIES.contains(command) || work.containsKey("foreign key scan")) {
      return silent;
    }
    for (Map.Entry<Long, Relation> entry : before.relations().entrySet()) {
      Relation old = entry.getValue();
      boolean scanned =
          after
              .byIdentifier(entry.getKey())
              .filter(relation -> relation.isTable() && relation.scans() > old.scans())
              .isPresent();
      boolean told =
          messages.indexed().contains(old.localName())
              || work.values().stream().anyMatch(tables -> tables.contains(old.name()));
      if (scanned && !told) {
        silent.add(old.name());
      }
    }
    return silent;
  }

  @Override
  public void close() throws SQLException {
    shared.close();
  }
}
