package dev.miglint.parser.jsqlparser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.source.SourceFile;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.Opaque;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.ViewStatement.CreateMaterializedView;
import dev.miglint.sql.ViewStatement.CreateView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What CockroachDB, H2 and ClickHouse write and nobody else. */
class OtherServersTest {

  private static List<Statement> read(Grammar grammar, String sql) {
    SourceFile file = new SourceFile("a.sql", sql);
    ParsedScript script = new JSqlParserFrontEnd(grammar).parse(file, file.whole());
    assertThat(script.skipped()).isEmpty();
    return script.statements();
  }

  private static Statement generic(String sql) {
    return read(Grammar.GENERIC, sql).get(0);
  }

  private static Statement clickHouse(String sql) {
    return read(Grammar.CLICKHOUSE, sql).get(0);
  }

  @Test
  void anIndexOfCockroachMayHaveNoNameAndColumnsBesideItsOwn() {
    assertThat((CreateIndex) generic("CREATE INDEX ON orders (note)"))
        .satisfies(index -> assertThat(index.name()).isEmpty())
        .satisfies(index -> assertThat(index.table()).hasToString("orders"));
    assertThat(generic("CREATE INDEX i ON orders (note) STORING (id) WHERE note IS NOT NULL"))
        .isInstanceOf(CreateIndex.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE orders ALTER PRIMARY KEY USING COLUMNS (id, note)",
        "ALTER TABLE orders ADD CHECK (state = 1 OR (state = 2 AND note IS NOT NULL))",
        "ALTER TABLE ONLY orders DROP CONSTRAINT c",
        "ALTER TABLE orders ALTER COLUMN tags ENUM('a', 'b') ARRAY",
      })
  void anAlterationIsOfItsTable(String sql) {
    AlterTable alter = (AlterTable) generic(sql);
    assertThat(alter.name()).hasToString("orders");
    assertThat(alter.actions()).hasSize(1);
  }

  @Test
  void anAliasIsAFunctionOfH2() {
    assertThat(generic("CREATE ALIAS IF NOT EXISTS jq FOR \"org.example.Jq.string\""))
        .isInstanceOf(Opaque.class);
  }

  @Test
  void aTableOfClickHouseHasItsColumnsAndNothingElse() {
    CreateTable table =
        (CreateTable)
            clickHouse(
                """
                CREATE TABLE IF NOT EXISTS shop.orders ON CLUSTER main (
                  INDEX early id TYPE minmax GRANULARITY 1,
                  `id` String NOT NULL,
                  output Nullable(String) CODEC(ZSTD(3)),
                  tags Array(LowCardinality(String)) DEFAULT [],
                  INDEX idx_id id TYPE bloom_filter(0.001) GRANULARITY 1,
                  PROJECTION p (SELECT id ORDER BY tags),
                  made DateTime64(3) DEFAULT now(),
                ) ENGINE = ReplacingMergeTree(made) PARTITION BY toYYYYMM(made) ORDER BY (id)
                SETTINGS index_granularity = 1;
                """);
    assertThat(table.name()).hasToString("shop.orders");
    assertThat(table.columns())
        .extracting(c -> c.name().value())
        .containsExactly("id", "output", "tags", "made");
    assertThat(table.columns()).allSatisfy(c -> assertThat(c.constraint(NotNull.class)).isEmpty());
  }

  @Test
  void ofAnAlterationOfClickHouseTheColumnsAreLeft() {
    AlterTable alter =
        (AlterTable)
            clickHouse(
                "ALTER TABLE orders ON CLUSTER main ADD INDEX i id TYPE minmax GRANULARITY 1, ADD"
                    + " COLUMN IF NOT EXISTS tags Map(String, String) DEFAULT map() AFTER id, DROP"
                    + " COLUMN IF EXISTS note, MODIFY COLUMN kind Nullable(String), MODIFY COLUMN"
                    + " kind REMOVE TTL SETTINGS alter_sync = 2, mutations_sync = 2");
    List<Class<?>> actions = alter.actions().stream().<Class<?>>map(AlterAction::getClass).toList();
    assertThat(actions)
        .startsWith(AddColumn.class, DropColumn.class, AlterColumnType.class)
        .doesNotHaveDuplicates();
    assertThat(((AddColumn) alter.actions().get(0)).column().type()).hasToString("Optional[map]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE orders MATERIALIZE INDEX IF EXISTS i SETTINGS mutations_sync = 2",
        "ALTER TABLE orders ON CLUSTER main MODIFY SETTING index_granularity = 1",
        "ALTER TABLE orders MODIFY COLUMN note COMMENT 'x'",
        "ALTER TABLE orders DELETE WHERE id = 'a'",
      })
  void whatLeavesTheColumnsOfClickHouseAloneIsUnderstood(String sql) {
    assertThat(clickHouse(sql)).isInstanceOf(Opaque.class);
  }

  @Test
  void aViewOfClickHouseThatFillsATableIsMaterialized() {
    assertThat(
            clickHouse(
                "CREATE MATERIALIZED VIEW v ON CLUSTER main TO sums AS SELECT a FROM orders"))
        .isInstanceOfSatisfying(
            CreateMaterializedView.class, view -> assertThat(view.name()).hasToString("v"));
    assertThat(clickHouse("CREATE MATERIALIZED VIEW v ENGINE = Memory AS SELECT a FROM orders"))
        .isInstanceOfSatisfying(CreateView.class, view -> assertThat(view.name()).hasToString("v"));
    assertThat(clickHouse("CREATE VIEW v ON CLUSTER main AS SELECT a FROM orders"))
        .isInstanceOf(CreateView.class);
  }

  @Test
  void theClauseOnClusterIsNoPartOfAName() {
    assertThat(read(Grammar.CLICKHOUSE, "DROP TABLE IF EXISTS orders ON CLUSTER main SYNC;").get(0))
        .hasFieldOrPropertyWithValue("ifExists", true)
        .extracting("objects")
        .asString()
        .contains("orders")
        .doesNotContain("main");
  }
}
