package dev.miglint.parser.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.miglint.parser.Piece;
import dev.miglint.parser.StatementSplitter;
import dev.miglint.parser.lexer.Lexer;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The splitter cuts the server's own regression scripts where the server's lexer does. */
final class SplitterAgreementTest {

  private static final Path SCRIPTS = Path.of("../shared/corpora/postgres-regress-17");

  private LibPgQuery library;

  @BeforeEach
  void load() throws LibPgQueryUnavailable {
    library = LibPgQuery.load(Optional.empty());
  }

  @Test
  void boundariesAreThoseOfTheServersLexer() throws IOException {
    assumeThat(SCRIPTS).as("the regression scripts are not there").exists();
    List<String> disagreements = new ArrayList<>();
    int compared = 0;
    for (Path path : scripts()) {
      SourceFile file = read(path);
      List<Piece> statements = new ArrayList<>();
      String text = serverText(file, StatementSplitter.split(file), statements);
      List<Span> ours = statements.stream().map(Piece::span).toList();
      List<Span> theirs = scannerSplit(text);
      compared += ours.size();
      if (!ours.equals(theirs)) {
        disagreements.add(path.getFileName() + ": " + difference(file, ours, theirs));
      }
    }
    assertThat(disagreements).as("of " + compared + " statements").isEmpty();
    assertThat(compared).isGreaterThan(43_000);
  }

  private static String difference(SourceFile file, List<Span> ours, List<Span> theirs) {
    int same = 0;
    while (same < Math.min(ours.size(), theirs.size()) && ours.get(same).equals(theirs.get(same))) {
      same++;
    }
    return ours.size()
        + " and "
        + theirs.size()
        + " statements, first "
        + ours.stream().skip(same).findFirst().map(file::text)
        + " and "
        + theirs.stream().skip(same).findFirst().map(file::text);
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(SCRIPTS)) {
      return files.filter(path -> path.toString().endsWith(".sql")).sorted().toList();
    }
  }

  private static SourceFile read(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    Charset charset =
        path.toString().contains("win1252")
            ? Charset.forName("windows-1252")
            : StandardCharsets.UTF_8;
    return new SourceFile(path.toString(), new String(bytes, charset));
  }

  /**
   * What psql sends, at the places of the script: psql's own is blank.
   *
   * @param compared receives the statements that can be compared
   */
  private String serverText(SourceFile file, List<Piece> pieces, List<Piece> compared) {
    StringBuilder text = new StringBuilder(file.text()).append(' ');
    int read = 0;
    for (Piece piece : pieces) {
      Span span = piece.span();
      if (piece.kind() == Piece.Kind.STATEMENT) {
        withoutBackslashes(text, read, span.start());
        statement(file, piece, text, compared);
        read = span.end();
      } else if (span.start() >= read) {
        blank(text, span);
        text.setCharAt(span.start(), span.length() > 0 ? ';' : text.charAt(span.start()));
      }
    }
    withoutBackslashes(text, read, text.length());
    return text.toString();
  }

  private void statement(SourceFile file, Piece piece, StringBuilder text, List<Piece> compared) {
    String sql = piece.sql(file);
    Span span = piece.span();
    RawSplits alone = library.splitWithScanner(sql);
    if (alone.error().isPresent() || isMixedWithPsql(piece, sql)) {
      blank(text, span);
      return;
    }
    text.replace(span.start(), span.end(), isAtomic(sql) ? oneStatement(sql) : sql);
    // The server's lexer leaves out what has no key word.
    if (!alone.statements().isEmpty()) {
      compared.add(piece);
    }
  }

  /** psql's commands in the middle of a statement: what is sent depends on what they do. */
  private static boolean isMixedWithPsql(Piece piece, String sql) {
    Lexer lexer = new Lexer(sql);
    boolean mixed = !piece.gaps().isEmpty();
    while (lexer.next()) {
      mixed |= lexer.kind() == TokenKind.BACKSLASH;
    }
    return mixed;
  }

  private static void blank(StringBuilder text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
    }
  }

  /** A semicolon with a backslash, and the line that closes COPY data. */
  private static void withoutBackslashes(StringBuilder text, int from, int to) {
    Lexer lexer = new Lexer(text.substring(from, to));
    while (lexer.next()) {
      if (lexer.kind() == TokenKind.BACKSLASH) {
        text.setCharAt(from + lexer.start(), ' ');
        if (text.charAt(from + lexer.end()) == '.') {
          text.setCharAt(from + lexer.end(), ' ');
        }
      }
    }
  }

  private static boolean isAtomic(String sql) {
    Tokens tokens = Tokens.of(sql);
    return tokens.isWord(0, "CREATE")
        && tokens.findTopLevelWord(0, tokens.size(), "ATOMIC").isPresent();
  }

  /** The server's lexer alone does not know of BEGIN ATOMIC … END, but its parser does. */
  private String oneStatement(String sql) {
    RawSplits splits = library.splitWithParser(sql);
    assertThat(splits.statements()).as(sql).hasSizeLessThan(2);
    StringBuilder statement = new StringBuilder(sql);
    Lexer lexer = new Lexer(sql);
    while (lexer.next()) {
      if (lexer.kind() == TokenKind.SEMICOLON) {
        statement.setCharAt(lexer.start(), ' ');
      }
    }
    return statement.toString();
  }

  private List<Span> scannerSplit(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    RawSplits splits = library.splitWithScanner(text);
    assertThat(splits.error()).isEmpty();
    List<Span> statements = new ArrayList<>();
    int at = 0;
    int offset = 0;
    for (RawSplit split : splits.statements()) {
      offset += new String(bytes, at, split.byteOffset() - at, StandardCharsets.UTF_8).length();
      at = split.byteOffset();
      int length = new String(bytes, at, split.byteLength(), StandardCharsets.UTF_8).length();
      Tokens tokens = Tokens.of(text, new Span(offset, offset + length));
      statements.add(tokens.span(0, tokens.size() - 1));
    }
    return statements;
  }
}
