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
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Schema.TableConstraint;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.SessionStatement.SetConstraints;
import java.util.List;
import java.util.stream.Stream;

/** SET CONSTRAINTS of one that is never deferred (manual, SET CONSTRAINTS). */
@AutoService(Rule.class)
public final class SetConstraintsRefused implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "set-constraints-refused",
            Group.WILL_FAIL,
            Severity.ERROR,
            "SET CONSTRAINTS … DEFERRED of a constraint that is not DEFERRABLE")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof SetConstraints set)
        || !set.deferred()
        || step.conditional()
        || step.before().hasGaps()) {
      return List.of(); // It may not run, or what could not be read may have changed it.
    }
    return set.constraints().stream()
        .filter(name -> isNeverDeferred(name, step.before()))
        .map(
            name ->
                Problem.refused(
                    name.span(),
                    "constraint \"%s\" is not deferrable".formatted(name.name()),
                    "Make it deferrable first, with ALTER TABLE … ALTER CONSTRAINT … DEFERRABLE for"
                        + " a foreign key, or leave this out."))
        .toList();
  }

  /** The first schema of the search path that has the name decides. */
  private static boolean isNeverDeferred(QualifiedName name, Schema schema) {
    Stream<String> path = name.schema().map(Stream::of).orElse(schema.searchPath().stream());
    return path.map(space -> in(space, name.name(), schema))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .filter(found -> found.stream().anyMatch(c -> !c.constraint().deferrable()))
        .isPresent();
  }

  private static List<TableConstraint> in(String space, String name, Schema schema) {
    return schema.tables().stream()
        .filter(table -> table.name().schema().equals(space))
        .flatMap(
            table ->
                table.constraint(name).stream()
                    .filter(constraint -> constraint.kind() != Constraint.Kind.TRIGGER)
                    .map(constraint -> new TableConstraint(table.name(), constraint)))
        .toList();
  }
}
