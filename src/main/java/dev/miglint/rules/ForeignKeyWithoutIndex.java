package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.migration.Direction;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Index;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.Expression.NullTest;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Foreign keys whose own columns no index begins with. */
@AutoService(Rule.class)
public final class ForeignKeyWithoutIndex implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "foreign-key-without-index",
        Group.SCHEMA,
        Severity.WARNING,
        "no index begins with the columns of a foreign key");
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    Set<String> reported = new HashSet<>();
    List<Problem> problems = new ArrayList<>();
    for (Step step : history.steps()) {
      if (step.migration().direction() == Direction.DOWN) {
        continue;
      }
      for (ForeignKey key : foreignKeys(step.statement())) {
        Optional<Table> table = table(step).flatMap(step.after()::table);
        table
            .flatMap(t -> history.after().table(t.name()))
            .filter(end -> isBare(history.after(), end, key))
            .filter(end -> reported.add(end.name() + " " + names(key)))
            .ifPresent(end -> problems.add(problem(end, key).in(step.migration())));
      }
    }
    return problems;
  }

  private static Optional<QualifiedName> table(Step step) {
    if (step.statement() instanceof CreateTable create) {
      return Optional.of(create.name());
    }
    return step.statement() instanceof AlterTable alter
        ? Optional.of(alter.name())
        : Optional.empty();
  }

  private static List<ForeignKey> foreignKeys(Statement statement) {
    List<ConstraintDefinition> found = new ArrayList<>();
    if (statement instanceof CreateTable create && create.partitionOf().isEmpty()) {
      found.addAll(create.constraints());
      create.columns().forEach(column -> found.addAll(column.constraints()));
    }
    if (statement instanceof AlterTable alter) {
      for (AlterAction action : alter.actions()) {
        if (action instanceof AddConstraint add) {
          found.add(add.constraint());
        } else if (action instanceof AddColumn add) {
          found.addAll(add.column().constraints());
        }
      }
    }
    return found.stream().filter(ForeignKey.class::isInstance).map(ForeignKey.class::cast).toList();
  }

  /** The key is still there at the end, and its columns lead no index, in whatever order. */
  private static boolean isBare(Schema end, Table table, ForeignKey key) {
    List<String> columns = names(key);
    boolean there =
        table.constraints(Kind.FOREIGN_KEY).stream().anyMatch(c -> c.columns().equals(columns));
    return there
        && table.columnsComplete() // Else an index may be there that the history does not show.
        && !table.isTemporary()
        && end.indexes(table.name()).stream().noneMatch(index -> serves(index, columns));
  }

  private static boolean serves(Index index, List<String> columns) {
    if (index.method().equals("gin") || index.method().equals("brin")) {
      return false;
    }
    boolean notNull =
        index
            .predicate()
            .map(predicate -> predicate instanceof NullTest test && test.not())
            .orElse(true);
    List<String> leading =
        index.elements().stream()
            .limit(columns.size())
            .flatMap(element -> element.column().stream())
            .toList();
    return notNull && leading.size() == columns.size() && leading.containsAll(columns);
  }

  private static List<String> names(ForeignKey key) {
    return key.columns().stream().map(Identifier::value).toList();
  }

  private static Problem problem(Table table, ForeignKey key) {
    String columns = String.join(", ", names(key));
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
