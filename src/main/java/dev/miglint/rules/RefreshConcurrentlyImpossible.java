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
import dev.miglint.schema.RelationName;
import dev.miglint.schema.View;
import dev.miglint.sql.ViewStatement.CreateMaterializedView;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** REFRESH … CONCURRENTLY needs rows to compare with, and a unique index to compare by. */
@AutoService(Rule.class)
public final class RefreshConcurrentlyImpossible implements HistoryRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "refresh-concurrently-impossible",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a materialized view without a plain unique index, or without data, cannot be refreshed"
                + " concurrently")
        .alsoDown();
  }

  @Override
  public Walk begin(Settings settings) {
    return new Refreshes();
  }

  private static final class Refreshes implements Walk {

    /** Views that have no rows for certain. */
    private final Set<RelationName> unpopulated = new HashSet<>();

    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void next(ReplayedScript script) {
      boolean down = script.migration().direction() == Direction.DOWN;
      for (Step step : script.steps()) {
        if (step.statement() instanceof RefreshMaterializedView refresh && refresh.concurrently()) {
          problem(refresh, step, unpopulated)
              .ifPresent(problem -> problems.add(problem.in(step.migration())));
        }
        if (!down) {
          follow(step, unpopulated);
        }
      }
    }

    @Override
    public List<Problem> problems(History history) {
      return problems;
    }
  }

  private static void follow(Step step, Set<RelationName> unpopulated) {
    if (step.statement() instanceof CreateMaterializedView create) {
      RelationName name = step.after().resolve(create.name());
      boolean empty = !create.withData() && !create.ifNotExists() && !step.conditional();
      if (empty) {
        unpopulated.add(name);
      } else {
        unpopulated.remove(name);
      }
    } else if (step.statement() instanceof RefreshMaterializedView refresh) {
      unpopulated.remove(step.before().resolve(refresh.name()));
    } else if (step.before().hasGaps()) {
      unpopulated.clear();
    }
  }

  private static Optional<Problem> problem(
      RefreshMaterializedView refresh, Step step, Set<RelationName> unpopulated) {
    Optional<View> view = step.before().view(refresh.name()).filter(View::materialized);
    if (view.isEmpty()
        || view.get().predatesHistory()
        || step.conditional()
        || step.before().hasGaps()) {
      return Optional.empty(); // It may have an index that the history does not show.
    }
    RelationName name = view.get().name();
    if (unpopulated.contains(name)) {
      return Optional.of(
          Problem.refused(
                  refresh.span(),
                  "CONCURRENTLY cannot be used when the materialized view is not populated",
                  "Refresh it once without CONCURRENTLY.")
              .withSafeSql("REFRESH MATERIALIZED VIEW %s;".formatted(quoted(refresh.name()))));
    }
    boolean comparable =
        step.before().indexes(name).stream()
            .anyMatch(i -> i.unique() && i.predicate().isEmpty() && !i.hasExpressions());
    if (comparable) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.refused(
            refresh.span(),
            "cannot refresh materialized view \"%s.%s\" concurrently"
                .formatted(quoted(name.schema()), quoted(name.name())),
            "Create a unique index on columns of %s, without WHERE, first.".formatted(name)));
  }
}
