package dev.miglint.parser.postgres;

import dev.miglint.parser.Piece;
import dev.miglint.parser.StatementSplitter;
import dev.miglint.parser.lexer.Token;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineBody.BodyStatement;
import dev.miglint.sql.RoutineBody.Quoting;
import dev.miglint.sql.RoutineBody.Unread;
import java.util.ArrayList;
import java.util.List;

/** Reads the bodies of routines statement by statement. */
final class BodyReader implements Mapping.Bodies {

  private final PostgresParser parser;

  BodyReader(PostgresParser parser) {
    this.parser = parser;
  }

  @Override
  public RoutineBody read(StatementText text, Token literal, String language) {
    Unquoted body = Unquoted.of(text, literal);
    Span span = new Span(body.origin().place(0), body.origin().place(body.text().length()));
    Quoting quoting = literal.kind() == TokenKind.DOLLAR_STRING ? Quoting.DOLLAR : Quoting.SINGLE;
    List<BodyStatement> statements = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    if (language.equals("sql")) {
      readSql(body, statements, unread);
    } else {
      unread.add(new Unread("written in " + language, span));
    }
    return new RoutineBody(body.text(), span, quoting, statements, unread);
  }

  private void readSql(Unquoted body, List<BodyStatement> statements, List<Unread> unread) {
    SourceFile inner = new SourceFile("", body.text());
    for (Piece piece : StatementSplitter.split(inner)) {
      if (piece.kind() != Piece.Kind.STATEMENT) {
        continue;
      }
      Origin origin = body.origin().within(piece.span().start());
      PostgresParser.Parsed parsed = parser.parse(piece.sql(inner), origin);
      parsed.statement().ifPresent(s -> statements.add(new BodyStatement(s, false, false, false)));
      parsed.error().ifPresent(e -> unread.add(new Unread(e.message(), e.span())));
      parsed.skipped().ifPresent(s -> unread.add(new Unread(s.reason(), s.span())));
    }
  }
}
