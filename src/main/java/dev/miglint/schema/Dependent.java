package dev.miglint.schema;

import dev.miglint.sql.ObjectKind;
import java.util.Optional;

/**
 * Something that depends on an object.
 *
 * @param kind what it is: INDEX, CONSTRAINT, VIEW, TRIGGER, COLUMN (loses its default, or goes as a
 *     generated column) …
 * @param relation the relation that it is, or that it belongs to
 * @param member the constraint, trigger, policy or column
 * @param automatic goes silently with the object; otherwise DROP fails without CASCADE
 */
public record Dependent(
    ObjectKind kind, RelationName relation, Optional<String> member, boolean automatic) {

  /** As in messages: {@code view active_orders}, {@code constraint fk on orders}. */
  @Override
  public String toString() {
    return member
        .map(m -> kind.words() + " " + m + " on " + relation)
        .orElse(kind.words() + " " + relation);
  }
}
