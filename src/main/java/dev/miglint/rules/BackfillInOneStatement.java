package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Batch;
import dev.miglint.lint.DataChange;
import dev.miglint.lint.Problem;
import dev.miglint.lint.RowFilter;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.Reads;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.SessionStatement.Control;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One statement that works through a table that others use. */
@AutoService(Rule.class)
public final class BackfillInOneStatement implements StatementRule {

  /** A batch: {@code IN (SELECT … LIMIT 1000)}, or a CTE of that form. */
  private static final Pattern LIMITED =
      Pattern.compile(
          "(?is)\\b(IN|ANY|AS)\\s*\\(\\s*SELECT\\b[^()]*(?:\\([^()]*\\)[^()]*)*\\bLIMIT\\s+\\d+");

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "backfill-in-one-statement",
        Group.DATA,
        Severity.WARNING,
        "one statement works through a whole table instead of going in batches");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.enclosing().filter(BackfillInOneStatement::commits).isPresent()) {
      return List.of(); // A block that commits goes in batches.
    }
    List<Problem> problems = new ArrayList<>();
    for (Statement change : DataChange.of(step.statement())) {
      check(step, change).ifPresent(problems::add);
    }
    return problems;
  }

  private static boolean commits(Statement enclosing) {
    return enclosing instanceof DoBlock block
        && block.body().statements().stream()
            .anyMatch(
                inner ->
                    inner.statement() instanceof TransactionControl control
                        && control.control() == Control.COMMIT);
  }

  private static Optional<Problem> check(Step step, Statement change) {
    if (change instanceof Update update && !RowFilter.passesAll(update.where())) {
      return check(step, update.table(), update.where(), "UPDATE", update.span(), update.reads());
    }
    if (change instanceof Delete delete && !RowFilter.passesAll(delete.where())) {
      return check(step, delete.table(), delete.where(), "DELETE", delete.span(), delete.reads());
    }
    return change instanceof Insert insert ? check(step, insert) : Optional.empty();
  }

  private static Optional<Problem> check(
      Step step,
      QualifiedName table,
      Optional<Expression> where,
      String word,
      Span span,
      Reads reads) {
    Optional<Table> known = step.before().table(table);
    if (!DataChange.isOfRowsInUse(step, table)
        || RowFilter.picksByKey(where.stream().toList(), known)
        || LIMITED.matcher(step.text()).find()) {
      return Optional.empty(); // Nobody waits for these rows, or they are few.
    }
    Problem problem =
        problem(
            span,
            "One %s looks for its rows in all of %s, and each that it changes stays locked until the"
                    .formatted(word, table)
                + " transaction commits: every other UPDATE and DELETE of these rows waits for as"
                + " long as it takes.");
    return Batch.statement(step, table, span, where, reads)
        .map(problem::withSafeSql)
        .or(() -> Optional.of(problem));
  }

  private static Optional<Problem> check(Step step, Insert insert) {
    Optional<Query> source = insert.source().filter(query -> isCopying(step, query));
    if (source.isEmpty() || !DataChange.isOfRowsInUse(step, insert.table())) {
      return Optional.empty(); // Rows that are written out, or into a table that nobody uses.
    }
    Optional<Table> from =
        source.get().relations().stream().findFirst().flatMap(r -> step.before().table(r.name()));
    if (RowFilter.picksByKey(source.get().expressions(), from)) {
      return Optional.empty(); // A row that is picked by its key.
    }
    return Optional.of(
        problem(
            insert.span(),
            "One INSERT copies all that it finds in %s into %s: its snapshot stays open until the last row"
                    .formatted(source.get().relations().get(0).name(), insert.table())
                + " is in, VACUUM keeps every row that dies meanwhile, and whoever inserts the same"
                + " key waits."));
  }

  /** Values that come out of a table in use, other than a look whether the row is there. */
  private static boolean isCopying(Step step, Query query) {
    return query.columns().stream()
            .anyMatch(
                column -> !Expressions.all(ColumnReference.class, column.expression()).isEmpty())
        && query.relations().stream()
            .anyMatch(relation -> DataChange.isOfRowsInUse(step, relation.name()));
  }

  private static Problem problem(Span span, String message) {
    return Problem.at(
        span,
        message,
        "Go in batches by key, each committed by itself, outside of the schema's transaction.");
  }
}
