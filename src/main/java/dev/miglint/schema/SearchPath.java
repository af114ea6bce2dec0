package dev.miglint.schema;

import java.util.List;
import java.util.Optional;

/**
 * The search_path of the session, and that of SET LOCAL while its transaction lasts.
 *
 * @param local overrides {@code schemas} in the transaction {@code localTransaction}
 */
record SearchPath(List<String> schemas, Optional<List<String>> local, int localTransaction) {

  /** What a server starts with; {@code "$user"} counts as a schema that is not there. */
  static final SearchPath DEFAULT = new SearchPath(List.of("public"), Optional.empty(), -1);

  SearchPath {
    schemas = List.copyOf(schemas);
    local = local.map(List::copyOf);
  }

  List<String> at(Moment now) {
    return local.isPresent() && localTransaction == now.transaction() ? local.get() : schemas;
  }

  SearchPath set(List<String> path) {
    return new SearchPath(real(path), Optional.empty(), -1);
  }

  SearchPath setLocal(List<String> path, Moment now) {
    return new SearchPath(schemas, Optional.of(real(path)), now.transaction());
  }

  private static List<String> real(List<String> path) {
    return path.stream()
        .map(String::strip)
        .filter(schema -> !schema.isEmpty() && !schema.equals("$user"))
        .toList();
  }
}
