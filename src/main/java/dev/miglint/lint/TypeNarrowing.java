package dev.miglint.lint;

import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change to a type that holds less than the one before.
 *
 * @param refused what the server says of a value that no longer fits; absent where it cuts or
 *     rounds such values without a word
 * @param byCheck a CHECK that reads no row yet can hold new values to the limit instead
 */
public record TypeNarrowing(Optional<String> refused, boolean byCheck) {

  /** A narrowing in PostgreSQL. */
  TypeNarrowing(Optional<String> refused) {
    this(refused, true);
  }

  private static final Map<String, Integer> INTEGER_DIGITS =
      Map.of("int2", 5, "int4", 10, "int8", 19);

  private static final int UNLIMITED = Integer.MAX_VALUE;

  /** From which type to which, both built in; empty where every value still fits. */
  public static Optional<TypeNarrowing> of(TypeName from, TypeName to) {
    if (from.arrayDimensions() != to.arrayDimensions()
        || from.schema().isPresent()
        || to.schema().isPresent()) {
      return Optional.empty();
    }
    if (isText(from.name()) && isText(to.name())) {
      return when(
          length(to) < length(from), "value too long for type " + longName(to).replace("[]", ""));
    }
    if (isBits(from.name()) && isBits(to.name())) {
      return when(length(to) < length(from), "bit string too long for type " + to);
    }
    if (isNumber(from.name()) && isNumber(to.name())) {
      return ofNumbers(from, to);
    }
    return ofTimes(from, to);
  }

  private static Optional<TypeNarrowing> ofNumbers(TypeName from, TypeName to) {
    boolean floating = isFloat(from.name()) || isFloat(to.name());
    if (isFloat(to.name())) {
      // numeric to double precision keeps the size but not every digit: another meaning.
      boolean narrower = from.name().equals("float8") && to.name().equals("float4");
      return narrower ? Optional.of(new TypeNarrowing(Optional.empty())) : Optional.empty();
    }
    if (floating && to.name().equals("numeric") && to.modifiers().isEmpty()) {
      return Optional.empty();
    }
    if (floating || wholeDigits(to) < wholeDigits(from)) {
      String word = to.name().equals("numeric") ? "numeric field overflow" : to + " out of range";
      return Optional.of(new TypeNarrowing(Optional.of(word)));
    }
    return scale(to) < scale(from)
        ? Optional.of(new TypeNarrowing(Optional.empty()))
        : Optional.empty();
  }

  private static Optional<TypeNarrowing> ofTimes(TypeName from, TypeName to) {
    boolean stamp = from.name().equals("timestamp") || from.name().equals("timestamptz");
    boolean part = List.of("date", "time", "timetz").contains(to.name());
    boolean sameKind = from.sameBase(to) && (stamp || from.name().startsWith("time"));
    return (stamp && part) || (sameKind && precision(to) < precision(from))
        ? Optional.of(new TypeNarrowing(Optional.empty()))
        : Optional.empty();
  }

  private static Optional<TypeNarrowing> when(boolean narrower, String refused) {
    return narrower ? Optional.of(new TypeNarrowing(Optional.of(refused))) : Optional.empty();
  }

  private static boolean isText(String type) {
    return type.equals("text") || type.equals("varchar") || type.equals("bpchar");
  }

  private static boolean isBits(String type) {
    return type.equals("bit") || type.equals("varbit");
  }

  private static boolean isNumber(String type) {
    return INTEGER_DIGITS.containsKey(type) || type.equals("numeric") || isFloat(type);
  }

  private static boolean isFloat(String type) {
    return type.equals("float4") || type.equals("float8");
  }

  /** Digits before the point. */
  private static int wholeDigits(TypeName type) {
    return type.name().equals("numeric")
        ? type.modifiers().isEmpty() ? UNLIMITED : number(type, 0, 0) - number(type, 1, 0)
        : INTEGER_DIGITS.getOrDefault(type.name(), UNLIMITED);
  }

  /** Digits after the point. */
  private static int scale(TypeName type) {
    boolean unlimited = type.name().equals("numeric") && type.modifiers().isEmpty();
    return unlimited ? UNLIMITED : number(type, 1, 0);
  }

  private static int length(TypeName type) {
    int unwritten = type.name().equals("bit") ? 1 : UNLIMITED;
    return number(type, 0, unwritten);
  }

  /** Digits of the seconds. */
  private static int precision(TypeName type) {
    return number(type, 0, 6);
  }

  private static int number(TypeName type, int index, int unwritten) {
    return index < type.modifiers().size()
        ? Integer.parseInt(type.modifiers().get(index))
        : unwritten;
  }

  private static String longName(TypeName type) {
    return type.toString().replace("varchar", "character varying").replace("char(", "character(");
  }
}
