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
import dev.miglint.sql.ObjectStatement.ChangeRole;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The password of a role, readable in the migration. */
@AutoService(Rule.class)
public final class PlaintextPassword implements StatementRule {

  /** What the server stores instead of a password, and marks of templates that fill it in. */
  private static final Pattern NO_SECRET =
      Pattern.compile("SCRAM-SHA-256\\$.*|md5[0-9a-f]{32}|.*(\\$\\{|\\{\\{|%\\(|<%).*|:.*|");

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "plaintext-password",
        Group.DATA,
        Severity.WARNING,
        "a role's password stands in the migration");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof ChangeRole change)) {
      return List.of();
    }
    Optional<String> password = Optional.ofNullable(change.options().get("password"));
    boolean none = change.options().getOrDefault("password", "true").equals("true");
    if (none || password.filter(p -> NO_SECRET.matcher(p).matches()).isPresent()) {
      return List.of(); // PASSWORD NULL, a verifier, or filled in by the runner.
    }
    return List.of(
        Problem.at(
            change.span(),
            "The password of %s is there to read for everybody who has the repository, and in the server's"
                    .formatted(change.name())
                + " log, for as long as either is kept.",
            "Change the password, and set the new one where the server is set up."));
  }
}
