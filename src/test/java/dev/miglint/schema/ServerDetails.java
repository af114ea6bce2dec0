package dev.miglint.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What {@link ServerText} leaves out of a real catalog, in the words of {@link CatalogDetails}. */
final class ServerDetails {

  private final Connection connection;
  private final int major;
  private final SortedSet<String> lines = new TreeSet<>();

  private ServerDetails(Connection connection, int major) {
    this.connection = connection;
    this.major = major;
  }

  static SortedSet<String> of(Connection connection, int major) throws SQLException {
    ServerDetails details = new ServerDetails(connection, major);
    for (String query : details.queries()) {
      details.ask(query);
    }
    return details.lines;
  }

  private void ask(String query) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("RESET ALL; SET search_path = ''");
      try (ResultSet result = statement.executeQuery(query)) {
        while (result.next()) {
          lines.add(result.getString(1).stripTrailing());
        }
      }
    }
  }

  private List<String> queries() {
    return List.of(
        tables(),
        columns(),
        constraints(),
        indexes(),
        otherRelations(),
        viewsRead(),
        triggers(),
        policies(),
        rules(),
        forcedRowSecurity(),
        types(),
        routines(),
        namespaces(),
        "SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'",
        publications(),
        statistics());
  }

  /** A relation's name as findings write it: without the schema public. */
  private static String name(String schema, String object) {
    return "CASE %1$s WHEN 'public' THEN '' ELSE %1$s || '.' END || %2$s".formatted(schema, object);
  }

  private static String comment(String object, String catalog, String column) {
    return ("coalesce((SELECT ' -- ' || split_part(description, E'\\n', 1) FROM pg_description"
            + " WHERE objoid = %s AND classoid = '%s'::regclass AND objsubid = %s), '')")
        .formatted(object, catalog, column);
  }

  /** Objects of extensions are the extension's business. */
  private static String own(String schema, String catalog, String object) {
    return ("%1$s NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND %1$s NOT LIKE"
            + " 'pg_temp%%' AND %1$s NOT LIKE 'pg_toast_temp%%' AND NOT EXISTS (SELECT FROM"
            + " pg_depend x WHERE x.classid = '%2$s'::regclass AND x.objid = %3$s AND x.deptype"
            + " = 'e')")
        .formatted(schema, catalog, object);
  }

  private static String type(String expression) {
    return "regexp_replace(replace(replace(replace("
        + expression
        + ", 'public.', ''), '\"', ''), 'interval(6)', 'interval'), '^interval[^[]*', 'interval')";
  }

  private static String tables() {
    return """
    SELECT 'table ' || %s
      || coalesce((SELECT ' by ' || CASE partstrat WHEN 'l' THEN 'list' WHEN 'r' THEN 'range' ELSE 'hash' END
           || ' (' || (SELECT string_agg(coalesce(attname, '*'), ', ' ORDER BY place)
                FROM unnest(partattrs) WITH ORDINALITY k (num, place)
                LEFT JOIN pg_attribute ON attrelid = partrelid AND attnum = num AND num > 0) || ')'
           FROM pg_partitioned_table WHERE partrelid = c.oid), '')
      || coalesce((SELECT ' of ' || %s FROM pg_type t JOIN pg_namespace tn ON tn.oid = typnamespace
           WHERE t.oid = reloftype), '')
      || coalesce(' with (' || (SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(reloptions) o) || ')', '')
      || %s
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind IN ('r', 'p', 'f') AND %s
    """
        .formatted(
            name("n.nspname", "relname"),
            name("tn.nspname", "typname"),
            comment("c.oid", "pg_class", "0"),
            own("n.nspname", "pg_class", "c.oid"));
  }

  private static String columns() {
    return """
    SELECT 'column ' || %s || '.' || attname
      || CASE WHEN attinhcount > 0 THEN ' inherited' ELSE '' END
      || CASE WHEN attislocal THEN ' local' ELSE '' END
      || coalesce((SELECT ' collate ' || collname FROM pg_collation l JOIN pg_type t ON t.oid = atttypid
           WHERE l.oid = attcollation AND attcollation <> typcollation), '')
      || %s
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
    WHERE relkind IN ('r', 'p', 'f') AND %s
    """
        .formatted(
            name("nspname", "relname"),
            comment("c.oid", "pg_class", "attnum"),
            own("nspname", "pg_class", "c.oid"));
  }

  private String constraints() {
    String action =
        "CASE %s WHEN 'a' THEN 'no action' WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade'"
            + " WHEN 'n' THEN 'set null' ELSE 'set default' END";
    return """
    SELECT 'constraint ' || %s || ' ' || conname
      || CASE WHEN coninhcount > 0 THEN ' inherited' ELSE '' END
      || CASE WHEN conislocal THEN ' local' ELSE '' END
      || CASE WHEN connoinherit AND contype IN ('c', 'n') THEN ' no inherit' ELSE '' END
      || %s
      || CASE WHEN condeferred THEN ' deferred' ELSE '' END
      || CASE WHEN contype = 'f' THEN ' update ' || %s || ' delete ' || %s ELSE '' END
      || coalesce((SELECT ' by ' || %s FROM pg_class i JOIN pg_namespace m ON m.oid = i.relnamespace
           WHERE i.oid = conindid), '')
      || %s
    FROM pg_constraint o JOIN pg_class c ON c.oid = conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE contype <> 't' AND c.relkind IN ('r', 'p', 'f') AND %s
      AND NOT (contype = 'f' AND conparentid <> 0 AND EXISTS (
        SELECT FROM pg_constraint q WHERE q.oid = o.conparentid AND q.conrelid = o.conrelid))
    """
        .formatted(
            name("n.nspname", "c.relname"),
            major < 18 ? "''" : "CASE WHEN conenforced THEN '' ELSE ' not enforced' END",
            action.formatted("confupdtype"),
            action.formatted("confdeltype"),
            name("m.nspname", "i.relname"),
            comment("o.oid", "pg_constraint", "0"),
            own("n.nspname", "pg_class", "c.oid"));
  }

  private String indexes() {
    return """
    SELECT 'index ' || %s || ' using ' || amname || %s || %s
    FROM pg_index JOIN pg_class c ON c.oid = indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_am m ON m.oid = relam
    WHERE %s
    """
        .formatted(
            name("nspname", "relname"),
            major < 15
                ? "''"
                : "CASE WHEN indnullsnotdistinct THEN ' nulls not distinct' ELSE '' END",
            comment("c.oid", "pg_class", "0"),
            own("nspname", "pg_class", "indrelid"));
  }

  private static String otherRelations() {
    return """
    SELECT CASE relkind WHEN 'S' THEN 'sequence ' ELSE 'view ' END || %s || %s
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind IN ('v', 'm', 'S') AND %s
    """
        .formatted(
            name("nspname", "relname"),
            comment("c.oid", "pg_class", "0"),
            own("nspname", "pg_class", "c.oid"));
  }

  private static String viewsRead() {
    return """
    SELECT 'view ' || %s || ' reads' || coalesce((
      SELECT string_agg(read, '' ORDER BY read COLLATE "C") FROM (
        SELECT DISTINCT ' ' || %s AS read
        FROM pg_rewrite w JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid
        JOIN pg_class t ON d.refclassid = 'pg_class'::regclass AND t.oid = d.refobjid AND t.oid <> ev_class
        JOIN pg_namespace tn ON tn.oid = t.relnamespace
        WHERE ev_class = c.oid AND rulename = '_RETURN' AND t.relkind <> 'S') reads), '')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('v', 'm') AND %s
    """
        .formatted(
            name("n.nspname", "c.relname"),
            name("tn.nspname", "t.relname"),
            own("n.nspname", "pg_class", "c.oid"));
  }

  private static String triggers() {
    return """
    SELECT 'trigger ' || %s || ' ' || tgname
      || CASE WHEN tgconstraint <> 0 THEN ' constraint' ELSE '' END
      || CASE WHEN tgtype & 2 > 0 THEN ' before ' WHEN tgtype & 64 > 0 THEN ' instead of ' ELSE ' after ' END
      || (SELECT string_agg(word, ' or ' ORDER BY word)
          FROM (VALUES (4, 'insert'), (8, 'delete'), (16, 'update'), (32, 'truncate')) e (bit, word)
          WHERE tgtype & bit > 0)
      || coalesce(' of ' || (SELECT string_agg(attname, ', ' ORDER BY attname COLLATE "C")
           FROM pg_attribute WHERE attrelid = c.oid AND attnum = ANY (tgattr)), '')
      || CASE WHEN tgtype & 1 > 0 THEN ' each row' ELSE '' END
      || CASE WHEN tgqual IS NULL THEN '' ELSE ' when' END
      || coalesce((SELECT ' from ' || %s FROM pg_class r JOIN pg_namespace rn ON rn.oid = r.relnamespace
           WHERE r.oid = tgconstrrelid), '')
      || CASE tgenabled WHEN 'O' THEN ' enable' WHEN 'D' THEN ' disable' WHEN 'R' THEN ' replica' ELSE ' always' END
      || CASE WHEN tgparentid <> 0 THEN ' inherited' ELSE '' END
      || %s
    FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE (NOT tgisinternal OR (tgparentid <> 0 AND tgconstraint = 0)) AND %s
    """
        .formatted(
            name("n.nspname", "c.relname"),
            name("rn.nspname", "r.relname"),
            comment("t.oid", "pg_trigger", "0"),
            own("n.nspname", "pg_class", "c.oid"));
  }

  private static String policies() {
    return """
    SELECT 'policy ' || %s || ' ' || polname || CASE WHEN polpermissive THEN ' permissive' ELSE ' restrictive' END
      || ' for ' || CASE polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update'
           WHEN 'd' THEN 'delete' ELSE 'all' END
      || ' to ' || (SELECT string_agg(coalesce(rolname, 'public'), ', ' ORDER BY rolname)
           FROM unnest(polroles) k (role) LEFT JOIN pg_roles r ON r.oid = role)
      || CASE WHEN polqual IS NULL THEN '' ELSE ' using' END
      || CASE WHEN polwithcheck IS NULL THEN '' ELSE ' with check' END
    FROM pg_policy JOIN pg_class c ON c.oid = polrelid JOIN pg_namespace n ON n.oid = relnamespace
    WHERE %s
    """
        .formatted(name("nspname", "relname"), own("nspname", "pg_class", "c.oid"));
  }

  private static String rules() {
    return """
    SELECT 'rule ' || %s || ' ' || rulename || ' on '
      || CASE ev_type WHEN '1' THEN 'select' WHEN '2' THEN 'update' WHEN '3' THEN 'insert' ELSE 'delete' END
      || CASE WHEN is_instead THEN ' instead' ELSE '' END
    FROM pg_rewrite JOIN pg_class c ON c.oid = ev_class JOIN pg_namespace n ON n.oid = relnamespace
    WHERE rulename <> '_RETURN' AND %s
    """
        .formatted(name("nspname", "relname"), own("nspname", "pg_class", "c.oid"));
  }

  private static String forcedRowSecurity() {
    return """
    SELECT 'forced row security ' || %s
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relforcerowsecurity AND %s
    """
        .formatted(name("nspname", "relname"), own("nspname", "pg_class", "c.oid"));
  }

  private static String types() {
    return """
    SELECT 'type ' || %s || %s
    FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace
    LEFT JOIN pg_class c ON c.oid = typrelid
    WHERE (typtype IN ('e', 'd', 'r') OR relkind = 'c' OR NOT typisdefined) AND %s
    """
        .formatted(
            name("nspname", "typname"),
            comment("t.oid", "pg_type", "0"),
            own("nspname", "pg_type", "t.oid"));
  }

  private static String routines() {
    return """
    SELECT CASE prokind WHEN 'p' THEN 'procedure ' ELSE 'function ' END || %s || '('
      || coalesce((SELECT string_agg(%s, ', ' ORDER BY place)
           FROM unnest(proargtypes) WITH ORDINALITY k (argument, place)), '') || ')'
      || CASE WHEN prokind = 'p' OR proargmodes && '{o,b}' THEN '' ELSE ' returns ' || CASE WHEN proretset THEN 'setof ' ELSE '' END
           || %s END
      || ' ' || lanname
      || CASE provolatile WHEN 'i' THEN ' immutable' WHEN 's' THEN ' stable' ELSE ' volatile' END
      || CASE WHEN prosecdef THEN ' security definer' ELSE '' END
      || CASE WHEN proisstrict THEN ' strict' ELSE '' END
      || coalesce(' with (' || (SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(proconfig) o) || ')', '')
      || %s
    FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace JOIN pg_language l ON l.oid = prolang
    WHERE prokind IN ('f', 'p') AND %s
      AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = 'pg_proc'::regclass AND x.objid = p.oid
        AND x.deptype = 'i')
    """
        .formatted(
            name("nspname", "proname"),
            type("format_type(argument, NULL)"),
            type("format_type(prorettype, NULL)"),
            comment("p.oid", "pg_proc", "0"),
            own("nspname", "pg_proc", "p.oid"));
  }

  private static String namespaces() {
    return """
    SELECT 'schema ' || nspname || %s FROM pg_namespace n
    WHERE nspname <> 'public' AND %s
    """
        .formatted(comment("n.oid", "pg_namespace", "0"), own("nspname", "pg_namespace", "n.oid"));
  }

  private static String publications() {
    return """
    SELECT 'publication ' || pubname || CASE WHEN puballtables THEN ' for all tables' ELSE
      coalesce((SELECT string_agg(' ' || %s, '' ORDER BY (%s) COLLATE "C") FROM pg_publication_rel
        JOIN pg_class c ON c.oid = prrelid JOIN pg_namespace n ON n.oid = relnamespace
        WHERE prpubid = p.oid), '') END
    FROM pg_publication p
    """
        .formatted(name("nspname", "relname"), name("nspname", "relname"));
  }

  private static String statistics() {
    return """
    SELECT 'statistics ' || stxname || ' on ' || %s || ' ('
      || coalesce((SELECT string_agg(attname, ', ' ORDER BY attname COLLATE "C") FROM pg_attribute
           WHERE attrelid = stxrelid AND attnum = ANY (stxkeys)), '') || ')'
    FROM pg_statistic_ext JOIN pg_class c ON c.oid = stxrelid JOIN pg_namespace n ON n.oid = relnamespace
    WHERE %s
    """
        .formatted(name("nspname", "relname"), own("nspname", "pg_class", "c.oid"));
  }
}
