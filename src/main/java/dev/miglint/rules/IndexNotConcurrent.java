package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ConcurrentlyFix;
import dev.miglint.lint.Impact;
import dev.miglint.lint.OutsideTransaction;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.locks.Work;
import dev.miglint.schema.Table;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexStatement.CreateIndex;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** CREATE INDEX that keeps every write waiting until the index is built. */
@AutoService(Rule.class)
public final class IndexNotConcurrent implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "index-not-concurrent",
        Group.LOCKS,
        Severity.ERROR,
        "CREATE INDEX without CONCURRENTLY keeps writes waiting until the index is built");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof CreateIndex create) || create.concurrently()) {
      return List.of();
    }
    Impact impact = Impact.of(step);
    if (!impact.does(Work.INDEX_BUILD)) {
      return List
          .of(); // A new table, an index that is there already, or a partitioned table alone.
    }
    Optional<Table> table = step.before().table(create.table());
    boolean unseen = table.map(t -> !t.columnsComplete()).orElse(true);
    if (create.only() && unseen) {
      return List.of(); // ONLY is written for partitioned tables, where nothing is built.
    }
    String message = "CREATE INDEX " + impact.words();
    if (table.filter(Table::isPartitioned).isPresent()) {
      return List.of(
          Problem.at(
                  create.span(),
                  message,
                  "Create the index ON ONLY the partitioned table, CONCURRENTLY on each partition,"
                      + " and attach those."
                      + new OutsideTransaction(step).sentence())
              .withSafeSql(onPartitions(create, step)));
    }
    Problem problem =
        Problem.at(
                create.span(),
                message,
                "Create it CONCURRENTLY, so that writes go on."
                    + new OutsideTransaction(step).sentence())
            .withSafeSql(concurrently(step.text()));
    return List.of(new ConcurrentlyFix(step).behind("index").map(problem::withFix).orElse(problem));
  }

  private static String concurrently(String statement) {
    return statement.replaceFirst("(?i)\\bindex\\b", "$0 CONCURRENTLY") + ";";
  }

  private static String onPartitions(CreateIndex create, Step step) {
    String index = create.name().map(Identifier::value).orElse(create.table().name() + "_idx");
    int on = step.text().toLowerCase(Locale.ROOT).indexOf(" using ");
    int open = step.text().indexOf('(');
    String rest = step.text().substring(on >= 0 && on < open ? on + 1 : open);
    String unique = create.unique() ? "UNIQUE " : "";
    StringBuilder sql =
        new StringBuilder(
            "CREATE %sINDEX %s ON ONLY %s %s;"
                .formatted(unique, quoted(index), quoted(create.table()), rest));
    for (Table partition : step.before().partitions(step.before().resolve(create.table()))) {
      String own = quoted(partition.name().name() + "_" + index);
      sql.append(
          "\nCREATE %sINDEX CONCURRENTLY %s ON %s %s;"
              .formatted(unique, own, quoted(partition.name().name()), rest));
      sql.append("\nALTER INDEX %s ATTACH PARTITION %s;".formatted(quoted(index), own));
    }
    return sql.toString();
  }
}
