package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.locks.Work;
import dev.miglint.schema.Presence;
import dev.miglint.schema.RelationName;
import dev.miglint.source.Span;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.TypeStatement.AlterDomain;
import dev.miglint.sql.TypeStatement.DomainAction;
import java.util.List;
import java.util.Locale;

/** ALTER DOMAIN that checks every column of the domain. */
@AutoService(Rule.class)
public final class DomainConstraintValidates implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "domain-constraint-validates",
        Group.LOCKS,
        Severity.ERROR,
        "a new constraint of a domain reads every table that uses it while writes wait");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterDomain alter)) {
      return List.of();
    }
    Impact impact = step.impact();
    boolean isNew =
        step.before()
            .type(alter.name())
            .filter(type -> type.created().release() == step.moment().release())
            .isPresent();
    boolean unknown = step.footprint().unknown().isPresent() || isUnseenAndChecked(alter, step);
    if (isNew || (!impact.does(Work.SCAN) && !unknown)) {
      return List.of(); // Nobody uses the domain, or nothing is checked.
    }
    if (alter.action() instanceof DomainAction.ValidateDomainConstraint validate) {
      return List.of(validation(alter, validate.constraint(), impact));
    }
    boolean notNull = alter.action() instanceof DomainAction.ChangeNotNull;
    String message =
        "%s the domain %s "
            .formatted(notNull ? "SET NOT NULL of" : "The new constraint of", alter.name());
    Problem problem =
        Problem.at(
                alter.span(),
                impact.does(Work.SCAN)
                    ? message + impact.words()
                    : message
                        + "makes the server read every table that has a column of it, which the"
                        + " history does not show: every write to those tables waits meanwhile.",
                "Add it as a CHECK that is NOT VALID, which is held against new values from then"
                    + " on; validate it where writes may wait, since that takes the same lock.")
            .withSafeSql(safe(alter, step));
    return List.of(impact.does(Work.SCAN) ? problem : problem.as(Severity.WARNING));
  }

  /** Takes the same lock for the same time, up to PostgreSQL 18 at least. */
  private static Problem validation(AlterDomain alter, Identifier constraint, Impact impact) {
    return Problem.at(
            alter.span(),
            "VALIDATE CONSTRAINT %s of the domain %s %s"
                .formatted(constraint, alter.name(), impact.words()),
            "Run it where writes may wait, or leave it out: new values are checked without it.")
        .as(Severity.WARNING);
  }

  /** A domain that was there before the history has columns somewhere. */
  private static boolean isUnseenAndChecked(AlterDomain alter, Step step) {
    RelationName name = step.before().resolveType(alter.name().schema(), alter.name().name());
    if (step.before().typePresence(name) != Presence.UNSEEN) {
      return false;
    }
    return alter.action() instanceof DomainAction.AddDomainConstraint add
        ? add.constraint() instanceof Check check && !check.attributes().notValid()
        : alter.action() instanceof DomainAction.ChangeNotNull change && change.notNull();
  }

  private static String safe(AlterDomain alter, Step step) {
    String domain = quoted(alter.name());
    String name = quoted(alter.name().name() + "_check");
    String check = "CHECK (VALUE IS NOT NULL)";
    if (alter.action() instanceof DomainAction.AddDomainConstraint add
        && add.constraint() instanceof Check written) {
      name = written.name().map(n -> quoted(n.value())).orElse(name);
      int from = written.name().map(n -> n.span().end()).orElse(written.span().start());
      String text = step.migration().file().text(new Span(from, written.span().end()));
      check = text.substring(Math.max(0, text.toUpperCase(Locale.ROOT).indexOf("CHECK")));
    }
    return """
    ALTER DOMAIN %1$s ADD CONSTRAINT %2$s %3$s NOT VALID;
    -- in a later transaction, where writes may wait
    ALTER DOMAIN %1$s VALIDATE CONSTRAINT %2$s;\
    """
        .formatted(domain, name, check);
  }
}
