package dev.miglint.parser.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlembicParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "op.add_column('users', sa.Column('age', sa.Integer(), nullable=False, server_default='1'))"
            + "| ALTER TABLE users ADD COLUMN age INTEGER DEFAULT '1' NOT NULL",
        "op.add_column('u', sa.Column('at', sa.DateTime(timezone=True),"
            + " server_default=sa.func.now()), schema='a')| ALTER TABLE a.u ADD COLUMN at TIMESTAMP"
            + " WITH TIME ZONE DEFAULT now()",
        "op.add_column('u', sa.Column('b', sa.Boolean(), server_default=sa.false()))"
            + "| ALTER TABLE u ADD COLUMN b BOOLEAN DEFAULT false",
        "op.add_column('u', sa.Column('c', sa.Integer(), sa.Computed('a + 1', persisted=True)))"
            + "| ALTER TABLE u ADD COLUMN c INTEGER GENERATED ALWAYS AS (a + 1) STORED",
        "op.add_column('u', sa.Column('i', sa.BigInteger(), sa.Identity(always=True, start=5)))"
            + "| ALTER TABLE u ADD COLUMN i BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 5)",
        "op.drop_column('Users', 'order') | ALTER TABLE `Users` DROP COLUMN `order`",
        "op.alter_column('u', 'c', nullable=False) | ALTER TABLE u ALTER COLUMN c SET NOT NULL",
        "op.alter_column('u', 'c', existing_type=sa.Text(), nullable=True)"
            + "| ALTER TABLE u ALTER COLUMN c DROP NOT NULL",
        "op.alter_column('u', 'c', type_=sa.Numeric(10, 2), postgresql_using='c::numeric')"
            + "| ALTER TABLE u ALTER COLUMN c TYPE NUMERIC(10, 2) USING c::numeric",
        "op.alter_column('u', 'c', new_column_name='d') | ALTER TABLE u RENAME c TO d",
        "op.alter_column('u', 'c', server_default=None) | ALTER TABLE u ALTER COLUMN c DROP"
            + " DEFAULT",
        "op.alter_column('u', 'c', server_default=sa.text('now()'))"
            + "| ALTER TABLE u ALTER COLUMN c SET DEFAULT now()",
        "op.rename_table('u', 'v', schema='s') | ALTER TABLE s.u RENAME TO v",
        "op.drop_table('u') | DROP TABLE u",
        "op.create_index('i', 'u', ['a', sa.text('lower(b)')], unique=True)"
            + "| CREATE UNIQUE INDEX i ON u (a, lower(b))",
        "op.create_index('i', 'u', ['a'], postgresql_concurrently=True, if_not_exists=True,"
            + " postgresql_using='gin', postgresql_where=sa.text('a > 1'),"
            + " postgresql_include=['b'])| CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON u USING gin"
            + " (a) INCLUDE (b) WHERE a > 1",
        "op.create_index(op.f('ix_u_a'), 'u', ['a'], postgresql_ops={'a': 'gin_trgm_ops'})"
            + "| CREATE INDEX ix_u_a ON u (a gin_trgm_ops)",
        "op.create_index(None, 'u', ['a']) | CREATE INDEX ix_u_a ON u (a)",
        "op.drop_index('i', table_name='u', postgresql_concurrently=True)"
            + "| DROP INDEX CONCURRENTLY i",
        "op.create_foreign_key('fk', 'a', 'b', ['b_id'], ['id'], ondelete='CASCADE',"
            + " deferrable=True, initially='DEFERRED', postgresql_not_valid=True)| ALTER TABLE a"
            + " ADD CONSTRAINT fk FOREIGN KEY (b_id) REFERENCES b (id) ON DELETE CASCADE DEFERRABLE"
            + " INITIALLY DEFERRED NOT VALID",
        "op.create_unique_constraint(None, 'u', ['a', 'b']) | ALTER TABLE u ADD UNIQUE (a, b)",
        "op.create_check_constraint('c', 'u', 'a > 0')"
            + "| ALTER TABLE u ADD CONSTRAINT c CHECK (a > 0)",
        "op.create_check_constraint('c', 'u', sa.column('a').isnot(None))"
            + "| ALTER TABLE u ADD CONSTRAINT c CHECK (a IS NOT NULL)",
        "op.create_primary_key('pk', 'u', ['a'])"
            + "| ALTER TABLE u ADD CONSTRAINT pk PRIMARY KEY (a)",
        "op.create_exclude_constraint('x', 'u', ('during', '&&'), using='gist')"
            + "| ALTER TABLE u ADD CONSTRAINT x EXCLUDE USING gist (during WITH &&)",
        "op.drop_constraint('c', 'u', type_='check') | ALTER TABLE u DROP CONSTRAINT c",
        "op.create_table_comment('u', `It's`) | COMMENT ON TABLE u IS 'It''s'",
        "op.execute('SELECT 1') | SELECT 1",
        "op.execute(sa.text('DELETE FROM u WHERE a = :b').bindparams(b=1))"
            + "| DELETE FROM u WHERE a = $1",
        "op.execute('UPDATE u SET a = b::text') | UPDATE u SET a = b::text",
        "op.get_bind().execute(sa.text('SELECT 1')) | SELECT 1",
        "sa.Enum('a', 'b', name='kind').create(op.get_bind()) | CREATE TYPE kind AS ENUM ('a',"
            + " 'b')",
        "postgresql.ENUM(name='kind').drop(op.get_bind(), checkfirst=False) | DROP TYPE kind",
        "op.execute(sa.table('u', sa.column('a')).update().where(sa.column('a') =="
            + " None).values(a=1))| UPDATE u SET a = 1 WHERE a IS NULL",
        "op.execute(sa.delete(sa.table('u'))) | DELETE FROM u",
        "op.bulk_insert(sa.table('u', sa.column('a')), [{'a': 'x'}, {'a': make()}])"
            + "| INSERT INTO u (a) VALUES ('x'), ($1)",
      })
  void anOperationIsTheStatementThatAlembicRuns(String operation, String sql) {
    RevisionText revision = RevisionText.of(operation.replace('`', '"'));
    assertThat(revision.statements()).containsExactly(sql.replace('`', '"'));
    assertThat(revision.skipped()).isEmpty();
    assertThat(revision.parsed().syntaxErrors()).isEmpty();
  }

  @Test
  void aTableComesWithItsTypesIndexesAndComments() {
    RevisionText revision =
        RevisionText.of(
            """
            op.create_table(
                "orders",
                sa.Column("id", sa.Integer(), nullable=False),
                sa.Column("state", sa.Enum("new", "old", name="state"), comment="where it is"),
                sa.Column("user_id", sa.BigInteger(), sa.ForeignKey("app.users.id", ondelete="CASCADE"), index=True),
                sa.Column("code", sa.String(10), unique=True),
                sa.Column("tags", postgresql.ARRAY(sa.Text())),
                sa.PrimaryKeyConstraint("id", name="orders_pkey"),
                sa.CheckConstraint("id > 0"),
            )
            """);
    assertThat(revision.statements())
        .containsExactly(
            "CREATE TYPE state AS ENUM ('new', 'old')",
            "CREATE TABLE orders ( id SERIAL NOT NULL, state state, user_id BIGINT, code"
                + " VARCHAR(10), tags TEXT[], CONSTRAINT orders_pkey PRIMARY KEY (id), CHECK (id >"
                + " 0), FOREIGN KEY (user_id) REFERENCES app.users (id) ON DELETE CASCADE, UNIQUE"
                + " (code) )",
            "CREATE INDEX ix_orders_user_id ON orders (user_id)",
            "COMMENT ON COLUMN orders.state IS 'where it is'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sa.Column('id', sa.BigInteger(), primary_key=True) | id BIGSERIAL NOT NULL, PRIMARY KEY"
            + " (id)",
        "sa.Column('id', sa.Integer(), primary_key=True, autoincrement=False)"
            + "| id INTEGER NOT NULL, PRIMARY KEY (id)",
        "sa.Column('id', sa.Integer(), sa.ForeignKey('o.id'), primary_key=True)"
            + "| id INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY (id) REFERENCES o (id)",
        "sa.Column('a', sa.Integer(), primary_key=True), sa.Column('b', sa.Integer(),"
            + " primary_key=True)| a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b)",
        "sa.Column('id', sa.UUID(), primary_key=True) | id UUID NOT NULL, PRIMARY KEY (id)",
      })
  void aKeyOfOneIntegerColumnCountsByItself(String columns, String sql) {
    assertThat(RevisionText.of("op.create_table('t', %s)".formatted(columns)).statements())
        .containsExactly("CREATE TABLE t ( %s )".formatted(sql));
  }

  @Test
  void addingAColumnMakesNoType() {
    assertThat(
            RevisionText.of("op.add_column('u', sa.Column('s', sa.Enum('a', name='s')))")
                .statements())
        .containsExactly("ALTER TABLE u ADD COLUMN s s");
  }

  @Test
  void aTypeThatIsThereAlreadyIsNotMadeAgain() {
    assertThat(
            RevisionText.of(
                    "op.create_table('t', sa.Column('s', postgresql.ENUM('a', name='s',"
                        + " create_type=False)))")
                .statements())
        .containsExactly("CREATE TABLE t ( s s )");
  }

  @Test
  void tablesOfOneRunMakeTheirTypeOnce() {
    assertThat(
            RevisionText.of(
                    """
                    kind = sa.Enum("a", name="kind")
                    op.create_table("t", sa.Column("k", kind))
                    op.create_table("u", sa.Column("k", kind))
                    """)
                .statements())
        .containsExactly(
            "CREATE TYPE kind AS ENUM ('a')",
            "CREATE TABLE t ( k kind )",
            "CREATE TABLE u ( k kind )");
  }

  @Test
  void whoLooksFirstFailsOnNoTypeThatIsThere() {
    RevisionText revision =
        RevisionText.of(
            """
            postgresql.ENUM("a", name="kind").create(op.get_bind())
            sa.Enum(name="kind").drop(op.get_bind(), checkfirst=True)
            """);
    assertThat(revision.statements())
        .containsExactly(
            "DO $$ BEGIN CREATE TYPE kind AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN NULL;"
                + " END $$",
            "DROP TYPE IF EXISTS kind");
  }

  @Test
  void aBatchNamesItsTableOnce() {
    RevisionText revision =
        RevisionText.of(
            """
            with op.batch_alter_table("tags", schema="app") as batch_op:
                batch_op.add_column(sa.Column("a", sa.Text()))
                batch_op.alter_column("b", existing_type=sa.Text(), nullable=False)
                batch_op.create_index(batch_op.f("ix_a"), ["a"], unique=False)
                batch_op.create_foreign_key(None, "users", ["u"], ["id"])
                batch_op.drop_constraint("c", type_="unique")
                batch_op.drop_column("d")
                batch_op.drop_index("i")
            """);
    assertThat(revision.statements())
        .containsExactly(
            "ALTER TABLE app.tags ADD COLUMN a TEXT",
            "ALTER TABLE app.tags ALTER COLUMN b SET NOT NULL",
            "CREATE INDEX ix_a ON app.tags (a)",
            "ALTER TABLE app.tags ADD FOREIGN KEY (u) REFERENCES users (id)",
            "ALTER TABLE app.tags DROP CONSTRAINT c",
            "ALTER TABLE app.tags DROP COLUMN d",
            "DROP INDEX app.i");
    assertThat(revision.skipped()).isEmpty();
  }

  @Test
  void constantsHelpersAndLoopsAreFollowed() {
    RevisionText revision =
        RevisionText.whole(
            """
            from alembic import op
            from sqlalchemy import Column, Integer as Whole

            TABLES = ["a", "b"]
            NAME = "kind"
            KINDS = ("x", "y")

            def add(table, column="n"):
                op.add_column(table, Column(column, Whole()))

            def upgrade():
                for index, table in enumerate(TABLES):
                    add(table)
                    op.execute(f"UPDATE {table} SET n = {index}")
                op.execute("CREATE TYPE %s AS ENUM (%s)" % (NAME, ", ".join(f"'{k}'" for k in KINDS)))
                op.execute("DROP TYPE {}".format(NAME + "_old"))
                if op.get_bind().dialect.name == "mysql":
                    op.execute("SET NAMES utf8")
            """);
    assertThat(revision.statements())
        .containsExactly(
            "ALTER TABLE a ADD COLUMN n INTEGER",
            "UPDATE a SET n = 0",
            "ALTER TABLE b ADD COLUMN n INTEGER",
            "UPDATE b SET n = 1",
            "CREATE TYPE kind AS ENUM ('x', 'y')",
            "DROP TYPE kind_old");
    assertThat(revision.skipped()).isEmpty();
  }

  @Test
  void whatIsDynamicIsSaidAtItsLine() {
    RevisionText revision =
        RevisionText.of(
            """
            op.execute(read("x.sql"))
            op.sync_enum_values("public", "kind", ["a"])
            op.create_table("t", *columns())
            op.add_column(name(), sa.Column("a", sa.Text()))
            print("done")
            """);
    assertThat(revision.statements()).isEmpty();
    assertThat(revision.skipped())
        .containsExactly(
            "op.execute(read(\"x.sql\")): op.execute: its SQL is put together at run time",
            "op.sync_enum_values(\"public\", \"kind\", [\"a\"]): op.sync_enum_values: an operation"
                + " of a plug-in",
            "op.create_table(\"t\", *columns()): op.create_table: a column in it is only known at"
                + " run time",
            "op.add_column(name(), sa.Column(\"a\", sa.Text())): op.add_column: its table is only"
                + " known at run time");
  }

  @Test
  void anotherBranchOfAConditionNobodyKnowsIsNotRead() {
    RevisionText revision =
        RevisionText.of(
            """
            if exists("t"):
                op.drop_table("t")
            else:
                op.drop_table("u")
            """);
    assertThat(revision.statements()).containsExactly("DROP TABLE t");
    assertThat(revision.skipped()).singleElement().asString().startsWith("op.drop_table(\"u\")");
  }

  @Test
  void sqlStandsWhereItIsWritten() {
    RevisionText revision =
        RevisionText.of(
            """
            op.execute(
                \"""
                -- é
                UPDATE users
                   SET name = 'x'
                \"""
            )
            op.execute("DELETE FROM users " "WHERE name = \\"a\\"")
            """);
    assertThat(revision.written(0)).startsWith("UPDATE users\n").endsWith("'x'");
    assertThat(revision.written(1)).isEqualTo("DELETE FROM users \" \"WHERE name = \\\"a\\\"");
    Span name =
        new Span(
            revision.made().text().indexOf("name"), revision.made().text().indexOf("name") + 4);
    assertThat(revision.made().isVerbatim(name)).isTrue();
    assertThat(revision.made().position(name.start()).line()).isEqualTo(10);
  }

  @Test
  void anOperationStandsWhereItIsCalledAndItsNamesWhereTheyAreGiven() {
    RevisionText revision =
        RevisionText.of(
            """
            op.add_column(
                "users",
                sa.Column("age", sa.Integer()),
            )
            """);
    assertThat(revision.written(0)).startsWith("op.add_column(").endsWith(")");
    String made = revision.made().text();
    int column = made.indexOf("age INTEGER");
    assertThat(revision.written(new Span(column, column + "age INTEGER".length())))
        .isEqualTo("sa.Column(\"age\", sa.Integer())");
    assertThat(revision.written(new Span(column, column + 3))).isEqualTo("\"age\"");
    assertThat(revision.made().isVerbatim(new Span(column, column + 3))).isFalse();
  }

  @Test
  void aBlockThatCommitsBeforeRunsOutside() {
    RevisionText revision =
        RevisionText.of(
            """
            op.execute("SELECT 1")
            with op.get_context().autocommit_block():
                op.execute("SELECT 2")
            op.execute("SELECT 3")
            """);
    assertThat(revision.parsed().statements())
        .extracting(statement -> revision.parsed().outside(statement.span()).isPresent())
        .containsExactly(false, true, false);
  }

  @Test
  void aRevisionThatRefusesToGoBackDoesSomething() {
    assertThat(RevisionText.of("raise NotImplementedError('no')").statements())
        .singleElement()
        .asString()
        .contains("RAISE EXCEPTION");
    assertThat(RevisionText.of("pass").statements()).isEmpty();
  }
}
