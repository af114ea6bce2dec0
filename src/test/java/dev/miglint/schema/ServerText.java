package dev.miglint.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;

/** A real catalog as lines of text, in the words of {@link CatalogText}. */
final class ServerText {

  /** Objects of extensions are the extension's business. */
  private static final String OWN =
      "%1$s.%2$s NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
          + " AND %1$s.%2$s NOT LIKE 'pg_temp%%' AND %1$s.%2$s NOT LIKE 'pg_toast_temp%%'";

  private static final String NOT_OF_EXTENSION =
      " AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = '%s'::regclass"
          + " AND x.objid = %s.oid AND x.deptype = 'e')";

  private ServerText() {}

  static SortedSet<String> of(Connection connection, int major) throws SQLException {
    SortedSet<String> lines = new TreeSet<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("RESET ALL; SET search_path = ''");
      for (String query : queries()) {
        try (ResultSet result = statement.executeQuery(query)) {
          while (result.next()) {
            lines.add(result.getString(1).stripTrailing());
          }
        }
      }
    }
    lines.addAll(ServerDetails.of(connection, major));
    return lines;
  }

  private static String own(String alias, String catalog, String object) {
    return OWN.formatted(alias, "nspname") + NOT_OF_EXTENSION.formatted(catalog, object);
  }

  private static String type(String expression) {
    return "regexp_replace(replace(replace(replace("
        + expression
        + ", 'public.', ''), '\"', ''), 'interval(6)', 'interval'), '^interval[^[]*', 'interval')";
  }

  private static String[] queries() {
    return new String[] {
      tables(), columns(), constraints(), indexes(), views(), viewColumns(), sequences(),
      triggers(), policies(), rules(), rowSecurity(), enums(), domains(), domainConstraints(),
      composites()
    };
  }

  private static String tables() {
    return """
    SELECT CASE relkind WHEN 'f' THEN 'foreign table ' ELSE 'table ' END || nspname || '.' || relname
      || CASE relkind WHEN 'p' THEN ' partitioned' ELSE '' END
      || CASE relpersistence WHEN 'u' THEN ' unlogged' ELSE '' END
      || coalesce((SELECT string_agg(' under ' || pn.nspname || '.' || p.relname, '' ORDER BY inhseqno)
           FROM pg_inherits i JOIN pg_class p ON p.oid = inhparent
           JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE inhrelid = c.oid), '')
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind IN ('r', 'p', 'f') AND %s
    """
        .formatted(own("n", "pg_class", "c"));
  }

  private static String columns() {
    return """
    SELECT 'column ' || nspname || '.' || relname || ' '
      || row_number() OVER (PARTITION BY c.oid ORDER BY attnum) || ' ' || attname || ' '
      || %s
      || CASE WHEN attnotnull THEN ' not null' ELSE '' END
      || CASE WHEN atthasdef AND attgenerated = '' THEN ' default' ELSE '' END
      || CASE attgenerated WHEN 's' THEN ' generated stored' WHEN 'v' THEN ' generated virtual' ELSE '' END
      || CASE attidentity WHEN 'a' THEN ' identity always' WHEN 'd' THEN ' identity' ELSE '' END
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
    WHERE relkind IN ('r', 'p', 'f') AND %s
    """
        .formatted(type("format_type(atttypid, atttypmod)"), own("n", "pg_class", "c"));
  }

  /** A foreign key that points to a partitioned table has rows for its partitions: left out. */
  private static String constraints() {
    return """
    SELECT 'constraint ' || n.nspname || '.' || c.relname || ' ' || conname || ' '
      || CASE contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'c' THEN 'check'
           WHEN 'f' THEN 'foreign key' WHEN 'x' THEN 'exclude' WHEN 'n' THEN 'not null' END
      || CASE WHEN contype = 'x' THEN '' ELSE
         coalesce(' (' || (SELECT string_agg(attname, ', ' ORDER BY
             CASE contype WHEN 'c' THEN attname ELSE to_char(place, 'FM0000') END)
           FROM unnest(conkey) WITH ORDINALITY k (num, place)
           JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = num) || ')', '') END
      || coalesce(' to ' || fn.nspname || '.' || f.relname || ' ('
         || (SELECT string_agg(attname, ', ' ORDER BY place)
           FROM unnest(confkey) WITH ORDINALITY k (num, place)
           JOIN pg_attribute a ON a.attrelid = confrelid AND a.attnum = num) || ')', '')
      || CASE WHEN condeferrable THEN ' deferrable' ELSE '' END
      || CASE WHEN convalidated THEN '' ELSE ' not valid' END
    FROM pg_constraint o JOIN pg_class c ON c.oid = conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_class f ON f.oid = confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
    WHERE contype <> 't' AND c.relkind IN ('r', 'p', 'f') AND %s
      AND NOT (contype = 'f' AND conparentid <> 0 AND EXISTS (
        SELECT FROM pg_constraint q WHERE q.oid = o.conparentid AND q.conrelid = o.conrelid))
    """
        .formatted(own("n", "pg_class", "c"));
  }

  private static String indexes() {
    return """
    SELECT 'index ' || n.nspname || '.' || c.relname || ' on ' || tn.nspname || '.' || t.relname || ' ('
      || (SELECT string_agg(CASE WHEN indkey[k] = 0 THEN '*' ELSE
            (SELECT attname FROM pg_attribute WHERE attrelid = t.oid AND attnum = indkey[k]) END
            || CASE WHEN indoption[k] & 1 = 1 THEN ' desc' ELSE '' END, ', ' ORDER BY k)
          FROM generate_series(0, indnkeyatts - 1) k) || ')'
      || coalesce(' include (' || (SELECT string_agg(
            (SELECT attname FROM pg_attribute WHERE attrelid = t.oid AND attnum = indkey[k]), ', ' ORDER BY k)
          FROM generate_series(indnkeyatts, indnatts - 1) k) || ')', '')
      || CASE WHEN indisunique THEN ' unique' ELSE '' END
      || CASE WHEN indpred IS NOT NULL THEN ' partial' ELSE '' END
      || CASE WHEN indisvalid THEN '' ELSE ' invalid' END
      || coalesce((SELECT ' for constraint ' || conname FROM pg_constraint
           WHERE conindid = c.oid AND contype IN ('p', 'u', 'x')), '')
      || coalesce((SELECT ' under ' || pn.nspname || '.' || p.relname FROM pg_inherits
           JOIN pg_class p ON p.oid = inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
           WHERE inhrelid = c.oid), '')
    FROM pg_index JOIN pg_class c ON c.oid = indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_class t ON t.oid = indrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
    WHERE %s
    """
        .formatted(own("n", "pg_class", "t"));
  }

  private static String views() {
    return """
    SELECT CASE relkind WHEN 'm' THEN 'materialized view ' ELSE 'view ' END || nspname || '.' || relname
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind IN ('v', 'm') AND %s
    """
        .formatted(own("n", "pg_class", "c"));
  }

  private static String viewColumns() {
    return """
    SELECT 'columns of ' || nspname || '.' || relname || ': ' || string_agg(attname, ', ' ORDER BY attnum)
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
    WHERE relkind IN ('v', 'm') AND %s
    GROUP BY nspname, relname
    """
        .formatted(own("n", "pg_class", "c"));
  }

  private static String sequences() {
    return """
    SELECT 'sequence ' || n.nspname || '.' || c.relname || ' as ' || format_type(seqtypid, NULL)
      || coalesce((SELECT ' owned by ' || tn.nspname || '.' || t.relname || '.' || attname
           || CASE deptype WHEN 'i' THEN ' identity' ELSE '' END
         FROM pg_depend d JOIN pg_class t ON t.oid = refobjid
         JOIN pg_namespace tn ON tn.oid = t.relnamespace
         JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = refobjsubid
         WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND deptype IN ('a', 'i')
           AND refclassid = 'pg_class'::regclass), '')
    FROM pg_sequence JOIN pg_class c ON c.oid = seqrelid JOIN pg_namespace n ON n.oid = relnamespace
    WHERE %s
    """
        .formatted(own("n", "pg_class", "c"));
  }

  private static String triggers() {
    return """
    SELECT 'trigger ' || n.nspname || '.' || c.relname || ' ' || tgname || ' executes ' || proname
      || CASE WHEN tgenabled IN ('D', 'R') THEN ' disabled' ELSE '' END
    FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid JOIN pg_namespace n ON n.oid = relnamespace
    JOIN pg_proc p ON p.oid = tgfoid
    WHERE (NOT tgisinternal OR (tgparentid <> 0 AND tgconstraint = 0)) AND %s
    """
        .formatted(own("n", "pg_class", "c"));
  }

  private static String policies() {
    return """
    SELECT 'policy ' || n.nspname || '.' || c.relname || ' ' || polname
    FROM pg_policy JOIN pg_class c ON c.oid = polrelid JOIN pg_namespace n ON n.oid = relnamespace
    WHERE %s
    """
        .formatted(own("n", "pg_class", "c"));
  }

  private static String rules() {
    return """
    SELECT 'rule ' || n.nspname || '.' || c.relname || ' ' || rulename
    FROM pg_rewrite JOIN pg_class c ON c.oid = ev_class JOIN pg_namespace n ON n.oid = relnamespace
    WHERE rulename <> '_RETURN' AND %s
    """
        .formatted(own("n", "pg_class", "c"));
  }

  private static String rowSecurity() {
    return """
    SELECT 'row security ' || n.nspname || '.' || c.relname
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relrowsecurity AND %s
    """
        .formatted(own("n", "pg_class", "c"));
  }

  private static String enums() {
    return """
    SELECT 'enum ' || nspname || '.' || typname || ': ' || coalesce(string_agg(enumlabel, ', ' ORDER BY enumsortorder), '')
    FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace LEFT JOIN pg_enum ON enumtypid = t.oid
    WHERE typtype = 'e' AND %s
    GROUP BY nspname, typname
    """
        .formatted(own("n", "pg_type", "t"));
  }

  private static String domains() {
    return """
    SELECT 'domain ' || nspname || '.' || typname || ' ' || %s
      || CASE WHEN typnotnull THEN ' not null' ELSE '' END
      || CASE WHEN typdefault IS NOT NULL THEN ' default' ELSE '' END
    FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace
    WHERE typtype = 'd' AND %s
    """
        .formatted(type("format_type(typbasetype, typtypmod)"), own("n", "pg_type", "t"));
  }

  private static String domainConstraints() {
    return """
    SELECT 'constraint of domain ' || nspname || '.' || typname || ' ' || conname || ' '
      || CASE contype WHEN 'n' THEN 'not null' ELSE 'check' END
      || CASE WHEN convalidated THEN '' ELSE ' not valid' END
    FROM pg_constraint JOIN pg_type t ON t.oid = contypid JOIN pg_namespace n ON n.oid = typnamespace
    WHERE contypid <> 0 AND %s
    """
        .formatted(own("n", "pg_type", "t"));
  }

  private static String composites() {
    return """
    SELECT 'type ' || nspname || '.' || typname || ' ('
      || coalesce((SELECT string_agg(attname || ' ' || %s, ', ' ORDER BY attnum) FROM pg_attribute
         WHERE attrelid = typrelid AND attnum > 0 AND NOT attisdropped), '') || ')'
    FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace
    JOIN pg_class c ON c.oid = typrelid AND c.relkind = 'c'
    WHERE typtype = 'c' AND %s
    UNION ALL
    SELECT 'type ' || nspname || '.' || typname
    FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace
    WHERE (typtype = 'r' OR NOT typisdefined) AND %s
    """
        .formatted(
            type("format_type(atttypid, atttypmod)"),
            own("n", "pg_type", "t"),
            own("n", "pg_type", "t"));
  }
}
