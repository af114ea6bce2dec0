package dev.miglint.schema;

import dev.miglint.schema.Sequence.ColumnName;
import dev.miglint.source.Span;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a column as it is written into one of the catalog, with the sequence that comes with it.
 */
final class ColumnMaking {

  private final Draft draft;

  ColumnMaking(Draft draft) {
    this.draft = draft;
  }

  /** The column, without its constraints; serial and identity make their sequence. */
  Column make(RelationName table, ColumnDefinition definition) {
    String name = definition.name().value();
    Optional<Expression> defaultValue =
        definition.constraint(Default.class).map(Default::expression);
    boolean notNull = false;
    Optional<TypeName> type = definition.type().map(draft::resolved);
    if (definition.isSerial()) {
      type = type.map(ColumnMaking::integerOfSerial);
      String integer = type.map(TypeName::name).orElse("int4");
      RelationName sequence = makeSequence(table, name, integer, false, Map.of());
      defaultValue = Optional.of(nextValue(sequence, definition.span()));
      notNull = true;
    }
    Optional<Identity> identity = definition.constraint(Identity.class);
    if (identity.isPresent()) {
      makeIdentitySequence(table, name, type, identity.get().options());
      notNull = true;
    }
    return Column.of(name, type, draft.now())
        .withCollation(definition.collation())
        .withNotNull(notNull)
        .withDefault(kept(defaultValue, type), draft.now())
        .withGenerated(
            definition
                .constraint(Generated.class)
                .map(g -> new Column.Generation(g.expression(), g.stored())))
        .withIdentity(identity.map(i -> new Column.Identity(i.always())));
  }

  /**
   * DEFAULT NULL is none, except where a length or a domain's checks make it an expression of its
   * own (AddRelationNewConstraints of src/backend/catalog/heap.c).
   */
  Optional<Expression> kept(Optional<Expression> defaultValue, Optional<TypeName> type) {
    boolean coerced = type.filter(t -> !t.modifiers().isEmpty() || isDomain(t)).isPresent();
    return defaultValue.filter(value -> coerced || !isNull(value));
  }

  private boolean isDomain(TypeName type) {
    return !type.isArray()
        && draft.schema().type(type).filter(UserType.Domain.class::isInstance).isPresent();
  }

  private static boolean isNull(Expression value) {
    Expression bare = value instanceof TypeCast cast ? cast.operand() : value;
    return bare instanceof Literal literal && literal.kind() == LiteralKind.NULL;
  }

  /** The sequence behind an identity column; it has the column's type. */
  void makeIdentitySequence(
      RelationName table, String column, Optional<TypeName> type, Map<String, String> options) {
    String integer = type.map(TypeName::name).orElse("int4");
    makeSequence(table, column, integer, true, options);
  }

  private RelationName makeSequence(
      RelationName table,
      String column,
      String type,
      boolean identity,
      Map<String, String> options) {
    String written =
        options.getOrDefault("sequence_name", options.getOrDefault("sequence name", ""));
    String name =
        written.isEmpty()
            ? ChosenName.in(draft.catalog(), table).forSequence(column)
            : written.substring(written.lastIndexOf('.') + 1);
    Sequence sequence =
        new Sequence(
            table.sibling(name),
            draft.now(),
            Optional.empty(),
            Optional.empty(),
            type,
            Optional.of(new ColumnName(table, column)),
            identity,
            options);
    draft.put(sequence);
    return sequence.name();
  }

  /** {@code nextval('schema.sequence'::regclass)}. */
  static Expression nextValue(RelationName sequence, Span span) {
    Expression name =
        new Literal(LiteralKind.STRING, sequence.schema() + "." + sequence.name(), span);
    Expression cast = new TypeCast(name, TypeName.of("regclass", span), span);
    return new FunctionCall(QualifiedName.of("nextval", span), List.of(cast), List.of(), span);
  }

  private static TypeName integerOfSerial(TypeName serial) {
    String integer =
        switch (serial.name()) {
          case "bigserial", "serial8" -> "int8";
          case "smallserial", "serial2" -> "int2";
          default -> "int4";
        };
    return TypeName.of(integer, serial.span());
  }
}
