package dev.miglint.parser.alembic;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Entries;
import dev.miglint.parser.alembic.Value.Flag;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** op.create_index and op.drop_index. */
final class IndexOperations {

  private final RevisionScript script;

  IndexOperations(RevisionScript script) {
    this.script = script;
  }

  void create(Call call) {
    Argument tableName =
        call.at(1, "table_name").orElseThrow(() -> new NotUnderstood("its table is not given"));
    Fragment table = Expect.name(tableName, call, "table");
    script.add(create(call.at(0, "index_name"), tableName, table, call.list(2, "columns"), call));
  }

  /** sa.Index inside of a table. */
  static Fragment inTable(Made made, Argument tableName, Fragment table) {
    Call call = made.call();
    return create(call.at(0, "name"), tableName, table, call.from(1).positional(), call);
  }

  private static Fragment create(
      Optional<Argument> name,
      Argument tableName,
      Fragment table,
      List<Argument> columns,
      Call call) {
    List<Fragment> elements = columns.stream().map(column -> element(column, call)).toList();
    return Fragment.of(
            isTrue(call, "unique") ? "CREATE UNIQUE INDEX " : "CREATE INDEX ",
            call.isTrue("postgresql_concurrently") ? "CONCURRENTLY " : "",
            call.isTrue("if_not_exists") ? "IF NOT EXISTS " : "",
            name.map(given -> Expect.name(given, "name"))
                .orElseGet(() -> chosen(tableName, columns)),
            " ON ",
            table,
            call.text("postgresql_using")
                .map(method -> Fragment.of(" USING ", method))
                .orElse(Fragment.EMPTY),
            " (",
            Fragment.join(", ", elements),
            ")",
            included(call),
            call.isTrue("postgresql_nulls_not_distinct") ? " NULLS NOT DISTINCT" : "",
            parameters(call),
            call.named("postgresql_tablespace")
                .map(space -> Fragment.of(" TABLESPACE ", Expect.name(space, "tablespace")))
                .orElse(Fragment.EMPTY),
            call.named("postgresql_where")
                .map(where -> Fragment.of(" WHERE ", ConstraintSql.condition(where)))
                .orElse(Fragment.EMPTY))
        .within(call.span());
  }

  private static boolean isTrue(Call call, String name) {
    Optional<Argument> given = call.named(name);
    if (given.isPresent() && !(given.get().value() instanceof Flag)) {
      throw new NotUnderstood("its %s is only known at run time".formatted(name));
    }
    return call.isTrue(name);
  }

  private static Fragment chosen(Argument tableName, List<Argument> columns) {
    String first = columns.stream().findFirst().map(c -> Expect.text(c, "name").text()).orElse("");
    return Fragment.bare(
        quoted("ix_%s_%s".formatted(Expect.text(tableName, "table").text(), first)));
  }

  private static Fragment element(Argument column, Call call) {
    boolean name = column.value() instanceof Text;
    Fragment element = name ? Expect.name(column, "column") : ExpressionSql.of(column);
    if (element.text().equals("$1")) {
      throw new NotUnderstood("a column of it is only known at run time");
    }
    Optional<Argument> classes = call.named("postgresql_ops");
    Optional<Argument> operatorClass =
        classes.isPresent() && classes.get().value() instanceof Entries entries
            ? entries.at(element.text())
            : Optional.empty();
    return operatorClass
        .map(own -> Fragment.of(element, " ", Expect.text(own, "operator class")))
        .orElse(element);
  }

  private static Fragment included(Call call) {
    return call.named("postgresql_include").isEmpty()
        ? Fragment.EMPTY
        : Fragment.of(
            " INCLUDE (",
            Expect.names(call.list(Integer.MAX_VALUE, "postgresql_include"), "column"),
            ")");
  }

  private static Fragment parameters(Call call) {
    Optional<Argument> with = call.named("postgresql_with");
    if (with.isEmpty() || !(with.get().value() instanceof Entries entries)) {
      return Fragment.EMPTY;
    }
    List<Fragment> parameters = new ArrayList<>();
    for (Value.Entry entry : entries.entries()) {
      parameters.add(
          Fragment.of(Strings.text(entry.key()).orElse(""), " = ", Literals.bound(entry.value())));
    }
    return Fragment.of(" WITH (", Fragment.join(", ", parameters), ")");
  }

  void drop(Call call) {
    Argument name =
        call.at(0, "index_name").orElseThrow(() -> new NotUnderstood("its name is not given"));
    script.add(
        Fragment.of(
                "DROP INDEX ",
                call.isTrue("postgresql_concurrently") ? "CONCURRENTLY " : "",
                call.isTrue("if_exists") ? "IF EXISTS " : "",
                Expect.name(name, call, "name"))
            .within(call.span()));
  }
}
