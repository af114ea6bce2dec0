package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;
import java.util.List;

/** REFRESH that keeps readers of the view waiting. */
@AutoService(Rule.class)
public final class RefreshMaterializedViewBlocking implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "refresh-materialized-view-blocking",
        Group.LOCKS,
        Severity.WARNING,
        "a materialized view is refreshed while its readers wait, or emptied so that they fail");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof RefreshMaterializedView refresh) || refresh.concurrently()) {
      return List.of(); // Readers go on.
    }
    Impact impact = step.impact();
    if (impact.isNothing()) {
      return List.of(); // Nobody reads a new view.
    }
    String message =
        refresh.withData()
            ? "REFRESH takes an ACCESS EXCLUSIVE lock on %1$s and computes the view under it: every SELECT of %1$s waits until all rows and indexes are written anew."
                .formatted(refresh.name())
            : "Every SELECT of %s fails from then on: materialized view \"%s\" has not been populated."
                .formatted(refresh.name(), refresh.name().name());
    return List.of(
        Problem.at(
                refresh.span(),
                message,
                "Refresh it CONCURRENTLY, which takes a unique index on plain columns of the view:"
                    + " reads go on, other refreshes wait.")
            .withSafeSql(
                "REFRESH MATERIALIZED VIEW CONCURRENTLY %s;".formatted(quoted(refresh.name()))));
  }
}
