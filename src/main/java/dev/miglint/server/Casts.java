package dev.miglint.server;

import dev.miglint.schema.Schema;
import dev.miglint.schema.UserType;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.schema.UserType.EnumType;
import dev.miglint.sql.Identifiers;
import dev.miglint.sql.TypeName;
import java.util.Optional;

/**
 * Which values the server turns into which without being told to (pg_cast; the same on 14 to 18).
 * Answers are empty where a type is not known well enough: one of an extension, say.
 */
public final class Casts {

  private final Schema schema;

  public Casts(Schema schema) {
    this.schema = schema;
  }

  /**
   * Whether a value may be stored in a column of another type without a cast being written (manual,
   * section 10.4).
   */
  public Optional<Boolean> assigns(TypeName from, TypeName to) {
    Optional<TypeName> source = base(from);
    Optional<TypeName> target = base(to);
    if (source.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    if (source.get().isArray() && target.get().isArray()) {
      return assigns(element(source.get()), element(target.get()));
    }
    if (same(source.get(), target.get())) {
      return Optional.of(true);
    }
    if (!target.get().isArray()
        && isBuiltIn(target.get())
        && BuiltInTypes.isText(target.get().name())) {
      return Optional.of(true); // Every value has a text form.
    }
    if (!isKnown(source.get()) || !isKnown(target.get())) {
      return Optional.empty();
    }
    if (source.get().isArray() || target.get().isArray()) {
      return Optional.of(false);
    }
    String one = source.get().name();
    String other = target.get().name();
    return Optional.of(
        isBuiltIn(source.get())
            && isBuiltIn(target.get())
            && BuiltInCasts.isAssignment(one, other));
  }

  /** Whether a value becomes one of the other type where the cast is written. */
  public boolean casts(TypeName from, TypeName to) {
    Optional<TypeName> source = base(from);
    Optional<TypeName> target = base(to);
    if (source.isEmpty() || target.isEmpty() || source.get().isArray()) {
      return false;
    }
    boolean text = isBuiltIn(source.get()) && BuiltInTypes.isText(source.get().name());
    return text
        || (!target.get().isArray()
            && BuiltInCasts.isCast(source.get().name(), target.get().name()));
  }

  /** Whether a foreign key from a column of one type may reference a column of the other. */
  public Optional<Boolean> compares(TypeName referencing, TypeName referenced) {
    Optional<TypeName> source = base(referencing);
    Optional<TypeName> target = base(referenced);
    if (source.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    if (same(source.get(), target.get())) {
      return Optional.of(true);
    }
    boolean known = isKnown(source.get()) && isKnown(target.get());
    if (!known || source.get().isArray() || target.get().isArray()) {
      return Optional.empty();
    }
    String one = source.get().name();
    String other = target.get().name();
    return Optional.of(
        isBuiltIn(source.get())
            && isBuiltIn(target.get())
            && (family(one).equals(family(other))
                || BuiltInCasts.isImplicit(one, other)
                || BuiltInCasts.isImplicit(one, family(other))));
  }

  private static String family(String type) {
    return switch (type) {
      case "int2", "int4", "int8" -> "integers";
      case "float4", "float8" -> "floats";
      case "text", "varchar", "name" -> "text";
      case "date", "timestamp", "timestamptz" -> "dates";
      case "bit", "varbit" -> "bits";
      case "cidr", "inet" -> "inet";
      // The types that name catalog entries compare as the numbers that they are.
      default -> type.startsWith("reg") ? "oid" : type;
    };
  }

  private static TypeName element(TypeName array) {
    return new TypeName(array.schema(), array.name(), array.modifiers(), 0, false, array.span());
  }

  private static boolean same(TypeName one, TypeName other) {
    return one.name().equals(other.name())
        && one.isArray() == other.isArray()
        && (one.schema().equals(other.schema())
            || one.schema().isEmpty()
            || other.schema().isEmpty());
  }

  /** What a domain is built on in the end; empty for one that was never seen whole. */
  Optional<TypeName> base(TypeName type) {
    Optional<UserType> known = type.isArray() ? Optional.empty() : schema.type(type);
    return known.isPresent() && known.get() instanceof Domain domain
        ? domain.base().flatMap(this::base)
        : Optional.of(type);
  }

  boolean isBuiltIn(TypeName type) {
    boolean own = type.schema().map("pg_catalog"::equals).orElse(true);
    return own && BuiltInTypes.has(type.name()) && schema.type(type).isEmpty();
  }

  boolean isEnum(TypeName type) {
    return schema.type(type).filter(EnumType.class::isInstance).isPresent();
  }

  private boolean isKnown(TypeName type) {
    return isBuiltIn(type) || isEnum(type);
  }

  /** The name of a type in the server's messages: {@code character varying}, no modifiers. */
  public String nameOf(TypeName type) {
    String array = type.isArray() ? "[]" : "";
    if (isBuiltIn(type)) {
      return BuiltInTypes.official(type.name()) + array;
    }
    String name = Identifiers.quoted(type.name());
    boolean visible = type.schema().isEmpty() || schema.searchPath().contains(type.schema().get());
    return visible ? name + array : type.schema().get() + "." + name + array;
  }
}
