package dev.miglint.parser.lexer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

  @Test
  void wordsMayHoldDollarsDigitsAndAnyLetter() {
    assertThat(tokens("a$b$ größe _x1 日本語"))
        .containsExactly("WORD a$b$", "WORD größe", "WORD _x1", "WORD 日本語");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'it''s'",
        "''",
        "e'a\\'b'",
        "E'\\\\'",
        "B'01'",
        "x'ff'",
        "N'n'",
        "U&'d\\0061t'",
        "'a'\n  'b'",
        "'a' -- more\n'b'",
        "'a'\n-- more\n'b'",
        "E'a'\r\n'b\\''",
        "'a -- b /* c'",
        "'a\\'"
      })
  void aStringIsOneToken(String string) {
    assertThat(tokens(string)).containsExactly("STRING " + string);
  }

  @Test
  void stringsOnOneLineAreTwo() {
    assertThat(tokens("'a' 'b'")).containsExactly("STRING 'a'", "STRING 'b'");
  }

  @Test
  void aBlockCommentDoesNotContinueAString() {
    assertThat(tokens("'a'\n/* */'b'"))
        .containsExactly("STRING 'a'", "BLOCK_COMMENT /* */", "STRING 'b'");
  }

  @Test
  void bitStringsDoNotDoubleQuotes() {
    assertThat(tokens("b'01''10'")).containsExactly("STRING b'01'", "STRING '10'");
  }

  @Test
  void onlyOneLetterIsAPrefix() {
    assertThat(tokens("ne'x' u & 'x'"))
        .containsExactly("WORD ne", "STRING 'x'", "WORD u", "OPERATOR &", "STRING 'x'");
  }

  @Test
  void quotedIdentifiersDoubleTheirQuotes() {
    assertThat(tokens("\"a\"\"b\".U&\"\\0061\""))
        .containsExactly(
            "QUOTED_IDENTIFIER \"a\"\"b\"", "PUNCTUATION .", "QUOTED_IDENTIFIER U&\"\\0061\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$$a;b$$",
        "$x$ $$ $y$ $x$",
        "$größe$ ' $größe$",
        "$$$",
        "$a$ $b$a$",
        "$q1$ $q$ $q1$",
        "$$ $a$$"
      })
  void aDollarQuoteEndsAtItsOwnTag(String string) {
    Lexer lexer = new Lexer(string);
    assertThat(lexer.next()).isTrue();
    assertThat(lexer.kind()).isEqualTo(TokenKind.DOLLAR_STRING);
    assertThat(lexer.end()).isEqualTo(string.length());
  }

  @Test
  void parametersAndLoneDollarsOpenNothing() {
    assertThat(tokens("$1 $12 $ $a b"))
        .containsExactly("PARAMETER $1", "PARAMETER $12", "OTHER $", "OTHER $", "WORD a", "WORD b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "1.5", "1.", ".5", "1e3", "1.5E-3", ".5e+1", "0xFf", "0o17", "0b01", "1_000"})
  void numbersAreOneToken(String number) {
    assertThat(tokens(number)).containsExactly("NUMBER " + number);
  }

  @Test
  void twoDotsAreNoFraction() {
    assertThat(tokens("1..10")).containsExactly("NUMBER 1", "OPERATOR ..", "NUMBER 10");
  }

  @Test
  void castsSlicesAndAssignmentsAreToldApart() {
    assertThat(tokens("a::b c:=1 d[1:2]"))
        .containsExactly(
            "WORD a",
            "OPERATOR ::",
            "WORD b",
            "WORD c",
            "OPERATOR :=",
            "NUMBER 1",
            "WORD d",
            "PUNCTUATION [",
            "NUMBER 1",
            "PUNCTUATION :",
            "NUMBER 2",
            "PUNCTUATION ]");
  }

  @Test
  void anOperatorEndsInASignOnlyWhenSqlDoesNotKnowIt() {
    assertThat(tokens("a=-1")).containsExactly("WORD a", "OPERATOR =", "OPERATOR -", "NUMBER 1");
    assertThat(tokens("a @-1")).containsExactly("WORD a", "OPERATOR @-", "NUMBER 1");
  }

  @Test
  void commentsCutOperators() {
    assertThat(tokens("a +-- x\n<=/* y */b"))
        .containsExactly(
            "WORD a",
            "OPERATOR +",
            "LINE_COMMENT -- x",
            "OPERATOR <=",
            "BLOCK_COMMENT /* y */",
            "WORD b");
  }

  @Test
  void blockCommentsNest() {
    assertThat(tokens("/* a /* b */ ; */ c /**/"))
        .containsExactly("BLOCK_COMMENT /* a /* b */ ; */", "WORD c", "BLOCK_COMMENT /**/");
  }

  @Test
  void lineCommentsEndAtAnyLineEnd() {
    assertThat(tokens("-- a\r\nb -- c\rd -- e"))
        .containsExactly(
            "LINE_COMMENT -- a", "WORD b", "LINE_COMMENT -- c", "WORD d", "LINE_COMMENT -- e");
  }

  @Test
  void whatTheServerDoesNotKnowIsStillRead() {
    assertThat(tokens("{a}\\d"))
        .containsExactly("OTHER {", "WORD a", "OTHER }", "BACKSLASH \\", "WORD d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a", "E'a\\", "E'a\\'", "'a'\n'b", "\"a", "$$a$", "$a$ $b$", "/* /* */"})
  void whatIsNotClosedGoesToTheEndAndSaysSo(String open) {
    Lexer lexer = new Lexer("x " + open);
    assertThat(lexer.next()).isTrue();
    assertThat(lexer.unterminated()).isFalse();
    assertThat(lexer.next()).isTrue();
    assertThat(lexer.start()).isEqualTo(2);
    assertThat(lexer.end()).isEqualTo(2 + open.length());
    assertThat(lexer.unterminated()).isTrue();
    assertThat(lexer.next()).isFalse();
  }

  @Test
  void nothingOutsideTheRangeIsLookedAt() {
    String text = "a 'b' c";
    Lexer lexer = new Lexer(text, new Span(2, 4));
    assertThat(lexer.next()).isTrue();
    assertThat(lexer.token()).isEqualTo(new Token(TokenKind.STRING, 2, 4));
    assertThat(lexer.unterminated()).isTrue();
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(text);
    while (lexer.next()) {
      tokens.add(lexer.kind() + " " + text.substring(lexer.start(), lexer.end()));
    }
    return tokens;
  }
}
