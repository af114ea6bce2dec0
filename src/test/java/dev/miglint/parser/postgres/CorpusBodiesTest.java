package dev.miglint.parser.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.miglint.parser.Piece;
import dev.miglint.parser.StatementSplitter;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.parser.plpgsql.BodyPiece;
import dev.miglint.parser.plpgsql.BodyPieces;
import dev.miglint.parser.plpgsql.PlacedText;
import dev.miglint.source.SourceFile;
import dev.miglint.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read out of the PL/pgSQL bodies of real migrations is SQL that the server can read. */
final class CorpusBodiesTest {

  private static final Path CORPORA = Path.of("../shared/corpora");

  private LibPgQuery library;

  @BeforeEach
  void load() throws LibPgQueryUnavailable {
    library = LibPgQuery.load(Optional.empty());
  }

  @Test
  void theStatementsOfBodiesParse() throws IOException {
    assumeThat(CORPORA).as("the corpora are not there").exists();
    List<String> refused = new ArrayList<>();
    int bodies = 0;
    int statements = 0;
    int unread = 0;
    for (Path path : scripts()) {
      if (!(SourceReader.read(path, path.toString()) instanceof SourceReader.Text text)) {
        continue;
      }
      for (Piece piece : StatementSplitter.split(text.file())) {
        Optional<BodyPieces> body = body(text.file(), piece);
        if (body.isEmpty()) {
          continue;
        }
        bodies++;
        unread += body.get().unread().size();
        for (BodyPiece statement : body.get().statements()) {
          if (isTemplate(statement)) {
            continue;
          }
          statements++;
          library
              .parse(statement.sql().text())
              .error()
              .ifPresent(
                  error ->
                      refused.add(
                          path
                              + ":"
                              + text.file().position(statement.span().start()).line()
                              + ": "
                              + error.message()
                              + ": "
                              + statement.sql().text()));
        }
      }
    }
    assertThat(bodies).isGreaterThan(1_000);
    // Some strings of EXECUTE are errors on purpose.
    assertThat(refused).as("of %d statements, %d unread", statements, unread).hasSizeLessThan(5);
    assertThat(statements).isGreaterThan(2_000);
  }

  /** Text that is no SQL before its tool has filled it in. */
  private static boolean isTemplate(BodyPiece statement) {
    String sql = statement.sql().text();
    return sql.contains("{{") || sql.contains("${");
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(CORPORA)) {
      return files.filter(path -> path.toString().endsWith(".sql")).sorted().toList();
    }
  }

  /** The body of a DO block or a routine in PL/pgSQL. */
  private static Optional<BodyPieces> body(SourceFile file, Piece piece) {
    Tokens tokens = Tokens.of(file.text(), piece.span());
    boolean isBlock = tokens.isWord(0, "DO");
    int kind = tokens.isWord(1, "OR") ? 3 : 1;
    boolean isRoutine =
        tokens.isWord(0, "CREATE")
            && (tokens.isWord(kind, "FUNCTION") || tokens.isWord(kind, "PROCEDURE"));
    if (piece.kind() != Piece.Kind.STATEMENT || !(isBlock || isRoutine)) {
      return Optional.empty();
    }
    boolean isPlpgsql = isBlock;
    int body = -1;
    for (int i = 0; i < tokens.size(); i++) {
      boolean isString =
          tokens.isOfKind(i, TokenKind.STRING) || tokens.isOfKind(i, TokenKind.DOLLAR_STRING);
      if (tokens.isWord(i, "LANGUAGE")) {
        isPlpgsql = tokens.text(i + 1).toLowerCase(Locale.ROOT).contains("plpgsql");
      } else if (isString && (isBlock ? i > 0 : tokens.isWord(i - 1, "AS"))) {
        body = i;
      }
    }
    if (body < 0 || !isPlpgsql) {
      return Optional.empty();
    }
    PlacedText whole = PlacedText.of(file, file.whole());
    return Optional.of(BodyPieces.ofPlpgsql(whole.value(tokens.at(body))));
  }
}
