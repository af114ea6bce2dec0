package dev.miglint.schema;

import dev.miglint.schema.ConstraintReplay.Written;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Exclude;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.IndexBacked;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of keys as they are written, and keys that are written twice. */
final class WrittenKeys {

  private WrittenKeys() {}

  /**
   * {@code a int PRIMARY KEY UNIQUE} makes one index: transformIndexConstraints drops the other,
   * and gives its name to the first where that has none.
   */
  static List<Written> withoutRepeated(List<Written> ordered) {
    List<Written> kept = new ArrayList<>();
    for (Written next : ordered) {
      int same = -1;
      for (int i = 0; i < kept.size() && next.definition() instanceof Unique; i++) {
        same = same < 0 && sameKey(kept.get(i), next) ? i : same;
      }
      if (same < 0) {
        kept.add(next);
      } else if (kept.get(same).definition().name().isEmpty()) {
        kept.set(same, named(kept.get(same), next.definition().name()));
      }
    }
    return kept;
  }

  private static Written named(Written written, Optional<Identifier> name) {
    if (written.definition() instanceof PrimaryKey key) {
      return new Written(
          written.column(),
          new PrimaryKey(
              name, key.columns(), key.include(), key.usingIndex(), key.attributes(), key.span()));
    }
    if (written.definition() instanceof Unique key) {
      return new Written(
          written.column(),
          new Unique(
              name,
              key.columns(),
              key.include(),
              key.nullsNotDistinct(),
              key.usingIndex(),
              key.attributes(),
              key.span()));
    }
    return written;
  }

  private static boolean sameKey(Written earlier, Written later) {
    return earlier.definition() instanceof IndexBacked key
        && !(key instanceof Exclude)
        && later.definition() instanceof Unique unique
        && !columns(earlier).isEmpty()
        && columns(earlier).equals(columns(later))
        && include(earlier.definition()).equals(include(unique))
        && !unique.nullsNotDistinct()
        && key.attributes().deferrable() == unique.attributes().deferrable();
  }

  static List<String> columns(Written written) {
    List<Identifier> own = List.of();
    boolean existing = false;
    if (written.definition() instanceof PrimaryKey key) {
      own = key.columns();
      existing = key.usingIndex().isPresent();
    } else if (written.definition() instanceof Unique key) {
      own = key.columns();
      existing = key.usingIndex().isPresent();
    } else if (written.definition() instanceof ForeignKey key) {
      own = key.columns();
    }
    return own.isEmpty() && !existing ? written.column().stream().toList() : Draft.values(own);
  }

  static List<String> include(ConstraintDefinition definition) {
    if (definition instanceof PrimaryKey key) {
      return Draft.values(key.include());
    }
    return definition instanceof Unique key ? Draft.values(key.include()) : List.of();
  }
}
