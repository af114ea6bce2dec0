package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.DataChange;
import dev.miglint.lint.NaturalKey;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.WrittenData;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Table;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expressions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rows whose UUIDs are different in every database that the migration runs on. */
@AutoService(Rule.class)
public final class RandomUuidInData implements StatementRule {

  /** Versions 3 and 5 are made from names and come out the same everywhere. */
  private static final Set<String> RANDOM =
      Set.of(
          "gen_random_uuid",
          "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuid_generate_v4",
          "uuidv4",
          "uuidv7",
          "uuid");

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "random-uuid-in-data",
            Group.DATA,
            Severity.ERROR,
            "rows get random UUIDs, other ones in every environment")
        .alsoFor(Dialect.MYSQL, Dialect.SQLITE, Dialect.GENERIC);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    WrittenData data = WrittenData.of(step.statement());
    if (data.isNothing() && data.expressions().isEmpty()) {
      return List.of();
    }
    boolean copies = DataChange.copiesRows(step.statement());
    Stream<Problem> written =
        calls(data.expressions()).stream().map(call -> copies ? ofRows(call) : ofRow(call));
    Stream<Problem> leftToDefault =
        data.targets().stream().flatMap(target -> defaults(target, step));
    List<Problem> problems = Stream.concat(written, leftToDefault).toList();
    return problems.isEmpty() || isReferredTo(data, step)
        ? problems
        : problems.stream().map(problem -> problem.as(Severity.WARNING)).toList();
  }

  private static Problem ofRow(FunctionCall call) {
    return Problem.at(
        call.span(),
        "%s() gives this row another UUID in every environment, so that nothing"
                .formatted(call.name())
            + " can refer to it by its id, neither later migrations nor code.",
        "Generate the UUID once and write it out as a literal.");
  }

  /** Each environment has other rows to begin with. */
  private static Problem ofRows(FunctionCall call) {
    return Problem.at(
            call.span(),
            "%s() gives each of these rows another UUID in every environment."
                .formatted(call.name()),
            "Where something is to find such a row by its id, make that of what tells the row"
                + " apart: uuid_generate_v5() of uuid-ossp makes the same of the same name.")
        .as(Severity.WARNING);
  }

  private static boolean isReferredTo(WrittenData data, Step step) {
    return step.migration().dialect() != Dialect.POSTGRESQL
        || data.changed().isEmpty()
        || data.changed().stream().anyMatch(table -> !NaturalKey.suffices(table, step));
  }

  private static List<FunctionCall> calls(List<Expression> expressions) {
    List<FunctionCall> all = Expressions.all(FunctionCall.class, expressions);
    if (all.isEmpty()) {
      return List.of();
    }
    return all.stream()
        .filter(call -> RANDOM.contains(call.name().name()))
        .filter(call -> call.arguments().isEmpty() || !call.name().name().equals("uuid"))
        .distinct()
        .toList();
  }

  /** A key that the rows do not give, so that its default makes it. */
  private static Stream<Problem> defaults(WrittenData.Target target, Step step) {
    return step.before().table(target.table()).stream()
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(column -> column.defaultValue().isPresent())
                    .filter(column -> target.leavesOut(column.name(), table))
                    .filter(column -> isKey(table, column))
                    .flatMap(
                        column ->
                            column.defaultValue().stream()
                                .flatMap(value -> calls(List.of(value)).stream())
                                .map(call -> problem(target, column, call))));
  }

  private static boolean isKey(Table table, Column column) {
    return table.constraints().stream()
        .filter(Constraint::isKey)
        .anyMatch(key -> key.columns().contains(column.name()));
  }

  private static Problem problem(WrittenData.Target target, Column column, FunctionCall call) {
    return Problem.at(
        target.table().span(),
        "%s.%s is left to its default, and %s() gives the rows other UUIDs in every environment, so"
                .formatted(target.table(), column.name(), call.name())
            + " that nothing can refer to them, neither later migrations nor code.",
        "Give %s a UUID that was generated once, as a literal.".formatted(column.name()));
  }
}
