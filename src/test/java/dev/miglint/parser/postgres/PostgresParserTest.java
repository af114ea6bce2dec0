package dev.miglint.parser.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.Opaque;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.Query.RelationReference;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.ViewStatement.CreateView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresParserTest {

  private static PostgresParser parser;

  @BeforeAll
  static void load() throws LibPgQueryUnavailable {
    parser = new PostgresParser(LibPgQuery.load(Optional.empty()));
  }

  private static ParsedScript parse(String sql) {
    SourceFile file = new SourceFile("test.sql", sql);
    return parser.parse(file, file.whole());
  }

  private static <S extends Statement> S only(Class<S> kind, String sql) {
    ParsedScript script = parse(sql);
    assertThat(script.syntaxErrors()).isEmpty();
    assertThat(script.statements()).hasSize(1);
    return kind.cast(script.statements().get(0));
  }

  private static String text(String sql, Span span) {
    return sql.substring(span.start(), span.end());
  }

  @Test
  void everyActionOfAnAlterTableHasItsOwnPlace() {
    String sql =
        "ALTER TABLE shop.orders ADD COLUMN total numeric(10, 2) NOT NULL DEFAULT 0, DROP COLUMN IF"
            + " EXISTS note CASCADE,\n"
            + "  ADD CONSTRAINT \"Positive\" CHECK (total > 0)";
    AlterTable alter = only(AlterTable.class, sql);
    assertThat(alter.actions().stream().map(action -> text(sql, action.span())))
        .containsExactly(
            "ADD COLUMN total numeric(10, 2) NOT NULL DEFAULT 0",
            "DROP COLUMN IF EXISTS note CASCADE",
            "ADD CONSTRAINT \"Positive\" CHECK (total > 0)");
    AddColumn add = (AddColumn) alter.actions().get(0);
    assertThat(add.column().type().orElseThrow()).hasToString("numeric(10,2)");
    assertThat(add.column().constraints()).hasExactlyElementsOfTypes(NotNull.class, Default.class);
    assertThat(text(sql, add.column().constraints().get(0).span())).isEqualTo("NOT NULL");
    DropColumn drop = (DropColumn) alter.actions().get(1);
    assertThat(text(sql, drop.column().span())).isEqualTo("note");
    AddConstraint check = (AddConstraint) alter.actions().get(2);
    assertThat(text(sql, ((Check) check.constraint()).name().orElseThrow().span()))
        .isEqualTo("\"Positive\"");
  }

  @Test
  void placesCountUnitsOfTheFileWhateverStandsBefore() {
    String sql = "-- 😀 größer\r\nALTER TABLE \"Bücher\" DROP COLUMN preis;";
    AlterTable alter = only(AlterTable.class, sql);
    assertThat(text(sql, alter.name().span())).isEqualTo("\"Bücher\"");
    AlterAction action = alter.actions().get(0);
    assertThat(text(sql, action.span())).isEqualTo("DROP COLUMN preis");
    assertThat(text(sql, ((DropColumn) action).column().span())).isEqualTo("preis");
  }

  @Test
  void anErrorCostsItsOwnStatementAndStandsWhereTheServerPoints() {
    String sql = "SELECT 1;\nCREATE TABEL é (id int);\nDROP TABLE t";
    ParsedScript script = parse(sql);
    assertThat(script.statements()).hasSize(2);
    assertThat(script.syntaxErrors()).hasSize(1);
    ParsedScript.SyntaxError error = script.syntaxErrors().get(0);
    assertThat(error.message()).isEqualTo("syntax error at or near \"TABEL\"");
    assertThat(text(sql, error.span())).isEqualTo("TABEL");
    assertThat(text(sql, error.statement())).isEqualTo("CREATE TABEL é (id int)");
  }

  @Test
  void whatOnlyANewerServerReadsIsReadAndSaid() {
    for (String sql :
        List.of(
            "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (1) VIRTUAL",
            "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (1)",
            "ALTER TABLE t ADD CONSTRAINT x NOT NULL a NOT VALID",
            "CREATE TABLE t (a int, NOT NULL a)",
            "CREATE TABLE t (NOT NULL a, a int)",
            "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT ENFORCED",
            "ALTER TABLE t ALTER CONSTRAINT c NO INHERIT",
            "ALTER TABLE t ALTER CONSTRAINT c INHERIT",
            "CREATE TABLE t (a int NOT NULL NO INHERIT)",
            "CREATE TABLE t (id int, r daterange, PRIMARY KEY (id, r WITHOUT OVERLAPS))",
            "ALTER TABLE t ADD FOREIGN KEY (a, PERIOD r) REFERENCES u (a, PERIOD r)",
            "DELETE FROM t RETURNING WITH (OLD AS o) o.a")) {
      ParsedScript script = parse(sql + "; SELECT 1");
      assertThat(script.syntaxErrors()).as(sql).isEmpty();
      assertThat(script.skipped()).as(sql).isEmpty();
      assertThat(script.statements()).as(sql).hasSize(2);
      assertThat(script.newer()).as(sql).extracting(ParsedScript.Newer::since).containsExactly(18);
      assertThat(script.newer().get(0).before().message()).as(sql).isNotBlank();
    }
  }

  @Test
  void whatNoServerReadsIsRefusedByTheNewestGrammar() {
    String sql = "CREATE TABLE é (a int GENERATED ALWAYS AS (1) VIRTUAL, b int DEFAULT)";
    ParsedScript script = parse(sql);
    assertThat(script.newer()).isEmpty();
    assertThat(script.statements()).isEmpty();
    ParsedScript.SyntaxError error = script.syntaxErrors().get(0);
    assertThat(error.message()).isEqualTo("syntax error at or near \")\"");
    assertThat(error.span().start()).isEqualTo(sql.length() - 1);
  }

  @Test
  void inlineConstraintsTakeTheAttributesThatFollowThem() {
    CreateTable table =
        only(
            CreateTable.class,
            "CREATE TABLE t (a int REFERENCES b (id) ON DELETE CASCADE"
                + " DEFERRABLE INITIALLY DEFERRED NOT NULL)");
    ForeignKey key = table.columns().get(0).constraint(ForeignKey.class).orElseThrow();
    assertThat(key.attributes().initiallyDeferred()).isTrue();
    assertThat(key.columns()).hasToString("[a]");
    assertThat(key.referencedColumns()).hasToString("[id]");
    assertThat(table.columns().get(0).constraint(NotNull.class)).isPresent();
  }

  @Test
  void namesOfADropHaveTheirPlaces() {
    String sql = "DROP INDEX CONCURRENTLY IF EXISTS shop.a_idx, index";
    Drop drop = only(Drop.class, sql);
    assertThat(drop.objects().stream().map(object -> text(sql, object.span())))
        .containsExactly("shop.a_idx", "index");
    assertThat(drop.concurrently()).isTrue();
    Drop trigger = only(Drop.class, "DROP TRIGGER x ON shop.t");
    assertThat(trigger.objects().get(0).table().orElseThrow()).hasToString("shop.t");
  }

  @Test
  void aRenameKnowsOldAndNewName() {
    String sql = "ALTER TABLE column_a RENAME COLUMN column_a TO \"to\"";
    Rename rename = only(Rename.class, sql);
    assertThat(rename.kind()).isEqualTo(ObjectKind.COLUMN);
    assertThat(rename.member().orElseThrow().span().start()).isEqualTo(35);
    assertThat(text(sql, rename.newName().span())).isEqualTo("\"to\"");
    Rename value = only(Rename.class, "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'");
    assertThat(value.kind()).isEqualTo(ObjectKind.ENUM_VALUE);
    assertThat(value.member().orElseThrow()).hasToString("sad");
  }

  @Test
  void aQueryReadsThroughSubqueriesAndNotItsOwnCommonTables() {
    CreateView view =
        only(
            CreateView.class,
            "CREATE VIEW v AS WITH recent AS (SELECT * FROM orders) SELECT c.name, count(*), "
                + "lower(c.name) AS l FROM customers c JOIN recent r ON r.customer = c.id "
                + "WHERE EXISTS (SELECT 1 FROM archive.payments)");
    assertThat(view.query().relations().stream().map(RelationReference::name))
        .extracting(Object::toString)
        .containsExactly("orders", "customers", "archive.payments");
    assertThat(view.query().columns().stream().map(column -> column.name().orElse("?")))
        .containsExactly("name", "count", "l");
    assertThat(view.query().filtered()).isTrue();
  }

  @Test
  void functionCallsOfInsertedRowsAreFound() {
    String sql =
        "WITH gone AS (DELETE FROM old RETURNING id) INSERT INTO t (id, x) "
            + "VALUES (uuid_generate_v4(), (SELECT random()))";
    Insert insert = only(Insert.class, sql);
    assertThat(Expressions.all(FunctionCall.class, insert.reads().expressions()))
        .extracting(call -> call.name().name())
        .containsExactlyInAnyOrder("uuid_generate_v4", "random");
    assertThat(insert.reads().dataChanges()).hasExactlyElementsOfTypes(Delete.class);
    assertThat(insert.source().orElseThrow().rows()).hasSize(1);
  }

  @Test
  void rowsAfterACopyBelongToIt() {
    String sql = "COPY t (a) FROM stdin;\n1\tx;--'\n\\.\nSELECT 1;";
    ParsedScript script = parse(sql);
    assertThat(script.statements()).hasSize(2);
    Copy copy = (Copy) script.statements().get(0);
    assertThat(text(sql, copy.data().orElseThrow())).startsWith("1\tx;--'");
  }

  @Test
  void theBodyOfAnSqlFunctionIsReadInItsPlace() {
    String sql =
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql STABLE AS 'DELETE FROM \"it''s\"; SELECT 1'";
    CreateFunction function = only(CreateFunction.class, sql);
    var statements = function.body().orElseThrow().statements();
    assertThat(statements).hasSize(2);
    Delete delete = (Delete) statements.get(0).statement();
    assertThat(delete.table().name()).isEqualTo("it's");
    assertThat(text(sql, delete.table().span())).isEqualTo("\"it''s\"");
  }

  @Test
  void aDoBlockIsReadStatementByStatementAndWhatItComputesIsSaid() {
    String sql =
        """
        DO 'BEGIN
          IF NOT EXISTS (SELECT 1) THEN
            ALTER TABLE "it''s" ADD COLUMN a int;
          END IF;
          EXECUTE ''DROP TABLE gone'';
          EXECUTE command;
        END';
        """;
    DoBlock block = only(DoBlock.class, sql);
    assertThat(block.body().statements()).hasSize(2);
    var added = block.body().statements().get(0);
    assertThat(added.conditional()).isTrue();
    assertThat(text(sql, ((AlterTable) added.statement()).name().span())).isEqualTo("\"it''s\"");
    var dropped = block.body().statements().get(1);
    assertThat(dropped.dynamic()).isTrue();
    assertThat(text(sql, dropped.statement().span())).isEqualTo("DROP TABLE gone");
    assertThat(block.body().unread()).hasSize(1);
  }

  @Test
  void whatIsNotModelledKeepsItsPlaceAndFirstWords() {
    String sql = "SELECT 1; ALTER SYSTEM SET wal_level = logical";
    Opaque opaque = (Opaque) parse(sql).statements().get(1);
    assertThat(opaque.command()).isEqualTo("ALTER SYSTEM");
    assertThat(text(sql, opaque.span())).startsWith("ALTER SYSTEM");
  }

  @Test
  void anExpressionMayBeNestedThousandsDeep() throws InterruptedException {
    String sql = "SELECT " + "(1+".repeat(3_000) + "1" + ")".repeat(3_000);
    ParsedScript[] result = new ParsedScript[1];
    Thread deep = new Thread(null, () -> result[0] = parse(sql), "deep", 512L << 20);
    deep.start();
    deep.join();
    assertThat(result[0].statements()).hasSize(1);
  }

  @Test
  void tenThousandLevelsAreRefusedAsTheServerRefusesThem() throws InterruptedException {
    String sql = "SELECT 1; SELECT " + "(".repeat(10_000) + "1" + ")".repeat(10_000);
    ParsedScript[] result = new ParsedScript[1];
    Thread deep = new Thread(null, () -> result[0] = parse(sql), "deep", 512L << 20);
    deep.start();
    deep.join();
    assertThat(result[0].statements()).hasSize(1);
    assertThat(result[0].syntaxErrors()).hasSize(1);
    assertThat(result[0].syntaxErrors().get(0).message()).contains("memory exhausted");
  }

  @Test
  void whatIsTooDeepToBeParsedHereIsNoErrorOfTheServer() {
    SourceFile file = new SourceFile("a.sql", "SELECT 1" + "+1".repeat(1_000_000) + ";");
    ParsedScript script = parser.parse(file, file.whole());
    assertThat(script.syntaxErrors()).isEmpty();
    assertThat(script.skipped()).hasSize(1);
    assertThat(script.skipped().get(0).reason()).startsWith("the statement is too large");
  }
}
