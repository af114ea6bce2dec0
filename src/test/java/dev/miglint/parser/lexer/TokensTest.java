package dev.miglint.parser.lexer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.source.Span;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void commentsAreLeftOutAndPositionsAreThoseOfTheText() {
    Tokens tokens = Tokens.of("x; select /* , */ a", new Span(3, 19));
    assertThat(tokens.size()).isEqualTo(2);
    assertThat(tokens.isWord(0, "SELECT")).isTrue();
    assertThat(tokens.at(1)).isEqualTo(new Token(TokenKind.WORD, 18, 19));
    assertThat(tokens.isWord(2, "a")).isFalse();
  }

  @Test
  void splitsAtCommasOutsideOfParenthesesAndBrackets() {
    String text = "f(a, b), c[1, 2] -- ,\n, ',' , d";
    Tokens tokens = Tokens.of(text);
    assertThat(texts(text, tokens.splitTopLevel(',')))
        .containsExactly("f(a, b)", "c[1, 2]", "','", "d");
  }

  @Test
  void anEmptyPartStandsWhereItWouldBe() {
    Tokens tokens = Tokens.of("a,,b,");
    assertThat(tokens.splitTopLevel(','))
        .containsExactly(new Span(0, 1), new Span(2, 2), new Span(3, 4), new Span(5, 5));
    assertThat(Tokens.of("").splitTopLevel(',')).isEmpty();
  }

  @Test
  void splitsInsideAParenthesis() {
    String text = "t (a int, b numeric(1, 2))";
    Tokens tokens = Tokens.of(text);
    int close = tokens.matchingParenthesis(1).orElseThrow();
    assertThat(close).isEqualTo(tokens.size() - 1);
    assertThat(texts(text, tokens.splitTopLevel(2, close, ',')))
        .containsExactly("a int", "b numeric(1, 2)");
  }

  @Test
  void aParenthesisThatNothingClosesHasNoMatch() {
    Tokens tokens = Tokens.of("((a)");
    assertThat(tokens.matchingParenthesis(0)).isEmpty();
    assertThat(tokens.matchingParenthesis(1)).isEqualTo(OptionalInt.of(3));
    assertThat(tokens.matchingParenthesis(2)).isEmpty();
  }

  @Test
  void findsTheTokenAtAnOffset() {
    Tokens tokens = Tokens.of("abc  def");
    assertThat(tokens.indexAt(0)).isZero();
    assertThat(tokens.indexAt(2)).isZero();
    assertThat(tokens.indexAt(3)).isEqualTo(1);
    assertThat(tokens.indexAt(5)).isEqualTo(1);
    assertThat(tokens.indexAt(8)).isEqualTo(2);
  }

  @Test
  void findsAWordOutsideOfParentheses() {
    Tokens tokens = Tokens.of("a (from b) from c");
    assertThat(tokens.findTopLevelWord(0, tokens.size(), "FROM")).isEqualTo(OptionalInt.of(5));
    assertThat(tokens.areWords(5, "from", "c")).isTrue();
  }

  private static List<String> texts(String text, List<Span> spans) {
    return spans.stream().map(span -> text.substring(span.start(), span.end())).toList();
  }
}
