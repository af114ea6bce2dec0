package dev.miglint.schema;

import dev.miglint.schema.Schema.TableColumn;
import dev.miglint.schema.UserType.CompositeType;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.sql.TypeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who uses a user-defined type. */
final class TypeUse {

  private TypeUse() {}

  /** Written without a schema, a name that was not resolved may mean the type: it counts. */
  static boolean means(Optional<TypeName> written, RelationName type) {
    return written
        .filter(t -> t.name().equals(type.name()))
        .filter(t -> t.schema().map(type.schema()::equals).orElse(true))
        .isPresent();
  }

  static List<TableColumn> columnsOf(Schema schema, Catalog catalog, RelationName type) {
    List<TableColumn> found = new ArrayList<>();
    for (RelationName used : closure(catalog, type)) {
      for (RelationName user : catalog.typeUsers().getOrDefault(used.name(), NO_USERS)) {
        schema
            .relation(user)
            .filter(TypeUse::storesRows)
            .ifPresent(
                relation ->
                    relation.columns().stream()
                        .filter(column -> means(column.type(), used))
                        .forEach(column -> found.add(new TableColumn(user, column))));
      }
    }
    return found;
  }

  private static final org.pcollections.TreePSet<RelationName> NO_USERS =
      org.pcollections.TreePSet.empty();

  private static boolean storesRows(Relation relation) {
    return relation instanceof Table || (relation instanceof View view && view.materialized());
  }

  /** The type, the domains over it and the composite types that have it, at any depth. */
  private static Set<RelationName> closure(Catalog catalog, RelationName type) {
    Set<RelationName> found = new LinkedHashSet<>();
    Deque<RelationName> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      RelationName next = open.pop();
      if (found.add(next)) {
        for (UserType user : catalog.types().values()) {
          if (uses(user, next)) {
            open.push(user.name());
          }
        }
      }
    }
    return found;
  }

  private static boolean uses(UserType user, RelationName type) {
    if (user instanceof Domain domain) {
      return means(domain.base(), type);
    }
    return user instanceof CompositeType composite
        && composite.attributes().stream().anyMatch(a -> means(a.type(), type));
  }
}
