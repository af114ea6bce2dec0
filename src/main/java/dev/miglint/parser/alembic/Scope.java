package dev.miglint.parser.alembic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names that can be seen from a place, inner ones first. */
final class Scope {

  /** Where a function leaves what it returns: no name of Python. */
  static final String RESULT = "return";

  private final @Nullable Scope outer;
  private final Map<String, Value> names = new HashMap<>();

  Scope() {
    this.outer = null;
  }

  Scope(Scope outer) {
    this.outer = outer;
  }

  Optional<Value> find(String name) {
    Value own = names.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    return outer == null ? Optional.empty() : outer.find(name);
  }

  void set(String name, Value value) {
    names.put(name, value);
  }
}
