package dev.miglint.schema;

import dev.miglint.sql.Expression;
import java.util.List;
import java.util.Optional;

/**
 * A row security policy.
 *
 * @param command ALL, SELECT, INSERT, UPDATE or DELETE, as the statement says it
 */
public record Policy(
    String name,
    boolean permissive,
    String command,
    List<String> roles,
    Optional<Expression> using,
    Optional<Expression> withCheck,
    Moment created) {

  public Policy {
    roles = List.copyOf(roles);
  }

  Policy withName(String newName) {
    return new Policy(newName, permissive, command, roles, using, withCheck, created);
  }
}
