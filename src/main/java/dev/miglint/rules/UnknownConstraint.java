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
import dev.miglint.schema.Presence;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.schema.View;
import dev.miglint.sql.UsedMember;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A statement about a constraint, trigger, policy or rule that is not there. */
@AutoService(Rule.class)
public final class UnknownConstraint implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "unknown-constraint",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a statement uses a constraint, trigger, policy or rule that its table does not have")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or what could not be read may have made the constraint.
    }
    List<UsedMember> members = UsedMember.in(step.statement());
    if (members.isEmpty()) {
      return List.of();
    }
    Set<String> dropped = new HashSet<>();
    return members.stream()
        .filter(used -> isAbsent(used, step.before()) || isGone(used, dropped))
        .map(
            used ->
                Problem.refused(
                    used.name().span(),
                    used.words(),
                    "Correct the name: it was never created under this one, or it was dropped or"
                        + " renamed."))
        .toList();
  }

  /** An earlier action of the same statement drops it. */
  private static boolean isGone(UsedMember used, Set<String> dropped) {
    return used.drops() && !dropped.add(used.kind() + " " + used.name().value());
  }

  private static boolean isAbsent(UsedMember used, Schema before) {
    String name = used.name().value();
    if (used.kind() == UsedMember.Kind.DOMAIN_CONSTRAINT) {
      return before
          .type(used.owner())
          .filter(Domain.class::isInstance)
          .map(Domain.class::cast)
          .filter(Domain::complete)
          .filter(domain -> domain.constraints().stream().noneMatch(c -> c.name().equals(name)))
          .isPresent();
    }
    if (used.kind() == UsedMember.Kind.TRIGGER
        && before.view(used.owner()).filter(view -> lacks(view, name)).isPresent()) {
      return true;
    }
    return before.table(used.owner()).filter(table -> lacks(table, used.kind(), name)).isPresent();
  }

  private static boolean lacks(View view, String trigger) {
    return !view.predatesHistory()
        && view.reactions().triggers().stream().noneMatch(t -> t.name().equals(trigger));
  }

  private static boolean lacks(Table table, UsedMember.Kind kind, String name) {
    if (kind == UsedMember.Kind.CONSTRAINT) {
      return table.constraintPresence(name) == Presence.ABSENT;
    }
    // Those of foreign keys have names that nobody chose.
    boolean internal = name.startsWith("RI_ConstraintTrigger");
    return table.isWhole() && !internal && !has(table, kind, name);
  }

  private static boolean has(Table table, UsedMember.Kind kind, String name) {
    Stream<String> names =
        switch (kind) {
          case TRIGGER -> table.triggers().stream().map(trigger -> trigger.name());
          case POLICY -> table.reactions().policies().stream().map(policy -> policy.name());
          case RULE -> table.reactions().rules().stream().map(rule -> rule.name());
          case CONSTRAINT, DOMAIN_CONSTRAINT -> Stream.of(name);
        };
    return names.anyMatch(name::equals);
  }
}
