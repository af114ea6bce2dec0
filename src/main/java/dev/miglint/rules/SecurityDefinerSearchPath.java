package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.migration.Direction;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineStatement.AlterFunction;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A function that runs with its owner's rights and finds its names by the caller's search_path. */
@AutoService(Rule.class)
public final class SecurityDefinerSearchPath implements ScriptRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "security-definer-search-path",
        Group.DATA,
        Severity.WARNING,
        "a SECURITY DEFINER function trusts the search_path of whoever calls it");
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    if (script.migration().direction() == Direction.DOWN) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (Step step : script.steps()) {
      if (step.statement() instanceof CreateFunction function
          && trusts(function)
          && !isSetLater(script, step, function.name())) {
        problems.add(problem(function, step));
      }
    }
    return problems;
  }

  private static boolean trusts(CreateFunction function) {
    boolean bound =
        function.body().filter(body -> body.quoting() == RoutineBody.Quoting.NONE).isPresent();
    return function.securityDefiner()
        && !function.settings().containsKey("search_path")
        && !bound // Names in BEGIN ATOMIC are looked up once, when the function is created.
        && function.body().isPresent();
  }

  /** ALTER FUNCTION … SET search_path in the same migration, or the function made anew with one. */
  private static boolean isSetLater(ReplayedScript script, Step made, QualifiedName name) {
    return script.steps().stream()
        .filter(step -> step.moment().statement() > made.moment().statement())
        .anyMatch(
            step ->
                (step.statement() instanceof AlterFunction alter
                        && alter.name().name().equals(name.name())
                        && alter.settings().containsKey("search_path"))
                    || (step.statement() instanceof CreateFunction again
                        && again.replace()
                        && again.name().name().equals(name.name())));
  }

  private static Problem problem(CreateFunction function, Step step) {
    String arguments =
        function.parameters().stream()
            .filter(p -> !p.mode().equals("OUT") && !p.mode().equals("TABLE"))
            .map(p -> p.type().toString())
            .collect(Collectors.joining(", "));
    return Problem.at(
            function.name().span(),
            "%s runs with the rights of its owner and looks its names up in the caller's search_path: a"
                    .formatted(function.name())
                + " caller who puts another schema first has its tables and functions used in place"
                + " of yours, with the owner's rights.",
            "Fix the search_path in the function, with pg_temp last.")
        .withSafeSql(
            "ALTER %s %s(%s) SET search_path = %s, pg_temp;"
                .formatted(
                    function.procedure() ? "PROCEDURE" : "FUNCTION",
                    quoted(function.name()),
                    arguments,
                    quoted(step.before().resolveRoutine(function.name()).schema())));
  }
}
