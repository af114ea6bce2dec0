package dev.miglint.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One table of what the servers' own catalogs say, as a file of lines with tabs: the columns of a
 * row, then the major versions that have the row, such as {@code 11-18} or {@code 11-12,14}.
 */
final class ServerCatalog {

  /** Extensions whose functions, casts and types are recorded besides the built-in ones. */
  private static final List<String> EXTENSIONS =
      List.of(
          "btree_gin",
          "btree_gist",
          "citext",
          "cube",
          "earthdistance",
          "fuzzystrmatch",
          "hstore",
          "intarray",
          "isn",
          "lo",
          "ltree",
          "pg_trgm",
          "pgcrypto",
          "tablefunc",
          "unaccent",
          "uuid-ossp");

  /** Every table, in the order of their files. */
  static List<ServerCatalog> all() {
    return List.of(
        new ServerCatalog(
            "server-functions.tsv", "extension name arguments volatility", functions()),
        new ServerCatalog("server-operators.tsv", "name left right volatility", operators()),
        new ServerCatalog(
            "server-casts.tsv", "source target context method volatility simplifies", casts()),
        new ServerCatalog(
            "server-types.tsv",
            "extension name sqlName kind category preferred element collatable modifiable"
                + " inputVolatility outputVolatility",
            types()),
        new ServerCatalog(
            "server-operator-classes.tsv",
            "extension method name type default",
            operatorClasses()));
  }

  private final String file;
  private final List<String> columns;
  private final String query;

  private ServerCatalog(String file, String columns, String query) {
    this.file = file;
    this.columns = List.of(columns.split(" ", -1));
    this.query = query;
  }

  String file() {
    return file;
  }

  private static String volatility(String column) {
    return "CASE "
        + column
        + " WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' WHEN 'v' THEN 'volatile' END";
  }

  private static String extension(String catalog, String object) {
    return "coalesce((SELECT extname FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid"
        + " WHERE d.classid = '"
        + catalog
        + "'::regclass AND d.objid = "
        + object
        + " AND d.deptype = 'e'), '')";
  }

  /**
   * Plain functions that SQL can call. The arguments are given only where the volatility differs
   * between the functions of a name; otherwise they are a star.
   */
  private static String functions() {
    return """
        WITH f AS (
          SELECT %s AS extension, proname::text AS name, oidvectortypes(proargtypes) AS arguments,
                 %s AS volatility
          FROM pg_proc p
          WHERE prokind = 'f' AND pronamespace IN ('pg_catalog'::regnamespace, 'public'::regnamespace)
            AND prorettype::regtype::text NOT IN ('internal', 'cstring', 'trigger', 'event_trigger',
              'language_handler', 'fdw_handler', 'index_am_handler', 'table_am_handler', 'tsm_handler')
            AND NOT ('internal'::regtype = ANY (proargtypes) OR 'cstring'::regtype = ANY (proargtypes)))
        SELECT DISTINCT extension, name,
          CASE WHEN (SELECT count(DISTINCT volatility) FROM f g
                     WHERE g.name = f.name AND g.extension = f.extension) = 1
               THEN '*' ELSE arguments END, volatility
        FROM f
        """
        .formatted(extension("pg_proc", "p.oid"), volatility("provolatile"));
  }

  /** Operators that are not immutable. */
  private static String operators() {
    return """
        SELECT oprname::text, CASE oprleft WHEN 0 THEN '' ELSE format_type(oprleft, NULL) END,
               format_type(oprright, NULL), %s
        FROM pg_operator o JOIN pg_proc p ON p.oid = o.oprcode
        WHERE provolatile <> 'i'
        """
        .formatted(volatility("provolatile"));
  }

  /**
   * Simplifies: the function has a planner support function, which may find that it does nothing.
   */
  private static String casts() {
    return """
        SELECT format_type(castsource, NULL), format_type(casttarget, NULL),
               CASE castcontext WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'assignment' ELSE 'explicit' END,
               CASE castmethod WHEN 'b' THEN 'binary' WHEN 'f' THEN 'function' ELSE 'inout' END,
               coalesce(%s, ''),
               CASE WHEN castfunc <> 0 AND to_jsonb(p)->>coalesce(
                      (SELECT attname::text FROM pg_attribute WHERE attrelid = 'pg_proc'::regclass
                       AND attname = 'protransform'), 'prosupport') NOT IN ('0', '-')
                    THEN 'yes' ELSE 'no' END
        FROM pg_cast LEFT JOIN pg_proc p ON p.oid = castfunc
        """
        .formatted(volatility("provolatile"));
  }

