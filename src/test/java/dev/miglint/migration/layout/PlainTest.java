package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.miglint.migration.Discovery;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import org.junit.jupiter.api.Test;

class PlainTest {

  @Test
  void namesGiveTheOrderAndWaysBackAreKnown() {
    MigrationSet set = Outline.only("plain/pairs");
    assertThat(set.framework().id()).isEqualTo("plain");
    assertThat(Outline.of(set))
        .containsExactly(
            "up drop_invoices UNKNOWN: DROP TABLE invoices",
            "down drop_invoices.down UNKNOWN: CREATE TABLE invoices (id bigint)",
            "up orders_up UNKNOWN: CREATE TABLE orders (id bigint)",
            "down orders_down UNKNOWN: DROP TABLE orders",
            "up slow_down UNKNOWN: SELECT pg_sleep(1)");
  }

  @Test
  void numbersThatSayAnotherOrderAreNoted() {
    MigrationSet set = Outline.only("plain/numbers");
    assertThat(Outline.of(set))
        .containsExactly(
            "up 1-first UNKNOWN: SELECT 1",
            "up 10-tenth UNKNOWN: SELECT 10",
            "up 2-second UNKNOWN: SELECT 2");
    assertThat(set.notes())
        .extracting(Note::kind, Note::file, Note::message)
        .containsExactly(
            tuple(
                Note.Kind.NUMBERS_OUT_OF_ORDER,
                "2-second.sql",
                "It runs after 10-tenth.sql, as their names are sorted, though its number is"
                    + " smaller."));
  }

  @Test
  void aDumpOfASchemaIsNoMigrationUnlessItHasANumber() {
    Discovery discovery = Outline.read("plain/dump", ".");
    assertThat(discovery.leftOut())
        .extracting(LeftOut::file)
        .containsExactly("schema-15.sql", "structure.sql");
    assertThat(Outline.of(discovery.sets().get(0)))
        .containsExactly(
            "up 001_initial UNKNOWN: SET statement_timeout = 0 | CREATE TABLE public.a (id bigint"
                + " NOT NULL)");
  }

  @Test
  void aDumpAloneIsNothingToRead() {
    Discovery discovery = Outline.read("plain/dump", "structure.sql");
    assertThat(discovery.sets()).isEmpty();
    assertThat(discovery.without()).isEmpty();
  }
}
