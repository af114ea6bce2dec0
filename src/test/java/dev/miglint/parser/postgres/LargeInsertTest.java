package dev.miglint.parser.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.miglint.parser.plpgsql.PlacedText;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.Statement;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading by rows and reading as a whole come to the same. */
final class LargeInsertTest {

  /** Each is a value of a row; those that are no plain literals are left to the server's parser. */
  private static final List<String> VALUES =
      List.of(
          "1",
          "0",
          "-1",
          "- 7",
          "-0",
          "007",
          "2147483647",
          "2147483648",
          "999999999",
          "1.5",
          "-1.50",
          "0.5",
          ".5",
          "1.",
          "1e3",
          "0x1F",
          "1_000",
          "''",
          "'a'",
          "'it''s'",
          "''''",
          "'ä€😀'",
          "'a\nb'",
          "'a'\n'b'",
          "E'a\\nb'",
          "B'01'",
          "U&'\\0061'",
          "$$a$$",
          "null",
          "NULL",
          "true",
          "False",
          "DEFAULT",
          "now()",
          "'1'::int",
          "(1)",
          "(SELECT max(id) FROM others)",
          "ARRAY[1, 2]",
          "a",
          "1 + 2",
          "(1, 2)",
          "'x' /* , */",
          "2 -- )\n");

  private static PostgresParser parser;

  @BeforeAll
  static void load() throws LibPgQueryUnavailable {
    parser = new PostgresParser(LibPgQuery.load(Optional.empty()));
  }

  private static PlacedText placed(String sql) {
    return PlacedText.of(new SourceFile("a.sql", sql), new Span(0, sql.length()));
  }

  private static Optional<Statement> byRows(String sql) {
    return new LargeInsert(placed(sql), part -> parser.parse(part).statement()).read();
  }

  @Test
  void anyRowsComeToTheSame() {
    Random random = new Random(42);
    for (int round = 0; round < 200; round++) {
      List<String> rows = new ArrayList<>();
      int count = 1 + random.nextInt(12);
      for (int i = 0; i < count; i++) {
        List<String> values = new ArrayList<>();
        int width = 1 + random.nextInt(4);
        for (int j = 0; j < width; j++) {
          values.add(VALUES.get(random.nextInt(VALUES.size())));
        }
        rows.add("(" + String.join(", ", values) + ")");
      }
      String sql = "INSERT INTO s.t (a, \"values\") VALUES\n" + String.join(",\n", rows);
      assertThat(byRows(sql)).as(sql).isEqualTo(parser.parse(placed(sql)).statement());
    }
  }

  @Test
  void eachValueComesToTheSame() {
    for (String value : VALUES) {
      String sql = "insert into t values (" + value + ", 1), (2, " + value + ")";
      assertThat(byRows(sql)).as(sql).isPresent().isEqualTo(parser.parse(placed(sql)).statement());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ON CONFLICT (a) DO UPDATE SET b = excluded.b WHERE t.c > 1 RETURNING a, f(b)",
        " ON CONFLICT DO NOTHING",
        " RETURNING *"
      })
  void whatFollowsTheRowsIsKept(String tail) {
    String sql =
        "/* all */ INSERT INTO t AS x (a) OVERRIDING SYSTEM VALUE VALUES (1), (f(2)), (3)" + tail;
    assertThat(byRows(sql)).isPresent().isEqualTo(parser.parse(placed(sql)).statement());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t SELECT 1",
        "INSERT INTO t DEFAULT VALUES",
        "WITH a AS (SELECT 1) INSERT INTO t VALUES (1)",
        "UPDATE t SET a = 1",
        "INSERT INTO t VALUES (1), (2",
        "INSERT INTO t VALUES (1), 2",
        "INSERT INTO t VALUES (1), ('a)",
        "INSERT INTO t VALUES (1),",
        "INSERT INTO t VALUES (1), (+)",
        "INSERT INTO t VALUES (1) ORDER BY 1 LIMIT",
        "INSERT INTO t VALUES",
      })
  void whatIsNotUnderstoodIsLeftToTheParserOfTheWhole(String sql) {
    assertThat(byRows(sql)).isEmpty();
  }

  @Test
  void placesAreThoseOfTheFile() {
    String before = "-- first\n";
    String sql = "INSERT INTO t VALUES ('a'), (f('b'))";
    SourceFile file = new SourceFile("a.sql", before + sql + ";");
    PlacedText text =
        PlacedText.of(file, new Span(before.length(), before.length() + sql.length()));
    Optional<Statement> read = new LargeInsert(text, part -> parser.parse(part).statement()).read();
    assertThat(read).isPresent().isEqualTo(parser.parse(text).statement());
  }

  @Test
  void rowsOfPlainLiteralsAreReadInFewPassesOverTheText() {
    StringBuilder sql = new StringBuilder("INSERT INTO t (id, name, note) VALUES\n");
    for (int i = 0; i < 40_000; i++) {
      sql.append(i > 0 ? ",\n" : "").append("(%d, 'name of %d', NULL)".formatted(i, i));
    }
    SourceFile file = new SourceFile("a.sql", sql.append(";\n").toString());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    ParsedScript script = parser.parse(file, file.whole());
    long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    // The whole takes more than 130 bytes for each character, and its tree in the library besides.
    assertThat(allocated).isLessThan(80L * file.text().length());
    assertThat(script.syntaxErrors()).isEmpty();
    Insert insert = (Insert) script.statements().get(0);
    assertThat(insert.source().orElseThrow().rows()).hasSize(40_000);
    assertThat(insert.columns()).hasSize(3);
  }
}
