package dev.miglint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.FrontEnds;
import dev.miglint.lint.RuleSelection.Selected;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Discovery;
import dev.miglint.migration.Histories;
import dev.miglint.migration.Selection;
import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.schema.Schema;
import dev.miglint.sql.PostgresVersion;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Which transaction each statement runs in, framework by framework, for ordinary scripts and for
 * every way out of the transaction. Statements of equal numbers share one.
 */
class FrameworkTransactionsTest {

  private static final Path CASES = Path.of("testdata/frameworks").toAbsolutePath();

  @Test
  void alembic() {
    assertThat(transactions("alembic", true))
        .containsExactly(
            "a framework 1: CREATE TABLE a ( id BIGSERIAL NOT NULL, PRIMARY KEY (id) )",
            "a framework 1: SELECT 1",
            "a framework 1: SELECT 2",
            "a down framework 2: DROP TABLE a",
            "b framework 1: SELECT 3",
            "b autocommit 3: CREATE INDEX CONCURRENTLY i ON a (id)",
            "b autocommit 4: SELECT 4",
            "b framework 5: SELECT 5",
            "b down autocommit 6: DROP INDEX CONCURRENTLY i",
            "c framework 5: SELECT 6");
  }

  @Test
  void alembicWithATransactionPerMigration() {
    assertThat(transactions("alembic", "transactions-per-migration", true))
        .containsExactly(
            "a framework 1: CREATE TABLE a ( id BIGSERIAL NOT NULL, PRIMARY KEY (id) )",
            "a framework 1: SELECT 1",
            "a framework 1: SELECT 2",
            "a down framework 2: DROP TABLE a",
            "b framework 3: SELECT 3",
            "b autocommit 4: CREATE INDEX CONCURRENTLY i ON a (id)",
            "b autocommit 5: SELECT 4",
            "b framework 6: SELECT 5",
            "b down autocommit 7: DROP INDEX CONCURRENTLY i",
            "c framework 8: SELECT 6");
  }

  @Test
  void atlas() {
    assertThat(transactions("atlas"))
        .containsExactly(
            "a framework 1: SELECT 1",
            "a framework 1: SELECT 2",
            "b autocommit 2: SELECT 3",
            "b autocommit 3: SELECT 4");
  }

  @Test
  void dbmate() {
    assertThat(transactions("dbmate"))
        .containsExactly(
            "ordinary framework 1: CREATE TABLE a (id bigint PRIMARY KEY)",
            "ordinary framework 1: SELECT 1",
            "ordinary down framework 2: DROP TABLE a",
            "outside autocommit 3: CREATE INDEX CONCURRENTLY i ON a (id)",
            "outside autocommit 4: SELECT 2",
            "outside down framework 5: DROP INDEX i",
            "outside down framework 5: SELECT 3");
  }

  @Test
  void diesel() {
    assertThat(transactions("diesel"))
        .containsExactly(
            "ordinary framework 1: CREATE TABLE a (id bigint PRIMARY KEY)",
            "ordinary framework 1: SELECT 1",
            "ordinary down framework 2: DROP TABLE a",
            "outside autocommit 3: CREATE INDEX CONCURRENTLY i ON a (id)",
            "outside autocommit 4: SELECT 2",
            "outside down autocommit 5: DROP INDEX CONCURRENTLY i");
  }

  @Test
  void drizzle() {
    assertThat(transactions("drizzle"))
        .containsExactly(
            "a framework 1: CREATE TABLE a (id bigint PRIMARY KEY)",
            "a framework 1: SELECT 1",
            "a framework 1: SELECT 2",
            "b framework 2: ALTER TABLE a ADD c int",
            "b framework 2: COMMIT",
            "b autocommit 3: SET lock_timeout = 0",
            "b autocommit 4: CREATE INDEX CONCURRENTLY i ON a (c)",
            "c framework 5: SELECT 3");
  }

  @Test
  void flyway() {
    assertThat(transactions("flyway"))
        .containsExactly(
            "ordinary framework 1: CREATE TABLE a (id bigint PRIMARY KEY)",
            "ordinary framework 1: SELECT 1",
            "detected autocommit 2: CREATE INDEX CONCURRENTLY i ON a (id)",
            "detected autocommit 3: DROP INDEX CONCURRENTLY i",
            "mixed framework 4: CREATE INDEX CONCURRENTLY i ON a (id)",
            "mixed framework 4: SELECT 3",
            "configured autocommit 5: SELECT 4",
            "configured autocommit 6: CREATE INDEX CONCURRENTLY j ON a (id)",
            "view framework 7: CREATE OR REPLACE VIEW v AS SELECT id FROM a",
            "view framework 7: SELECT 5");
  }

