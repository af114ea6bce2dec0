package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.NameList;
import dev.miglint.lint.Option;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.migration.Direction;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables and columns that nothing explains. */
@AutoService(Rule.class)
public final class MissingComment implements SetRule {

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
  public List<Problem> check(History history, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (Step step : history.steps()) {
      if (step.migration().direction() == Direction.DOWN) {
        continue;
      }
      if (step.statement() instanceof CreateTable create) {
        Optional<Table> table = atEnd(create.name(), step, history);
        table
            .filter(t -> t.comment().isEmpty())
            .ifPresent(t -> problems.add(bare(create.name(), t).in(step.migration())));
        columns(table, create.columns(), settings)
            .ifPresent(problem -> problems.add(problem.in(step.migration())));
      } else if (step.statement() instanceof AlterTable alter) {
        List<ColumnDefinition> added =
            alter.actions().stream()
                .filter(AddColumn.class::isInstance)
                .map(action -> ((AddColumn) action).column())
                .toList();
        columns(atEnd(alter.name(), step, history), added, settings)
            .ifPresent(problem -> problems.add(problem.in(step.migration())));
      }
    }
    return problems;
  }

  /** The same table, if it is there at the end under this name. */
  private static Optional<Table> atEnd(QualifiedName name, Step step, History history) {
    RelationName now = step.after().resolve(name);
    return history
        .after()
        .table(now)
        .filter(table -> !table.isTemporary() && !table.isPartition())
        .filter(
            table ->
                step.after()
                    .table(now)
                    .filter(t -> t.created().equals(table.created()))
                    .isPresent());
  }

  private static Problem bare(QualifiedName written, Table table) {
    return Problem.at(
            written.span(),
            "Nothing in the database says what %s is for.".formatted(table.name()),
            "Add a COMMENT.")
        .withSafeSql("COMMENT ON TABLE %s IS '…';".formatted(table.name().sql()));
  }

  private static Optional<Problem> columns(
      Optional<Table> table, List<ColumnDefinition> written, Settings settings) {
    if (table.isEmpty() || !settings.value(COLUMNS)) {
      return Optional.empty();
    }
    List<Identifier> bare =
        written.stream()
            .map(ColumnDefinition::name)
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
