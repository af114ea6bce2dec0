package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CREATE INDEX and REINDEX. */
public sealed interface IndexStatement extends Statement {

  /**
   * CREATE INDEX.
   *
   * @param only ON ONLY: partitions get no index
   * @param name absent where the server chooses one
   */
  record CreateIndex(
      Optional<Identifier> name,
      QualifiedName table,
      boolean only,
      boolean unique,
      boolean concurrently,
      boolean ifNotExists,
      String method,
      List<IndexElement> elements,
      List<Identifier> include,
      boolean nullsNotDistinct,
      Optional<Expression> predicate,
      Map<String, String> options,
      Span span)
      implements IndexStatement {
    public CreateIndex {
      elements = List.copyOf(elements);
      include = List.copyOf(include);
      options = Map.copyOf(options);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * REINDEX.
   *
   * @param target INDEX, TABLE, SCHEMA, DATABASE; DATABASE also for SYSTEM
   * @param name absent for the current database
   */
  record Reindex(
      ObjectKind target,
      Optional<QualifiedName> name,
      boolean concurrently,
      boolean system,
      Span span)
      implements IndexStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