  @Test
  void folderPerMigration() {
    assertThat(transactions("folder-per-migration"))
        .containsExactly(
            "a framework 1: CREATE TABLE a (id bigint PRIMARY KEY)",
            "a framework 1: SELECT 1",
            "b autocommit 2: CREATE INDEX CONCURRENTLY i ON a (id)",
            "b down framework 3: DROP INDEX i");
  }

  @Test
  void golangMigrate() {
    assertThat(transactions("golang-migrate"))
        .containsExactly(
            "several implicit 1: CREATE TABLE a (id bigint PRIMARY KEY)",
            "several implicit 1: CREATE TABLE b (id bigint PRIMARY KEY)",
            "several down implicit 2: DROP TABLE b",
            "several down implicit 2: DROP TABLE a",
            "alone autocommit 3: CREATE INDEX CONCURRENTLY i ON a (id)",
            "alone down autocommit 4: DROP INDEX CONCURRENTLY i",
            "by_hand implicit 5: SET lock_timeout = '1s'",
            "by_hand implicit 5: BEGIN",
            "by_hand explicit 5: ALTER TABLE a ADD c int",
            "by_hand explicit 5: COMMIT",
            "by_hand implicit 6: ALTER TABLE b ADD c int");
  }

  @Test
  void goose() {
    assertThat(transactions("goose"))
        .containsExactly(
            "ordinary framework 1: CREATE TABLE a (id bigint PRIMARY KEY)",
            "ordinary framework 1: CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$",
            "ordinary down framework 2: DROP FUNCTION f",
            "ordinary down framework 2: DROP TABLE a",
            "outside autocommit 3: CREATE INDEX CONCURRENTLY i ON a (id)",
            "outside autocommit 4: ALTER TABLE a ADD c int",
            "outside down autocommit 5: ALTER TABLE a DROP c",
            "outside down autocommit 6: DROP INDEX CONCURRENTLY i",
            "outside_too autocommit 7: SELECT 1",
            "outside_too autocommit 8: SELECT 2");
  }

  @Test
  void liquibase() {
    assertThat(transactions("liquibase"))
        .containsExactly(
            "1 framework 1: CREATE TABLE a (id bigint PRIMARY KEY)",
            "1 framework 1: SELECT 1",
            "1 down framework 2: DROP TABLE a",
            "1 down framework 2: SELECT -1",
            "2 autocommit 3: CREATE INDEX CONCURRENTLY i ON a (id)",
            "2 autocommit 4: SELECT 2",
            "3 implicit 5: SELECT 3",
            "3 implicit 5: SELECT 4",
            "4 framework 6: SELECT 5",
            "4 framework 6: SELECT 6");
  }

  @Test
  void manifest() {
    assertThat(transactions("manifest"))
        .containsExactly(
            "a framework 1: CREATE TABLE a (id bigint PRIMARY KEY)",
            "a framework 1: SELECT 1",
            "v autocommit 2: CREATE OR REPLACE VIEW v AS SELECT id FROM a",
            "v autocommit 3: SELECT 2");
  }

  @Test
  void morph() {
    assertThat(transactions("morph"))
        .containsExactly(
            "a framework 1: SELECT 1",
            "a framework 1: SELECT 2",
            "b autocommit 2: SELECT 3",
            "b autocommit 3: SELECT 4");
  }

  @Test
  void plain() {
    assertThat(transactions("plain"))
        .containsExactly(
            "a unknown 1: SELECT 1",
            "a unknown 1: BEGIN",
            "a explicit 2: SELECT 2",
            "a explicit 2: COMMIT",
            "a unknown 3: SELECT 3");
  }

  @Test
  void pop() {
    assertThat(transactions("pop"))
        .containsExactly(
            "a framework 1: SELECT 1",
            "a framework 1: SELECT 2",
            "b autocommit 2: SELECT 3",
            "b autocommit 3: SELECT 4");
  }

