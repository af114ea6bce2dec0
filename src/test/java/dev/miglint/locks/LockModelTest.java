package dev.miglint.locks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.SchemaReplay;
import dev.miglint.source.SourceFile;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers about tables that the history never created, and the query methods of answers. */
class LockModelTest {

  private static final PostgresVersion VERSION = new PostgresVersion(16);
  private static final RelationName ORDERS = new RelationName("public", "orders");
  private static final RelationName CUSTOMERS = new RelationName("public", "customers");

  private static List<Statement> parse(String sql) {
    try {
      PostgresParser parser = new PostgresParser(LibPgQuery.load(Optional.empty()));
      SourceFile file = new SourceFile("case.sql", sql);
      return parser.parse(file, file.whole()).statements();
    } catch (LibPgQueryUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Footprint unseen(String sql) {
    return after("", sql, Map.of());
  }

  private static Footprint after(String history, String sql, Map<String, String> settings) {
    Schema schema = Schema.UNSEEN;
    for (Statement statement : parse(history)) {
      schema = new SchemaReplay(VERSION).apply(schema, statement);
    }
    return new LockModel().footprint(parse(sql).get(0), schema, VERSION, settings);
  }

  private static LockMode mode(Footprint footprint, RelationName relation) {
    return footprint.on(relation).map(Lock::mode).orElse(LockMode.ACCESS_SHARE);
  }

  private static Set<Work> work(Footprint footprint, RelationName relation) {
    return footprint.on(relation).map(Lock::work).orElse(Set.of());
  }

  @Test
  void newTypeOfAnUnseenColumnMayRewriteTheTable() {
    Footprint footprint = unseen("ALTER TABLE orders ALTER COLUMN total TYPE bigint");

    assertThat(mode(footprint, ORDERS)).isEqualTo(LockMode.ACCESS_EXCLUSIVE);
    assertThat(footprint.does(Work.REWRITE)).isFalse();
    assertThat(footprint.unknown())
        .contains("the old type of orders.total is not known, so the table may be rewritten");
  }

  @Test
  void computedNewValuesRewriteTheTableWhateverItsOldType() {
    Footprint footprint =
        unseen("ALTER TABLE orders ALTER COLUMN total TYPE bigint USING total * 100");

    assertThat(work(footprint, ORDERS)).containsExactly(Work.REWRITE);
    assertThat(footprint.unknown()).isEmpty();
  }

  @Test
  void timestampIsRewrittenUnlessTheSessionIsKnownToBeInUtc() {
    String history = "CREATE TABLE orders (placed timestamp);";
    String change = "ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz";

    assertThat(after(history, change, Map.of()).does(Work.REWRITE)).isTrue();
    assertThat(after(history, change, Map.of("timezone", "utc")).does(Work.REWRITE)).isFalse();
  }

  @Test
  void droppedConstraintOfAnUnseenTableMayBeAForeignKey() {
    Footprint footprint = unseen("ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey");

    assertThat(mode(footprint, ORDERS)).isEqualTo(LockMode.ACCESS_EXCLUSIVE);
    assertThat(footprint.unknown()).hasValueSatisfying(why -> assertThat(why).contains("foreign"));
  }

  @Test
  void notNullScansAnUnseenTable() {
    Footprint footprint = unseen("ALTER TABLE orders ALTER COLUMN total SET NOT NULL");

    assertThat(work(footprint, ORDERS)).containsExactly(Work.SCAN);
  }

  @Test
  void keysOfAnUnseenTableBuildAnIndex() {
    Footprint unique = unseen("ALTER TABLE orders ADD CONSTRAINT orders_key UNIQUE (code)");
    Footprint primary = unseen("ALTER TABLE orders ADD PRIMARY KEY (id)");
    Footprint index = unseen("CREATE INDEX CONCURRENTLY ON orders (code)");

    assertThat(work(unique, ORDERS)).containsExactly(Work.INDEX_BUILD);
    assertThat(work(primary, ORDERS)).containsExactlyInAnyOrder(Work.SCAN, Work.INDEX_BUILD);
    assertThat(work(index, ORDERS)).containsExactly(Work.INDEX_BUILD);
    assertThat(mode(index, ORDERS)).isEqualTo(LockMode.SHARE_UPDATE_EXCLUSIVE);
  }

  @Test
  void bothSidesOfAForeignKeyBetweenUnseenTablesAreLocked() {
    Footprint footprint =
        unseen(
            "ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id)"
                + " REFERENCES customers (id)");

    assertThat(mode(footprint, ORDERS)).isEqualTo(LockMode.SHARE_ROW_EXCLUSIVE);
    assertThat(mode(footprint, CUSTOMERS)).isEqualTo(LockMode.SHARE_ROW_EXCLUSIVE);
    assertThat(footprint.on(CUSTOMERS).map(Lock::reason))
        .contains("referenced by the new foreign key fk");
    assertThat(work(footprint, ORDERS)).containsExactly(Work.FOREIGN_KEY_SCAN);
  }

  @Test
  void volatilityOfAnUnseenFunctionIsUnknown() {
    Footprint unknown = unseen("ALTER TABLE orders ADD COLUMN token text DEFAULT make_token()");
    Footprint known = unseen("ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid()");

    assertThat(unknown.does(Work.REWRITE)).isFalse();
    assertThat(unknown.unknown()).hasValueSatisfying(w -> assertThat(w).contains("make_token()"));
    assertThat(known.does(Work.REWRITE)).isTrue();
    assertThat(known.unknown()).isEmpty();
  }

  @Test
  void timeInAZoneIsTheSameForEveryRow() {
    Footprint footprint =
        unseen("ALTER TABLE orders ADD COLUMN seen timestamp DEFAULT (now() AT TIME ZONE 'utc')");

    assertThat(footprint.takesLong()).isFalse();
    assertThat(footprint.unknown()).isEmpty();
  }

  @Test
  void indexWhoseTableIsUnseenLocksATableThatIsNotKnown() {
    Footprint footprint = unseen("DROP INDEX orders_code_idx");

    assertThat(footprint.atLeast(LockMode.ACCESS_EXCLUSIVE)).hasSize(1);
    assertThat(footprint.unknown()).isPresent();
  }

  @Test
  void strongestLockIsTheFirstOfTheStrongest() {
    Footprint footprint =
        after(
            "CREATE TABLE customers (id bigint PRIMARY KEY);"
                + "CREATE TABLE orders (customer_id bigint REFERENCES customers);",
            "DROP TABLE orders",
            Map.of());

    assertThat(footprint.strongest(relation -> !relation.equals(ORDERS)).map(Lock::relation))
        .contains(CUSTOMERS);
    assertThat(footprint.strongest(relation -> true).map(Lock::relation)).contains(ORDERS);
    assertThat(footprint.isNothing()).isFalse();
    assertThat(footprint.citation())
        .isEqualTo("https://www.postgresql.org/docs/16/sql-droptable.html");
  }

  @Test
  void proofsNameTheConstraint() {
    Footprint footprint =
        after(
            "CREATE TABLE orders (code text, CONSTRAINT has_code CHECK (code IS NOT NULL));",
            "ALTER TABLE orders ALTER COLUMN code SET NOT NULL",
            Map.of());

    assertThat(footprint.proofsFor(ORDERS)).containsExactly("has_code");
    assertThat(footprint.takesLong()).isFalse();
  }

  @Test
  void blockLocksWhatItsStatementsLock() {
    Footprint footprint =
        unseen("DO $$ BEGIN ALTER TABLE orders ADD COLUMN a int; DELETE FROM customers; END $$");

    assertThat(mode(footprint, ORDERS)).isEqualTo(LockMode.ACCESS_EXCLUSIVE);
    assertThat(mode(footprint, CUSTOMERS)).isEqualTo(LockMode.ROW_EXCLUSIVE);
  }

  @Test
  void conflictsAreThoseOfTheManual() {
    assertThat(Arrays.stream(LockMode.values()).map(LockModelTest::conflicts))
        .containsExactly(
            ".......X",
            "......XX",
            "....XXXX",
            "...XXXXX",
            "..XX.XXX",
            "..XXXXXX",
            ".XXXXXXX",
            "XXXXXXXX");
    assertThat(LockMode.values()).filteredOn(LockMode::blocksReads).hasSize(1);
    assertThat(LockMode.values()).filteredOn(LockMode::blocksWrites).hasSize(4);
  }

  private static String conflicts(LockMode mode) {
    return Arrays.stream(LockMode.values())
        .map(other -> mode.conflictsWith(other) ? "X" : ".")
        .collect(Collectors.joining());
  }

  @Test
  void callOfAKnownProcedureLocksWhatItsBodyLocks() {
    String body = "CREATE PROCEDURE p() LANGUAGE sql AS 'DELETE FROM customers';";
    assertThat(mode(after(body, "CALL p()", Map.of()), CUSTOMERS))
        .isEqualTo(LockMode.ROW_EXCLUSIVE);
    assertThat(after(body, "CALL p()", Map.of()).unknown()).isEmpty();
    assertThat(unseen("CALL elsewhere()").unknown()).contains("what elsewhere() does is not known");
    String two = body + "CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1';";
    assertThat(after(two, "CALL p()", Map.of()).unknown()).contains("what p() does is not known");
  }

  @Test
  void callsInACircleAreFollowedOnce() {
    String circle =
        "CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN DELETE FROM orders; CALL p(); END';";
    assertThat(mode(after(circle, "CALL p()", Map.of()), ORDERS)).isEqualTo(LockMode.ROW_EXCLUSIVE);
  }

  @Test
  void whatCannotBeReadIsSaid() {
    assertThat(unseen("DO $$ BEGIN EXECUTE name || 'x'; END $$").unknown()).isPresent();
    assertThat(unseen("CLUSTER").unknown())
        .contains("every table that was clustered before is locked and written anew");
    String older = "ALTER TABLE old ADD COLUMN a int;";
    assertThat(after(older, "ALTER DOMAIN d ADD CHECK (VALUE > 0)", Map.of()).unknown())
        .contains("tables that are not known may have columns of the domain d");
  }

  @Test
  void whatIsThereAlreadyLocksNothing() {
    String history = "CREATE SEQUENCE s; CREATE TABLE orders (id bigint);";
    assertThat(after(history, "CREATE SEQUENCE IF NOT EXISTS s", Map.of()).isNothing()).isTrue();
    assertThat(after(history, "CREATE SEQUENCE IF NOT EXISTS s2", Map.of()).isNothing()).isFalse();
    assertThat(
            after(history, "CREATE TABLE IF NOT EXISTS orders AS SELECT 1 AS id", Map.of())
                .isNothing())
        .isTrue();
    assertThat(
            after(history, "CREATE TABLE IF NOT EXISTS other AS SELECT 1 AS id", Map.of())
                .isNothing())
        .isFalse();
    assertThat(
            after(history + "DROP SEQUENCE s;", "ALTER SEQUENCE IF EXISTS s RESTART", Map.of())
                .isNothing())
        .isTrue();
  }

  @Test
  void answersCanBeAskedByModeAndWork() {
    Footprint footprint =
        after(
            "CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE orders (c bigint);",
            "ALTER TABLE orders ADD FOREIGN KEY (c) REFERENCES customers",
            Map.of());
    assertThat(footprint.doing(Work.FOREIGN_KEY_SCAN)).extracting(Lock::relation).contains(ORDERS);
    assertThat(footprint.doing(Work.REWRITE)).isEmpty();
    assertThat(footprint.takesLong()).isTrue();
    assertThat(footprint.atLeast(LockMode.EXCLUSIVE)).isEmpty();
    assertThat(footprint.atLeast(LockMode.SHARE_ROW_EXCLUSIVE)).hasSize(2);
    assertThat(Work.FOREIGN_KEY_SCAN.words()).isEqualTo("foreign key scan");
  }
}
