package dev.miglint.parser.jsqlparser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.source.SourceFile;
import dev.miglint.sql.Node;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements of MySQL that are made when the script runs. */
class MysqlSessionTest {

  private static ParsedScript parse(String sql) {
    SourceFile file = new SourceFile("a.sql", sql);
    return new JSqlParserFrontEnd(Grammar.MYSQL).parse(file, file.whole());
  }

  /** The tables that are dropped, in order. */
  private static List<String> dropped(String sql) {
    ParsedScript script = parse(sql);
    assertThat(script.skipped()).isEmpty();
    return drops(script)
        .flatMap(drop -> drop.objects().stream())
        .map(object -> object.name().toString())
        .toList();
  }

  private static Stream<Drop> drops(ParsedScript script) {
    return script.statements().stream().filter(Drop.class::isInstance).map(Drop.class::cast);
  }

  private static List<String> reasons(String sql) {
    return parse(sql).skipped().stream().map(ParsedScript.Skipped::reason).toList();
  }

  private static String procedure(String parameters, String body) {
    return "DELIMITER //\nCREATE PROCEDURE p(%s)\n%s//\nDELIMITER ;\n".formatted(parameters, body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PREPARE s FROM 'DROP TABLE a'; EXECUTE s;",
        "SET @x = 'DROP TABLE a'; PREPARE s FROM @x; EXECUTE s; DROP PREPARE s;",
        "SET @t = 'a', @x := CONCAT('DROP TABLE ', @T); PREPARE s FROM @x; EXECUTE S;",
        "SET @x = (SELECT IF((SELECT COUNT(*) FROM t WHERE a IN (1, 2)) > 0, 'SELECT 1', 'DROP"
            + " TABLE a')); PREPARE s FROM @x; EXECUTE s;",
        "SET @x = (SELECT CASE WHEN COUNT(*) > 0 THEN 'SELECT 1' ELSE 'DROP TABLE a' END AS y FROM"
            + " t); PREPARE s FROM @x; EXECUTE s;",
        "SET @x = IFNULL('DROP TABLE a', 'SELECT 1'); PREPARE s FROM @x; EXECUTE s;",
        "SET @x = 'DROP TABLE a WHERE ?'; SET @x = 'DROP TABLE a'; EXECUTE IMMEDIATE @x;",
      })
  void whatIsPutTogetherOfLiteralsIsKnown(String sql) {
    assertThat(dropped(sql)).containsExactly("a");
  }

  @Test
  void everyBranchMayRun() {
    String sql =
        "SET @x = IF(@@version_comment = 'a', 'DROP TABLE a', 'DROP TABLE b');\n"
            + "PREPARE s FROM @x;\nEXECUTE s;";
    assertThat(dropped(sql)).containsExactly("a", "b");
    assertThat(drops(parse(sql))).allMatch(Drop::ifExists);
    assertThat(drops(parse("PREPARE s FROM 'DROP TABLE a'; EXECUTE s"))).noneMatch(Drop::ifExists);
  }

