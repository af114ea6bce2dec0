package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.PlannedChanges;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Table;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Composite;
import dev.miglint.sql.Query;
import dev.miglint.sql.Query.OutputColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** INSERT of more or fewer values than there are columns for (manual, INSERT). */
@AutoService(Rule.class)
public final class InsertCountMismatch implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "insert-count-mismatch",
            Group.WILL_FAIL,
            Severity.ERROR,
            "INSERT has another number of values than of columns")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional()) {
      return List.of(); // It may not run at all.
    }
    List<Problem> problems = new ArrayList<>();
    for (Insert insert : PlannedChanges.of(step, Insert.class)) {
      // A template may stand for several values.
      if (step.migration().rendering().templateIn(insert.span()).isEmpty()) {
        mismatch(insert, step).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Problem> mismatch(Insert insert, Step step) {
    Optional<Query> source = insert.source();
    if (source.isEmpty()) {
      return Optional.empty(); // DEFAULT VALUES.
    }
    List<List<Expression>> rows = source.get().rows();
    for (List<Expression> row : rows) {
      if (row.size() != rows.get(0).size()) {
        return rows.stream().allMatch(each -> width(each).isPresent())
            ? Optional.of(problem(row.get(0), "VALUES lists must all be the same length", insert))
            : Optional.empty();
      }
    }
    List<Expression> values =
        rows.isEmpty()
            ? source.get().columns().stream().map(OutputColumn::expression).toList()
            : rows.get(0);
    OptionalInt given = width(values);
    if (given.isEmpty() || given.getAsInt() == 0) {
      return Optional.empty();
    }
    return words(given.getAsInt(), insert, step)
        .map(words -> problem(values.get(values.size() - 1), words, insert));
  }

  private static Optional<String> words(int given, Insert insert, Step step) {
    int listed = insert.columns().size();
    if (given < listed) {
      return Optional.of("INSERT has more target columns than expressions");
    }
    boolean more =
        listed > 0
            ? given > listed
            : !step.before().hasGaps()
                && step.before()
                    .table(insert.table())
                    .filter(Table::isWhole)
                    .filter(table -> given > table.columns().size())
                    .isPresent();
    return more ? Optional.of("INSERT has more expressions than target columns") : Optional.empty();
  }

  private static Problem problem(Expression at, String words, Insert insert) {
    return Problem.refused(
        at.span(),
        words,
        insert.columns().isEmpty()
            ? "Name the columns, and give each of them a value."
            : "Give each column of the list one value.");
  }

  /** How many columns the values make; empty where a star may stand for any number of them. */
  private static OptionalInt width(List<Expression> values) {
    boolean unknown =
        values.stream()
            .anyMatch(
                value ->
                    (value instanceof ColumnReference reference && reference.star())
                        || (value instanceof Composite part
                            && part.kind().equals("A_Indirection")));
    return unknown ? OptionalInt.empty() : OptionalInt.of(values.size());
  }
}
