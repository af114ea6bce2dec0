package dev.miglint.server;

import dev.miglint.schema.Policy;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.Expression;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TriggerStatement.AlterPolicy;
import dev.miglint.sql.TriggerStatement.CreatePolicy;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the server refuses of a policy for row level security (policy.c).
 *
 * @param words the server's
 * @param help what to do instead
 */
public record PolicyRefusal(String words, Span span, String help) {

  private static final String INSERTED =
      "Write WITH CHECK: INSERT has new rows only, and USING is about rows that are there.";

  private static final String READ =
      "Write USING: SELECT and DELETE have no new rows that WITH CHECK could be about.";

  public static Optional<PolicyRefusal> of(CreatePolicy create, Schema before) {
    String command = create.command().toLowerCase(Locale.ROOT);
    Span name = create.name().span();
    if (isRead(command) && create.withCheck().isPresent()) {
      return Optional.of(
          new PolicyRefusal("WITH CHECK cannot be applied to SELECT or DELETE", name, READ));
    }
    if (command.equals("insert") && create.using().isPresent()) {
      return Optional.of(
          new PolicyRefusal("only WITH CHECK expression allowed for INSERT", name, INSERTED));
    }
    return condition(create.using(), create.table(), before)
        .or(() -> condition(create.withCheck(), create.table(), before));
  }

  public static Optional<PolicyRefusal> of(AlterPolicy alter, Schema before) {
    return condition(alter.using(), alter.table(), before)
        .or(() -> condition(alter.withCheck(), alter.table(), before))
        .or(
            () ->
                before.table(alter.table()).stream()
                    .flatMap(table -> table.policies().stream())
                    .filter(policy -> policy.name().equals(alter.name().value()))
                    .findFirst()
                    .flatMap(policy -> ofCommand(alter, policy)));
  }

  /** Which of the two conditions the policy has is given by its command, which stays. */
  private static Optional<PolicyRefusal> ofCommand(AlterPolicy alter, Policy policy) {
    String command = policy.command().toLowerCase(Locale.ROOT);
    Span name = alter.name().span();
    if (isRead(command) && alter.withCheck().isPresent()) {
      return Optional.of(
          new PolicyRefusal("only USING expression allowed for SELECT, DELETE", name, READ));
    }
    return command.equals("insert") && alter.using().isPresent()
        ? Optional.of(
            new PolicyRefusal("only WITH CHECK expression allowed for INSERT", name, INSERTED))
        : Optional.empty();
  }

  private static boolean isRead(String command) {
    return command.equals("select") || command.equals("delete");
  }

  private static Optional<PolicyRefusal> condition(
      Optional<Expression> condition, QualifiedName on, Schema before) {
    Optional<Table> table = before.table(on);
    return condition
        .flatMap(
            expression ->
                ConditionRefusal.aggregate(expression, "policy expressions", before)
                    .or(() -> ConditionRefusal.elsewhere(expression, Set.of(on.name())))
                    .or(() -> ConditionRefusal.type(expression, "POLICY", table, before)))
        .map(
            refusal ->
                new PolicyRefusal(
                    refusal.words(),
                    refusal.span(),
                    "Write a condition on one row of the table; what reaches further goes into a"
                        + " subquery."));
  }
}
