package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.WrittenData;
import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.ValueFunction;
import dev.miglint.sql.Expressions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Rows whose values come out other in every environment. */
@AutoService(Rule.class)
public final class NondeterministicData implements StatementRule {

  /** Random UUIDs have a rule of their own. */
  private static final Set<String> CHANGING =
      Set.of(
          "random",
          "random_normal",
          "now",
          "clock_timestamp",
          "statement_timestamp",
          "transaction_timestamp",
          "timeofday",
          "gen_random_bytes",
          "gen_salt",
          "nextval",
          "txid_current",
          "pg_current_xact_id",
          "pg_backend_pid",
          "inet_client_addr",
          "inet_server_addr",
          "current_database");

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "nondeterministic-data",
        Group.DATA,
        Severity.WARNING,
        "rows get values that differ in every environment",
        "reference-data");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    WrittenData data = WrittenData.of(step.statement());
    if (data.isNothing()
        || step.statement() instanceof Delete
        || step.statement() instanceof Truncate) {
      return List.of();
    }
    Stream<Problem> calls =
        Expressions.all(FunctionCall.class, data.expressions()).stream()
            .filter(call -> CHANGING.contains(call.name().name()))
            .map(call -> problem(call.name() + "()", call.span()));
    Stream<Problem> values =
        Expressions.all(ValueFunction.class, data.expressions()).stream()
            .map(value -> problem(value.name().toUpperCase(Locale.ROOT), value.span()));
    return Stream.concat(calls, values).limit(1).toList(); // One says it for the statement.
  }

  private static Problem problem(String what, Span span) {
    return Problem.at(
        span,
        "%s gives another value in every environment and at every run, so that the rows of two databases cannot be"
                .formatted(what)
            + " compared.",
        "Write the value out as a literal.");
  }
}
