package dev.miglint.locks;

import dev.miglint.schema.UserType.Domain;
import dev.miglint.server.BuiltInCasts;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.TypeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Whether ALTER COLUMN … TYPE rewrites the table. It does not where the old values are binary
 * coercible to the new type and no modifier narrows them (manual, ALTER TABLE, Notes).
 */
final class TypeChange {

  /** Whether the table is written anew. */
  enum Effect {
    KEEPS_ROWS,
    REWRITES,
    UNKNOWN
  }

  private final Situation situation;
  private final TypeFacts types;

  TypeChange(Situation situation) {
    this.situation = situation;
    this.types = new TypeFacts(situation);
  }

  Effect of(String column, TypeName from, TypeName to, Optional<Expression> using) {
    if (using.isEmpty()) {
      return assign(from, to);
    }
    // Casts of the column alone are what the server would do by itself; anything else computes.
    Deque<TypeName> casts = new ArrayDeque<>();
    Expression inner = using.get();
    while (inner instanceof TypeCast cast) {
      casts.push(cast.type());
      inner = cast.operand();
    }
    if (!NotNullProof.isColumn(inner, column)) {
      return Effect.REWRITES;
    }
    casts.addLast(to);
    TypeName current = from;
    Effect worst = Effect.KEEPS_ROWS;
    for (TypeName next : casts) {
      Effect step = assign(current, next);
      if (step == Effect.REWRITES) {
        return Effect.REWRITES;
      }
      worst = step == Effect.UNKNOWN ? step : worst;
      current = next;
    }
    return worst;
  }

  private Effect assign(TypeName from, TypeName to) {
    if (from.sameAs(to)) {
      return Effect.KEEPS_ROWS;
    }
    if (from.isArray() || to.isArray()) {
      // Each element is coerced, although nothing may change in it.
      return Effect.REWRITES;
    }
    Optional<Domain> target = types.domain(to);
    if (target.isPresent()) {
      if (types.isConstrainedDomain(to)) {
        return Effect.REWRITES;
      }
      return target.get().base().map(base -> assign(from, base)).orElse(Effect.UNKNOWN);
    }
    Optional<Domain> source = types.domain(from);
    if (source.isPresent()) {
      // The value keeps its type but not the modifier: a length is checked anew.
      return source
          .get()
          .base()
          .map(base -> assign(withoutModifiers(base), to))
          .orElse(Effect.UNKNOWN);
    }
    if (!types.isKnown(from) || !types.isKnown(to)) {
      return from.sameBase(to) ? Effect.REWRITES : Effect.UNKNOWN;
    }
    return coerce(from, to);
  }

  private Effect coerce(TypeName from, TypeName to) {
    if (from.sameBase(to)) {
      return keepsRows(TypeModifiers.accept(to.name(), from.modifiers(), to.modifiers()));
    }
    boolean sameBits =
        BuiltInCasts.isBinaryCoercible(from.name(), to.name(), situation.target())
            || (isTimestamp(from) && isTimestamp(to) && sessionIsInUtc());
    boolean fits = TypeModifiers.accept(to.name(), List.of(), to.modifiers());
    return keepsRows(sameBits && fits);
  }

  private static Effect keepsRows(boolean keeps) {
    return keeps ? Effect.KEEPS_ROWS : Effect.REWRITES;
  }

  private static boolean isTimestamp(TypeName type) {
    return type.name().equals("timestamp") || type.name().equals("timestamptz");
  }

  /** From 12 on a session in UTC knows that both store the same; without a setting it is open. */
  private boolean sessionIsInUtc() {
    return situation.atLeast(12)
        && TimeZones.isUtc(situation.settings().getOrDefault("timezone", "unknown"));
  }

  static TypeName withoutModifiers(TypeName type) {
    return new TypeName(
        type.schema(), type.name(), List.of(), type.arrayDimensions(), type.setOf(), type.span());
  }
}
