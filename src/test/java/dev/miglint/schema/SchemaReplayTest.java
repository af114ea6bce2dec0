package dev.miglint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.schema.UserType.EnumType;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineBody.BodyStatement;
import dev.miglint.sql.RoutineBody.Unread;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SchemaReplayTest {

  private static final Span NOWHERE = new Span(0, 0);

  static QualifiedName name(String name) {
    return QualifiedName.of(name, NOWHERE);
  }

  static RelationName inPublic(String name) {
    return new RelationName("public", name);
  }

  @Test
  void inAnEmptyDatabaseNothingIsThereThatWasNotCreated() {
    Schema schema = ReplayedScript.onEmptyDatabase().then("CREATE TABLE t (a int)").schema();
    assertThat(schema.presence(name("t"))).isEqualTo(Presence.PRESENT);
    assertThat(schema.presence(name("never"))).isEqualTo(Presence.ABSENT);
    assertThat(schema.presence(QualifiedName.of("pg_catalog", "pg_class", NOWHERE)))
        .isEqualTo(Presence.UNSEEN);
  }

  @Test
  void schemaThatTheHistoryCreatedHoldsNothingElse() {
    Schema schema = ReplayedScript.onUnseenDatabase().then("CREATE SCHEMA app").schema();
    assertThat(schema.presence(new RelationName("app", "t"))).isEqualTo(Presence.ABSENT);
  }

  @Test
  void unreadableBodyMayHaveCreatedAnything() {
    Schema schema =
        new SchemaReplay().apply(Schema.EMPTY_DATABASE, block(List.of(), "computed EXECUTE"));
    assertThat(schema.presence(name("never"))).isEqualTo(Presence.UNSEEN);
    assertThat(schema.isComplete()).isFalse();
  }

  @Test
  void conditionalDropIsNotKnownToHaveHappened() {
    ReplayedScript script = ReplayedScript.onUnseenDatabase().then("CREATE TABLE t (a int)");
    Statement drop = script.parse("DROP TABLE t").statements().get(0);
    Statement create = script.parse("CREATE TABLE u (a int)").statements().get(0);
    List<BodyStatement> body =
        List.of(
            new BodyStatement(drop, true, false, false),
            new BodyStatement(create, false, true, false));
    Schema schema = new SchemaReplay().apply(script.schema(), block(body));
    assertThat(schema.presence(name("t"))).isEqualTo(Presence.UNSEEN);
    assertThat(schema.table(name("u"))).isPresent();
  }

  private static DoBlock block(List<BodyStatement> statements, String... unread) {
    List<Unread> hidden = new ArrayList<>();
    for (String reason : unread) {
      hidden.add(new Unread(reason, NOWHERE));
    }
    RoutineBody body = new RoutineBody("", NOWHERE, RoutineBody.Quoting.DOLLAR, statements, hidden);
    return new DoBlock("plpgsql", body, NOWHERE);
  }

  @Test
  void everyObjectKnowsWhenItWasMade() {
    ReplayedScript script =
        ReplayedScript.onUnseenDatabase()
            .then("CREATE TABLE t (a int); CREATE TYPE e AS ENUM ('x')")
            .then(
                "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;"
                    + "ALTER TABLE t RENAME COLUMN a TO deprecated_a; ALTER TYPE e ADD VALUE 'y'")
            .then("ALTER TABLE t VALIDATE CONSTRAINT c; COMMENT ON COLUMN t.deprecated_a IS 'old'");
    Table table = script.schema().table(name("t")).orElseThrow();
    Constraint check = table.constraint("c").orElseThrow();
    Column column = table.column("deprecated_a").orElseThrow();
    assertThat(table.created().transaction()).isZero();
    assertThat(check.created().transaction()).isEqualTo(1);
    assertThat(check.validated()).map(Moment::transaction).contains(2);
    assertThat(check.columns()).containsExactly("deprecated_a");
    assertThat(column.created().transaction()).isZero();
    assertThat(column.renamed()).map(Renaming::from).contains("a");
    assertThat(column.renamed()).map(r -> r.at().transaction()).contains(1);
    assertThat(column.comment()).map(Remark::text).contains("old");
    EnumType type = (EnumType) script.schema().type(name("e")).orElseThrow();
    assertThat(type.label("x").orElseThrow().added().transaction()).isZero();
    assertThat(type.label("y").orElseThrow().added().transaction()).isEqualTo(1);
  }

  @Test
  void newnessDependsOnTheMomentThatIsAsked() {
    Schema schema = ReplayedScript.onUnseenDatabase().then("CREATE TABLE t (a int)").schema();
    assertThat(schema.isNewInTransaction(name("t"))).isTrue();
    Schema later = schema.at(new Moment(0, 1, 1, 5, "later"));
    assertThat(later.isNewInTransaction(name("t"))).isFalse();
    assertThat(later.isNewInMigration(name("t"))).isFalse();
    assertThat(later.isNewInRelease(name("t"))).isTrue();
    assertThat(later.at(new Moment(1, 1, 1, 5, "later")).isNewInRelease(name("t"))).isFalse();
  }

  @Test
  void localSearchPathEndsWithItsTransaction() {
    Schema schema = ReplayedScript.onUnseenDatabase().then("SET LOCAL search_path = app").schema();
    assertThat(schema.searchPath()).containsExactly("app");
    assertThat(schema.at(new Moment(1, 1, 1, 1, "later")).searchPath()).containsExactly("public");
  }

  @Test
  void viewTellsWhatItReads() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then(
                "CREATE TABLE a (id int, name text); CREATE TABLE b (a_id int, total int);"
                    + "CREATE VIEW v AS SELECT x.id, total FROM a x JOIN b ON a_id = x.id")
            .schema();
    assertThat(schema.viewsReading(inPublic("a"), "id")).hasSize(1);
    assertThat(schema.viewsReading(inPublic("b"), "total")).hasSize(1);
    assertThat(schema.viewsReading(inPublic("a"), "name")).isEmpty();
  }

  @Test
  void dependentsAreWhatDropTakesOrIsStoppedBy() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then(
                "CREATE TABLE a (id serial PRIMARY KEY, x int); CREATE TABLE b (a_id int REFERENCES"
                    + " a);CREATE INDEX a_x ON a (x); CREATE VIEW v AS SELECT x FROM a; CREATE VIEW"
                    + " w AS SELECT x FROM v")
            .schema();
    assertThat(schema.dependents(inPublic("a")).stream().map(Dependent::toString))
        .containsExactlyInAnyOrder(
            "index a_pkey",
            "index a_x",
            "sequence a_id_seq",
            "constraint b_a_id_fkey on b",
            "view v",
            "view w");
    assertThat(schema.dependents(inPublic("a"), "x").stream().map(Dependent::toString))
        .containsExactly("index a_x", "view v", "view w");
    assertThat(schema.dependents(inPublic("a"), "id").stream().filter(d -> !d.automatic()).toList())
        .hasSize(1);
  }

  @Test
  void columnsOfTypeAreFoundThroughDomainsArraysAndComposites() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then(
                "CREATE TYPE e AS ENUM ('x'); CREATE DOMAIN d AS e; CREATE TYPE c AS (f d);"
                    + "CREATE TABLE t (a e, b e[], c d, d c, e int)")
            .schema();
    assertThat(schema.columnsOfType(inPublic("e")).stream().map(use -> use.column().name()))
        .containsExactlyInAnyOrder("a", "b", "c", "d");
  }

  @Test
  void foreignKeyIsNamedAfterItsFirstColumnBefore12() {
    String sql =
        "CREATE TABLE t (a int, b int, UNIQUE (a, b), FOREIGN KEY (a, b) REFERENCES t (a, b))";
    Schema old = new ReplayedScript(Schema.UNSEEN, new PostgresVersion(11)).then(sql).schema();
    Schema recent = new ReplayedScript(Schema.UNSEEN, new PostgresVersion(12)).then(sql).schema();
    assertThat(old.table(name("t")).orElseThrow().constraint("t_a_fkey")).isPresent();
    assertThat(recent.table(name("t")).orElseThrow().constraint("t_a_b_fkey")).isPresent();
  }

  @Test
  void tableKnowsWhereItIsStoredAndWhoOwnsIt() {
    Table table =
        ReplayedScript.onUnseenDatabase()
            .then(
                "CREATE TABLE t (a int) WITH (fillfactor = 70); ALTER TABLE t SET TABLESPACE fast,"
                    + " OWNER TO keeper; ALTER TABLE t SET (autovacuum_enabled = false), RESET"
                    + " (fillfactor)")
            .schema()
            .table(name("t"))
            .orElseThrow();
    assertThat(table.storage().tablespace()).contains("fast");
    assertThat(table.storage().options()).containsOnlyKeys("autovacuum_enabled");
    assertThat(table.owner()).contains("keeper");
  }

  @Test
  void whatAViewReadsFollowsTheColumnsName() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then(
                "CREATE TABLE a (id int, name text); CREATE TABLE b (name text);CREATE VIEW v AS"
                    + " SELECT a.name FROM a; CREATE VIEW w AS SELECT b.name FROM b;ALTER TABLE a"
                    + " RENAME COLUMN name TO title")
            .schema();
    assertThat(schema.viewsReading(inPublic("a"), "title")).hasSize(1);
    assertThat(schema.viewsReading(inPublic("a"), "name")).isEmpty();
    assertThat(schema.viewsReading(inPublic("b"), "name")).hasSize(1);
  }

  @Test
  void serialColumnKeepsItsSequenceUnderItsNewName() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then("CREATE TABLE t (id serial); ALTER TABLE t RENAME COLUMN id TO number")
            .schema();
    assertThat(schema.sequencesOwnedBy(inPublic("t"), "number")).hasSize(1);
    assertThat(schema.sequencesOwnedBy(inPublic("t"), "id")).isEmpty();
  }

  @Test
  void renamedObjectsKnowTheirOldName() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then(
                "CREATE TABLE t (a int); CREATE SCHEMA s; CREATE TABLE s.u (a int);"
                    + "ALTER TABLE t RENAME TO v; ALTER TABLE s.u SET SCHEMA public")
            .schema();
    assertThat(schema.relation(inPublic("v")).orElseThrow().renamed())
        .map(Renaming::from)
        .contains("t");
    assertThat(schema.relation(inPublic("u")).orElseThrow().renamed())
        .map(Renaming::from)
        .contains("s.u");
  }

  @Test
  void viewKnowsItsColumnsTypeByItsNewName() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then(
                "CREATE TYPE mood AS ENUM ('glad'); CREATE TABLE t (m mood, n int); CREATE VIEW v"
                    + " AS SELECT m, n FROM t; ALTER TYPE mood RENAME TO spirits")
            .schema();
    View view = schema.view(name("v")).orElseThrow();
    assertThat(view.column("m").flatMap(Column::type).orElseThrow().name()).isEqualTo("spirits");
    assertThat(view.column("n").flatMap(Column::type).orElseThrow().name()).isEqualTo("int4");
  }

  @Test
  void replacedViewKeepsTheAgeOfItsColumns() {
    ReplayedScript script =
        ReplayedScript.onUnseenDatabase()
            .then("CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a FROM t")
            .then("COMMENT ON COLUMN v.a IS 'old'; CREATE OR REPLACE VIEW v AS SELECT a, b FROM t");
    View view = script.schema().view(name("v")).orElseThrow();
    assertThat(view.created().transaction()).isZero();
    assertThat(view.defined().transaction()).isEqualTo(1);
    assertThat(view.column("a").orElseThrow().created().transaction()).isZero();
    assertThat(view.column("a").flatMap(Column::comment)).map(Remark::text).contains("old");
    assertThat(view.column("b").orElseThrow().created().transaction()).isEqualTo(1);
    assertThat(view.column("b").flatMap(Column::comment)).isEmpty();
  }

  @Test
  void columnsOfAViewAreKnownAsFarAsWhatItReads() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then(
                "CREATE TABLE t (a int); CREATE VIEW star AS SELECT * FROM elsewhere;CREATE VIEW"
                    + " two AS SELECT t.a, e.b FROM t, elsewhere e;CREATE VIEW known AS SELECT a"
                    + " FROM t; CREATE VIEW later AS SELECT * FROM star;CREATE VIEW guess AS SELECT"
                    + " c FROM t, elsewhere")
            .schema();
    assertThat(schema.view(name("star")).orElseThrow().columnsComplete()).isFalse();
    assertThat(schema.view(name("later")).orElseThrow().columnsComplete()).isFalse();
    assertThat(schema.view(name("two")).orElseThrow().columnsComplete()).isTrue();
    assertThat(schema.view(name("known")).orElseThrow().columnsComplete()).isTrue();
    assertThat(schema.viewsReading(inPublic("elsewhere"), "c"))
        .extracting(View::name)
        .contains(inPublic("guess"), inPublic("star"));
    assertThat(schema.viewsReading(inPublic("t"), "a"))
        .extracting(View::name)
        .contains(inPublic("known"), inPublic("two"));
  }

  @Test
  void extensionIsThereOnce() {
    ReplayedScript script =
        ReplayedScript.onUnseenDatabase()
            .then("CREATE EXTENSION hstore")
            .then("CREATE EXTENSION IF NOT EXISTS hstore; CREATE TEMP TABLE q (a int)");
    assertThat(script.schema().extensions())
        .singleElement()
        .satisfies(e -> assertThat(e.created().transaction()).isZero());
    assertThat(script.schema().tables()).singleElement().matches(Table::isTemporary);
  }

  @Test
  void whatRunsOnAConditionCountsAsDoneAndIsLeftOutOtherwise() {
    Schema schema =
        ReplayedScript.onEmptyDatabase()
            .then("CREATE TABLE t (a int, b int)")
            .then(
                """
                DO $$ BEGIN
                  IF now() > '2020-01-01' THEN
                    ALTER TABLE t DROP COLUMN a;
                    CREATE TABLE u (a int);
                  END IF;
                  ALTER TABLE t ADD COLUMN c int;
                END $$""")
            .then("ALTER TABLE t DROP COLUMN b")
            .schema();
    assertThat(columns(schema)).containsExactly("c");
    assertThat(schema.table(inPublic("u"))).isPresent();
    Schema otherwise = schema.otherwise().orElseThrow();
    assertThat(columns(otherwise)).containsExactly("a", "c");
    assertThat(otherwise.table(inPublic("u"))).isEmpty();
    assertThat(otherwise.now()).isEqualTo(schema.now());
  }

  @Test
  void nothingElseIsThereWhereAllOfItRuns() {
    Schema schema =
        ReplayedScript.onEmptyDatabase()
            .then("DO $$ BEGIN CREATE TABLE t (a int); END $$")
            .then(
                "DO $$ BEGIN CREATE TYPE e AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN"
                    + " NULL; END $$")
            .schema();
    assertThat(schema.otherwise()).isEmpty();
  }

  @Test
  void whatStandsBehindAFailureThatIsCaughtMayNotRun() {
    Schema schema =
        ReplayedScript.onEmptyDatabase()
            .then(
                """
                DO $$ BEGIN
                  CREATE TYPE e AS ENUM ('a');
                  CREATE TYPE f AS ENUM ('a');
                EXCEPTION WHEN duplicate_object THEN NULL; END $$""")
            .schema();
    assertThat(schema.otherwise().orElseThrow().types())
        .extracting(type -> type.name().name())
        .containsExactly("e");
  }

  private static List<String> columns(Schema schema) {
    return schema.table(inPublic("t")).orElseThrow().columnNames();
  }

  @Test
  void everyAlterActionIsDecided() {
    Draft draft = new Draft(Schema.UNSEEN, PostgresVersion.DEFAULT);
    assertThat(new AlterTableReplay(draft).known())
        .isEqualTo(Set.of(AlterAction.class.getPermittedSubclasses()));
  }
}
