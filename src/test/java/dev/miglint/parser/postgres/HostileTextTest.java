package dev.miglint.parser.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that would end the process if they reached the library on an ordinary stack, or at all. */
final class HostileTextTest {
  private static final int SMALL_STACK = 1 << 20;

  private LibPgQuery library;

  @BeforeEach
  void load() throws LibPgQueryUnavailable {
    library = LibPgQuery.load(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "(, 1, )",
    "1+(, 1, )",
    "' NOT ', true, ''",
    "'', 1, +1",
    "'', 1, ::int",
    "'', 1, ' COLLATE c'",
    "'', 1, ' UNION SELECT 1'",
    "'', 1 FROM a, ' CROSS JOIN b'",
    "'CASE WHEN ', true, ' THEN 1 END'",
    "f(, 1, )",
    "'(SELECT ', 1, )",
  })
  void expressionNestedThreeThousandDeepParses(String before, String middle, String after) {
    RawParse parse = parseOnSmallStack(nested(before, middle, after, 3_000));
    assertThat(parse.error()).isEmpty();
    assertThat(parse.json()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "(, 1, )",
    "1+(, 1, )",
    "' NOT ', true, ''",
    "'CASE WHEN ', true, ' THEN 1 END'",
    "f(, 1, )",
    "'(SELECT ', 1, )",
  })
  void grammarEndsWhatNestsToTheRightAtTenThousand(String before, String middle, String after) {
    assertThat(parseOnSmallStack(nested(before, middle, after, 10_000)).error())
        .map(RawError::message)
        .get()
        .asString()
        .startsWith("memory exhausted at or near");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, +1",
    "'', 1, ::int",
    "'', 1, ' COLLATE c'",
    "'', 1, ' UNION SELECT 1'",
    "'', 1 FROM a, ' CROSS JOIN b'",
  })
  void whatNestsToTheLeftParsesOneHundredThousandDeep(String before, String middle, String after) {
    String sql = nested(before, middle, after, 100_000);
    assertThat(parseOnSmallStack(sql).error()).isEmpty();
    assertThat(library.fingerprint(sql)).isPresent();
  }

  @Test
  void tooDeepIsRejected() {
    assertThat(library.parse("SELECT 1" + "+1".repeat(1_000_000)).error())
        .map(RawError::message)
        .get()
        .asString()
        .startsWith("the statement is too large to be parsed: up to 2000002 expressions");
  }

  @Test
  void treeOverOneGibibyteIsRejected() {
    assertThat(library.parse("INSERT INTO t VALUES (1)" + ",(1)".repeat(12_000_000)).error())
        .map(RawError::message)
        .get()
        .asString()
        .endsWith("its tree might take over a gibibyte");
  }

  @Test
  void literalOfThirtyMegabytesParses() {
    RawParse parse = library.parse("SELECT '" + "x,".repeat(15_000_000) + "'");
    assertThat(parse.error()).isEmpty();
    assertThat(parse.json()).hasSizeGreaterThan(30_000_000);
  }

  @Test
  void insertOfFiftyMegabytesParses() {
    String row = ",\n(1, 'a value of a column that has text in it', now())";
    String sql = "INSERT INTO t VALUES (1, 'a', now())" + row.repeat(50_000_000 / row.length());
    RawParse parse = library.parse(sql);
    assertThat(parse.error()).isEmpty();
    assertThat(parse.json()).hasSizeGreaterThan(sql.length());
  }

  @Test
  void unterminatedThingsAreErrors() {
    IntStream.of('\'', '"')
        .forEach(
            quote ->
                assertThat(library.parse("SELECT " + (char) quote + "x,".repeat(2_000_000)).error())
                    .isPresent());
    assertThat(library.parse("SELECT $a$" + "$b$".repeat(1_000_000)).error()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/*", "/**/", "/*+*/"})
  void commentsThatTheLexerIsSlowWithAreRejected(String comment) {
    assertThat(library.parse("SELECT " + comment.repeat(1_000_000)).error())
        .map(RawError::message)
        .contains("the statement has too many comments without a space between");
    assertThat(library.parse("SELECT " + (comment + " ").repeat(1_000)).error().isPresent())
        .isEqualTo(comment.equals("/*"));
  }

  @Test
  void messageThatQuotesTheWholeTextIsShortened() {
    assertThat(library.parse("SELECT '" + "é".repeat(1_000)).error())
        .map(RawError::message)
        .contains("unterminated quoted string at or near \"'" + "é".repeat(160) + "…\"");
  }

  private static String nested(String before, String middle, String after, int depth) {
    return "SELECT " + before.repeat(depth) + middle + after.repeat(depth);
  }

  private RawParse parseOnSmallStack(String sql) {
    RawParse[] result = new RawParse[1];
    Thread thread = new Thread(null, () -> result[0] = library.parse(sql), "small", SMALL_STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return result[0];
  }
}
