package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.HistoryRule;
import dev.miglint.lint.InsertedValues;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.WrittenUuid;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One UUID as the key of two rows. */
@AutoService(Rule.class)
public final class DuplicateUuid implements HistoryRule {

  /** Where a row got its key: one for each UUID of a history. */
  private record Place(RelationName table, Migration migration, int start, int statement) {

    String words(Migration other) {
      int line = migration.file().position(start).line();
      return migration.equals(other)
          ? "line " + line
          : "%s, line %s".formatted(migration.id(), line);
    }
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "duplicate-uuid",
        Group.DATA,
        Severity.ERROR,
        "two rows are inserted with the same UUID as their key");
  }

  @Override
  public Walk begin(Settings settings) {
    return new Keys();
  }

  private static final class Keys implements Walk {

    private final Map<UUID, Place> seen = new HashMap<>();
    private final Map<RelationName, Integer> emptied = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void next(ReplayedScript script) {
      if (script.migration().direction() == Direction.DOWN) {
        return;
      }
      for (Step step : script.steps()) {
        for (QualifiedName table : emptied(step.statement())) {
          emptied.put(step.before().resolve(table), step.moment().statement()); // Rows are gone.
        }
        InsertedValues.table(step.statement())
            .filter(table -> !(step.statement() instanceof Insert insert && insert.onConflict()))
            .ifPresent(table -> add(step, table));
      }
    }

    private void add(Step step, QualifiedName table) {
      Optional<String> key = key(step.before().table(table));
      RelationName name = step.before().resolve(table);
      for (InsertedValues value :
          key.isEmpty() ? List.<InsertedValues>of() : InsertedValues.in(step)) {
        if (value.column().equals(key.get())) {
          WrittenUuid.in(value.value()).ifPresent(uuid -> add(uuid, value, name, step));
        }
      }
    }

    private void add(UUID uuid, InsertedValues value, RelationName table, Step step) {
      int now = step.moment().statement();
      Place place = new Place(table, step.migration(), value.span().start(), now);
      Place before = seen.get(uuid);
      if (before == null || emptied.getOrDefault(before.table(), -1) > before.statement()) {
        seen.put(uuid, place);
      } else {
        problems.add(problem(value, place, before).in(step.migration()));
      }
    }

    @Override
    public List<Problem> problems(History history) {
      return problems;
    }
  }

  private static List<QualifiedName> emptied(Statement statement) {
    if (statement instanceof Delete delete) {
      return List.of(delete.table());
    }
    if (statement instanceof Drop drop) {
      return drop.objects().stream().map(object -> object.name()).toList();
    }
    return statement instanceof Truncate truncate ? truncate.tables() : List.of();
  }

  /** The column that is the whole primary key, and no reference to another table's. */
  private static Optional<String> key(Optional<Table> table) {
    boolean known = table.filter(Table::columnsComplete).isPresent();
    List<String> usual = known ? List.of() : List.of("id");
    List<String> key = table.flatMap(Table::primaryKey).map(k -> k.columns()).orElse(usual);
    boolean isOne = key.size() == 1 && table.stream().noneMatch(t -> refers(t, key.get(0)));
    return isOne ? Optional.of(key.get(0)) : Optional.empty();
  }

  private static boolean refers(Table table, String column) {
    return table.constraints(Kind.FOREIGN_KEY).stream().anyMatch(k -> k.columns().contains(column));
  }

  private static Problem problem(InsertedValues value, Place place, Place before) {
    boolean same = place.table().equals(before.table());
    Problem problem =
        Problem.at(
            value.span(),
            same
                ? "A row of %s has this key already (%s): duplicate key value violates unique constraint."
                    .formatted(value.table(), before.words(place.migration()))
                : "This key was given to a row of %s before (%s): one of the two was copied, and what refers to it by the"
                        .formatted(before.table(), before.words(place.migration()))
                    + " UUID alone finds the wrong row.",
            "Generate a new UUID for this row.");
    return same ? problem : problem.as(Severity.WARNING);
  }
}
