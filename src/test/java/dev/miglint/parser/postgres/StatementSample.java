package dev.miglint.parser.postgres;

import java.util.List;
import java.util.stream.IntStream;

/** Statements of many kinds and sizes, some of them wrong. */
final class StatementSample {
  private static final List<String> SHAPES =
      List.of(
          "ALTER TABLE orders_%d ADD COLUMN note text NOT NULL DEFAULT 'é'",
          "CREATE TABLE t%d (id bigint PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())",
          "CREATE INDEX CONCURRENTLY i%d ON t (a, lower(b)) WHERE c IS NULL",
          "SELECT %d FROM FROM",
          "DO $$ BEGIN PERFORM %d; END $$",
          "CREATE FUNCTION f%d() RETURNS int LANGUAGE plpgsql AS $$ BEGIN x := 1; END $$",
          "SELECT 'unterminated %d",
          "SELECT 1" + " + %d".repeat(260),
          "INSERT INTO t VALUES (%d, 'x')" + ", (2, 'y')".repeat(200));

  private StatementSample() {}

  static List<String> statements(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> SHAPES.get(i % SHAPES.size()).replace("%d", Integer.toString(i)))
        .toList();
  }
}
