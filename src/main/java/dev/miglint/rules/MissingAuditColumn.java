package dev.miglint.rules;

import static java.util.Comparator.comparingInt;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Conventions;
import dev.miglint.lint.CreatedTable;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Wording;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Column;
import dev.miglint.schema.Table;
import dev.miglint.sql.Identifiers;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables without the columns that every table has, by configuration or by habit. */
@AutoService(Rule.class)
public final class MissingAuditColumn implements SetRule {

  /** Fewer tables are no habit. */
  private static final int MANY = 5;

  private static final double NEARLY_ALL = 0.8;

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "missing-audit-column",
            Group.SCHEMA,
            Severity.WARNING,
            "a table lacks a column that all tables are meant to have")
        .withOptions(Conventions.REQUIRED_COLUMNS, Conventions.AUDIT_COLUMNS)
        .alsoFor(Dialect.MYSQL, Dialect.SQLITE, Dialect.GENERIC);
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    Map<String, String> required = settings.value(Conventions.REQUIRED_COLUMNS);
    List<CreatedTable> created =
        history.created().stream().sorted(comparingInt(c -> age(c.table()))).toList();
    List<Table> tables =
        history.after().tables().stream()
            .filter(t -> t.columnsComplete() && !t.isTemporary() && !t.isPartition())
            .sorted(comparingInt(MissingAuditColumn::age))
            .toList();
    return Stream.concat(
            created.stream()
                .flatMap(
                    table ->
                        required.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .flatMap(
                                column -> required(table, column.getKey(), column.getValue()))),
            settings.value(Conventions.AUDIT_COLUMNS).stream()
                .filter(column -> !required.containsKey(column))
                .flatMap(column -> learned(created, tables, column).stream()))
        .toList();
  }

  private static int age(Table table) {
    return table.created().statement();
  }

  private static Stream<Problem> required(CreatedTable created, String name, String type) {
    Optional<Column> column = created.table().column(name);
    if (column.isPresent()) {
      return column.get().type().stream()
          .filter(actual -> !type.isEmpty() && !isType(actual, type))
          .map(
              actual ->
                  Problem.at(
                          created.name().span(),
                          "%s.%s is %s, but every table is configured to have it as %s."
                              .formatted(created.table().name(), name, actual, type),
                          "Make the column %s.".formatted(type))
                      .as(Severity.ERROR)
                      .in(created.migration()));
    }
    return Stream.of(
        missing(created, name, type, "every table is configured to have it").as(Severity.ERROR));
  }

  private static boolean isType(TypeName actual, String wanted) {
    String word =
        switch (wanted.toLowerCase(Locale.ROOT)) {
          case "timestamp with time zone" -> "timestamptz";
          case "timestamp without time zone" -> "timestamp";
          case "int" -> "integer";
          default -> wanted.toLowerCase(Locale.ROOT);
        };
    return actual.toString().equals(word) || actual.name().equals(word);
  }

  /** Goes through the tables in the order of their creation and counts what those before have. */
  private static List<Problem> learned(
      List<CreatedTable> created, List<Table> tables, String name) {
    List<Problem> problems = new ArrayList<>();
    int others = 0;
    int same = 0;
    String type = "";
    for (CreatedTable table : created) {
      while (others < tables.size() && age(tables.get(others)) < age(table.table())) {
        Optional<Column> column = tables.get(others++).column(name);
        same += column.isPresent() ? 1 : 0;
        type = column.flatMap(Column::type).map(Identifiers::quoted).orElse(type);
      }
      boolean habit = others >= MANY && same >= NEARLY_ALL * others;
      if (habit && table.table().column(name).isEmpty()) {
        String why = "%s of the %s tables before it have one".formatted(same, others);
        problems.add(missing(table, name, type, why));
      }
    }
    return problems;
  }

  private static Problem missing(CreatedTable created, String name, String type, String why) {
    Problem problem =
        Problem.at(
                created.name().span(),
                "%s has no column %s; %s.".formatted(created.table().name(), name, why),
                "Add the column to the table's definition.")
            .in(created.migration());
    if (type.isEmpty()) {
      return problem;
    }
    Wording wording = Wording.of(created.migration());
    boolean now = type.equals("timestamptz") || type.equals("timestamp with time zone");
    return problem.withSafeSql(
        "ALTER TABLE %s ADD COLUMN %s %s%s;"
            .formatted(
                created.sqlName(wording),
                wording.quoted(name),
                type,
                now ? " NOT NULL DEFAULT now()" : ""));
  }
}
