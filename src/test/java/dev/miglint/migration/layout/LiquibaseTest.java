package dev.miglint.migration.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.Discovery;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Rendering;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiquibaseTest {

  @Test
  void formattedSqlIsMadeOfChangesets() {
    Discovery discovery = Outline.read("liquibase/formatted", ".");
    MigrationSet set = discovery.sets().get(0);
    assertThat(set.framework().id()).isEqualTo("liquibase");
    assertThat(Outline.of(set))
        .containsExactly(
            "up ann:orders PER_MIGRATION: CREATE TABLE orders (id bigint PRIMARY KEY)",
            "down ann:orders PER_MIGRATION: DROP TABLE orders",
            "up ann b:2024.01.02:index AUTOCOMMIT: CREATE INDEX CONCURRENTLY orders_total ON orders"
                + " (total) | DROP INDEX CONCURRENTLY orders_old",
            "down ann b:2024.01.02:index AUTOCOMMIT: DROP INDEX CONCURRENTLY orders_total",
            "repeatable ann:function PER_MIGRATION: CREATE OR REPLACE FUNCTION one() RETURNS int"
                + " LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$ | SELECT 1",
            "down ann:function PER_MIGRATION: ",
            "up ann:whole SIMPLE_QUERY: SELECT 2 | SELECT 3",
            "up ann:slash PER_MIGRATION: CREATE FUNCTION two() RETURNS int LANGUAGE sql AS 'SELECT"
                + " 4/2' | SELECT 4/2",
            "repeatable ann:both PER_MIGRATION: SELECT 6");
  }

  @Test
  void aScriptWithoutChangesetsIsNobodys() {
    Discovery discovery = Outline.read("liquibase/formatted", ".");
    assertThat(discovery.sets())
        .extracting(set -> set.framework().id())
        .containsExactly("liquibase", "liquibase", "plain");
  }

  @Test
  void changesMayEndTheirStatementsAtSomethingElse() {
    assertThat(Outline.of(Outline.read("liquibase/delimiters", ".").sets().get(0)))
        .containsExactly(
            "up ann:inline PER_MIGRATION: CREATE FUNCTION one() RETURNS int LANGUAGE sql BEGIN"
                + " ATOMIC SELECT 1 | END | SELECT 1 | SELECT 2 | SELECT 3",
            "down ann:inline PER_MIGRATION: SELECT -1 | SELECT -2",
            "up ann:file PER_MIGRATION: SELECT 4 | SELECT 5",
            "up ann:whole SIMPLE_QUERY: SELECT 6 | SELECT 7");
  }

  @Test
  void aChangelogInYamlGivesTheOrder() {
    Discovery discovery = Outline.read("liquibase/yaml", ".");
    MigrationSet set = discovery.sets().get(0);
    assertThat(Outline.of(set))
        .containsExactly(
            "up ann:second PER_MIGRATION: CREATE TABLE _schema_ .second (id int)",
            "up 1_first PER_MIGRATION: SELECT 10",
            "repeatable ann:inline PER_MIGRATION: SELECT 1 | SELECT 2 | SELECT 3 | SELECT \"x\" , 4"
                + " FROM t | SELECT 'five'",
            "down ann:inline PER_MIGRATION: SELECT -1",
            "up ann:outside AUTOCOMMIT: CREATE INDEX CONCURRENTLY i ON t (a)",
            "down ann:outside AUTOCOMMIT: DROP INDEX CONCURRENTLY i",
            "up ann:described PER_MIGRATION: SELECT 6",
            "up ann:flow PER_MIGRATION: SELECT 13",
            "up b PER_MIGRATION: SELECT 12");
    assertThat(set.notes())
        .extracting(note -> note.kind() + " " + note.file())
        .containsExactly("MISSING_FILE db/changelog.yaml", "NEVER_RUNS db/sql/never.sql");
    assertThat(discovery.leftOut()).extracting(LeftOut::file).contains("db/sql/never.sql");
    assertThat(unread(set)).containsExactly("the change addColumn is no SQL");
  }

  @Test
  void aChangelogInXmlGivesTheOrder() {
    Discovery discovery = Outline.read("liquibase/xml", ".");
    assertThat(Outline.of(discovery.sets().get(1)))
        .containsExactly("up ann:2 AUTOCOMMIT OTHER: SELECT 3");
    MigrationSet set = discovery.sets().get(0);
    assertThat(Outline.of(set))
        .containsExactly(
            "up ann:1 PER_MIGRATION: SELECT 1 WHERE 1 < 2 | SELECT 2 WHERE 1 < 2",
            "down ann:1 PER_MIGRATION: SELECT -1",
            "up ann:3 PER_MIGRATION: ",
            "up two PER_MIGRATION: SELECT 4");
    assertThat(set.notes()).isEmpty();
    assertThat(unread(set))
        .containsExactly("the change createTable is no SQL", "the change dropTable is no SQL");
  }

  @Test
  void aChangelogInJsonIsRead() {
    assertThat(Outline.of(Outline.only("liquibase/json")))
        .containsExactly("up ann:1 PER_MIGRATION: SELECT 1 | SELECT 2");
  }

  @Test
  void aChangelogThatIsNamedAloneBringsWhatItIncludes() {
    Discovery discovery = Outline.read("liquibase/xml", "db/changelog/master.xml");
    assertThat(discovery.sets()).hasSize(2);
    assertThat(discovery.sets().get(0).migrations()).hasSize(4);
  }

  @Test
  void oneOfItsScriptsIsReadAlone() {
    Discovery discovery = Outline.read("liquibase/yaml", "db/sql/2_second.sql");
    assertThat(Outline.of(discovery.sets().get(0)))
        .containsExactly("up ann:second PER_MIGRATION: CREATE TABLE _schema_ .second (id int)");
  }

  private static List<String> unread(MigrationSet set) {
    return set.migrations().stream()
        .flatMap(
            migration ->
                migration.rendering().unread().stream()
                    .filter(part -> migration.range().contains(part.span())))
        .map(Rendering.Unread::reason)
        .toList();
  }
}
