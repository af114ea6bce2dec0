package dev.miglint.schema;

import static dev.miglint.sql.Identifiers.quoted;

import org.jspecify.annotations.Nullable;

/**
 * The full name of a relation, type or routine, after the search path was consulted. Temporary
 * objects are in the schema {@code pg_temp}.
 */
public record RelationName(String schema, String name) implements Comparable<RelationName> {

  /** Another name in the same schema. */
  public RelationName sibling(String otherName) {
    return new RelationName(schema, otherName);
  }

  @Override
  public int compareTo(RelationName other) {
    // By hand, since each look into the catalog comes here.
    int schemas = schema.compareTo(other.schema);
    return schemas != 0 ? schemas : name.compareTo(other.name);
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

  // By hand: what a record makes for itself is linked at run time, slowly, and called very often.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RelationName relation
        && name.equals(relation.name)
        && schema.equals(relation.schema);
  }

  @Override
  public int hashCode() {
    return 31 * schema.hashCode() + name.hashCode();
  }
}
