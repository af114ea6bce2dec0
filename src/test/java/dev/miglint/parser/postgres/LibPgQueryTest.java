package dev.miglint.parser.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LibPgQueryTest {
  private LibPgQuery library;

  @BeforeEach
  void load() throws LibPgQueryUnavailable {
    library = LibPgQuery.load(Optional.empty());
  }

  @Test
  void saysWhichGrammarItHas() {
    assertThat(library.grammarVersion()).isEqualTo("17.4");
  }

  @Test
  void treeIsJsonWithLocationsInBytes() throws IOException {
    RawParse parse = library.parse("SELECT 'é'; DROP TABLE ü");
    assertThat(parse.error()).isEmpty();
    JsonNode drop = new ObjectMapper().readTree(parse.json()).path("stmts").path(1);
    assertThat(drop.path("stmt").path("DropStmt").path("removeType").asText())
        .isEqualTo("OBJECT_TABLE");
    assertThat(drop.path("stmt_location").asInt()).isEqualTo("SELECT 'é';".length() + 1);
    assertThat(drop.findValue("sval").asText()).isEqualTo("ü");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          SELECT a FROM FROM,     syntax error at or near "FROM",                 15
          SELECT 'é' FROM FROM,   syntax error at or near "FROM",                 17
          SELECT '😀é' FROM FROM, syntax error at or near "FROM",                 18
          SELECT 'é' + 'ü,        unterminated quoted string at or near "'ü",     14
          SELECT '€' + (,         syntax error at end of input,                   15
          """)
  void errorPositionCountsCodePoints(String sql, String message, int position) {
    assertThat(library.parse(sql).error())
        .contains(new RawError(message, position, Optional.empty()));
  }

  @Test
  void emptyTextHasNoStatements() {
    assertThat(library.parse("").json()).asString().isEqualTo("{\"version\":170004,\"stmts\":[]}");
    assertThat(library.splitWithScanner(" -- nothing\n").statements()).isEmpty();
  }

  @Test
  void textIsNotCutAtNulCharacter() {
    assertThat(library.parse("SELECT '😀';\0 DROP TABLE a").error())
        .contains(new RawError("the text has a NUL character (U+0000)", 12, Optional.empty()));
    assertThat(library.splitWithScanner("\0").error()).isPresent();
    assertThat(library.fingerprint("SELECT 1\0")).isEmpty();
  }

  @Test
  void scannerSplitsWhatDoesNotParse() {
    RawSplits splits = library.splitWithScanner("SELECT FROM FROM 'é;'; SELECT 2 ;");
    assertThat(splits.error()).isEmpty();
    assertThat(splits.statements()).containsExactly(new RawSplit(0, 22), new RawSplit(23, 10));
  }

  @Test
  void parserSplitsOrSaysWhyNot() {
    String body = "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END";
    assertThat(library.splitWithParser(body + ";SELECT 3").statements())
        .containsExactly(new RawSplit(0, body.length()), new RawSplit(body.length() + 1, 8));
    assertThat(library.splitWithParser("SELECT 1; SELECT FROM FROM").error())
        .map(RawError::cursorPosition)
        .contains(23);
  }

  @Test
  void plpgsqlBodyBecomesTree() throws IOException {
    RawParse parse = library.parsePlpgsql("DO $$ BEGIN EXECUTE 'DROP TABLE a'; END $$");
    assertThat(parse.error()).isEmpty();
    JsonNode execute =
        new ObjectMapper().readTree(parse.json()).findValue("PLpgSQL_stmt_dynexecute");
    assertThat(execute.findValue("query").findValue("query").asText()).isEqualTo("'DROP TABLE a'");
  }

  @Test
  void plpgsqlErrorSaysWhereInItsContext() {
    RawParse parse =
        library.parsePlpgsql(
            "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n  x := 1;\nEND $$");
    assertThat(parse.error().map(RawError::message)).contains("\"x\" is not a known variable");
    assertThat(parse.error().flatMap(RawError::context))
        .get()
        .asString()
        .startsWith("compilation of PL/pgSQL function \"f\" near line ");
  }

  @Test
  void fingerprintIgnoresConstantsAndSpelling() {
    Optional<String> fingerprint = library.fingerprint("SELECT a FROM t WHERE b = 1");
    assertThat(fingerprint).isPresent();
    assertThat(library.fingerprint("select a\nfrom t where b=2")).isEqualTo(fingerprint);
    assertThat(library.fingerprint("SELECT a FROM u WHERE b = 1")).isNotEqualTo(fingerprint);
  }

  @Test
  void eightThreadsGetWhatOneGets() {
    List<String> statements = StatementSample.statements(400);
    List<String> alone = statements.stream().map(this::outcome).toList();
    List<Thread> threads = new ArrayList<>();
    List<List<String>> together = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          new Thread(
              () -> {
                for (int round = 0; round < 2; round++) {
                  together.add(statements.stream().map(this::outcome).toList());
                }
              }));
    }
    threads.forEach(Thread::start);
    threads.forEach(LibPgQueryTest::join);
    assertThat(together).hasSize(16).allMatch(alone::equals);
  }

  private String outcome(String sql) {
    RawParse parse = library.parse(sql);
    return parse.error().map(RawError::toString).orElse("")
        + new String(parse.json(), StandardCharsets.UTF_8)
        + library.splitWithScanner(sql)
        + library.parsePlpgsql(sql).error()
        + library.fingerprint(sql);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
