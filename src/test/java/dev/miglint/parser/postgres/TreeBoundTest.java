package dev.miglint.parser.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TreeBoundTest {
  @ParameterizedTest
  @MethodSource
  void levelsAreTokensBetweenCommas(String sql, int levels) {
    assertThat(bound(sql).levels()).isEqualTo(levels);
  }

  static Stream<Arguments> levelsAreTokensBetweenCommas() {
    return Stream.of(
        arguments("1", 1),
        arguments("1+1+1", 5),
        arguments("1, 1, 1", 1),
        arguments("f(1+1, 2)", 5),
        arguments("f(g(h(1)))", 7),
        arguments("(1), (2, 3), (4)", 2),
        arguments("a[1][2] < b", 6),
        arguments("1 -- , 2 3 4", 1),
        arguments("1 /* , /* 2 */ 3 */ + 4", 3),
        arguments("'a,b' + 'c''d,'", 3),
        arguments("E'a\\',b' + c", 4),
        arguments("me'a' + 'b\\' + c", 6),
        arguments("$$a, b$$ + $t$,$$,$t$", 3),
        arguments("$1 + $2", 5),
        arguments("\"a \"\", b\" + é$ü$", 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {")", "((", "'", "\"", "$a$", "$", "/*", "/", "-", "--", "E'\\", "]]]]("})
  void brokenTextIsBoundedToo(String sql) {
    assertThat(bound(sql).levels()).isBetween(0, sql.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1 ORDER BY a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a",
        "SELECT a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a",
        "SELECT f(),f(),f(),f(),f(),f(),f(),f(),f(),f()",
        "SELECT f() OVER (),f() OVER (),f() OVER (),f() OVER ()",
        "SELECT CURRENT_DATE,CURRENT_DATE,CURRENT_DATE,CURRENT_DATE,CURRENT_DATE",
        "SELECT 1::int::int::int::int::int::int::int::int::int::int",
        "SELECT 1 GROUP BY GROUPING SETS ((),(),(),(),(),(),(),())",
        "INSERT INTO t VALUES (1),(1),(1),(1),(1),(1),(1),(1),(1),(1),(1),(1),(1)",
        "CREATE ROLE r LOGIN SUPERUSER CREATEDB CREATEROLE INHERIT REPLICATION BYPASSRLS",
        "CREATE TABLE t (a int,b int,c int,d int,e int UNIQUE,f int UNIQUE PRIMARY KEY)",
        "CREATE FUNCTION f(a,a,a,a,a,a,a,a,a,a,a) RETURNS a LANGUAGE sql AS ''",
        "SELECT;SELECT;SELECT;SELECT;SELECT;SELECT;SELECT;SELECT",
        "BEGIN;BEGIN;BEGIN;BEGIN;BEGIN;BEGIN;BEGIN;BEGIN;BEGIN",
        "SELECT E'\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1\\1'",
      })
  void treeIsNoLargerThanItsBound(String sql) throws LibPgQueryUnavailable {
    RawParse parse = LibPgQuery.load(Optional.empty()).parse(sql);
    assertThat(parse.error()).isEmpty();
    assertThat((long) parse.json().length).isLessThanOrEqualTo(bound(sql).jsonBytes());
  }

  @Test
  void insertOfManyRowsIsFlat() {
    assertThat(bound("INSERT INTO t VALUES (1, now())" + ", (1, now())".repeat(9_999)).levels())
        .isLessThan(10);
  }

  private static TreeBound bound(String sql) {
    return TreeBound.of((sql + "\0").getBytes(StandardCharsets.UTF_8));
  }
}
