package dev.miglint.server;

import dev.miglint.schema.Index;
import dev.miglint.schema.Relation;
import dev.miglint.schema.Sequence;
import dev.miglint.schema.Table;
import dev.miglint.schema.View;
import dev.miglint.sql.ObjectKind;

/** What a relation is to the server, pg_class.relkind; a partitioned table is a table. */
final class RelationKind {

  private RelationKind() {}

  static ObjectKind of(Relation relation) {
    if (relation instanceof Table table) {
      return table.isForeign() ? ObjectKind.FOREIGN_TABLE : ObjectKind.TABLE;
    }
    if (relation instanceof View view) {
      return view.materialized() ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW;
    }
    if (relation instanceof Index) {
      return ObjectKind.INDEX;
    }
    return relation instanceof Sequence ? ObjectKind.SEQUENCE : ObjectKind.OTHER;
  }

  /** As the server says that a relation is of another kind than the statement. */
  static String isNot(String relation, ObjectKind kind) {
    String article = kind == ObjectKind.INDEX ? "an" : "a";
    return "\"%s\" is not %s %s".formatted(relation, article, kind.words());
  }
}
