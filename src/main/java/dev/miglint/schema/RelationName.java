package dev.miglint.schema;

import java.util.Comparator;

/**
 * The full name of a relation, type or routine, after the search path was consulted. Temporary
 * objects are in the schema {@code pg_temp}.
 */
public record RelationName(String schema, String name) implements Comparable<RelationName> {

  private static final Comparator<RelationName> ORDER =
      Comparator.comparing(RelationName::schema).thenComparing(RelationName::name);

  /** Another name in the same schema. */
  public RelationName sibling(String otherName) {
    return new RelationName(schema, otherName);
  }

  @Override
  public int compareTo(RelationName other) {
    return ORDER.compare(this, other);
  }

  /** As in messages: the schema is left out where it is public. */
  @Override
  public String toString() {
    return schema.equals("public") ? name : schema + "." + name;
  }
}
