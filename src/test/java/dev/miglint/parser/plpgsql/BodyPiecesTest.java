package dev.miglint.parser.plpgsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.parser.lexer.Lexer;
import dev.miglint.parser.lexer.Token;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyPiecesTest {

  @Test
  void aDoBlockWithAConditionGivesItsStatementsAndTheirPlaces() {
    SourceFile file =
        new SourceFile(
            "a.sql",
            """
            DO $do$
            DECLARE
              missing boolean := NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood');
              n int;
            BEGIN
              SELECT count(*) INTO STRICT n FROM person;
              IF missing THEN
                CREATE TYPE mood AS ENUM ('sad', 'ok');
              ELSIF n > 0 THEN
                RAISE NOTICE 'has % rows; none is touched', n;
              ELSE
                PERFORM pg_notify('a', 'b');
              END IF;
              n := n + 1;
              UPDATE person SET mood = CASE WHEN n > 1 THEN 'ok' ELSE 'sad' END;
            END
            $do$;
            """);
    BodyPieces pieces = read(file);
    assertThat(pieces.statements())
        .extracting(piece -> file.text(piece.span()))
        .containsExactly(
            "SELECT count(*) INTO STRICT n FROM person",
            "CREATE TYPE mood AS ENUM ('sad', 'ok')",
            "PERFORM pg_notify('a', 'b')",
            "UPDATE person SET mood = CASE WHEN n > 1 THEN 'ok' ELSE 'sad' END");
    assertThat(pieces.statements())
        .extracting(piece -> piece.sql().text())
        .startsWith("SELECT count(*)               FROM person")
        .contains("SELECT  pg_notify('a', 'b')");
    assertThat(pieces.statements())
        .extracting(BodyPiece::conditional)
        .containsExactly(false, true, true, false);
    assertThat(pieces.unread()).isEmpty();
  }

  @Test
  void anExceptionClauseGuardsItsBlock() {
    BodyPieces pieces =
        read(
            """
            BEGIN
              INSERT INTO log VALUES (1);
              <<inner>>
              BEGIN
                ALTER TABLE t ADD COLUMN a int;
                BEGIN
                  ALTER TABLE t ADD COLUMN b int;
                END;
              EXCEPTION
                WHEN duplicate_column OR duplicate_object THEN
                  DELETE FROM log;
                WHEN OTHERS THEN
                  NULL;
              END inner;
              DROP TABLE u;
            END
            """);
    assertThat(described(pieces))
        .containsExactly(
            "INSERT INTO log VALUES (1)",
            "guarded ALTER TABLE t ADD COLUMN a int",
            "guarded ALTER TABLE t ADD COLUMN b int",
            "conditional DELETE FROM log",
            "DROP TABLE u");
  }

  @Test
  void loopsAndCasesAreConditions() {
    BodyPieces pieces =
        read(
            """
            #variable_conflict use_column
            DECLARE r record; c CURSOR (k int) FOR SELECT a FROM t WHERE a = k;
            BEGIN
              FOR r IN SELECT id FROM t FOR UPDATE LOOP
                UPDATE t SET a = r.id WHERE id = r.id;
              END LOOP;
              FOR i IN REVERSE 10..1 LOOP INSERT INTO t VALUES (i); END LOOP;
              FOREACH x SLICE 1 IN ARRAY xs LOOP CALL p(x); END LOOP;
              <<again>>
              WHILE n > 0 LOOP
                CASE n WHEN 1, 2 THEN LOCK TABLE t; ELSE TRUNCATE t; END CASE;
                EXIT again WHEN n = 3;
              END LOOP again;
              OPEN d NO SCROLL FOR SELECT b FROM u;
              FETCH d INTO r;
              CLOSE d;
              COMMIT;
              RETURN QUERY SELECT 1;
            END;
            """);
    assertThat(described(pieces))
        .containsExactly(
            "SELECT a FROM t WHERE a = k",
            "SELECT id FROM t FOR UPDATE",
            "conditional UPDATE t SET a = r.id WHERE id = r.id",
            "conditional INSERT INTO t VALUES (i)",
            "conditional CALL p(x)",
            "conditional LOCK TABLE t",
            "conditional TRUNCATE t",
            "SELECT b FROM u",
            "COMMIT",
            "SELECT 1");
  }

  @Test
  void whatFollowsAConditionalReturnIsConditional() {
    assertThat(
            described(
                read(
                    "BEGIN IF a THEN RETURN NEXT b; END IF; DELETE FROM s;"
                        + " IF a THEN RETURN; END IF; DELETE FROM t; END")))
        .containsExactly("DELETE FROM s", "conditional DELETE FROM t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a := (SELECT 1)",
        "a = 1",
        "a.b := f()",
        "a[1][2] := 3",
        "$1 := 2",
        "\"a\" := 1",
        "select := 1",
        "GET DIAGNOSTICS a = ROW_COUNT",
        "NULL",
        "RETURN a",
        "ASSERT a"
      })
  void whatIsNoSqlIsLeftOut(String statement) {
    BodyPieces pieces = read("BEGIN " + statement + "; DROP TABLE t; END");
    assertThat(described(pieces)).containsExactly("DROP TABLE t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "SELECT a, b INTO x, y.z FROM t → SELECT a, b             FROM t",
        "SELECT a INTO x[1] → SELECT a",
        "SELECT INTO x a FROM t → SELECT        a FROM t",
        "INSERT INTO t SELECT 1 RETURNING id INTO x → INSERT INTO t SELECT 1 RETURNING id",
        "MERGE INTO t USING s ON a WHEN MATCHED THEN DELETE → MERGE INTO t USING s ON a WHEN MATCHED THEN DELETE",
        "WITH n AS (INSERT INTO t DEFAULT VALUES RETURNING id) SELECT id INTO STRICT x FROM n → WITH n AS (INSERT INTO t DEFAULT VALUES RETURNING id) SELECT id               FROM n",
        "IMPORT FOREIGN SCHEMA a FROM SERVER b INTO c → IMPORT FOREIGN SCHEMA a FROM SERVER b INTO c"
      })
  void theTargetsOfIntoAreBlank(String statement, String sql) {
    BodyPieces pieces = read("BEGIN " + statement + "; END");
    assertThat(pieces.statements().get(0).sql().text().stripTrailing()).isEqualTo(sql);
    assertThat(pieces.statements().get(0).sql().text()).hasSameSizeAs(statement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "EXECUTE 'DROP TABLE t' → DROP TABLE t",
        "EXECUTE ('DROP ' || $q$TABLE t$q$) → DROP TABLE t",
        "EXECUTE 'DROP TABLE t'::text INTO x USING y → DROP TABLE t",
        "EXECUTE format('DROP TABLE %I.%s -- 100%%', 'a', 't') → DROP TABLE \"a\".t",
        "EXECUTE format('SELECT %2$L, %1$L', 'a', 'b''c') → SELECT 'b''c', 'a'",
        "RETURN QUERY EXECUTE 'SELECT 1' USING a → SELECT 1",
        "FOR r IN EXECUTE 'SELECT 1' LOOP NULL; END LOOP → SELECT 1",
        "OPEN c FOR EXECUTE 'SELECT 1' → SELECT 1",
        "EXECUTE E'SELECT\\n1' → 'SELECT\n1'"
      })
  void aConstantStringIsRead(String execute, String sql) {
    BodyPieces pieces = read("BEGIN " + execute + "; END");
    assertThat(pieces.statements()).extracting(piece -> piece.sql().text()).containsExactly(sql);
    assertThat(pieces.statements()).allMatch(BodyPiece::dynamic);
    assertThat(pieces.unread()).isEmpty();
  }

  @Test
  void severalStatementsInAStringAreSeveral() {
    SourceFile file =
        new SourceFile("a.sql", "DO $$ BEGIN EXECUTE 'DROP TABLE a; DROP TABLE b'; END $$");
    assertThat(read(file).statements())
        .extracting(piece -> file.text(piece.span()))
        .containsExactly("DROP TABLE a", "DROP TABLE b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXECUTE 'DROP TABLE ' || name",
        "EXECUTE statement USING a",
        "EXECUTE format('DROP TABLE %I', name)",
        "EXECUTE format('%s %s', 'a')",
        "EXECUTE format(,)",
        "EXECUTE 'a' 'b'",
        "EXECUTE f('DROP TABLE t')",
        "EXECUTE ''''::regclass"
      })
  void aComputedStringIsReported(String execute) {
    SourceFile file = new SourceFile("a.sql", "DO $$ BEGIN " + execute + "; DROP TABLE t; END $$");
    BodyPieces pieces = read(file);
    assertThat(pieces.unread()).hasSize(1);
    assertThat(file.text(pieces.unread().get(0).span())).isEqualTo(execute);
    assertThat(described(pieces)).containsExactly("DROP TABLE t");
  }

  @Test
  void positionsLeadThroughTwoLevelsOfQuotes() {
    SourceFile file =
        new SourceFile(
            "a.sql",
            "CREATE FUNCTION f() RETURNS void AS 'BEGIN EXECUTE ''SELECT ''''x'''', a''; END'");
    PlacedText sql = read(file).statements().get(0).sql();
    assertThat(sql.text()).isEqualTo("SELECT 'x', a");
    assertThat(file.text().charAt(sql.place(8))).isEqualTo('x');
    assertThat(file.text().charAt(sql.place(12))).isEqualTo('a');
    assertThat(file.text(sql.span())).isEqualTo("SELECT ''''x'''', a");
  }

  @Test
  void escapesAndContinuationsKeepTheirPlaces() {
    SourceFile file = new SourceFile("a.sql", "E'\\tSEL' -- it's\n 'ECT \\u0061, \\\\b'");
    PlacedText value = PlacedText.of(file, file.whole()).value(firstString(file));
    assertThat(value.text()).isEqualTo("\tSELECT a, \\b");
    assertThat(file.text().charAt(value.place(4))).isEqualTo('E');
    assertThat(file.text().charAt(value.place(12))).isEqualTo('b');
  }

  @Test
  void unicodeStringsAreRead() {
    SourceFile file = new SourceFile("a.sql", "U&'\\0061\\+01F986\\\\''b'");
    PlacedText value = PlacedText.of(file, file.whole()).value(firstString(file));
    assertThat(value.text()).isEqualTo("a🦆\\'b");
  }

  @Test
  void sqlBodiesAreSplit() {
    SourceFile file = new SourceFile("a.sql", "SELECT 1; -- ;\nDELETE FROM t");
    BodyPieces pieces = BodyPieces.ofSql(PlacedText.of(file, file.whole()));
    assertThat(described(pieces)).containsExactly("SELECT 1", "DELETE FROM t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "BEGIN",
        "END",
        "IF",
        "FOR",
        "CASE",
        "DECLARE",
        "EXCEPTION",
        "<<",
        "#",
        "EXECUTE",
        "OPEN c FOR",
        "BEGIN SELECT (; END; DROP",
        "BEGIN SELECT a INTO",
        "END IF; END LOOP; ) ] 'x",
        "FOR r IN SELECT 1",
        "RETURN QUERY",
        "a.",
        "PERFORM"
      })
  void aBrokenBodyIsWalkedThrough(String body) {
    assertThat(read(body)).isNotNull();
  }

  @Test
  void manyOpenParenthesesAreReadInOnePass() {
    assertThat(read("SELECT (1;\n".repeat(50_000)).statements()).hasSize(50_000);
  }

  private static BodyPieces read(String body) {
    SourceFile file = new SourceFile("a.sql", body);
    return BodyPieces.ofPlpgsql(PlacedText.of(file, file.whole()));
  }

  /** Reads the first string of a file as a body. */
  private static BodyPieces read(SourceFile file) {
    PlacedText text = PlacedText.of(file, new Span(0, file.text().length()));
    return BodyPieces.ofPlpgsql(text.value(firstString(file)));
  }

  private static Token firstString(SourceFile file) {
    Lexer lexer = new Lexer(file.text());
    while (lexer.next()) {
      if (lexer.kind() == TokenKind.STRING || lexer.kind() == TokenKind.DOLLAR_STRING) {
        return lexer.token();
      }
    }
    throw new AssertionError("no string in " + file.text());
  }

  private static List<String> described(BodyPieces pieces) {
    return pieces.statements().stream()
        .map(
            piece ->
                (piece.conditional() ? "conditional " : "")
                    + (piece.guarded() ? "guarded " : "")
                    + piece.sql().text())
        .toList();
  }
}
