package dev.miglint.schema;

import dev.miglint.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How written names become full names (manual, section 5.10.3). */
final class Naming {

  /** Stands for the session's own schema of temporary objects. */
  static final String TEMPORARY = "pg_temp";

  static final String SYSTEM = "pg_catalog";

  private Naming() {}

  static boolean isSystemSchema(String schema) {
    return schema.equals(SYSTEM) || schema.equals("information_schema");
  }

  static RelationName resolve(
      QualifiedName name, List<String> path, Predicate<RelationName> known) {
    return resolve(name.schema(), name.name(), path, known);
  }

  /** Of a relation. Most sessions have no temporary ones, and look into one schema. */
  static RelationName resolve(QualifiedName name, List<String> path, Catalog catalog) {
    return catalog.temporary().isEmpty() && path.size() == 1 && name.schema().isEmpty()
        ? new RelationName(path.get(0), name.name())
        : resolve(name, path, catalog::has);
  }

  static RelationName resolve(
      Optional<String> schema, String name, List<String> path, Map<RelationName, ?> known) {
    return known.isEmpty()
        ? resolve(schema, name, path, any -> false)
        : resolve(schema, name, path, known::containsKey);
  }

  static RelationName resolve(
      Optional<String> schema, String name, List<String> path, Predicate<RelationName> known) {
    if (schema.isPresent()) {
      return new RelationName(schema.get(), name);
    }
    RelationName temporary = new RelationName(TEMPORARY, name);
    if (known.test(temporary)) {
      return temporary;
    }
    if (path.size() == 1) {
      return new RelationName(path.get(0), name); // There or not.
    }
    for (String candidate : path) {
      RelationName full = new RelationName(candidate, name);
      if (known.test(full)) {
        return full;
      }
    }
    if (path.isEmpty()) {
      return new RelationName("public", name);
    }
    return new RelationName(path.get(0), name);
  }
}
