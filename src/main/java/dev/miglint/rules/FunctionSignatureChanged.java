package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Routine;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.RoutineStatement.Parameter;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** CREATE OR REPLACE keeps a function's result, the names of its parameters and their defaults. */
@AutoService(Rule.class)
public final class FunctionSignatureChanged implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "function-signature-changed",
            Group.WILL_FAIL,
            Severity.ERROR,
            "CREATE OR REPLACE FUNCTION changes the result type, a parameter's name or its default")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof CreateFunction create)
        || !create.replace()
        || step.conditional()
        || step.before().hasGaps()) {
      return List.of();
    }
    List<TypeName> types = types(inputs(create.parameters()));
    List<Routine> same =
        step.before().routines(step.before().nameOfNew(create.name())).stream()
            .filter(routine -> routine.takes(types))
            .toList();
    if (same.size() != 1) {
      return List.of(); // Nothing is replaced, or it is not certain what.
    }
    return words(same.get(0), create).stream()
        .map(
            words ->
                Problem.refused(
                        create.span(),
                        words,
                        "Drop the function first, in the same transaction, or give the new one"
                            + " another name.")
                    .withSafeSql(
                        "DROP FUNCTION %s(%s);"
                            .formatted(
                                quoted(create.name()),
                                types.stream()
                                    .map(TypeName::toString)
                                    .collect(Collectors.joining(", ")))))
        .toList();
  }

  /** In the order in which the server looks. */
  private static Optional<String> words(Routine before, CreateFunction after) {
    if (before.procedure() != after.procedure()) {
      return Optional.of("cannot change routine kind");
    }
    List<Parameter> outBefore = outputs(before.parameters());
    List<Parameter> outAfter = outputs(after.parameters());
    boolean rowChanged =
        outBefore.size() > 1
            && outAfter.size() > 1
            && !(names(outBefore).equals(names(outAfter))
                && same(types(outBefore), types(outAfter)));
    boolean resultChanged =
        before.returns().isPresent()
            && after.returns().isPresent()
            && outBefore.isEmpty()
            && outAfter.isEmpty()
            && !same(before.returns().get(), after.returns().get());
    if (rowChanged || resultChanged) {
      return Optional.of("cannot change return type of existing function");
    }
    List<Parameter> old = inputs(before.parameters());
    List<Parameter> now = inputs(after.parameters());
    for (int i = 0; i < old.size(); i++) {
      Optional<String> name = old.get(i).name();
      if (name.isPresent() && !name.equals(now.get(i).name())) {
        return Optional.of("cannot change name of input parameter \"%s\"".formatted(name.get()));
      }
    }
    return defaults(now) < defaults(old)
        ? Optional.of("cannot remove parameter defaults from existing function")
        : Optional.empty();
  }

  private static List<Parameter> inputs(List<Parameter> parameters) {
    return parameters.stream()
        .filter(p -> !p.mode().equals("OUT") && !p.mode().equals("TABLE"))
        .toList();
  }

  private static List<Parameter> outputs(List<Parameter> parameters) {
    return parameters.stream()
        .filter(p -> !p.mode().equals("IN") && !p.mode().equals("VARIADIC"))
        .toList();
  }

  private static List<TypeName> types(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::type).toList();
  }

  private static List<Optional<String>> names(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::name).toList();
  }

  private static long defaults(List<Parameter> parameters) {
    return parameters.stream().filter(p -> p.defaultValue().isPresent()).count();
  }

  private static boolean same(List<TypeName> one, List<TypeName> other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size()).allMatch(i -> same(one.get(i), other.get(i)));
  }

  private static boolean same(TypeName one, TypeName other) {
    boolean schemas =
        one.schema().isEmpty() || other.schema().isEmpty() || one.schema().equals(other.schema());
    return schemas
        && one.name().equals(other.name())
        && one.isArray() == other.isArray()
        && one.setOf() == other.setOf();
  }
}
