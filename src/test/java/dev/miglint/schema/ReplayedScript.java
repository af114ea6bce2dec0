package dev.miglint.schema;

import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.Statement;
import java.util.Optional;

/** SQL text and what it makes of a catalog. */
final class ReplayedScript {

  private final PostgresParser parser;
  private final SchemaReplay replay;

  /** Counts through the history: migrations, and each is a transaction and a release. */
  private int scripts;

  private int statements;
  private Schema schema;

  ReplayedScript(Schema start, PostgresVersion version) {
    try {
      this.parser = new PostgresParser(LibPgQuery.load(Optional.empty()));
    } catch (LibPgQueryUnavailable e) {
      throw new IllegalStateException(e);
    }
    this.replay = new SchemaReplay(version);
    this.schema = start;
  }

  static ReplayedScript onEmptyDatabase() {
    return new ReplayedScript(Schema.EMPTY_DATABASE, PostgresVersion.DEFAULT);
  }

  static ReplayedScript onUnseenDatabase() {
    return new ReplayedScript(Schema.UNSEEN, PostgresVersion.DEFAULT);
  }

  Schema schema() {
    return schema;
  }

  ParsedScript parse(String text) {
    SourceFile file = new SourceFile("script.sql", text);
    return parser.parse(file, new Span(0, text.length()));
  }

  /** Replays a script as the next migration. */
  ReplayedScript then(String text) {
    ParsedScript script = parse(text);
    if (!script.syntaxErrors().isEmpty()) {
      throw new IllegalArgumentException(script.syntaxErrors().toString());
    }
    return apply(script);
  }

  ReplayedScript apply(ParsedScript script) {
    for (Statement statement : script.statements()) {
      Moment now = new Moment(scripts, scripts, scripts, statements, "statement " + statements);
      schema = replay.apply(schema.at(now), statement);
      statements++;
    }
    scripts++;
    return this;
  }
}
