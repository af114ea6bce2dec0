package dev.miglint.schema;

import static dev.miglint.sql.Identifiers.quoted;

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

  /** As in SQL, in quotes where they are needed; the schema is left out where it is public. */
  public String sql() {
    return schema.equals("public") ? quoted(name) : quoted(schema) + "." + quoted(name);
  }

  /** As in messages: the schema is left out where it is public. */
  @Override
  public String toString() {
    return schema.equals("public") ? name : schema + "." + name;
  }
}
