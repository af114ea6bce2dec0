package dev.miglint.parser.alembic;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Constraints of SQLAlchemy as they stand in CREATE TABLE and behind ADD. */
final class ConstraintSql {

  static final Set<String> KINDS =
      Set.of(
          "PrimaryKeyConstraint",
          "ForeignKeyConstraint",
          "UniqueConstraint",
          "CheckConstraint",
          "ExcludeConstraint");

  private ConstraintSql() {}

  /** A constraint with its name before it. */
  static Fragment of(Made made) {
    Call call = made.call();
    Fragment definition =
        switch (made.name()) {
          case "PrimaryKeyConstraint" -> primaryKey(call.positional());
          case "UniqueConstraint" -> unique(call.positional(), call);
          case "CheckConstraint" -> check(call.at(0, "sqltext").orElseThrow());
          case "ForeignKeyConstraint" ->
              foreignKey(call.list(0, "columns"), call.list(1, "refcolumns"), call);
          case "ExcludeConstraint" -> exclude(call.positional(), call);
          default -> throw new NotUnderstood("a constraint in it is only known at run time");
        };
    return Fragment.of(name(call), definition, timing(call)).within(made.span());
  }

  static Fragment name(Call call) {
    return call.named("name").map(ConstraintSql::named).orElse(Fragment.EMPTY);
  }

  /** The words before a definition that give it a name. */
  static Fragment named(Argument name) {
    return Fragment.of("CONSTRAINT ", Expect.name(name, "name"), " ");
  }

  static Fragment primaryKey(List<Argument> columns) {
    return Fragment.of("PRIMARY KEY (", Expect.names(columns, "column"), ")");
  }

  static Fragment unique(List<Argument> columns, Call call) {
    String nulls = call.isTrue("postgresql_nulls_not_distinct") ? "NULLS NOT DISTINCT " : "";
    return Fragment.of("UNIQUE ", nulls, "(", Expect.names(columns, "column"), ")");
  }

  static Fragment check(Argument condition) {
    return Fragment.of("CHECK (", condition(condition), ")");
  }

  /** A condition, which a plain string gives as SQL. */
  static Fragment condition(Argument condition) {
    return condition.value() instanceof Text text
        ? ExpressionSql.text(text.content())
        : ExpressionSql.of(condition);
  }

  /** sa.ForeignKey of a column. */
  static Fragment foreignKey(Argument column, Made made) {
    Call call = made.call();
    Argument target = call.at(0, "column").orElseThrow();
    return Fragment.of(name(call), foreignKey(List.of(column), List.of(target), call), timing(call))
        .within(made.span());
  }

  private static Fragment foreignKey(List<Argument> own, List<Argument> others, Call call) {
    if (others.isEmpty()) {
      throw new NotUnderstood("a foreign key in it references nothing");
    }
    List<Object> columns = new ArrayList<>();
    String table = "";
    for (Argument other : others) {
      String path = Expect.text(other, "referenced column").text();
      int dot = path.lastIndexOf('.');
      if (dot < 0) {
        throw new NotUnderstood("a foreign key in it references no column");
      }
      table = table(path.substring(0, dot));
      columns.add(columns.isEmpty() ? "" : ", ");
      columns.add(Fragment.from(quoted(path.substring(dot + 1)), other.span()));
    }
    return references(
        own, Fragment.from(table, others.get(0).span()), Fragment.of(columns.toArray()), call);
  }

  private static String table(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0
        ? quoted(path)
        : quoted(path.substring(0, dot)) + "." + quoted(path.substring(dot + 1));
  }

  static Fragment references(List<Argument> own, Fragment table, Fragment columns, Call call) {
    return Fragment.of(
        "FOREIGN KEY (",
        Expect.names(own, "column"),
        ") REFERENCES ",
        table,
        " (",
        columns,
        ")",
        words(" MATCH ", call, "match"),
        words(" ON DELETE ", call, "ondelete"),
        words(" ON UPDATE ", call, "onupdate"));
  }

  private static Fragment words(String keywords, Call call, String name) {
    return call.text(name).map(text -> Fragment.of(keywords, text)).orElse(Fragment.EMPTY);
  }

  static Fragment exclude(List<Argument> elements, Call call) {
    List<Fragment> parts = new ArrayList<>();
    for (Argument element : elements) {
      if (!(element.value() instanceof Items pair) || pair.items().size() != 2) {
        throw new NotUnderstood("its elements are only known at run time");
      }
      Argument what = pair.items().get(0);
      Fragment expression =
          what.value() instanceof Text ? Expect.name(what, "column") : ExpressionSql.of(what);
      parts.add(
          Fragment.of(expression, " WITH ", Expect.text(pair.items().get(1), "operator").text()));
    }
    Fragment method = call.text("using").orElse(Fragment.bare("gist"));
    Fragment where =
        call.named("where")
            .map(condition -> Fragment.of(" WHERE (", condition(condition), ")"))
            .orElse(Fragment.EMPTY);
    return Fragment.of("EXCLUDE USING ", method, " (", Fragment.join(", ", parts), ")", where);
  }

  /** What stands behind a definition: when it is checked, and whether for what is there. */
  static Fragment timing(Call call) {
    String deferrable =
        call.isTrue("deferrable")
            ? " DEFERRABLE"
            : call.isFalse("deferrable") ? " NOT DEFERRABLE" : "";
    Optional<Fragment> initially = call.text("initially");
    return Fragment.of(
        deferrable,
        initially.map(text -> Fragment.of(" INITIALLY ", text)).orElse(Fragment.EMPTY),
        call.isTrue("postgresql_not_valid") ? " NOT VALID" : "");
  }
}
