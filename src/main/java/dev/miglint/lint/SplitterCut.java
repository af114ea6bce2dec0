package dev.miglint.lint;

import dev.miglint.parser.lexer.Lexer;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.source.Span;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineBody.Quoting;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.Statement;
import java.util.Optional;

/**
 * Where a runner cuts that takes whatever follows two dashes on a line for a comment, and splits at
 * every semicolon outside of single quotes, and the server would not. Bodies in dollar quotes with
 * semicolons are left out.
 *
 * @param place of the dashes or the semicolon
 * @param where a semicolon stands; empty for dashes
 */
public record SplitterCut(Span place, String where) {

  private static final String DASHES = "--";

  /** A line that is cut off. */
  public boolean isComment() {
    return where.isEmpty();
  }

  private static SplitterCut dashes(Span place) {
    return new SplitterCut(place, "");
  }

  /**
   * The first one in a range.
   *
   * @param range a statement and what stands before it
   */
  public static Optional<SplitterCut> first(String text, Span range, Statement statement) {
    Optional<RoutineBody> body = body(statement);
    Lexer lexer = new Lexer(text, range);
    while (lexer.next()) {
      Span token = lexer.token().span();
      boolean isBody = body.filter(b -> token.contains(b.span())).isPresent();
      Optional<SplitterCut> found =
          isBody && lexer.kind() != TokenKind.BLOCK_COMMENT
              ? body.flatMap(SplitterCut::inBody)
              : cut(lexer.kind(), token, text, statement);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<SplitterCut> cut(
      TokenKind kind, Span token, String text, Statement statement) {
    return switch (kind) {
      case STRING -> at(DASHES, token, text).map(SplitterCut::dashes);
      case DOLLAR_STRING -> either(token, text, "a text in dollar quotes");
      case QUOTED_IDENTIFIER -> either(token, text, "a quoted name");
      case BLOCK_COMMENT -> either(token, text, "a comment");
      case SEMICOLON ->
          token.start() >= statement.span().start() && token.end() < statement.span().end()
              ? Optional.of(new SplitterCut(token, "a body without quotes"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<SplitterCut> either(Span token, String text, String where) {
    return at(DASHES, token, text)
        .map(SplitterCut::dashes)
        .or(() -> at(";", token, text).map(place -> new SplitterCut(place, where)));
  }

  private static Optional<Span> at(String what, Span token, String text) {
    int within = text.substring(token.start(), token.end()).indexOf(what); // And not in all behind.
    int place = token.start() + within;
    return within >= 0 ? Optional.of(new Span(place, place + what.length())) : Optional.empty();
  }

  private static Optional<RoutineBody> body(Statement statement) {
    if (statement instanceof DoBlock block) {
      return Optional.of(block.body());
    }
    return statement instanceof CreateFunction function ? function.body() : Optional.empty();
  }

  /** A comment of the body may go; a string in it may not. */
  private static Optional<SplitterCut> inBody(RoutineBody body) {
    Lexer lexer = new Lexer(body.text());
    while (lexer.next()) {
      boolean quoted =
          lexer.kind() == TokenKind.STRING || lexer.kind() == TokenKind.QUOTED_IDENTIFIER;
      Optional<Span> place =
          quoted ? at(DASHES, lexer.token().span(), body.text()) : Optional.empty();
      if (place.isPresent()) {
        return place.map(found -> SplitterCut.dashes(inFile(found, body)));
      }
    }
    return Optional.empty();
  }

  /** In single quotes every quote of the body is written twice. */
  private static Span inFile(Span place, RoutineBody body) {
    long doubled =
        body.quoting() == Quoting.SINGLE
            ? body.text().substring(0, place.start()).chars().filter(c -> c == '\'').count()
            : 0;
    int start = Math.min(body.span().start() + place.start() + (int) doubled, body.span().end());
    return new Span(start, Math.min(start + DASHES.length(), body.span().end()));
  }
}
