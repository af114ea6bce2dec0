package dev.miglint.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A server's catalog as lines in the server's own words, with the definitions of what is there. The
 * order of columns, comments, privileges and extensions are left out.
 */
public final class CatalogSnapshot {

  private static final String OWN =
      " AND n.nspname !~ '^(pg_|information_schema$)' AND NOT EXISTS (SELECT FROM pg_depend x"
          + " WHERE x.deptype = 'e' AND x.objid = ";

  private CatalogSnapshot() {}

  /** Restores the session's settings, and reads every name with its schema. */
  public static SortedSet<String> of(Connection connection) throws SQLException {
    SortedSet<String> lines = new TreeSet<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("RESET ALL");
      statement.execute("SET search_path = ''");
      for (String query : QUERIES) {
        try (ResultSet result = statement.executeQuery(query)) {
          while (result.next()) {
            lines.add(result.getString(1).replaceAll("\\s+", " "));
          }
        }
      }
      statement.execute("RESET search_path");
    }
    return lines;
  }

  private static String and(String oid) {
    return OWN + oid + ")";
  }

  private static final List<String> QUERIES =
      List.of(
          """
          SELECT format('relation %s %s.%s', relkind, nspname, relname) FROM pg_class c
          JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind IN ('r','p','f','v','m','S')
          """
              + and("c.oid"),
          """
          SELECT concat_ws(' ', 'column', nspname, relname, attname, format_type(atttypid, atttypmod),
            CASE WHEN attnotnull THEN 'NOT NULL' END, pg_get_expr(adbin, adrelid), attidentity,
            attgenerated)
          FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
          JOIN pg_namespace n ON n.oid = relnamespace
          LEFT JOIN pg_attrdef d ON adrelid = attrelid AND adnum = attnum
          WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r','p','f')
          """
              + and("c.oid"),
          """
          SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(o.oid))
          FROM pg_constraint o JOIN pg_namespace n ON n.oid = connamespace
          WHERE contype NOT IN ('n', 't')
          """
              + and("o.oid"),
          "SELECT pg_get_indexdef(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid ="
              + " relnamespace WHERE relkind IN ('i','I')"
              + and("c.oid"),
          "SELECT format('view %s %s', c.oid::regclass, pg_get_viewdef(c.oid)) FROM pg_class c JOIN"
              + " pg_namespace n ON n.oid = relnamespace WHERE relkind IN ('v','m')"
              + and("c.oid"),
          "SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid"
              + " JOIN pg_namespace n ON n.oid = relnamespace WHERE NOT tgisinternal"
              + and("c.oid"),
          "SELECT pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n ON n.oid ="
              + " pronamespace WHERE prokind IN ('f','p')"
              + and("p.oid"),
          """
          SELECT format('type %s %s %s', t.oid::regtype, typtype,
            (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum e
             WHERE enumtypid = t.oid))
          FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace
          WHERE (typtype IN ('e','d','r') OR (typtype = 'c' AND EXISTS (SELECT FROM pg_class c
            WHERE c.oid = typrelid AND relkind = 'c')))
          """
              + and("t.oid"),
          "SELECT 'policy ' || concat_ws(' ', schemaname, tablename, policyname, permissive, roles,"
              + " cmd, qual, with_check) FROM pg_policies",
          "SELECT 'schema ' || nspname FROM pg_namespace n WHERE true" + and("n.oid"));
}
