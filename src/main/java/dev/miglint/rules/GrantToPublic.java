package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.NameList;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.ObjectStatement.Grant;
import java.util.List;

/** A GRANT to every role that there is and that there will be. */
@AutoService(Rule.class)
public final class GrantToPublic implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "grant-to-public",
        Group.DATA,
        Severity.WARNING,
        "every role gets a privilege that it does not have by itself");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Grant grant)
        || !grant.grant()
        || !grant.grantees().contains("public")
        || isDefault(grant)) {
      return List.of();
    }
    String what = grant.privileges().isEmpty() ? "ALL" : String.join(", ", grant.privileges());
    String where =
        grant.objects().isEmpty()
            ? grant.kind().words() + "s that are created later"
            : (grant.allInSchema() ? "everything in " : "")
                + new NameList(grant.objects().stream().map(Object::toString).toList());
    return List.of(
        Problem.at(
            grant.span(),
            "Every role that can connect to the database, now and in the future, gets %s on %s."
                .formatted(what, where),
            "Grant to the roles that need it."));
  }

  /** What PUBLIC has anyway, so that granting it only restores it (manual, section 5.8). */
  private static boolean isDefault(Grant grant) {
    return switch (grant.kind()) {
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE, TYPE, DOMAIN, LANGUAGE -> true;
      case DATABASE ->
          !grant.privileges().isEmpty()
              && List.of("CONNECT", "TEMP", "TEMPORARY").containsAll(grant.privileges());
      case SCHEMA ->
          grant.privileges().equals(List.of("USAGE"))
              && grant.objects().stream().allMatch(schema -> schema.name().equals("public"));
      default -> false;
    };
  }
}
