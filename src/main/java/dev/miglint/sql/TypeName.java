package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A type as it is written in a statement.
 *
 * @param schema absent for built-in types and where the search path decides; {@code pg_catalog} is
 *     never kept
 * @param name the internal name for built-in types ({@code int4}, {@code varchar}, {@code
 *     timestamptz}, {@code bpchar}), otherwise the name itself; {@code serial} stays {@code serial}
 * @param modifiers what stands in parentheses: length, precision and scale, or an interval's field
 *     mask and precision; empty when none was written
 * @param arrayDimensions 0 for a type that is no array
 * @param setOf SETOF in a function's result
 */
public record TypeName(
    Optional<String> schema,
    String name,
    List<String> modifiers,
    int arrayDimensions,
    boolean setOf,
    Span span)
    implements Node {

  private static final Map<String, String> MANUAL_NAMES =
      Map.ofEntries(
          Map.entry("int2", "smallint"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("bool", "boolean"),
          Map.entry("bpchar", "char"),
          Map.entry("varbit", "bit varying"));

  public TypeName {
    modifiers = List.copyOf(modifiers);
  }

  public static TypeName of(String name, Span span) {
    return new TypeName(Optional.empty(), name, List.of(), 0, false, span);
  }

  public boolean isArray() {
    return arrayDimensions > 0;
  }

  /** Same type, modifiers included; where it was written does not matter. */
  public boolean sameAs(TypeName other) {
    return sameBase(other) && modifiers.equals(other.modifiers);
  }

  /** Same type without regard to modifiers. */
  public boolean sameBase(TypeName other) {
    return schema.equals(other.schema)
        && name.equals(other.name)
        && arrayDimensions == other.arrayDimensions;
  }

  /**
   * As in the manual and in messages: {@code bigint}, {@code varchar(50)}, {@code numeric(10,2)[]}.
   */
  @Override
  public String toString() {
    String base = MANUAL_NAMES.getOrDefault(name, name);
    String prefix = schema.map(s -> s + ".").orElse("");
    String suffix =
        modifiers.isEmpty() || name.equals("interval")
            ? ""
            : modifiers.stream().collect(Collectors.joining(",", "(", ")"));
    return prefix + base + suffix + "[]".repeat(arrayDimensions);
  }
}
