package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.CreatedTable;
import dev.miglint.lint.Fix;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.WithoutOverlaps;
import dev.miglint.lint.Wording;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables that end up without a primary key. */
@AutoService(Rule.class)
public final class MissingPrimaryKey implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "missing-primary-key",
            Group.SCHEMA,
            Severity.ERROR,
            "a table is left without a primary key")
        .alsoFor(Dialect.MYSQL);
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    return history.created().stream()
        .filter(created -> created.table().primaryKey().isEmpty())
        .map(created -> problem(created, history))
        .toList();
  }

  private static Problem problem(CreatedTable created, History history) {
    Wording wording = Wording.of(history);
    Table table = created.table();
    boolean hasChildren = !history.after().children(table.name()).isEmpty();
    String inherited =
        table.lineage().inherits().isEmpty()
            ? ""
            : " A primary key is not inherited: %s needs its own.".formatted(table.name());
    Problem problem =
        Problem.at(
                created.name().span(),
                "%s has no primary key: nothing keeps the same row from being there twice, and %s.%s"
                    .formatted(
                        table.name(),
                        wording.isPostgres()
                            ? "logical replication refuses every UPDATE and DELETE on it"
                            : "replicas have to look through the table for each row that changes",
                        inherited),
                "Give the table a primary key.")
            .withSafeSql(safe(created, hasChildren, wording))
            .in(created.migration());
    return fix(created, wording).map(problem::withFix).orElse(problem);
  }

  /** Only what is unique already, or is called id, is taken for a key. */
  private static Optional<Fix> fix(CreatedTable created, Wording wording) {
    List<Node> parts = created.definition();
    Table table = created.table();
    List<String> columns =
        table.constraints(Constraint.Kind.UNIQUE).stream()
            .findFirst()
            .map(Constraint::columns)
            .or(() -> table.column("id").map(id -> List.of(id.name())))
            .orElse(List.of());
    boolean isWritten =
        !columns.isEmpty()
            && columns.stream().allMatch(c -> parts.stream().anyMatch(part -> isColumn(part, c)));
    boolean hadOne = parts.stream().anyMatch(MissingPrimaryKey::isKey); // It was dropped since.
    if (!isWritten || hadOne || !table.lineage().inherits().isEmpty()) {
      return Optional.empty();
    }
    String key = key(columns, created, wording);
    int end = parts.stream().mapToInt(part -> part.span().end()).max().orElseThrow();
    return Optional.of(
        new Fix(
            "Add a primary key",
            Fix.Safety.UNSAFE,
            List.of(new Fix.Edit(new Span(end, end), ",\n    PRIMARY KEY (%s)".formatted(key)))));
  }

  private static String key(List<String> columns, CreatedTable created, Wording wording) {
    boolean temporal = WithoutOverlaps.isUnique(columns, created.definition());
    return columns.stream()
        .map(wording::quoted)
        .collect(Collectors.joining(", ", "", temporal ? " WITHOUT OVERLAPS" : ""));
  }

  private static boolean isColumn(Node part, String name) {
    return part instanceof ColumnDefinition column && column.name().value().equals(name);
  }

  private static boolean isKey(Node part) {
    return part instanceof PrimaryKey
        || (part instanceof ColumnDefinition column
            && column.constraints().stream().anyMatch(PrimaryKey.class::isInstance));
  }

  private static String safe(CreatedTable created, boolean hasChildren, Wording wording) {
    Table table = created.table();
    String name = created.sqlName(wording);
    return table.constraints(Constraint.Kind.UNIQUE).stream()
        .findFirst()
        .map(
            unique ->
                "ALTER TABLE %s ADD PRIMARY KEY (%s);"
                    .formatted(name, key(unique.columns(), created, wording)))
        .orElseGet(
            () ->
                table.column("id").map(Column::name).isPresent()
                    ? "ALTER TABLE %s ADD PRIMARY KEY (id);".formatted(name)
                    : "ALTER TABLE %s ADD COLUMN id %s PRIMARY KEY;"
                        .formatted(name, number(hasChildren, wording)));
  }

  /** An identity column does not go on to children. */
  private static String number(boolean hasChildren, Wording wording) {
    if (!wording.isPostgres()) {
      return "bigint NOT NULL AUTO_INCREMENT";
    }
    return hasChildren ? "bigserial" : "bigint GENERATED ALWAYS AS IDENTITY";
  }
}
