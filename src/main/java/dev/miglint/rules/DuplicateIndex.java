package dev.miglint.rules;

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
import dev.miglint.schema.Index;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.IndexStatement.CreateIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Indexes that another index makes superfluous. */
@AutoService(Rule.class)
public final class DuplicateIndex implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "duplicate-index",
        Group.SCHEMA,
        Severity.WARNING,
        "an index is written with every row although another one serves the same queries");
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    Schema end = history.after();
    Map<Integer, Step> steps = new HashMap<>();
    for (Step step : history.steps()) {
      if (step.migration().direction() != Direction.DOWN) {
        steps.putIfAbsent(step.moment().statement(), step);
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (Table table : end.tables()) {
      List<Index> indexes = end.indexes(table.name());
      for (Index index : indexes) {
        if (index.unique() && isReferredTo(index, end)) {
          continue; // The server refuses to drop it.
        }
        indexes.stream()
            .filter(other -> !other.name().equals(index.name()) && isCovered(index, other))
            .findFirst()
            .flatMap(other -> problem(index, other, steps))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static boolean isReferredTo(Index index, Schema end) {
    return end.foreignKeysReferencing(index.table()).stream()
        .anyMatch(key -> key.constraint().reliesOn(index.name()));
  }

  /** The other one begins with its columns, and it enforces nothing of its own. */
  private static boolean isCovered(Index index, Index other) {
    if (!isPlain(index) || !isPlain(other) || index.parent().isPresent()) {
      return false;
    }
    int size = index.elements().size();
    boolean same = size == other.elements().size();
    if (size > other.elements().size() || !other.include().containsAll(index.include())) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!isSame(index.elements().get(i), other.elements().get(i))) {
        return false;
      }
    }
    if (index.constraint().isPresent() || (index.unique() && !(same && other.unique()))) {
      return false; // Uniqueness is what it is there for.
    }
    boolean twins = same && index.unique() == other.unique() && other.constraint().isEmpty();
    return !twins || index.created().statement() > other.created().statement();
  }

  private static boolean isPlain(Index index) {
    return index.method().equals("btree")
        && index.valid()
        && index.predicate().isEmpty()
        && !index.hasExpressions();
  }

  private static boolean isSame(IndexElement one, IndexElement other) {
    return one.column().equals(other.column())
        && one.collation().equals(other.collation())
        && one.operatorClass().equals(other.operatorClass())
        && one.descending() == other.descending()
        && one.nullsFirst().equals(other.nullsFirst());
  }

  /** Stands where the later one of the two was created. */
  private static Optional<Problem> problem(Index index, Index other, Map<Integer, Step> steps) {
    int later = Math.max(index.created().statement(), other.created().statement());
    return Optional.ofNullable(steps.get(later)).map(step -> problem(index, other, step));
  }

  private static Problem problem(Index index, Index other, Step step) {
    return Problem.at(
            span(step),
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
        .in(step.migration());
  }

  private static Span span(Step step) {
    return step.statement() instanceof CreateIndex create
        ? create.name().map(name -> name.span()).orElse(create.span())
        : step.statement().span();
  }
}