  /** Types that columns can have or expressions pass through; row types are left out. */
  private static String types() {
    return """
        SELECT %s, t.typname::text, format_type(t.oid, NULL),
               CASE t.typtype WHEN 'b' THEN 'base' WHEN 'p' THEN 'pseudo' WHEN 'r' THEN 'range'
                 WHEN 'm' THEN 'multirange' WHEN 'd' THEN 'domain' WHEN 'e' THEN 'enum' END,
               t.typcategory::text, CASE WHEN t.typispreferred THEN 'yes' ELSE 'no' END,
               coalesce((SELECT e.typname::text FROM pg_type e WHERE e.typarray = t.oid), ''),
               CASE WHEN t.typcollation <> 0 THEN 'yes' ELSE 'no' END,
               CASE WHEN t.typmodin <> 0 THEN 'yes' ELSE 'no' END,
               %s, %s
        FROM pg_type t JOIN pg_proc i ON i.oid = t.typinput JOIN pg_proc o ON o.oid = t.typoutput
        WHERE t.typnamespace IN ('pg_catalog'::regnamespace, 'public'::regnamespace)
          AND t.typtype <> 'c'
          AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid AND e.typtype = 'c')
        """
        .formatted(
            // Before 17 an array type belongs to an extension only by way of its element.
            extension(
                "pg_type",
                "coalesce((SELECT e.oid FROM pg_type e WHERE e.typarray = t.oid), t.oid)"),
            volatility("i.provolatile"),
            volatility("o.provolatile"));
  }

  /** What an index of a method can be made with, of types by their internal names. */
  private static String operatorClasses() {
    return """
        SELECT %s, m.amname::text, o.opcname::text, t.typname::text,
               CASE WHEN o.opcdefault THEN 'yes' ELSE 'no' END
        FROM pg_opclass o JOIN pg_am m ON m.oid = o.opcmethod JOIN pg_type t ON t.oid = o.opcintype
        WHERE o.opcnamespace IN ('pg_catalog'::regnamespace, 'public'::regnamespace)
        """
        .formatted(extension("pg_opclass", "o.oid"));
  }

  /** Makes a database with the extensions and returns its name. */
  static String prepare(PostgresServer server) throws SQLException {
    String database = server.createDatabase();
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      for (String extension : EXTENSIONS) {
        statement.execute("CREATE EXTENSION IF NOT EXISTS \"" + extension + "\" CASCADE");
      }
    }
    return database;
  }

  /** The rows that a server has. */
  SortedSet<String> ask(Connection connection) throws SQLException {
    SortedSet<String> rows = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns.size(); column++) {
          row.add(result.getString(column));
        }
        rows.add(String.join("\t", row));
      }
    }
    return rows;
  }

  /** The rows of the file with their major versions. */
  SortedMap<String, SortedSet<Integer>> read(Path folder) throws IOException {
    SortedMap<String, SortedSet<Integer>> rows = new TreeMap<>();
    Path path = folder.resolve(file);
    if (Files.exists(path)) {
      for (String line : Files.readAllLines(path)) {
        int last = line.lastIndexOf('\t');
        if (!line.startsWith("#")) {
          rows.put(line.substring(0, last), versions(line.substring(last + 1)));
        }
      }
    }
    return rows;
  }

  private static SortedSet<Integer> versions(String text) {
    SortedSet<Integer> versions = new TreeSet<>();
    for (String range : text.split(",", -1)) {
      String[] ends = range.split("-", -1);
      int last = Integer.parseInt(ends[ends.length - 1]);
      for (int version = Integer.parseInt(ends[0]); version <= last; version++) {
        versions.add(version);
      }
    }
    return versions;
  }

  /** Writes what the servers say, and keeps what the file says about other versions. */
  void write(Path folder, Map<Integer, SortedSet<String>> answers) throws IOException {
    SortedMap<String, SortedSet<Integer>> rows = new TreeMap<>();
    read(folder)
        .forEach(
            (row, versions) -> {
              SortedSet<Integer> kept = new TreeSet<>(versions);
              kept.removeAll(answers.keySet());
              rows.put(row, kept);
            });
    answers.forEach(
        (major, answer) ->
            answer.forEach(row -> rows.computeIfAbsent(row, key -> new TreeSet<>()).add(major)));
    List<String> lines = new ArrayList<>();
    lines.add("# " + String.join("\t", columns) + "\tversions");
    rows.forEach(
        (row, versions) -> {
          if (!versions.isEmpty()) {
            lines.add(row + "\t" + ranges(versions));
          }
        });
    Files.createDirectories(folder);
    Files.write(folder.resolve(file), lines);
  }

  private static String ranges(SortedSet<Integer> versions) {
    List<List<Integer>> runs = new ArrayList<>();
    for (int version : versions) {
      if (runs.isEmpty() || last(runs) != version - 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(version);
    }
    return runs.stream()
        .map(run -> run.size() == 1 ? "" + run.get(0) : run.get(0) + "-" + run.get(run.size() - 1))
        .collect(Collectors.joining(","));
  }

  private static int last(List<List<Integer>> runs) {
    List<Integer> run = runs.get(runs.size() - 1);
    return run.get(run.size() - 1);
  }
}
