package dev.miglint.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.parser.Piece.Kind;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTest {

  @Test
  void aStatementGoesFromItsFirstTokenToItsLast() {
    assertThat(texts("-- first\nselect 1 -- one\n  , 2 ; -- after\n\n/* next */ select 3"))
        .containsExactly("select 1 -- one\n  , 2", "select 3");
  }

  @Test
  void emptyStatementsAreNoPieces() {
    assertThat(texts(";; ; -- nothing\n;")).isEmpty();
    assertThat(texts("")).isEmpty();
  }

  @Test
  void theLastStatementNeedsNoSemicolon() {
    List<Piece> pieces = split("select 1;\r\nselect 2");
    assertThat(pieces).extracting(Piece::terminated).containsExactly(true, false);
    assertThat(pieces.get(1).span()).isEqualTo(new Span(11, 19));
  }

  @Test
  void onlyTheRangeIsRead() {
    SourceFile file = new SourceFile("a.sql", "select 1; select 2; select 3");
    List<Piece> pieces = StatementSplitter.split(file, new Span(8, 17));
    assertThat(pieces).extracting(piece -> file.text(piece.span())).containsExactly("select");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select ';'",
        "select E'\\';'",
        "select \";\"",
        "select $$;$$ /* ; */ + 1",
        "select a$$b",
        "create rule r as on insert to t do (delete from a; delete from b)",
        "create function f() returns int begin atomic select 1; select 2; end",
        "create or replace procedure p() language sql begin atomic"
            + " select case when a then case b when 1 then 2 end end; update t set a = 1; end",
        "create function f(begin int) returns int return 1",
        "select case when a then b end"
      })
  void semicolonsInsideOfSomethingEndNothing(String statement) {
    assertThat(texts(statement + "; select 2")).containsExactly(statement, "select 2");
  }

  @Test
  void transactionBlocksAreNoBodies() {
    assertThat(texts("begin; create table t (a int); end; commit"))
        .containsExactly("begin", "create table t (a int)", "end", "commit");
  }

  @Test
  void anOpenParenthesisCostsItsOwnStatementOnly() {
    assertThat(texts("create table t (a int; select (1); create table u (b int; select 2"))
        .containsExactly(
            "create table t (a int", "select (1)", "create table u (b int", "select 2");
  }

  @Test
  void manyOpenParenthesesAreReadInOnePass() {
    assertThat(split("create table t (a int;\n".repeat(20_000))).hasSize(20_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'b; select 2", "\"b; select 2", "$x$ b; select 2", "/* b; select 2"})
  void whatIsNeverClosedGoesToTheEndAndIsMarked(String open) {
    List<Piece> pieces = split("select 1; select a " + open);
    assertThat(pieces).hasSize(2);
    Piece last = pieces.get(1);
    assertThat(last.terminated()).isFalse();
    assertThat(last.span()).isEqualTo(new Span(10, 19 + open.length()));
    assertThat(last.unterminated().orElseThrow().start()).isEqualTo(19);
  }

  @Test
  void anOpenCommentBetweenStatementsIsKept() {
    List<Piece> pieces = split("select 1; /* select 2;");
    assertThat(pieces.get(1).unterminated().orElseThrow().kind())
        .isEqualTo(TokenKind.BLOCK_COMMENT);
  }

  @Test
  void metaCommandsGoToTheEndOfTheirLine() {
    assertThat(described("\\set x 'a;b'\nselect 1; \\echo it is; done \\\\ select 2;\n  \\d t\r\n"))
        .containsExactly(
            "META_COMMAND \\set x 'a;b'",
            "STATEMENT select 1",
            "META_COMMAND \\echo it is; done",
            "STATEMENT select 2",
            "META_COMMAND \\d t");
  }

  @Test
  void someMetaCommandsSendTheQuery() {
    assertThat(
            described("select 1 as a \\gset p_\nselect $1 \\bind 'x' \\g\nselect 3 \\; select 4;"))
        .containsExactly(
            "STATEMENT select 1 as a",
            "META_COMMAND \\gset p_",
            "STATEMENT select $1",
            "META_COMMAND \\bind 'x'",
            "META_COMMAND \\g",
            "STATEMENT select 3",
            "STATEMENT select 4");
  }

  @Test
  void aMetaCommandInTheMiddleOfAStatementIsAGap() {
    SourceFile file = new SourceFile("a.sql", "select a\n\\echo now;\nfrom t;");
    List<Piece> pieces = StatementSplitter.split(file);
    assertThat(pieces).extracting(Piece::kind).containsExactly(Kind.STATEMENT, Kind.META_COMMAND);
    assertThat(pieces.get(0).sql(file)).isEqualTo("select a\n          \nfrom t");
    assertThat(file.text(pieces.get(1).span())).isEqualTo("\\echo now;");
  }

  @Test
  void aResetTakesTheQueryWithIt() {
    assertThat(described("select a\n\\r\nselect 1;"))
        .containsExactly("META_COMMAND select a\n\\r", "STATEMENT select 1");
  }

  @Test
  void aBackslashInTheMiddleOfALineStaysInTheStatement() {
    assertThat(texts("select 1 \\ 2; select 3")).containsExactly("select 1 \\ 2", "select 3");
  }

  @Test
  void copyDataGoesToItsClosingLine() {
    assertThat(
            described(
                "COPY t (a, b) FROM stdin WITH (FORMAT csv); -- rows\n1;\t'x\n--\n\\.\nselect 1;"))
        .containsExactly(
            "STATEMENT COPY t (a, b) FROM stdin WITH (FORMAT csv)",
            "COPY_DATA 1;\t'x\n--\n",
            "STATEMENT select 1");
  }

  @Test
  void copyDataMayBeEmptyOrEndTheFile() {
    assertThat(described("copy t from stdin;\n\\."))
        .containsExactly("STATEMENT copy t from stdin", "COPY_DATA ");
    assertThat(described("copy t from stdin;\r\n1\r\n\\.\r\n;"))
        .containsExactly("STATEMENT copy t from stdin", "COPY_DATA 1\r\n");
  }

  @Test
  void severalCopiesOfALineHaveTheirDataInTurn() {
    assertThat(
            described("copy t from stdin; copy u from stdin; select\n1\n\\.\n2\n\\.\n3;\nselect 4"))
        .containsExactly(
            "STATEMENT copy t from stdin",
            "STATEMENT copy u from stdin",
            "STATEMENT select\n1\n\\.\n2\n\\.\n3",
            "COPY_DATA 1\n",
            "COPY_DATA 2\n",
            "STATEMENT select 4");
  }

  @Test
  void aStatementAroundCopyDataIsReadWithoutThem() {
    SourceFile file = new SourceFile("a.sql", "copy t from stdin; select\n1\n\\.\n3;");
    assertThat(StatementSplitter.split(file).get(1).sql(file)).isEqualTo("select\n \n  \n3");
  }

  @Test
  void psqlsOwnCopyHasDataToo() {
    assertThat(described("\\copy t from stdin\n1\n\\.\nselect 1"))
        .containsExactly("META_COMMAND \\copy t from stdin", "COPY_DATA 1\n", "STATEMENT select 1");
  }

  @Test
  void withoutAClosingLineThereAreNoData() {
    assertThat(described("copy t from stdin;\nselect 1;"))
        .containsExactly("STATEMENT copy t from stdin", "STATEMENT select 1");
    assertThat(described("copy t from stdin;\nselect 1;\ncopy u from stdin;\n1\n\\.\n"))
        .containsExactly(
            "STATEMENT copy t from stdin",
            "STATEMENT select 1",
            "STATEMENT copy u from stdin",
            "COPY_DATA 1\n");
  }

  @Test
  void onlyCopyFromStandardInputHasData() {
    assertThat(described("copy t to stdout;\n1;\n\\.\n"))
        .containsExactly("STATEMENT copy t to stdout", "STATEMENT 1", "META_COMMAND \\.");
  }

  @Test
  void psqlVariablesBecomeWordsOfTheSameLength() {
    SourceFile file =
        new SourceFile("a.sql", "alter table :t owner to :\"me\"; select :'x', a::text");
    List<Piece> pieces = StatementSplitter.split(file);
    assertThat(pieces.get(0).variables()).extracting(file::text).containsExactly(":t", ":\"me\"");
    assertThat(pieces.get(0).sql(file)).isEqualTo("alter table _t owner to  \"me\"");
    assertThat(pieces.get(1).sql(file)).isEqualTo("select  'x', a::text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select a[1:n], b[:n], c[f(a):n]",
        "select json_object('a':b, 'c':d)",
        "select a::text, b := 1",
        "select ':x', $$:y$$, \":z\"",
        "select a : b"
      })
  void aColonOfTheServerIsNoVariable(String statement) {
    assertThat(split(statement).get(0).variables()).isEmpty();
  }

  private static List<Piece> split(String text) {
    return StatementSplitter.split(new SourceFile("a.sql", text));
  }

  private static List<String> texts(String text) {
    return split(text).stream()
        .map(piece -> text.substring(piece.span().start(), piece.span().end()))
        .toList();
  }

  private static List<String> described(String text) {
    return split(text).stream()
        .map(piece -> piece.kind() + " " + text.substring(piece.span().start(), piece.span().end()))
        .toList();
  }
}
