package dev.miglint.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The relations of a database at one moment, by object identifier; the system's own and the TOAST
 * tables are left out.
 */
record RelationSnapshot(Map<Long, Relation> relations) {

  private static final String QUERY =
      """
      SELECT c.oid, CASE WHEN n.nspname = 'public' THEN ''
                           WHEN n.nspname LIKE 'pg_temp%' THEN 'pg_temp.'
                           ELSE n.nspname || '.' END || c.relname,
             c.relname, c.relkind, c.relfilenode, pg_stat_get_xact_numscans(c.oid)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
      ORDER BY 2
      """;

  /**
   * @param name with its schema unless that is public
   * @param localName without its schema
   * @param kind pg_class.relkind
   * @param storage pg_class.relfilenode, which changes when the relation gets other files; 0 if it
   *     has none
   * @param scans how many sequential scans this session has begun on it
   */
  record Relation(String name, String localName, char kind, long storage, long scans) {

    boolean isTable() {
      return kind == 'r' || kind == 'm';
    }

    boolean isSequence() {
      return kind == 'S';
    }
  }

  static RelationSnapshot take(Connection connection) throws SQLException {
    Map<Long, Relation> relations = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        relations.put(
            rows.getLong(1),
            new Relation(
                rows.getString(2),
                rows.getString(3),
                rows.getString(4).charAt(0),
                rows.getLong(5),
                rows.getLong(6)));
      }
    }
    return new RelationSnapshot(relations);
  }

  Optional<Relation> byIdentifier(long identifier) {
    return Optional.ofNullable(relations.get(identifier));
  }

  Optional<Relation> byName(String name) {
    return all().stream().filter(relation -> relation.name().equals(name)).findFirst();
  }

  /** The relations that a message of the server, which leaves the schema out, may be about. */
  List<String> namesOf(String localName) {
    return all().stream().filter(r -> r.localName().equals(localName)).map(Relation::name).toList();
  }

  Collection<Relation> all() {
    return relations.values();
  }
}
