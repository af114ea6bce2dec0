package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Text;
import java.util.Optional;

/** op.create_foreign_key, op.create_unique_constraint and so on, and op.drop_constraint. */
final class ConstraintOperations {

  private final RevisionScript script;

  ConstraintOperations(RevisionScript script) {
    this.script = script;
  }

  void createForeignKey(Call call) {
    Fragment own =
        table(
            call.at(1, "source_table"), call.named("source_schema").or(() -> call.named("schema")));
    Fragment other = table(call.at(2, "referent_table"), call.named("referent_schema"));
    Fragment columns = Expect.names(call.list(4, "remote_cols"), "referenced column");
    add(call, own, ConstraintSql.references(call.list(3, "local_cols"), other, columns, call));
  }

  void createUnique(Call call) {
    add(call, table(call), ConstraintSql.unique(call.list(2, "columns"), call));
  }

  void createPrimaryKey(Call call) {
    add(call, table(call), ConstraintSql.primaryKey(call.list(2, "columns")));
  }

  void createCheck(Call call) {
    Argument condition =
        call.at(2, "condition").orElseThrow(() -> new NotUnderstood("its condition is not given"));
    add(call, table(call), ConstraintSql.check(condition));
  }

  void createExclude(Call call) {
    add(call, table(call), ConstraintSql.exclude(call.from(2).positional(), call));
  }

  private void add(Call call, Fragment table, Fragment definition) {
    Fragment name = call.at(0, "constraint_name").map(ConstraintSql::named).orElse(Fragment.EMPTY);
    script.add(
        Fragment.of("ALTER TABLE ", table, " ADD ", name, definition, ConstraintSql.timing(call))
            .within(call.span()));
  }

  void drop(Call call) {
    Optional<Argument> given = call.at(0, "constraint_name");
    // A naming convention can make up the name of a primary key, from its table alone.
    boolean primary =
        call.at(2, "type_")
            .filter(a -> a.value() instanceof Text type && type.content().text().equals("primary"))
            .isPresent();
    if (given.isEmpty() && !primary && script.isSure()) {
      script.refuse("Alembic cannot drop a constraint whose name is None", call.span());
      return;
    }
    Argument name =
        given.orElseThrow(
            () -> new NotUnderstood("its constraint has no name, so Alembic itself fails"));
    String exists = call.isTrue("if_exists") ? "IF EXISTS " : "";
    script.add(
        Fragment.of(
                "ALTER TABLE ", table(call), " DROP CONSTRAINT ", exists, Expect.name(name, "name"))
            .within(call.span()));
  }

  private static Fragment table(Call call) {
    return table(call.at(1, "table_name"), call.named("schema"));
  }

  private static Fragment table(Optional<Argument> name, Optional<Argument> schema) {
    Fragment table =
        Expect.name(name.orElseThrow(() -> new NotUnderstood("its table is not given")), "table");
    return schema.isEmpty() ? table : Fragment.of(Expect.name(schema.get(), "schema"), ".", table);
  }
}
