package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.InsertedValues;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One UUID as the key of two rows. */
@AutoService(Rule.class)
public final class DuplicateUuid implements SetRule {

  private static final Pattern UUID =
      Pattern.compile(
          "\\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\\}?",
          Pattern.CASE_INSENSITIVE);

  /** Without what they are grouped by. */
  private static final int DIGITS = 32;

  private static final Pattern PUNCTUATION = Pattern.compile("[-{}]");

  /** Where a row got its key. */
  private record Place(RelationName table, Migration migration, Span span, int statement) {

    String words(Migration other) {
      int line = migration.file().position(span.start()).line();
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
  public List<Problem> check(History history, Settings settings) {
    Map<String, Place> seen = new HashMap<>();
    Map<RelationName, Integer> emptied = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Step step : history.steps()) {
      if (step.migration().direction() == Direction.DOWN) {
        continue;
      }
      int now = step.moment().statement();
      for (QualifiedName table : emptied(step.statement())) {
        emptied.put(step.before().resolve(table), now); // Some of its rows are gone.
      }
      boolean tolerant = step.statement() instanceof Insert insert && insert.onConflict();
      for (InsertedValues value : tolerant ? List.<InsertedValues>of() : InsertedValues.in(step)) {
        if (isUuid(value.value()) && isKey(value, step)) {
          RelationName table = step.before().resolve(value.table());
          Place place = new Place(table, step.migration(), value.span(), now);
          String key = normal(value.value());
          Place before = seen.get(key);
          if (before == null || emptied.getOrDefault(before.table(), -1) > before.statement()) {
            seen.put(key, place);
          } else {
            problems.add(problem(value, place, before).in(step.migration()));
          }
        }
      }
    }
    return problems;
  }

  private static boolean isUuid(String value) {
    return value.length() >= DIGITS && UUID.matcher(value).matches();
  }

  private static List<QualifiedName> emptied(Statement statement) {
    if (statement instanceof Delete delete) {
      return List.of(delete.table());
    }
    if (statement instanceof Truncate truncate) {
      return truncate.tables();
    }
    return statement instanceof Drop drop
        ? drop.objects().stream().map(object -> object.name()).toList()
        : List.of();
  }

  private static String normal(String uuid) {
    return PUNCTUATION.matcher(uuid).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The whole primary key, and no reference to another table's. */
  private static boolean isKey(InsertedValues value, Step step) {
    Optional<Table> table = step.before().table(value.table());
    Optional<List<String>> key = table.flatMap(Table::primaryKey).map(k -> k.columns());
    boolean reference =
        table.stream()
            .flatMap(t -> t.constraints(Kind.FOREIGN_KEY).stream())
            .anyMatch(k -> k.columns().contains(value.column()));
    boolean known = table.filter(Table::columnsComplete).isPresent();
    return !reference
        && key.map(columns -> columns.equals(List.of(value.column())))
            .orElse(!known && value.column().equals("id"));
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
