package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name that may say its schema. Parts are as the server stores them: folded unless quoted.
 *
 * @param schema absent where the search path decides
 */
public record QualifiedName(Optional<String> schema, String name, Span span) implements Node {

  public static QualifiedName of(String schema, String name, Span span) {
    return new QualifiedName(Optional.of(schema), name, span);
  }

  public static QualifiedName of(String name, Span span) {
    return new QualifiedName(Optional.empty(), name, span);
  }

  /** Whether both name the same object as they are written; the search path is not consulted. */
  public boolean sameAs(QualifiedName other) {
    return name.equals(other.name) && schema.equals(other.schema);
  }

  // By hand: what a record makes for itself is linked at run time, slowly, and called very often.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QualifiedName that && sameAs(that) && span.equals(that.span);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * schema.hashCode() + name.hashCode()) + span.hashCode();
  }

  /** As in messages: {@code schema.name} or {@code name}, unquoted. */
  @Override
  public String toString() {
    return schema.map(s -> s + "." + name).orElse(name);
  }
}
