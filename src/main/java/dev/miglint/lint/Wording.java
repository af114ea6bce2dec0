package dev.miglint.lint;

import dev.miglint.migration.Dialect;
import dev.miglint.migration.Migration;
import dev.miglint.sql.Identifiers;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TypeName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a database says and how names are written for it.
 *
 * <p>Sources: MySQL 8.0 error message reference (1048, 1054, 1146, 1364) and manual, 9.3;
 * www.sqlite.org, Result and Error Codes and SQLite Keywords.
 */
public record Wording(Dialect dialect) {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Reserved in MySQL 8.0 or MariaDB and likely to be somebody's column. */
  private static final Set<String> RESERVED =
      Set.of(
          ("accessible add all alter analyze and as asc before between by call cascade case change"
                  + " char character check collate column condition constraint continue convert create"
                  + " cross cube cursor database databases dec decimal declare default delayed delete"
                  + " desc describe deterministic distinct div double drop each else elseif empty"
                  + " enclosed escaped except exists exit explain false fetch float for force foreign"
                  + " from fulltext function generated get grant group grouping groups having if"
                  + " ignore in index infile inner inout insert int integer intersect interval into is"
                  + " iterate join key keys kill lag lateral lead leading leave left like limit linear"
                  + " lines load lock long loop manual match mod modifies natural not null number"
                  + " numeric of on optimize option optionally or order out outer outfile over"
                  + " parallel partition precision primary procedure purge range rank read reads real"
                  + " recursive references regexp release rename repeat replace require resignal"
                  + " restrict return revoke right rlike row rows schema schemas select sensitive"
                  + " separator set show signal smallint spatial specific sql ssl starting stored"
                  + " system table terminated then to trailing trigger true undo union unique unlock"
                  + " unsigned update usage use using values varying virtual when where while window"
                  + " with write xor zerofill abort action autoincrement begin commit conflict end"
                  + " glob isnull notnull offset plan pragma raise rollback temp transaction vacuum"
                  + " view without")
              .split(" ", -1));

  public static Wording of(Step step) {
    return of(step.migration());
  }

  public static Wording of(Migration migration) {
    return new Wording(migration.dialect());
  }

  public static Wording of(History history) {
    return new Wording(history.set().dialect());
  }

  public boolean isPostgres() {
    return dialect == Dialect.POSTGRESQL;
  }

  /** When a change shows to others, as the end of a clause: {@code as soon as this commits}. */
  public String atOnce() {
    return commits() ? "as soon as this commits" : "as soon as this runs";
  }

  /** From when a change shows to others: {@code from this commit on}. */
  public String fromThen() {
    return commits() ? "from this commit on" : "from this statement on";
  }

  /** Whether changes of the schema are part of a transaction, as far as is known. */
  private boolean commits() {
    return dialect != Dialect.MYSQL && dialect != Dialect.CLICKHOUSE;
  }

  /** What code hears that names a column which is gone. */
  public String noColumn(String column) {
    return switch (dialect) {
      case MYSQL -> "Unknown column '%s'".formatted(column);
      case SQLITE -> "no such column: %s".formatted(column);
      case CLICKHOUSE, OTHER -> "there is no column %s any more".formatted(column);
      default -> "column \"%s\" does not exist".formatted(column);
    };
  }

  /** What code hears that names a table or view which is gone. */
  public String noTable(QualifiedName table) {
    return switch (dialect) {
      case MYSQL -> "Table '%s' doesn't exist".formatted(table);
      case SQLITE -> "no such table: %s".formatted(table);
      case CLICKHOUSE, OTHER -> "there is no %s any more".formatted(table);
      default -> "relation \"%s\" does not exist".formatted(table);
    };
  }

  /** What code hears that writes NULL where it must not. */
  public String nullRefused(QualifiedName table, String column) {
    return switch (dialect) {
      case MYSQL -> "Column '%s' cannot be null".formatted(column);
      case SQLITE -> "NOT NULL constraint failed: %s.%s".formatted(table, column);
      default -> "null value in column \"%s\" violates not-null constraint".formatted(column);
    };
  }

  /** A name, in quotes where it needs them. */
  public String quoted(String name) {
    if (isPostgres()) {
      return Identifiers.quoted(name);
    }
    boolean plain =
        PLAIN.matcher(name).matches() && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
    if (plain) {
      return name;
    }
    return dialect == Dialect.MYSQL
        ? '`' + name.replace("`", "``") + '`'
        : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A type, its own name in quotes where it needs them. */
  public String quoted(TypeName type) {
    return isPostgres() ? Identifiers.quoted(type) : type.toString();
  }

  /** How a column comes to take NULL; nothing but a comment where a table must be made anew. */
  public String dropNotNull(QualifiedName table, String column, Optional<TypeName> type) {
    return switch (dialect) {
      case MYSQL ->
          "ALTER TABLE %s MODIFY COLUMN %s %s NULL;"
              .formatted(
                  quoted(table), quoted(column), type.map(this::quoted).orElse("/* type */"));
      case SQLITE -> "-- until then code has to write %s, which is NOT NULL".formatted(column);
      default ->
          "ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL;".formatted(quoted(table), quoted(column));
    };
  }

  /** How a column comes to refuse NULL. */
  public String setNotNull(QualifiedName table, String column, Optional<TypeName> type) {
    return dialect == Dialect.MYSQL
        ? "ALTER TABLE %s MODIFY COLUMN %s %s NOT NULL;"
            .formatted(quoted(table), quoted(column), type.map(this::quoted).orElse("/* type */"))
        : "ALTER TABLE %s ALTER COLUMN %s SET NOT NULL;".formatted(quoted(table), quoted(column));
  }

  /** The condition that two columns hold different values, NULL among them. */
  public String differ(String one, String other) {
    return switch (dialect) {
      case MYSQL -> "NOT %s <=> %s".formatted(quoted(one), quoted(other));
      case SQLITE -> "%s IS NOT %s".formatted(quoted(one), quoted(other));
      default -> "%s IS DISTINCT FROM %s".formatted(quoted(one), quoted(other));
    };
  }

  /** A name with its schema where one was written. */
  public String quoted(QualifiedName name) {
    return name.schema().map(schema -> quoted(schema) + ".").orElse("") + quoted(name.name());
  }
}
