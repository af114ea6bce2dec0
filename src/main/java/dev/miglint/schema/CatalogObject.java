package dev.miglint.schema;

import java.util.List;
import java.util.Optional;

/** The smaller objects: those of which little more than the name matters. */
public sealed interface CatalogObject {

  String name();

  Moment created();

  /** A schema of CREATE SCHEMA. */
  record Namespace(String name, Moment created, Optional<Remark> comment)
      implements CatalogObject {}

  /** An extension; its objects are not known. */
  record Extension(String name, Moment created, Optional<String> schema) implements CatalogObject {}

  /** A publication. */
  record Publication(String name, Moment created, boolean allTables, List<RelationName> tables)
      implements CatalogObject {
    public Publication {
      tables = List.copyOf(tables);
    }
  }

  /** Extended statistics of CREATE STATISTICS; {@code name} without its schema. */
  record Statistics(String name, Moment created, RelationName table, List<String> columns)
      implements CatalogObject {
    public Statistics {
      columns = List.copyOf(columns);
    }
  }
}
