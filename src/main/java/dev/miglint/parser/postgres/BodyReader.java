package dev.miglint.parser.postgres;

import dev.miglint.parser.lexer.Token;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.plpgsql.BodyPiece;
import dev.miglint.parser.plpgsql.BodyPieces;
import dev.miglint.parser.plpgsql.PlacedText;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineBody.BodyStatement;
import dev.miglint.sql.RoutineBody.Quoting;
import dev.miglint.sql.RoutineBody.Unread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the bodies of routines statement by statement. */
final class BodyReader implements Mapping.Bodies {

  private final PostgresParser parser;

  BodyReader(PostgresParser parser) {
    this.parser = parser;
  }

  @Override
  public RoutineBody read(StatementText text, Token literal, String language) {
    PlacedText body = text.value(literal);
    List<BodyStatement> statements = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    switch (language) {
      case "sql" -> read(BodyPieces.ofSql(body), statements, unread);
      case "plpgsql" -> read(BodyPieces.ofPlpgsql(body), statements, unread);
      default -> unread.add(new Unread("a body in " + language, body.span()));
    }
    return new RoutineBody(
        body.text(),
        body.span(),
        literal.kind() == TokenKind.DOLLAR_STRING ? Quoting.DOLLAR : Quoting.SINGLE,
        statements,
        unread);
  }

  private void read(BodyPieces pieces, List<BodyStatement> statements, List<Unread> unread) {
    unread.addAll(pieces.unread());
    for (BodyPiece piece : pieces.statements()) {
      PostgresParser.Parsed parsed = parser.parse(piece.sql());
      parsed
          .statement()
          .map(s -> new BodyStatement(s, piece.conditional(), piece.guarded(), piece.dynamic()))
          .ifPresent(statements::add);
      // The server reads bodies when they are run, not when they are written: no syntax error yet.
      parsed.error().ifPresent(e -> unread.add(new Unread(e.message(), e.span())));
      parsed.skipped().ifPresent(s -> unread.add(new Unread(s.reason(), s.span())));
    }
    unread.sort(Comparator.comparingInt(part -> part.span().start()));
  }
}
