package dev.miglint.parser.alembic;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Entries;
import dev.miglint.parser.alembic.Value.Entry;
import dev.miglint.parser.alembic.Value.Imported;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** INSERT, UPDATE and DELETE of SQLAlchemy's Core. */
final class DataSql {

  private static final Set<String> VERBS = Set.of("insert", "update", "delete");
  private static final int ROWS_WRITTEN = 50;

  private DataSql() {}

  /** op.bulk_insert. */
  static Fragment insert(Call call) {
    Argument table = call.at(0, "table").orElseThrow();
    Optional<Items> rows = call.at(1, "rows").flatMap(a -> Sequences.items(a.value()));
    List<Entries> known = new ArrayList<>();
    for (Argument row : rows.map(Items::items).orElse(List.of())) {
      if (row.value() instanceof Entries entries && known.size() < ROWS_WRITTEN) {
        known.add(entries);
      }
    }
    List<String> columns =
        known.isEmpty()
            ? columns(table.value())
            : known.get(0).entries().stream()
                .flatMap(entry -> Strings.text(entry.key()).stream())
                .toList();
    List<Fragment> values = new ArrayList<>();
    for (Entries row : known) {
      values.add(row(columns, row));
    }
    if (values.isEmpty()) {
      values.add(Fragment.bare("(" + "$1, ".repeat(Math.max(0, columns.size() - 1)) + "$1)"));
    }
    return Fragment.of(
        "INSERT INTO ",
        table(table.value()),
        columns.isEmpty() ? "" : " (" + names(columns) + ")",
        " VALUES ",
        Fragment.join(", ", values));
  }

  private static Fragment row(List<String> columns, Entries row) {
    List<Fragment> values = new ArrayList<>();
    for (String column : columns) {
      values.add(row.at(column).map(ExpressionSql::of).orElse(Fragment.bare("$1")));
    }
    return Fragment.of("(", Fragment.join(", ", values), ")");
  }

  private static String names(List<String> columns) {
    return String.join(", ", columns.stream().map(name -> quoted(name)).toList());
  }

  /** The columns that a table is described with. */
  private static List<String> columns(Value table) {
    if (!(table instanceof Made made)) {
      return List.of();
    }
    List<String> columns = new ArrayList<>();
    for (Argument part : made.positional()) {
      boolean column =
          part.value() instanceof Made own
              && (own.name().equals("column") || own.name().equals("Column"));
      if (column && !((Made) part.value()).positional().isEmpty()) {
        columns.add(Expect.text(((Made) part.value()).positional().get(0), "column").text());
      }
    }
    return columns;
  }

  private static Fragment table(Value table) {
    if (table instanceof Made made
        && (made.name().equalsIgnoreCase("table") || made.name().equals("create_table"))
        && !made.positional().isEmpty()) {
      return Expect.name(made.positional().get(0), made.call(), "table");
    }
    throw new NotUnderstood("its table is only known at run time");
  }

  /**
   * A statement that was put together by methods.
   *
   * @return empty for anything else than INSERT, UPDATE and DELETE
   */
  static Optional<Fragment> of(Made made) {
    List<Made> chain = chain(made);
    Optional<Made> verb = chain.stream().filter(part -> VERBS.contains(part.name())).findFirst();
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    Value subject =
        verb.get().on().filter(on -> !(on instanceof Imported)).orElseGet(() -> first(verb.get()));
    Fragment table = table(subject);
    List<Argument> conditions = new ArrayList<>();
    List<Entry> values = new ArrayList<>();
    for (Made part : chain) {
      switch (part.name()) {
        case "where", "filter" -> conditions.addAll(part.positional());
        case "values" -> values.addAll(values(part));
        case "filter_by" -> throw new NotUnderstood("its condition is only known at run time");
        default -> {
          // returning, execution_options, the table itself
        }
      }
    }
    return Optional.of(statement(verb.get().name(), table, conditions, values));
  }

  private static Value first(Made verb) {
    return verb.positional().isEmpty() ? new Unknown() : verb.positional().get(0).value();
  }

  /** The call and what it was called on, outermost first. */
  private static List<Made> chain(Made made) {
    List<Made> chain = new ArrayList<>();
    Optional<Value> next = Optional.of(made);
    while (next.isPresent() && next.get() instanceof Made part) {
      chain.add(part);
      next = part.on();
    }
    return chain;
  }

  private static List<Entry> values(Made call) {
    List<Entry> entries = new ArrayList<>();
    for (Argument argument : call.positional()) {
      if (argument.value() instanceof Entries known) {
        entries.addAll(known.entries());
      }
    }
    for (Map.Entry<String, Argument> named : call.named().entrySet()) {
      entries.add(new Entry(Value.text(named.getKey(), call.span()), named.getValue()));
    }
    return entries;
  }

  private static Fragment statement(
      String verb, Fragment table, List<Argument> conditions, List<Entry> values) {
    List<Fragment> wheres = conditions.stream().map(ExpressionSql::of).toList();
    Fragment where =
        wheres.isEmpty() ? Fragment.EMPTY : Fragment.of(" WHERE ", Fragment.join(" AND ", wheres));
    if (verb.equals("delete")) {
      return Fragment.of("DELETE FROM ", table, where);
    }
    List<Fragment> names = values.stream().map(entry -> column(entry.key())).toList();
    List<Fragment> given = values.stream().map(e -> ExpressionSql.of(e.value())).toList();
    if (names.isEmpty()) {
      throw new NotUnderstood("its values are only known at run time");
    }
    if (verb.equals("insert")) {
      return Fragment.of(
          "INSERT INTO ",
          table,
          " (",
          Fragment.join(", ", names),
          ") VALUES (",
          Fragment.join(", ", given),
          ")");
    }
    List<Fragment> sets = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      sets.add(Fragment.of(names.get(i), " = ", given.get(i)));
    }
    return Fragment.of("UPDATE ", table, " SET ", Fragment.join(", ", sets), where);
  }

  private static Fragment column(Value key) {
    if (key instanceof Value.Member member) {
      return Fragment.bare(quoted(member.name()));
    }
    return Strings.text(key)
        .map(name -> Fragment.bare(quoted(name)))
        .orElseThrow(() -> new NotUnderstood("its columns are only known at run time"));
  }
}
