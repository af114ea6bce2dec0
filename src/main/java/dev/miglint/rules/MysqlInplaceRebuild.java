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

/** A schema change for which MySQL writes the table anew. */
@AutoService(Rule.class)
public final class MysqlInplaceRebuild implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "mysql-inplace-rebuild",
            Group.LOCKS,
            Severity.WARNING,
            "MySQL writes a whole table and its indexes anew")
        .onlyFor(Dialect.MYSQL);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return OnlineChange.of(step).stream()
        .filter(change -> change.ddl().way() == Way.REBUILD)
        .filter(change -> !(change.ddl().blocksWrites() && change.isDeliberate()))
        .map(MysqlInplaceRebuild::problem)
        .toList();
  }

  private static Problem problem(OnlineChange change) {
    String help =
        "Do it when there is room on the disk and little traffic, or let gh-ost or"
            + " pt-online-schema-change do it, which go at the pace of the replicas.";
    if (change.refused().isPresent()) {
      return Problem.refused(
              change.span(),
              "%s is not supported, because %s"
                  .formatted(change.refused().get(), change.ddl().reason()),
              help)
          .as(Severity.ERROR);
    }
    String start =
        "%s is written anew with all its indexes, because %s: "
            .formatted(change.table(), change.ddl().reason());
    return change.ddl().blocksWrites()
        ? Problem.at(
                change.span(),
                start
                    + "every write to %s waits until that is done, while SELECT goes on, and replicas fall"
                        .formatted(change.table())
                    + " behind by as long.",
                help)
            .as(Severity.ERROR)
        : Problem.at(
            change.span(),
            start
                + "reads and writes go on, but the disk has to hold both for that long, and"
                + " replicas fall behind by as long.",
            help);
  }
}
