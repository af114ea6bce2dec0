package dev.miglint.migration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The database that a script is written for. */
public enum Dialect {
  POSTGRESQL,
  /** MariaDB too. */
  MYSQL,
  SQLITE,
  /** Whatever server runs it: what all of them understand. */
  GENERIC,
  COCKROACH,
  CLICKHOUSE,
  /** Any other. */
  OTHER;

  /** The words that a setting may have, MariaDB's own among them. */
  public static List<String> settings() {
    return Stream.concat(Arrays.stream(values()).map(Dialect::words), Stream.of("mariadb"))
        .toList();
  }

  /** Of which nothing is said but what holds for every database. */
  public boolean isReadAsGeneric() {
    return this == COCKROACH || this == CLICKHOUSE || this == OTHER;
  }

  private static final Set<String> NO_FOLDERS = Set.of("db2", "generic", "other");

  /** The dialect that one word of a file name or a setting stands for, in any case. */
  public static Optional<Dialect> named(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "postgres", "postgresql", "pg", "pgsql", "psql" -> Optional.of(POSTGRESQL);
      case "mysql", "mariadb" -> Optional.of(MYSQL);
      case "sqlite", "sqlite3" -> Optional.of(SQLITE);
      case "generic" -> Optional.of(GENERIC);
      case "cockroach", "cockroachdb", "crdb" -> Optional.of(COCKROACH);
      case "clickhouse" -> Optional.of(CLICKHOUSE);
      case "other",
          "h2",
          "hsqldb",
          "derby",
          "oracle",
          "mssql",
          "sqlserver",
          "db2",
          "snowflake",
          "spanner",
          "redshift",
          "bigquery",
          "duckdb",
          "cassandra" ->
          Optional.of(OTHER);
      default -> Optional.empty();
    };
  }

  /**
   * What the folders of a path say, the innermost first: {@code db/mysql/migrations}, {@code
   * migration_sqlite}. A folder that names two of them says nothing.
   *
   * @param path with forward slashes
   */
  public static Optional<Dialect> ofFolders(String path) {
    int end = path.length();
    while (end >= 0) {
      int start = path.lastIndexOf('/', end - 1) + 1;
      Set<Dialect> named = ofFolder(path, start, end);
      if (named.size() == 1) {
        return Optional.of(named.iterator().next());
      }
      end = start - 1;
    }
    return Optional.empty();
  }

  private static Set<Dialect> ofFolder(String path, int start, int end) {
    Set<Dialect> named = EnumSet.noneOf(Dialect.class);
    int wordStart = start;
    for (int i = start; i <= end; i++) {
      if (i == end || !isLetterOrDigit(path.charAt(i))) {
        String word = path.substring(wordStart, i);
        // A folder db2 is more often the second version of a package than IBM's database; generic
        // and other are words of many folders.
        if (!NO_FOLDERS.contains(word)) {
          named(word).ifPresent(named::add);
        }
        wordStart = i + 1;
      }
    }
    return named;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** As in a sentence: {@code MySQL}. */
  public String title() {
    return switch (this) {
      case POSTGRESQL -> "PostgreSQL";
      case MYSQL -> "MySQL";
      case SQLITE -> "SQLite";
      case GENERIC -> "any database";
      case COCKROACH -> "CockroachDB";
      case CLICKHOUSE -> "ClickHouse";
      case OTHER -> "another database";
    };
  }

  /** As in the configuration: {@code postgresql}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
