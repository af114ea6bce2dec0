package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.NameList;
import dev.miglint.lint.Option;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.WrittenColumns;
import dev.miglint.migration.Direction;
import dev.miglint.schema.Table;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables and columns that nothing explains. */
@AutoService(Rule.class)
public final class MissingComment implements HistoryRule {

  private static final Option<List<String>> EXCEPT =
      new Option<>(
          "except-columns",
          List.of("id", "created_at", "updated_at"),
          "columns that need no comment, by name");

  private static final Option<Boolean> COLUMNS =
      new Option<>("columns", true, "whether columns need a comment, too");

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
            "missing-comment",
            Group.SCHEMA,
            Severity.WARNING,
            "a table or column is left without a COMMENT",
            "documented")
        .withOptions(EXCEPT, COLUMNS);
  }

  @Override
  public Walk begin(Settings settings) {
    return new Definitions(settings);
  }

  private static final class Definitions implements Walk {

    private final Settings settings;
    private final List<WrittenColumns> definitions = new ArrayList<>();

    Definitions(Settings settings) {
      this.settings = settings;
    }

    @Override
    public void next(ReplayedScript script) {
      if (script.migration().direction() != Direction.DOWN) {
        script.steps().forEach(step -> WrittenColumns.in(step).ifPresent(definitions::add));
      }
    }

    @Override
    public List<Problem> problems(History history) {
      List<Problem> problems = new ArrayList<>();
      for (WrittenColumns definition : definitions) {
        Optional<Table> end = atEnd(definition, history);
        end.filter(table -> table.comment().isEmpty())
            .flatMap(table -> definition.creation().map(name -> bare(name, table)))
            .ifPresent(problem -> problems.add(problem.in(definition.migration())));
        columns(end, definition.columns(), settings)
            .ifPresent(problem -> problems.add(problem.in(definition.migration())));
      }
      return problems;
    }
  }

  /** The same table, if it is there at the end under this name. */
  private static Optional<Table> atEnd(WrittenColumns definition, History history) {
    return history
        .after()
        .table(definition.table())
        .filter(table -> !table.isTemporary() && !table.isPartition())
        .filter(table -> definition.created().equals(table.created()));
  }

  private static Problem bare(QualifiedName written, Table table) {
    return Problem.at(
            written.span(),
            "Nothing in the database says what %s is for.".formatted(table.name()),
            "Add a COMMENT.")
        .withSafeSql("COMMENT ON TABLE %s IS '…';".formatted(table.name().sql()));
  }

  private static Optional<Problem> columns(
      Optional<Table> table, List<Identifier> written, Settings settings) {
    if (table.isEmpty() || !settings.value(COLUMNS)) {
      return Optional.empty();
    }
    List<Identifier> bare =
        written.stream()
            .filter(name -> !settings.value(EXCEPT).contains(name.value()))
            .filter(name -> isBare(table.get(), name.value()))
            .toList();
    return bare.stream().findFirst().map(first -> columns(table.get(), bare, first));
  }

  private static boolean isBare(Table table, String column) {
    return table.column(column).filter(c -> c.comment().isEmpty()).isPresent();
  }

  private static Problem columns(Table table, List<Identifier> bare, Identifier first) {
    return Problem.at(
            first.span(),
            bare.size() == 1
                ? "Nothing in the database says what the column %s.%s is for."
                    .formatted(table.name(), first.value())
                : "Nothing in the database says what these columns of %s are for: %s."
                    .formatted(
                        table.name(), new NameList(bare.stream().map(Identifier::value).toList())),
            bare.size() == 1 ? "Add a COMMENT." : "Add a COMMENT to each.")
        .withSafeSql(
            "COMMENT ON COLUMN %s.%s IS '…';".formatted(table.name().sql(), quoted(first.value())));
  }
}
