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
import dev.miglint.schema.UserType;
import dev.miglint.schema.UserType.EnumType;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Rename;
import java.util.List;
import java.util.Optional;

/** RENAME VALUE of an enum that running code reads and writes. */
@AutoService(Rule.class)
public final class RenameEnumValue implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "rename-enum-value",
        Group.COMPATIBILITY,
        Severity.ERROR,
        "an enum value is renamed while running code still uses its old name");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Rename rename)
        || rename.kind() != ObjectKind.ENUM_VALUE
        || rename.member().isEmpty()) {
      return List.of();
    }
    String old = rename.member().get().value();
    Optional<UserType> type = step.before().type(rename.object());
    if (old.equals(rename.newName().value()) || type.filter(t -> isNew(t, old, step)).isPresent()) {
      return List.of(); // No running code knows the value.
    }
    return List.of(
        Problem.at(
                rename.span(),
                "Code that is still running writes '%1$s' and fails as soon as this commits: invalid input"
                        .formatted(old)
                    + " value for enum %s: \"%s\". What it reads as '%s' it does not know."
                        .formatted(rename.object(), old, rename.newName()),
                "Add the new value, let code read both, write the new one, and change the rows: each step"
                    + " deployed before the next.")
            .withSafeSql(
                "ALTER TYPE %s ADD VALUE %s AFTER %s;"
                    .formatted(
                        quoted(rename.object()), literal(rename.newName().value()), literal(old))));
  }

  private static boolean isNew(UserType type, String label, Step step) {
    int now = step.moment().release();
    return type.created().release() == now
        || (type instanceof EnumType values
            && values.label(label).filter(l -> l.added().release() == now).isPresent());
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