  @Test
  void prisma() {
    assertThat(transactions("prisma"))
        .containsExactly(
            "several implicit 1: CREATE TABLE \"A\" (id bigint PRIMARY KEY)",
            "several implicit 1: CREATE TABLE \"B\" (id bigint PRIMARY KEY)",
            "alone autocommit 2: CREATE INDEX CONCURRENTLY \"i\" ON \"A\" (id)",
            "by_hand implicit 3: BEGIN",
            "by_hand explicit 3: ALTER TABLE \"A\" ADD c int",
            "by_hand explicit 3: COMMIT");
  }

  @Test
  void refinery() {
    assertThat(transactions("refinery"))
        .containsExactly("a framework 1: SELECT 1", "a framework 1: SELECT 2");
  }

  @Test
  void sqitch() {
    assertThat(transactions("sqitch"))
        .containsExactly(
            "a autocommit 1: begin",
            "a explicit 2: create table a (id bigint primary key)",
            "a explicit 2: commit",
            "a down autocommit 3: begin",
            "a down explicit 4: drop table a",
            "a down explicit 4: commit",
            "b autocommit 5: create index concurrently i on a (id)",
            "b autocommit 6: select 1");
  }

  @Test
  void sqlMigrate() {
    assertThat(transactions("sql-migrate"))
        .containsExactly(
            "a framework 1: CREATE TABLE a (id bigint PRIMARY KEY)",
            "a framework 1: SELECT 1",
            "a down framework 2: DROP TABLE a",
            "b autocommit 3: CREATE INDEX CONCURRENTLY i ON a (id)",
            "b down framework 4: DROP INDEX i");
  }

  @Test
  void sqlx() {
    assertThat(transactions("sqlx"))
        .containsExactly(
            "a framework 1: SELECT 1",
            "a framework 1: SELECT 2",
            "b autocommit 2: SELECT 3",
            "b autocommit 3: SELECT 4");
  }

  @Test
  void supabase() {
    assertThat(transactions("supabase"))
        .containsExactly(
            "a implicit 1: SELECT 1", "a implicit 1: SELECT 2", "b autocommit 2: SELECT 3");
  }

  @Test
  void drizzleWithEverythingPending() {
    assertThat(transactions("drizzle", true))
        .containsExactly(
            "a framework 1: CREATE TABLE a (id bigint PRIMARY KEY)",
            "a framework 1: SELECT 1",
            "a framework 1: SELECT 2",
            "b framework 1: ALTER TABLE a ADD c int",
            "b framework 1: COMMIT",
            "b autocommit 2: SET lock_timeout = 0",
            "b autocommit 3: CREATE INDEX CONCURRENTLY i ON a (c)",
            "c autocommit 4: SELECT 3");
  }

  /** One line for each statement. */
  private static List<String> transactions(String framework) {
    return transactions(framework, false);
  }

  private static List<String> transactions(String framework, boolean together) {
    return transactions(framework, "transactions", together);
  }

  private static List<String> transactions(String framework, String folder, boolean together) {
    Discovery discovery =
        new Histories()
            .read(
                Selection.of(CASES.resolve(framework).resolve(folder), "."),
                InputStream.nullInputStream());
    assertThat(discovery.sets())
        .singleElement()
        .satisfies(set -> assertThat(set.framework().id()).isEqualTo(framework));
    LintOptions options =
        new LintOptions(
            PostgresVersion.DEFAULT,
            Map.of(),
            together,
            Schema.UNSEEN,
            set -> new RuleSelection(List.<Selected>of()),
            1);
    Linter.Run run = new Linter(new FrontEnds(parser()), options).replay(discovery.sets());
    assertThat(run.failures()).isEmpty();
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    return run.histories().get(0).steps().stream().map(step -> line(step, numbers)).toList();
  }

  private static String line(Step step, Map<Integer, Integer> numbers) {
    Transaction transaction = step.transaction();
    numbers.putIfAbsent(transaction.id(), numbers.size() + 1);
    return "%s%s %s %d: %s"
        .formatted(
            step.migration().name(),
            step.migration().direction() == Direction.DOWN ? " down" : "",
            transaction.words(),
            numbers.get(transaction.id()),
            step.text().replaceAll("\\s+", " "));
  }

  private static PostgresParser parser() {
    try {
      return new PostgresParser(LibPgQuery.load(Optional.empty()));
    } catch (LibPgQueryUnavailable e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
