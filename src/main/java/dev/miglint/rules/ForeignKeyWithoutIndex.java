package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Foreign keys whose own columns no index begins with. */
@AutoService(Rule.class)
public final class ForeignKeyWithoutIndex implements HistoryRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "foreign-key-without-index",
        Group.SCHEMA,
        Severity.WARNING,
        "no index begins with the columns of a foreign key");
  }

  @Override
  public Walk begin(Settings settings) {
    return new Keys();
  }

  private record Key(RelationName table, List<String> columns) {}

  /** Where a table first got a foreign key. */
  private record Place(ForeignKey key, Migration migration) {}

  /** Whether an index serves a key is known at the end. */
  private static final class Keys implements Walk {

    private final Map<Key, Place> first = new LinkedHashMap<>();

    @Override
    public void next(ReplayedScript script) {
      if (script.migration().direction() == Direction.DOWN) {
        return;
      }
      for (Step step : script.steps()) {
        for (PlacedConstraint placed : foreignKeys(step.statement())) {
          ForeignKey key = (ForeignKey) placed.constraint();
          step.after()
              .table(placed.table())
              .map(table -> new Key(table.name(), names(key)))
              .ifPresent(k -> first.putIfAbsent(k, new Place(key, script.migration())));
        }
      }
    }

    @Override
    public List<Problem> problems(History history) {
      List<Problem> problems = new ArrayList<>();
      first.forEach(
          (key, place) ->
              history
                  .after()
                  .table(key.table())
                  .filter(end -> isBare(history.after(), end, key.columns(), searched(place.key())))
                  .ifPresent(end -> problems.add(problem(end, place.key()).in(place.migration()))));
      return problems;
    }
  }

  private static List<PlacedConstraint> foreignKeys(Statement statement) {
    boolean creates = statement instanceof CreateTable;
    return statement instanceof CreateTable create && create.partitionOf().isPresent()
        ? List.of() // Those of the partitioned table are meant.
        : PlacedConstraint.in(statement).stream()
            .filter(placed -> placed.constraint() instanceof ForeignKey)
            // Where a column has the same twice, what stands on its own counts.
            .sorted(Comparator.comparing(placed -> creates && placed.column().isPresent()))
            .toList();
  }

  /** The key is still there at the end, and its columns lead no index, in whatever order. */
  private static boolean isBare(
      Schema end, Table table, List<String> columns, List<String> searched) {
    boolean there =
        table.constraints(Kind.FOREIGN_KEY).stream()
            // Without triggers nothing looks for the rows.
            .anyMatch(c -> c.enforced() && c.columns().equals(columns));
    return there
        && table.columnsComplete() // Else an index may be there that the history does not show.
        && !table.isTemporary()
        && end.indexes(table.name()).stream().noneMatch(index -> index.leadsTo(searched));
  }

  private static List<String> names(ForeignKey key) {
    return key.columns().stream().map(Identifier::value).toList();
  }

  /** Those that have to be equal: a PERIOD, which stands last, has to overlap. */
  private static List<String> searched(ForeignKey key) {
    List<String> columns = names(key);
    return key.attributes().temporal() ? columns.subList(0, columns.size() - 1) : columns;
  }

  private static Problem problem(Table table, ForeignKey key) {
    String columns = String.join(", ", searched(key));
    return Problem.at(
            key.span(),
            "Each DELETE from %1$s, and each UPDATE of its key, reads all of %2$s to find rows that point to"
                    .formatted(key.referencedTable(), table.name())
                + " it: no index of %s begins with %s.".formatted(table.name(), columns),
            table.isPartitioned()
                ? "Create an index: ON ONLY the table first, CONCURRENTLY on each partition, and"
                    + " attach those."
                : "Create an index; CONCURRENTLY, outside of a transaction, once the table has"
                    + " rows.")
        .withSafeSql(
            "CREATE INDEX %s %s (%s);"
                .formatted(
                    table.isPartitioned() ? "ON ONLY" : "CONCURRENTLY ON",
                    table.name().sql(),
                    names(key).stream().map(n -> quoted(n)).collect(Collectors.joining(", "))));
  }
}
