package dev.miglint.parser.plpgsql;

import dev.miglint.parser.Piece;
import dev.miglint.parser.StatementSplitter;
import dev.miglint.source.SourceFile;
import dev.miglint.sql.RoutineBody.Unread;
import java.util.List;

/**
 * What a routine's body runs.
 *
 * @param statements in the order of the text
 * @param unread what runs SQL that only a running server can know
 */
public record BodyPieces(List<BodyPiece> statements, List<Unread> unread) {

  public BodyPieces {
    statements = List.copyOf(statements);
    unread = List.copyOf(unread);
  }

  /** Reads a body in PL/pgSQL. Whatever its text is, there is a result. */
  public static BodyPieces ofPlpgsql(PlacedText body) {
    return new PlpgsqlReader(body).read();
  }

  /** Reads a body in SQL: statement by statement. */
  public static BodyPieces ofSql(PlacedText body) {
    List<BodyPiece> statements =
        statements(body).stream().map(sql -> new BodyPiece(sql, false, false, false)).toList();
    return new BodyPieces(statements, List.of());
  }

  /** The statements of a text that the server is sent as a whole. */
  static List<PlacedText> statements(PlacedText text) {
    return StatementSplitter.split(new SourceFile("", text.text())).stream()
        .map(Piece::span)
        .map(text::part)
        .toList();
  }
}