  @Test
  void whatRunsStandsWhereItIsExecuted() {
    String sql = "PREPARE s FROM 'ALTER TABLE a DROP COLUMN b, DROP COLUMN c';\nEXECUTE s;";
    AlterTable alter = (AlterTable) parse(sql).statements().get(1);
    assertThat(alter.actions()).hasSize(2);
    assertThat(alter.actions())
        .extracting(Node::span)
        .allMatch(span -> span.equals(alter.span()) && span.start() == sql.indexOf("EXECUTE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXECUTE s",
        "PREPARE s FROM @x; EXECUTE s",
        "SET @x = 'DROP TABLE a'; SELECT x INTO @x FROM t; PREPARE s FROM @x; EXECUTE s",
        "SET @x = 'DROP TABLE a'; SELECT @x := x FROM t; PREPARE s FROM @x; EXECUTE s",
        "SET @x = CONCAT('DROP TABLE ', DATABASE()); PREPARE s FROM @x; EXECUTE s",
        "SET @x = (SELECT 'DROP TABLE a', 1); PREPARE s FROM @x; EXECUTE s",
        "PREPARE s FROM 'DROP TABLE a'; DEALLOCATE PREPARE s; EXECUTE s",
      })
  void whatDependsOnDataIsNotAnalysed(String sql) {
    assertThat(reasons(sql)).containsExactly("a statement that is made when it runs");
    assertThat(drops(parse(sql))).isEmpty();
  }

  @Test
  void aBranchThatIsKnownCountsBesideOneThatIsNot() {
    String sql = "SET @x = IF(1, 'DROP TABLE a', @y); PREPARE s FROM @x; EXECUTE s";
    assertThat(drops(parse(sql))).hasSize(1);
    assertThat(reasons(sql)).containsExactly("a statement that is made when it runs");
  }

  @Test
  void aProcedureRunsWhereItIsCalled() {
    String body =
        """
        COMMENT 'x' SQL SECURITY INVOKER
        BEGIN
          DECLARE n INT DEFAULT 0;
          DECLARE CONTINUE HANDLER FOR 1091 BEGIN DROP TABLE never; END;
          SELECT COUNT(*) INTO n FROM t WHERE a = of_table;
          one: BEGIN
            IF n > 0 AND IF(n = 1, TRUE, FALSE) THEN
              SET @x = CONCAT('DROP TABLE ', of_table);
            ELSEIF n = 2 THEN
              SET @x = 'DROP TABLE b';
            ELSE
              SET @x = 'SELECT 1';
            END IF;
          END one;
          PREPARE s FROM @x;
          EXECUTE s;
          CASE n WHEN 1 THEN DROP TABLE c; ELSE BEGIN END; END CASE;
          WHILE n > 0 DO
            SET n = n - 1;
            DROP TABLE d;
          END WHILE;
          DROP TABLE e;
        END\
        """;
    String sql = procedure("IN of_table VARCHAR(64), OUT x INT", body) + "CALL p('a', @n);";
    assertThat(dropped(sql)).containsExactly("a", "b", "c", "d", "e");
    assertThat(drops(parse(sql)).filter(Drop::ifExists)).hasSize(4);
    assertThat(drops(parse(sql)))
        .extracting(Node::span)
        .allMatch(span -> span.start() == sql.indexOf("CALL p"));
  }

  @Test
  void aProcedureThatIsNotCalledDoesNothing() {
    assertThat(dropped(procedure("", "DROP TABLE a"))).isEmpty();
    assertThat(dropped(procedure("", "DROP TABLE a") + "CALL p()")).containsExactly("a");
  }

  @Test
  void whatALoopPutsTogetherIsNotAnalysed() {
    String body =
        "BEGIN SET @x = 'DROP TABLE a'; REPEAT FETCH c INTO @x; PREPARE s FROM @x; EXECUTE s;"
            + " UNTIL done END REPEAT; EXECUTE s; DROP TABLE b; END";
    String sql = procedure("", body) + "CALL p();";
    assertThat(reasons(sql)).hasSize(2);
    assertThat(drops(parse(sql))).hasSize(1);
  }

  @Test
  void whatAProcedureLeavesInVariablesIsNotKnown() {
    String sql =
        procedure("", "SET @x = 'DROP TABLE b'")
            + "SET @x = 'DROP TABLE a'; CALL p(); PREPARE s FROM @x; EXECUTE s";
    assertThat(reasons(sql)).containsExactly("a statement that is made when it runs");
  }

  @Test
  void aProcedureThatCallsItselfEnds() {
    assertThat(reasons(procedure("", "BEGIN CALL p(); DROP TABLE a; END") + "CALL p()"))
        .containsExactly("routines that call each other too deeply");
    assertThat(reasons("CALL elsewhere(1)"))
        .containsExactly("a routine, whose body is not looked at");
  }

  @Test
  void aBodyThatCannotBeReadCostsItsCall() {
    String sql = procedure("", "BEGIN IF 1 THEN DROP TABLE a; END") + "CALL p(); DROP TABLE b;";
    assertThat(reasons(sql)).containsExactly("a routine, whose body cannot be read");
    assertThat(drops(parse(sql))).hasSize(1);
  }
}
