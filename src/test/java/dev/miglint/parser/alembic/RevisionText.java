package dev.miglint.parser.alembic;

import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.Node;
import dev.miglint.sql.ParsedScript;
import java.util.List;
import java.util.Optional;

/** A revision whose upgrade() is read. */
record RevisionText(SourceFile file, ParsedScript parsed) {

  private static final String HEAD =
      """
      from alembic import op
      import sqlalchemy as sa
      from sqlalchemy.dialects import postgresql

      """;

  /** A revision with these lines in its upgrade(). */
  static RevisionText of(String body) {
    return whole(HEAD + "def upgrade():\n" + body.indent(4));
  }

  static RevisionText whole(String text) {
    SourceFile file = new SourceFile("revision.py", text);
    int start = text.indexOf("def upgrade");
    Span range = new Span(start, text.length());
    return new RevisionText(file, new AlembicParser(sql(), sql(), "postgresql").parse(file, range));
  }

  private static PostgresParser sql() {
    try {
      return new PostgresParser(LibPgQuery.load(Optional.empty()));
    } catch (LibPgQueryUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The statements in one line each. */
  List<String> statements() {
    return parsed.statements().stream().map(this::sql).toList();
  }

  private String sql(Node node) {
    return made().text(node.span()).replaceAll("\\s+", " ").strip();
  }

  SourceFile made() {
    return parsed.made().orElseThrow();
  }

  /** What a statement was made of, as it stands in the file. */
  String written(int statement) {
    return written(parsed.statements().get(statement).span());
  }

  String written(Span span) {
    return file.text(made().written(span));
  }

  /** What was not read, and why. */
  List<String> skipped() {
    return parsed.skipped().stream()
        .map(part -> written(part.span()) + ": " + part.reason())
        .toList();
  }
}
