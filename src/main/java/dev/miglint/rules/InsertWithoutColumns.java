package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.DataChange;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.Wording;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Table;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Query;
import java.util.List;

/** An INSERT that relies on the order of a table's columns. */
@AutoService(Rule.class)
public final class InsertWithoutColumns implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "insert-without-columns",
            Group.DATA,
            Severity.WARNING,
            "an INSERT does not name the columns that it fills")
        .alsoFor(Dialect.MYSQL, Dialect.SQLITE, Dialect.GENERIC);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Insert> inserts = DataChange.of(step.statement(), Insert.class);
    if (inserts.isEmpty()) {
      return List.of();
    }
    return inserts.stream()
        .filter(insert -> insert.columns().isEmpty())
        .filter(insert -> insert.source().isPresent()) // DEFAULT VALUES has no order.
        .filter(insert -> DataChange.isOfRowsInUse(step, insert.table()))
        .map(insert -> problem(step, insert))
        .toList();
  }

  private static Problem problem(Step step, Insert insert) {
    Problem problem =
        Problem.at(
            insert.span(),
            "The values go into the columns of %1$s in the order that the table happens to have: where a"
                    .formatted(insert.table())
                + " database has one more, one less or another order, they fail to go in, or go"
                + " into the wrong column.",
            "Name the columns.");
    Wording wording = Wording.of(step);
    int values = insert.source().map(query -> width(query)).orElse(0);
    List<String> names =
        step.before().table(insert.table()).filter(Table::columnsComplete).stream()
            .flatMap(table -> table.columns().stream())
            .map(column -> wording.quoted(column.name()))
            .limit(values)
            .toList();
    return names.isEmpty()
        ? problem
        : problem.withSafeSql(
            "INSERT INTO %s (%s) …"
                .formatted(wording.quoted(insert.table()), String.join(", ", names)));
  }

  private static int width(Query query) {
    return query.rows().isEmpty() ? query.columns().size() : query.rows().get(0).size();
  }
}
