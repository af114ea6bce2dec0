package dev.miglint.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTest {

  private static final Mentions WORDS = Mentions.of("engine", "::", "+goose");

  @Test
  void looksForWordsInAnyCase() {
    assertThat(WORDS.isIn(") Engine = InnoDB")).isTrue();
    assertThat(WORDS.isIn("-- +GOOSE Up")).isTrue();
    assertThat(WORDS.isIn("create table t (id int)")).isFalse();
    assertThat(WORDS.isIn("")).isFalse();
  }

  @Test
  void aWordCountsWhereItBegins() {
    assertThat(WORDS.isIn("search_engine")).isFalse();
    assertThat(WORDS.isIn("searchengine")).isFalse();
    assertThat(WORDS.isIn("x.engines")).isTrue();
    assertThat(WORDS.isIn("éengine")).as("what a letter is the expression knows").isTrue();
  }

  @Test
  void aSignCountsAnywhere() {
    assertThat(WORDS.isIn("a::text")).isTrue();
    assertThat(WORDS.isIn("a: :text")).isFalse();
  }

  @Test
  void goesOnBehindAnOffset() {
    assertThat(WORDS.first("engine, engine", 0)).isZero();
    assertThat(WORDS.first("engine, engine", 1)).isEqualTo(8);
    assertThat(WORDS.first("engine, engine", 9)).isEqualTo(-1);
  }
}
