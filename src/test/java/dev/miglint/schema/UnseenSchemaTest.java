package dev.miglint.schema;

import static dev.miglint.schema.SchemaReplayTest.inPublic;
import static dev.miglint.schema.SchemaReplayTest.name;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a history shows of a database that it did not begin with. */
final class UnseenSchemaTest {

  @Test
  void whatIsReferencedOrDroppedWasThere() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then(
                "CREATE TABLE t (a int REFERENCES elsewhere); DROP TABLE gone; DROP TABLE IF EXISTS"
                    + " perhaps; ALTER TABLE keyed ADD UNIQUE (u), ADD PRIMARY KEY (p)")
            .schema();
    assertThat(schema.assumedRelations())
        .containsExactlyInAnyOrder(inPublic("elsewhere"), inPublic("gone"), inPublic("keyed"));
    assertThat(schema.presence(name("gone"))).isEqualTo(Presence.ABSENT);
    Table keyed = schema.table(name("keyed")).orElseThrow();
    assertThat(keyed.columnPresence("u")).isEqualTo(Presence.PRESENT);
    assertThat(keyed.column("p").filter(Column::notNull)).isPresent();
    assertThat(keyed.column("u").filter(Column::notNull)).isEmpty();
  }

  @Test
  void definitionOfAColumnThatWasOnlyConcludedReplacesIt() {
    Table table =
        ReplayedScript.onUnseenDatabase()
            .then("ALTER TABLE t ADD CHECK (a > 0); ALTER TABLE t ADD COLUMN a integer")
            .schema()
            .table(name("t"))
            .orElseThrow();
    assertThat(table.columns()).hasSize(1);
    assertThat(table.column("a").flatMap(Column::type)).isPresent();
  }

  @Test
  void columnThatIsThereIsNotAddedAgain() {
    Table table =
        ReplayedScript.onUnseenDatabase()
            .then(
                "CREATE TABLE t (a integer); ALTER TABLE t ADD COLUMN IF NOT EXISTS a text NOT"
                    + " NULL")
            .schema()
            .table(name("t"))
            .orElseThrow();
    assertThat(table.column("a").flatMap(Column::type).orElseThrow().name()).isEqualTo("int4");
    assertThat(table.column("a").filter(Column::notNull)).isEmpty();
  }

  @Test
  void dropOwnedMayTakeAnything() {
    ReplayedScript script = ReplayedScript.onEmptyDatabase().then("CREATE TABLE t (a int)");
    assertThat(script.schema().isComplete()).isTrue();
    assertThat(script.then("DROP OWNED BY somebody").schema().isComplete()).isFalse();
  }

  @Test
  void typesAndDomainsThatWereNeverSeenArePutTogetherFromTheirChanges() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then(
                "ALTER TYPE old RENAME TO fresh; ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0);"
                    + "CREATE TABLE t (m mood); CREATE VIEW v AS SELECT m FROM t; ALTER TYPE mood"
                    + " RENAME TO spirits; ALTER TABLE unseen SET SCHEMA s; CREATE INDEX ON indexed"
                    + " (k)")
            .schema();
    assertThat(schema.type(name("fresh"))).isPresent();
    assertThat(schema.type(name("old"))).isEmpty();
    UserType.Domain domain = (UserType.Domain) schema.type(name("d")).orElseThrow();
    assertThat(domain.constraints()).hasSize(1);
    assertThat(domain.complete()).isFalse();
    assertThat(schema.assumedRelations()).contains(inPublic("unseen"), inPublic("indexed"));
    assertThat(schema.table(name("indexed")).orElseThrow().columnPresence("k"))
        .isEqualTo(Presence.PRESENT);
  }

  @Test
  void whatAStatementSpeaksOfWasThere() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then(
                "CREATE TRIGGER g BEFORE INSERT ON a1 FOR EACH ROW EXECUTE FUNCTION f();"
                    + "CREATE RULE r AS ON INSERT TO a2 DO NOTHING; CREATE POLICY p ON a3;"
                    + "ALTER POLICY p ON a4 USING (true); CREATE STATISTICS st ON a, b FROM a5;"
                    + "COMMENT ON TABLE a6 IS 'x'; COMMENT ON COLUMN a7.c IS 'x';"
                    + "COMMENT ON CONSTRAINT k ON a8 IS 'x'; CREATE SEQUENCE s OWNED BY a9.c;"
                    + "ALTER TABLE IF EXISTS never ADD COLUMN c integer")
            .schema();
    assertThat(schema.assumedRelations())
        .extracting(RelationName::name)
        .containsExactlyInAnyOrder("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9");
  }

  @Test
  void sequenceThatWasNeverSeenComesFromItsChange() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then(
                "ALTER SEQUENCE old AS smallint; CREATE SEQUENCE s OWNED BY t.a;"
                    + "ALTER SEQUENCE s OWNED BY NONE; CREATE SEQUENCE u OWNED BY t.a")
            .schema();
    assertThat(schema.sequence(inPublic("old"))).map(Sequence::type).contains("int2");
    assertThat(schema.sequencesOwnedBy(inPublic("t"), "a"))
        .extracting(Sequence::name)
        .containsExactly(inPublic("u"));
  }

  @Test
  void whatWasOnlyAlteredExistedBeforeAndIsIncomplete() {
    Schema schema =
        ReplayedScript.onUnseenDatabase()
            .then("ALTER TABLE old ADD COLUMN fresh integer; ALTER TABLE old DROP COLUMN gone")
            .schema();
    Table old = schema.table(name("old")).orElseThrow();
    assertThat(old.predatesHistory()).isTrue();
    assertThat(old.columnsComplete()).isFalse();
    assertThat(old.columnPresence("fresh")).isEqualTo(Presence.PRESENT);
    assertThat(old.columnPresence("gone")).isEqualTo(Presence.ABSENT);
    assertThat(old.columnPresence("other")).isEqualTo(Presence.UNSEEN);
    assertThat(schema.assumedRelations()).containsExactly(inPublic("old"));
    assertThat(schema.isComplete()).isFalse();
  }

  @Test
  void notSeenIsNotAbsent() {
    Schema schema =
        ReplayedScript.onUnseenDatabase().then("CREATE TABLE t (a int); DROP TABLE t").schema();
    assertThat(schema.presence(name("t"))).isEqualTo(Presence.ABSENT);
    assertThat(schema.presence(name("never"))).isEqualTo(Presence.UNSEEN);
    assertThat(schema.isComplete()).isTrue();
  }
}
