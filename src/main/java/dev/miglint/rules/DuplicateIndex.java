package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.CoveredIndex;
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
import dev.miglint.schema.Index;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.DataStatement;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.SessionStatement;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Indexes that another index makes superfluous. */
@AutoService(Rule.class)
public final class DuplicateIndex implements HistoryRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "duplicate-index",
        Group.SCHEMA,
        Severity.WARNING,
        "an index is written with every row although another one serves the same queries");
  }

  /** Where an index may have been created. */
  private record Place(Migration migration, Span span) {}

  @Override
  public Walk begin(Settings settings) {
    return new Creations();
  }

  private static final class Creations implements Walk {

    /** By the number of the statement; a DO block stands for all in it. */
    private final Map<Integer, Place> places = new HashMap<>();

    @Override
    public void next(ReplayedScript script) {
      if (script.migration().direction() == Direction.DOWN) {
        return;
      }
      for (Step step : script.steps()) {
        if (mayCreate(step.statement())) {
          Place place = new Place(step.migration(), span(step.statement()));
          places.putIfAbsent(step.moment().statement(), place);
        }
      }
    }

    @Override
    public List<Problem> problems(History history) {
      Schema end = history.after();
      List<Problem> problems = new ArrayList<>();
      for (Table table : end.tables()) {
        List<Index> indexes = end.indexes(table.name());
        for (Index index : indexes) {
          if (index.unique() && isReferredTo(index, end)) {
            continue; // The server refuses to drop it.
          }
          CoveredIndex.of(index, indexes)
              .flatMap(other -> problem(index, other, places))
              .ifPresent(problems::add);
        }
      }
      return problems;
    }
  }

  /** What a new column brings is the first index on it, and never the later of two. */
  private static boolean mayCreate(Statement statement) {
    if (statement instanceof AlterTable alter) {
      return alter.actions().stream()
          .anyMatch(action -> action instanceof AddConstraint || action instanceof AttachPartition);
    }
    return !(statement instanceof DataStatement || statement instanceof SessionStatement);
  }

  private static boolean isReferredTo(Index index, Schema end) {
    return end.foreignKeysReferencing(index.table()).stream()
        .anyMatch(key -> key.constraint().reliesOn(index.name()));
  }

  /** Stands where the later one of the two was created. */
  private static Optional<Problem> problem(Index index, Index other, Map<Integer, Place> places) {
    int later = Math.max(index.created().statement(), other.created().statement());
    return Optional.ofNullable(places.get(later)).map(place -> problem(index, other, place));
  }

  private static Problem problem(Index index, Index other, Place place) {
    return Problem.at(
            place.span(),
            "The index %s of %s on (%s) serves no query that %s on (%s) does not serve, and every write of a row has to"
                    .formatted(
                        index.name().name(),
                        index.table(),
                        String.join(", ", index.keyColumns()),
                        other.name().name(),
                        String.join(", ", other.keyColumns()))
                + " keep both.",
            "Keep one of them.")
        .withSafeSql(
            "DROP INDEX %s%s;"
                .formatted(
                    index.partitioned() ? "" : "CONCURRENTLY ", // Refused there.
                    index.name().sql()))
        .in(place.migration());
  }

  private static Span span(Statement statement) {
    return statement instanceof CreateIndex create
        ? create.name().map(name -> name.span()).orElse(create.span())
        : statement.span();
  }
}
