package dev.miglint.cli;

import dev.miglint.lint.Parsers;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Migration;
import dev.miglint.parser.alembic.AlembicParser;
import dev.miglint.parser.jsqlparser.Grammar;
import dev.miglint.parser.jsqlparser.JSqlParserFrontEnd;
import dev.miglint.sql.SqlParser;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The parser for each language; those that a run does not need are never loaded. */
public final class FrontEnds implements Parsers {

  private static final Map<Dialect, Grammar> GRAMMARS =
      Map.of(
          Dialect.MYSQL, Grammar.MYSQL,
          Dialect.SQLITE, Grammar.SQLITE,
          Dialect.GENERIC, Grammar.GENERIC,
          Dialect.COCKROACH, Grammar.GENERIC,
          Dialect.CLICKHOUSE, Grammar.CLICKHOUSE,
          Dialect.OTHER, Grammar.GENERIC);

  private final SqlParser postgres;
  private final Map<Grammar, SqlParser> others = new ConcurrentHashMap<>();
  private final Map<Dialect, SqlParser> revisions = new ConcurrentHashMap<>();

  public FrontEnds(SqlParser postgres) {
    this.postgres = postgres;
  }

  @Override
  public Optional<SqlParser> of(Migration migration) {
    return switch (migration.language()) {
      case SQL -> sql(migration.dialect());
      case ALEMBIC -> sql(migration.dialect()).map(own -> revisions(own, migration.dialect()));
      case PROGRAM -> Optional.empty();
    };
  }

  private SqlParser revisions(SqlParser own, Dialect dialect) {
    return revisions.computeIfAbsent(
        dialect, known -> new AlembicParser(postgres, own, known.words()));
  }

  private Optional<SqlParser> sql(Dialect dialect) {
    return dialect == Dialect.POSTGRESQL
        ? Optional.of(postgres)
        : Optional.ofNullable(GRAMMARS.get(dialect))
            .map(grammar -> others.computeIfAbsent(grammar, JSqlParserFrontEnd::new));
  }
}
