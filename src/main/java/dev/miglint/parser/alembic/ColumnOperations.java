package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Flag;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.None;
import java.util.Optional;

/** op.add_column, op.alter_column, op.drop_column: each change is a statement of its own. */
final class ColumnOperations {

  private final RevisionScript script;
  private final TableOperations tables;

  ColumnOperations(RevisionScript script, TableOperations tables) {
    this.script = script;
    this.tables = tables;
  }

  private static Argument tableName(Call call) {
    return call.at(0, "table_name").orElseThrow(() -> new NotUnderstood("its table is not given"));
  }

  /** Unlike CREATE TABLE, it makes no enumerated type (Alembic's issue 278). */
  void add(Call call) {
    Fragment table = Expect.name(tableName(call), call, "table");
    Argument argument =
        call.at(1, "column").orElseThrow(() -> new NotUnderstood("its column is not given"));
    ColumnSql column =
        ColumnSql.of(argument)
            .orElseThrow(() -> new NotUnderstood("its column is only known at run time"));
    String exists = call.isTrue("if_not_exists") ? "IF NOT EXISTS " : "";
    Fragment definition = column.definition(java.util.List.of(), java.util.Set.of());
    script.add(
        Fragment.of("ALTER TABLE ", table, " ADD COLUMN ", exists, definition).within(call.span()));
    for (Fragment constraint : column.constraints()) {
      script.add(Fragment.of("ALTER TABLE ", table, " ADD ", constraint).within(call.span()));
    }
    if (column.isUnique() && !column.isIndexed()) {
      script.add(
          Fragment.of(
                  "ALTER TABLE ",
                  table,
                  " ADD ",
                  ConstraintSql.unique(java.util.List.of(column.nameArgument()), call))
              .within(call.span()));
    }
    if (column.isIndexed()) {
      script.add(TableOperations.index(tableName(call), table, column));
    }
    column.comment().ifPresent(text -> tables.comment(table, column, text));
  }

  void drop(Call call) {
    Fragment table = Expect.name(tableName(call), call, "table");
    Fragment column =
        Expect.name(
            call.at(1, "column_name")
                .orElseThrow(() -> new NotUnderstood("its column is not given")),
            "column");
    String exists = call.isTrue("if_exists") ? "IF EXISTS " : "";
    script.add(
        Fragment.of("ALTER TABLE ", table, " DROP COLUMN ", exists, column).within(call.span()));
  }

  /** The statements in Alembic's order: type, null, default, comment, and the new name last. */
  void alter(Call call) {
    Fragment table = Expect.name(tableName(call), call, "table");
    Fragment column =
        Expect.name(
            call.at(1, "column_name")
                .orElseThrow(() -> new NotUnderstood("its column is not given")),
            "column");
    Fragment change = Fragment.of("ALTER TABLE ", table, " ALTER COLUMN ", column, " ");
    call.named("type_").ifPresent(type -> add(call, change, "TYPE ", type(type, call)));
    Optional<Argument> nullable = call.named("nullable");
    if (nullable.isPresent()) {
      if (!(nullable.get().value() instanceof Flag flag)) {
        throw new NotUnderstood("its nullable is only known at run time");
      }
      add(call, change, flag.isTrue() ? "DROP NOT NULL" : "SET NOT NULL", Fragment.EMPTY);
    }
    call.written("server_default").ifPresent(value -> standard(call, change, value));
    call.written("comment").ifPresent(text -> comment(call, table, column, text));
    Optional<Argument> name = call.named("new_column_name").or(() -> call.named("name"));
    if (name.isPresent()) {
      script.add(
          Fragment.of(
                  "ALTER TABLE ",
                  table,
                  " RENAME ",
                  column,
                  " TO ",
                  Expect.name(name.get(), "new name"))
              .within(call.span()));
    }
  }

  private void add(Call call, Fragment change, String words, Fragment rest) {
    script.add(Fragment.of(change, words, rest).within(call.span()));
  }

  private static Fragment type(Argument type, Call call) {
    return Fragment.of(
        TypeSql.of(type),
        call.text("postgresql_using")
            .map(using -> Fragment.of(" USING ", using))
            .orElse(Fragment.EMPTY));
  }

  private void standard(Call call, Fragment change, Argument value) {
    if (value.value() instanceof None) {
      add(call, change, "DROP DEFAULT", Fragment.EMPTY);
    } else if (value.value() instanceof Made made && made.name().equals("Identity")) {
      add(call, change, "ADD ", ColumnSql.generated(made));
    } else if (!(value.value() instanceof Flag flag && !flag.isTrue())) {
      ExpressionSql.standard(value).ifPresent(sql -> add(call, change, "SET DEFAULT ", sql));
    }
  }

  private void comment(Call call, Fragment table, Fragment column, Argument text) {
    if (text.value() instanceof Flag) {
      return; // False stands for "leave it as it is".
    }
    Fragment words =
        text.value() instanceof None
            ? Fragment.bare("NULL")
            : Literals.string(Expect.text(text, "comment"));
    script.add(
        Fragment.of("COMMENT ON COLUMN ", table, ".", column, " IS ", words).within(call.span()));
  }
}
