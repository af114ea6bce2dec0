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
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.ObjectKind;
import java.util.List;

/** Names with capitals, which need quotes for ever. */
@AutoService(Rule.class)
public final class IdentifierCase implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "identifier-case",
        Group.SCHEMA,
        Severity.INFO,
        "a name has capitals, so that every statement has to quote it",
        "style");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return CreatedName.in(step.statement()).stream()
        .filter(created -> !created.temporary() && hasCapitals(created.name().name()))
        // Nobody but DROP POLICY speaks of a policy: many give it a sentence for a name.
        .filter(created -> created.kind() != ObjectKind.POLICY)
        .map(IdentifierCase::problem)
        .toList();
  }

  private static boolean hasCapitals(String name) {
    return name.codePoints().anyMatch(Character::isUpperCase);
  }

  private static Problem problem(CreatedName created) {
    String name = created.name().name();
    return Problem.at(
        created.name().span(),
        "The %s \"%s\" is found by statements that quote it alone: %s without quotes means another one."
            .formatted(created.kind().words(), name, name),
        "Write its name in small letters, words joined by _.");
  }
}
