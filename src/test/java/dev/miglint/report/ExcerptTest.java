package dev.miglint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import org.junit.jupiter.api.Test;

final class ExcerptTest {

  private static Excerpt excerpt(String text, String part, int width) {
    int start = text.indexOf(part);
    return Excerpt.of(new SourceFile("x.sql", text), new Span(start, start + part.length()), width);
  }

  @Test
  void underlinesInTheColumnsOfTheTerminal() {
    Excerpt excerpt = excerpt("SELECT\t'日本', x;", "x", 80);
    assertThat(excerpt.text()).isEqualTo("SELECT  '日本', x;");
    assertThat(excerpt.indent()).isEqualTo("SELECT  '".length() + 4 + "', ".length());
    assertThat(excerpt.length()).isEqualTo(1);
  }

  @Test
  void combiningMarksTakeNoColumn() {
    Excerpt excerpt = excerpt("'e\u0301' x", "x", 80);
    assertThat(excerpt.indent()).isEqualTo(4);
  }

  @Test
  void aLineThatFitsIsShownWhole() {
    String line = "x".repeat(60);
    assertThat(excerpt(line, "x", 60).text()).isEqualTo(line);
  }

  @Test
  void aLongLineIsCutAroundTheSpan() {
    Excerpt excerpt = excerpt("a".repeat(1500) + "HERE" + "b".repeat(1500), "HERE", 60);
    assertThat(excerpt.text()).hasSizeLessThanOrEqualTo(60).startsWith("...aaa").endsWith("b...");
    assertThat(excerpt.text().substring(excerpt.indent(), excerpt.indent() + excerpt.length()))
        .isEqualTo("HERE");
  }

  @Test
  void aLongLineKeepsItsStartWhenTheSpanIsNearIt() {
    assertThat(excerpt("HERE" + "b".repeat(1500), "HERE", 60).text())
        .startsWith("HEREb")
        .endsWith("b...")
        .hasSize(60);
  }

  @Test
  void theEndOfALongLineIsShownWithoutACut() {
    assertThat(excerpt("a".repeat(1500) + "HERE;", "HERE", 60).text())
        .startsWith("...a")
        .endsWith("aHERE;");
  }

  @Test
  void aLongSpanIsUnderlinedAsFarAsItIsSeen() {
    Excerpt excerpt = excerpt("SELECT " + "y".repeat(500) + ";", "y".repeat(500), 60);
    assertThat(excerpt.indent() + excerpt.length()).isEqualTo(57);
  }

  @Test
  void aSpanOfSeveralLinesSaysWhereItEnds() {
    String text = "CREATE TABLE t (\r\n  a int\r\n);\r\n";
    Excerpt excerpt = excerpt(text, "CREATE TABLE t (\r\n  a int\r\n)", 60);
    assertThat(excerpt.text()).isEqualTo("CREATE TABLE t (");
    assertThat(excerpt.length()).isEqualTo(16);
    assertThat(excerpt.lastLine()).isEqualTo(3);
    assertThat(excerpt.render(Style.ERROR, false))
        .containsExactly("  |", "1 | CREATE TABLE t (", "  | ^^^^^^^^^^^^^^^^ to line 3");
  }

  @Test
  void theEndOfTheTextGetsACaret() {
    String text = "SELECT 1 +";
    Excerpt excerpt =
        Excerpt.of(new SourceFile("x.sql", text), new Span(text.length(), text.length()), 60);
    assertThat(excerpt.indent()).isEqualTo(text.length());
    assertThat(excerpt.length()).isEqualTo(1);
  }

  @Test
  void controlCharactersAndReversedTextDoNotReachTheTerminal() {
    assertThat(excerpt("a\u001B[2Jb\u202Ec x", "x", 60).text()).isEqualTo("a?[2Jb?c x");
  }
}
