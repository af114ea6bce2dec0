package dev.miglint.schema;

/** A relation's full name, after the search path was consulted. */
public record RelationName(String schema, String name) {

  /** As in messages: the schema is left out where it is public. */
  @Override
  public String toString() {
    return schema.equals("public") ? name : schema + "." + name;
  }
}
