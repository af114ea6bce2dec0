package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.OnlineChange;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.locks.OnlineDdl.Way;
import dev.miglint.migration.Dialect;
import java.util.List;

/** A schema change for which MySQL copies the table while writes wait. */
@AutoService(Rule.class)
public final class MysqlCopyAlgorithm implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "mysql-copy-algorithm",
            Group.LOCKS,
            Severity.ERROR,
            "MySQL copies a table row by row while every write to it waits")
        .onlyFor(Dialect.MYSQL);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return OnlineChange.of(step).stream()
        .filter(change -> change.ddl().way() == Way.COPY)
        .filter(change -> !change.isDeliberate()) // LOCK=SHARED: the author knows.
        .map(MysqlCopyAlgorithm::problem)
        .toList();
  }

  private static Problem problem(OnlineChange change) {
    String help =
        "Let gh-ost or pt-online-schema-change make the change, or add a new column or table, fill"
            + " it in batches and switch to it.";
    return change
        .refused()
        .map(
            option ->
                Problem.refused(
                    change.span(),
                    "%s is not supported, because %s".formatted(option, change.ddl().reason()),
                    help))
        .orElseGet(
            () ->
                Problem.at(
                    change.span(),
                    "%1$s is copied row by row, because %2$s: every write to %1$s waits until all of it is"
                            .formatted(change.table(), change.ddl().reason())
                        + " copied, while SELECT goes on, and replicas fall behind by as long.",
                    help));
  }
}
