package dev.miglint.parser.jsqlparser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.source.SourceFile;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.Node;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.Opaque;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.CreateTableAs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JSqlParserFrontEndTest {

  private static SourceFile file(String sql) {
    return new SourceFile("a.sql", sql);
  }

  private static ParsedScript parse(Grammar grammar, String sql) {
    return new JSqlParserFrontEnd(grammar).parse(file(sql), file(sql).whole());
  }

  private static List<Statement> mysql(String sql) {
    ParsedScript script = parse(Grammar.MYSQL, sql);
    assertThat(script.skipped()).isEmpty();
    return script.statements();
  }

  private static Statement sqlite(String sql) {
    ParsedScript script = parse(Grammar.SQLITE, sql);
    assertThat(script.skipped()).isEmpty();
    return script.statements().get(0);
  }

  private static String text(String sql, Node node) {
    return file(sql).text(node.span());
  }

  @Test
  void columnsHaveTheirTypesConstraintsAndPlaces() {
    String sql =
        """
        CREATE TABLE `orders` (
          `id` bigint unsigned NOT NULL AUTO_INCREMENT, # the key
          note varchar(10) CHARACTER SET utf8 DEFAULT 'it\\'s; "x"' COMMENT 'a; b',
          doc json, kind varchar(9) GENERATED ALWAYS AS (doc ->> '$.kind') STORED,
          PRIMARY KEY (`id`), KEY ix (note(4)),
          CONSTRAINT `c` FOREIGN KEY (`kind`) REFERENCES kinds (k) ON DELETE CASCADE
        ) ENGINE=InnoDB;
        """;
    CreateTable table = (CreateTable) mysql(sql).get(0);
    assertThat(table.name().name()).isEqualTo("orders");
    assertThat(text(sql, table.name())).isEqualTo("`orders`");
    assertThat(table.columns())
        .extracting(c -> c.name().value())
        .containsExactly("id", "note", "doc", "kind");
    assertThat(table.columns().get(0).type()).hasToString("Optional[bigint unsigned]");
    assertThat(text(sql, table.columns().get(2))).isEqualTo("doc json");
    assertThat(table.columns().get(3).constraint(Generated.class)).isPresent();
    assertThat(Expressions.all(Literal.class, value(table)))
        .extracting(Literal::value)
        .containsExactly("it's; \"x\"");
    assertThat(table.constraints()).hasSize(2);
    assertThat(((PrimaryKey) table.constraints().get(0)).columns()).hasToString("[id]");
    assertThat(((ForeignKey) table.constraints().get(1)).referencedTable()).hasToString("kinds");
  }

  private static Expression value(CreateTable table) {
    return table
        .columns()
        .get(1)
        .constraint(dev.miglint.sql.ConstraintDefinition.Default.class)
        .orElseThrow()
        .expression();
  }

  @Test
  void eachActionOfAlterTableHasItsOwnPlace() {
    String sql =
        "ALTER TABLE a ADD COLUMN b int NOT NULL AFTER c, DROP FOREIGN KEY f,\n"
            + "  MODIFY `d` varchar(5) NOT NULL, RENAME INDEX x TO y, ALGORITHM=INPLACE";
    AlterTable alter = (AlterTable) mysql(sql).get(0);
    assertThat(alter.actions())
        .extracting(action -> action.getClass().getSimpleName() + ": " + text(sql, action))
        .containsExactly(
            "AddColumn: ADD COLUMN b int NOT NULL AFTER c",
            "DropConstraint: DROP FOREIGN KEY f",
            "AlterColumnType: MODIFY `d` varchar(5) NOT NULL",
            "SetNotNull: MODIFY `d` varchar(5) NOT NULL",
            "DropDefault: MODIFY `d` varchar(5) NOT NULL",
            "OtherAction: RENAME INDEX x TO y",
            "OtherAction: ALGORITHM=INPLACE");
  }

  @Test
  void changeColumnRedefinesAndRenames() {
    String sql = "ALTER TABLE a CHANGE COLUMN b c bigint NULL, CHANGE d d int";
    List<Statement> statements = mysql(sql);
    assertThat(statements).hasSize(2);
    AlterTable alter = (AlterTable) statements.get(0);
    assertThat(alter.actions())
        .filteredOn(AlterAction.AlterColumnType.class::isInstance)
        .extracting(action -> ((AlterAction.AlterColumnType) action).column().value())
        .containsExactly("b", "d");
    Rename rename = (Rename) statements.get(1);
    assertThat(rename.member().orElseThrow().value()).isEqualTo("b");
    assertThat(rename.newName().value()).isEqualTo("c");
    assertThat(text(sql, rename)).isEqualTo("CHANGE COLUMN b c bigint NULL");
  }

  @Test
  void everyWayToRenameIsOne() {
    assertThat(mysql("RENAME TABLE a TO b, c TO d")).hasSize(2).allMatch(Rename.class::isInstance);
    assertThat(mysql("ALTER TABLE a RENAME TO b")).singleElement().isInstanceOf(Rename.class);
    assertThat(mysql("ALTER TABLE a RENAME AS b")).singleElement().isInstanceOf(Rename.class);
    assertThat(mysql("ALTER TABLE a RENAME COLUMN b TO c"))
        .singleElement()
        .isInstanceOf(Rename.class);
    assertThat(sqlite("ALTER TABLE \"a\" RENAME b TO [c]")).isInstanceOf(Rename.class);
  }

  @Test
  void valuesAndFunctionsAreFoundWhereTheyStand() {
    String sql = "INSERT IGNORE INTO `a` (b, c) VALUES (uuid(), \"it's\"), (X'00', 'x\\ny')";
    Insert insert = (Insert) mysql(sql).get(0);
    assertThat(insert.columns()).hasToString("[b, c]");
    assertThat(insert.source().orElseThrow().rows()).hasSize(2);
    List<Expression> all = insert.source().orElseThrow().expressions();
    assertThat(Expressions.all(FunctionCall.class, all))
        .singleElement()
        .satisfies(call -> assertThat(text(sql, call)).isEqualTo("uuid()"));
    assertThat(Expressions.all(Literal.class, all))
        .filteredOn(literal -> literal.kind() == Expression.LiteralKind.STRING)
        .extracting(Literal::value)
        .contains("it's", "x\ny");
  }

  @Test
  void aLimitOrAJoinPicksRows() {
    assertThat(((Update) mysql("UPDATE a SET b = 1").get(0)).where()).isEmpty();
    assertThat(((Update) mysql("UPDATE a SET b = 1 LIMIT 10").get(0)).where()).isPresent();
    assertThat(((Update) mysql("UPDATE a JOIN c ON a.x = c.x SET a.b = 1").get(0)).where())
        .isPresent();
    Delete delete = (Delete) mysql("DELETE o FROM orders o JOIN c ON o.x = c.x").get(0);
    assertThat(delete.table().name()).isEqualTo("orders");
    assertThat(delete.where()).isPresent();
  }

  @Test
  void indexesAreDroppedFromTheirTable() {
    Drop drop = (Drop) mysql("DROP INDEX i ON t LOCK=NONE").get(0);
    assertThat(drop.objects().get(0).table()).hasToString("Optional[t]");
  }

  @Test
  void tablesMadeFromQueriesSayWhatTheyRead() {
    assertThat(mysql("CREATE TABLE a SELECT * FROM b").get(0)).isInstanceOf(CreateTableAs.class);
    assertThat(sqlite("CREATE TABLE a AS SELECT * FROM b")).isInstanceOf(CreateTableAs.class);
  }

  @Test
  void scriptsAreCutAsTheirClientsDo() {
    String sql =
        """
        DELIMITER //
        CREATE PROCEDURE p() BEGIN SELECT 1; IF 1 THEN SELECT 2; END IF; END//
        DELIMITER ;
        CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW BEGIN
          UPDATE b SET c = CASE WHEN d THEN 1 ELSE 2 END; END;
        /*!40101 SET NAMES utf8 */;
        -- a comment; with a semicolon
        DROP TABLE a; # another; one
        """;
    assertThat(mysql(sql))
        .extracting(statement -> statement.getClass().getSimpleName())
        .containsExactly("Opaque", "Opaque", "Opaque", "Drop");
    assertThat(mysql(sql).get(2)).isEqualTo(new Opaque("SET NAMES", mysql(sql).get(2).span()));
  }

  @Test
  void doubleQuotesAreNamesInSqlite() {
    CreateTable table =
        (CreateTable)
            sqlite("CREATE TABLE \"a\" (\"b\" INTEGER PRIMARY KEY AUTOINCREMENT, c) WITHOUT ROWID");
    assertThat(table.name().name()).isEqualTo("a");
    assertThat(table.columns().get(0).constraint(PrimaryKey.class)).isPresent();
    assertThat(table.columns().get(1).type()).isEmpty();
  }

  @Test
  void oneUnreadableStatementCostsItself() {
    ParsedScript script =
        parse(Grammar.MYSQL, "DROP TABLE a; MERGE b WITH c; EXECUTE s; DROP TABLE c");
    assertThat(script.statements()).hasSize(2);
    assertThat(script.syntaxErrors()).isEmpty();
    assertThat(script.skipped())
        .extracting(ParsedScript.Skipped::reason)
        .containsExactly(
            "MERGE B that cannot be read as MySQL's", "a statement that is made when it runs");
  }

  @Test
  void namesThatOnlyTheLibraryReservesAreNames() {
    Insert insert =
        (Insert)
            mysql("INSERT INTO settings (uuid, file) SELECT uuid, s.offset FROM sample s").get(0);
    assertThat(insert.table().name()).isEqualTo("settings");
    assertThat(insert.columns()).hasToString("[uuid, file]");
    assertThat(insert.source().orElseThrow().relations().get(0).name().name()).isEqualTo("sample");
    assertThat(
            Expressions.all(
                Expression.ColumnReference.class, insert.source().orElseThrow().expressions()))
        .extracting(column -> column.column().orElseThrow())
        .containsExactly("uuid", "offset");
    assertThat(mysql("ALTER TABLE settings CHANGE comment qualify text")).hasSize(2);
  }

  @Test
  void whatIsNeverClosedIsSkipped() {
    assertThat(parse(Grammar.MYSQL, "DROP TABLE a; INSERT INTO b VALUES ('c").skipped()).hasSize(1);
  }

  /** What the readers follow word by word is not asked of JSqlParser, which refuses some of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (id int, KEY k USING BTREE (id DESC))",
        "ALTER TABLE t ADD COLUMN a int NOT NULL DEFAULT (1) AFTER b, ALGORITHM=INPLACE, LOCK=NONE",
        "ALTER TABLE t ALTER COLUMN a SET DEFAULT now(), DROP COLUMN b RESTRICT"
      })
  void definitionsAreFollowedWordByWord(String sql) {
    Lexemes lexemes = split(sql).get(0).lexemes();
    read(lexemes);
    assertThat(lexemes.isFollowed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (id int,)",
        "CREATE TABLE t (id int,, b int)",
        "CREATE TABLE t (id int VISIBLY)",
        "ALTER TABLE t ADD COLUMN a int NOT NUL",
        "DROP TABLE t u",
        "CREATE INDEX i ON t (a) WITH PLEASURE"
      })
  void wordsThatMeanNothingAreNotFollowed(String sql) {
    Lexemes lexemes = split(sql).get(0).lexemes();
    try {
      read(lexemes);
    } catch (Unreadable e) {
      assertThat(e).hasMessageContaining("cannot be read");
    }
    assertThat(lexemes.isFollowed()).isFalse();
  }

  @Test
  void definitionsWithAnyWordMissingAreReadOrSkipped() {
    String all =
        """
        CREATE TABLE IF NOT EXISTS a.t (id bigint unsigned NOT NULL AUTO_INCREMENT, n varchar(9) CHARACTER SET utf8
          DEFAULT -1 ON UPDATE now() COMMENT 'x' CHECK (n > 1) REFERENCES b (id) ON DELETE SET NULL MATCH FULL,
          PRIMARY KEY (id DESC), UNIQUE KEY u USING HASH (n(4)), FULLTEXT INDEX f (n), CONSTRAINT c FOREIGN KEY (n)
          REFERENCES b (id) DEFERRABLE INITIALLY DEFERRED) ENGINE = InnoDB;
        ALTER TABLE t ADD COLUMN IF NOT EXISTS (a int, b int), MODIFY COLUMN c text FIRST, CHANGE d e int AFTER f,
          DROP PRIMARY KEY, DROP INDEX g, DROP CONSTRAINT IF EXISTS h, RENAME COLUMN i TO j, RENAME INDEX k TO l,
          ALTER COLUMN m SET DEFAULT (2), ADD CONSTRAINT n CHECK (o > 0) NOT ENFORCED, ADD PARTITION (PARTITION p), LOCK = NONE;
        CREATE UNIQUE INDEX IF NOT EXISTS q ON t (r(3) ASC, (lower(s))) ALGORITHM = INPLACE LOCK = NONE;
        DROP TABLE IF EXISTS t, u CASCADE; RENAME TABLE v TO w, x TO y; TRUNCATE TABLE z;
        CREATE TABLE t AS SELECT 1
        """;
    for (ScriptSplitter.Statement whole : split(all)) {
      Lexemes lexemes = whole.lexemes();
      String sql = text(all, lexemes);
      for (int i = 0; i < lexemes.size(); i++) {
        int start = lexemes.start(i) - lexemes.start(0);
        int end = lexemes.end(i) - lexemes.start(0);
        for (String broken :
            List.of(sql.substring(0, start) + sql.substring(end), sql.substring(0, start))) {
          ParsedScript script = parse(Grammar.MYSQL, broken);
          assertThat(script.statements().size() + script.skipped().size())
              .as(broken)
              .isGreaterThanOrEqualTo(broken.isBlank() ? 0 : 1);
        }
      }
    }
  }

  private static List<ScriptSplitter.Statement> split(String sql) {
    return ScriptSplitter.split(file(sql), file(sql).whole(), Grammar.MYSQL);
  }

  private static void read(Lexemes lexemes) {
    new StatementReader(new Library(Grammar.MYSQL), Grammar.MYSQL).read(lexemes);
  }

  private static String text(String sql, Lexemes lexemes) {
    return file(sql).text(lexemes.whole());
  }
}
