package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.NameList;
import dev.miglint.lint.Newness;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Table;
import dev.miglint.schema.View;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import java.util.List;

/** DROP SCHEMA of what running code may use. */
@AutoService(Rule.class)
public final class DropSchema implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "drop-schema",
        Group.COMPATIBILITY,
        Severity.ERROR,
        "a schema is dropped while running code may still use what is in it");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Drop drop) || drop.kind() != ObjectKind.SCHEMA) {
      return List.of();
    }
    return drop.objects().stream()
        .filter(object -> !Newness.isNew(step, ObjectKind.SCHEMA, object.name()))
        .map(object -> problem(drop, object, step))
        .toList();
  }

  private static Problem problem(Drop drop, DroppedObject object, Step step) {
    String schema = object.name().name();
    String fate =
        drop.cascade()
            ? "Everything in schema %s goes with it, rows included%s, and code that is still running and"
                .formatted(schema, contents(step, schema))
            : "Code that is still running and";
    return Problem.at(
            object.span(),
            "%s names %s fails as soon as this commits.".formatted(fate, schema),
            "Take what is in the schema out of use first, and drop the empty schema, without CASCADE, in"
                + " a later release.")
        .withSafeSql("DROP SCHEMA %s;".formatted(quoted(schema)));
  }

  private static String contents(Step step, String schema) {
    List<String> names =
        step.before().relations().stream()
            .filter(relation -> relation.name().schema().equals(schema))
            .filter(relation -> relation instanceof Table || relation instanceof View)
            .map(relation -> relation.name().toString())
            .toList();
    return names.isEmpty() ? "" : " (%s)".formatted(new NameList(names));
  }
}
