package dev.miglint.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The strongest lock that a session holds on each relation, by object identifier. */
record HeldLocks(Map<Long, String> modes) {

  /** From weak to strong: the table of lock modes in section 13.3.1 of the manual. */
  private static final List<String> STRENGTH =
      List.of(
          "AccessShareLock",
          "RowShareLock",
          "RowExclusiveLock",
          "ShareUpdateExclusiveLock",
          "ShareLock",
          "ShareRowExclusiveLock",
          "ExclusiveLock",
          "AccessExclusiveLock");

  private static final List<String> NAMES =
      List.of(
          "ACCESS SHARE",
          "ROW SHARE",
          "ROW EXCLUSIVE",
          "SHARE UPDATE EXCLUSIVE",
          "SHARE",
          "SHARE ROW EXCLUSIVE",
          "EXCLUSIVE",
          "ACCESS EXCLUSIVE");

  /**
   * Reads pg_locks.
   *
   * @param backend the session's process identifier
   * @param waited whether a lock counts that the session still waits for
   */
  static HeldLocks read(Connection connection, int backend, boolean waited) throws SQLException {
    Map<Long, String> strongest = new TreeMap<>();
    String query =
        "SELECT relation, mode FROM pg_locks WHERE locktype = 'relation' AND pid = ?"
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            + (waited ? "" : " AND granted");
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setInt(1, backend);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          strongest.merge(rows.getLong(1), rows.getString(2), HeldLocks::stronger);
        }
      }
    }
    return new HeldLocks(strongest);
  }

  /** The strongest of both on each relation. */
  HeldLocks union(HeldLocks other) {
    Map<Long, String> strongest = new TreeMap<>(modes);
    other.modes.forEach((relation, mode) -> strongest.merge(relation, mode, HeldLocks::stronger));
    return new HeldLocks(strongest);
  }

  private static String stronger(String one, String other) {
    return STRENGTH.indexOf(one) >= STRENGTH.indexOf(other) ? one : other;
  }

  /** The stronger of two modes by their names in SQL. */
  static String strongerName(String one, String other) {
    return NAMES.indexOf(one) >= NAMES.indexOf(other) ? one : other;
  }

  /** The name of a mode in SQL, such as SHARE UPDATE EXCLUSIVE. */
  static String sqlName(String mode) {
    return NAMES.get(STRENGTH.indexOf(mode));
  }
}
