package dev.miglint.lint;

import dev.miglint.migration.Migration;
import dev.miglint.sql.SqlParser;
import java.util.Optional;

/** Who reads which migration. */
public interface Parsers {

  /** The parser for a migration; empty for what nobody can read. Thread-safe. */
  Optional<SqlParser> of(Migration migration);

  /** PostgreSQL's SQL alone. */
  static Parsers postgres(SqlParser parser) {
    return migration -> migration.isPostgresSql() ? Optional.of(parser) : Optional.empty();
  }
}
