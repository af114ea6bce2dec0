package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

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
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Column;
import dev.miglint.schema.Table;
import dev.miglint.sql.Identifiers;
import dev.miglint.sql.TypeName;
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
    return CreatedTable.in(history).stream()
        .flatMap(
            created ->
                Stream.concat(
                    required.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(column -> required(created, column.getKey(), column.getValue())),
                    settings.value(Conventions.AUDIT_COLUMNS).stream()
                        .filter(column -> !required.containsKey(column))
                        .flatMap(column -> learned(created, column))))
        .toList();
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

  private static Stream<Problem> learned(CreatedTable created, String name) {
    if (created.table().column(name).isPresent()) {
      return Stream.of();
    }
    List<Table> others =
        created.before().tables().stream()
            .filter(t -> t.columnsComplete() && !t.isTemporary() && !t.isPartition())
            .toList();
    List<Column> same = others.stream().flatMap(t -> t.column(name).stream()).toList();
    if (others.size() < MANY || same.size() < NEARLY_ALL * others.size()) {
      return Stream.of();
    }
    String type = same.get(same.size() - 1).type().map(Identifiers::quoted).orElse("");
    return Stream.of(
        missing(
            created,
            name,
            type,
            "%d of the %d tables before it have one".formatted(same.size(), others.size())));
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
    boolean now = type.equals("timestamptz") || type.equals("timestamp with time zone");
    return problem.withSafeSql(
        "ALTER TABLE %s ADD COLUMN %s %s%s;"
            .formatted(
                created.sqlName(), quoted(name), type, now ? " NOT NULL DEFAULT now()" : ""));
  }
}
