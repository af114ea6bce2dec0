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
import dev.miglint.sql.CreatedName;
import java.util.List;

/** Names that the server's grammar keeps for itself. */
@AutoService(Rule.class)
public final class ReservedWord implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "reserved-word",
        Group.SCHEMA,
        Severity.INFO,
        "a name is a reserved word, so that every statement has to quote it",
        "style");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    return CreatedName.in(step.statement()).stream()
        .filter(created -> !created.temporary() && isReserved(created.name().name()))
        .map(ReservedWord::problem)
        .toList();
  }

  /** Nothing but its meaning makes it need quotes. */
  private static boolean isReserved(String name) {
    boolean plain = name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z'));
    return plain && !quoted(name).equals(name);
  }

  private static Problem problem(CreatedName created) {
    String name = created.name().name();
    return Problem.at(
        created.name().span(),
        "%1$s is a word of SQL itself: without quotes a statement that names the %2$s is a syntax error or means"
                .formatted(name, created.kind().words())
            + " something else.",
        "Choose a name that is no reserved word, such as %s_… or a plural.".formatted(name));
  }
}
