package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column as it is written.
 *
 * @param type absent where it comes from elsewhere: a partition's parent, OF type
 */
public record ColumnDefinition(
    Identifier name,
    Optional<TypeName> type,
    List<ConstraintDefinition> constraints,
    Optional<String> collation,
    Span span)
    implements Node {

  public ColumnDefinition {
    constraints = List.copyOf(constraints);
  }

  /** The constraints of one kind, in the order of the text. */
  public <C extends ConstraintDefinition> List<C> constraints(Class<C> kind) {
    List<C> ofKind = new ArrayList<>();
    for (ConstraintDefinition constraint : constraints) {
      if (kind.isInstance(constraint)) {
        ofKind.add(kind.cast(constraint));
      }
    }
    return ofKind;
  }

  /** The first constraint of a kind. */
  public <C extends ConstraintDefinition> Optional<C> constraint(Class<C> kind) {
    for (ConstraintDefinition constraint : constraints) {
      if (kind.isInstance(constraint)) {
        return Optional.of(kind.cast(constraint));
      }
    }
    return Optional.empty();
  }

  /** A generated column without values of its own, from PostgreSQL 18. */
  public boolean isVirtual() {
    return constraint(ConstraintDefinition.Generated.class)
        .filter(generated -> !generated.stored())
        .isPresent();
  }

  /** serial, bigserial or smallserial: a NOT NULL integer with a sequence of its own. */
  public boolean isSerial() {
    return type.filter(t -> t.schema().isEmpty())
        .map(TypeName::name)
        .filter(
            name ->
                switch (name) {
                  case "serial", "serial2", "serial4", "serial8", "bigserial", "smallserial" ->
                      true;
                  default -> false;
                })
        .isPresent();
  }
}
