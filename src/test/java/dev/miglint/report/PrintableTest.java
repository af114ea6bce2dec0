package dev.miglint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void aLineHasNoLineEndsAndNothingThatATerminalObeys() {
    assertThat(Printable.line(" plain words ")).isEqualTo("plain words");
    assertThat(Printable.line("one\r\n  two\tthree")).isEqualTo("one two three");
    assertThat(Printable.line("one\u2028two\u2029three")).isEqualTo("one two three");
    assertThat(Printable.line("\u001B[31mred\u007F \u202Eback")).isEqualTo("?[31mred? ?back");
  }

  @Test
  void linesStay() {
    assertThat(Printable.lines("one\r\ntwo\n\tthree")).isEqualTo("one\ntwo\n    three");
    assertThat(Printable.lines("one\n\u0007two")).isEqualTo("one\n?two");
  }

  @Test
  void lettersOutsideOfTheFirstPlaneStay() {
    assertThat(Printable.line("a\uD83D\uDE00b")).isEqualTo("a\uD83D\uDE00b");
    assertThat(Printable.line("a\uD83Db")).as("half of one").isEqualTo("a?b");
  }

  @Test
  void wideLettersTakeTwoColumnsAndMarksNone() {
    assertThat(Printable.width("orders")).isEqualTo(6);
    assertThat(Printable.width("\u4E2D\u6587")).isEqualTo(4);
    assertThat(Printable.width("e\u0301")).isEqualTo(1);
    assertThat(Printable.width("a\uD83D\uDE00b")).isEqualTo(4);
  }
}
