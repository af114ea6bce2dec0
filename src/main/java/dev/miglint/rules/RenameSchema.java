package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Newness;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Rename;
import java.util.List;

/** ALTER SCHEMA … RENAME of a schema that running code names. */
@AutoService(Rule.class)
public final class RenameSchema implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "rename-schema",
        Group.COMPATIBILITY,
        Severity.ERROR,
        "a schema is renamed while running code still uses its old name");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Rename rename) || rename.kind() != ObjectKind.SCHEMA) {
      return List.of();
    }
    String old = rename.object().name();
    boolean isNew = Newness.isNew(step, ObjectKind.SCHEMA, rename.object());
    if (isNew || old.equals(rename.newName().value())) {
      return List.of(); // No running code knows the name.
    }
    return List.of(
        Problem.at(
            rename.span(),
            "Code that is still running names %1$s, in its queries or in its search_path, and fails as soon"
                    .formatted(old)
                + " as this commits: everything in the schema is in %s then."
                    .formatted(rename.newName()),
            "Create %s, move one table after the other into it with a view left behind in %s, and drop the"
                    .formatted(rename.newName(), old)
                + " old schema once no code names it."));
  }
}
