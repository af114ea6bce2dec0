package dev.miglint.sql;

import dev.miglint.source.Span;
import dev.miglint.sql.TableStatement.Persistence;
import java.util.List;
import java.util.Map;

/** Views and materialized views. */
public sealed interface ViewStatement extends Statement {

  /** CREATE VIEW. */
  record CreateView(
      QualifiedName name,
      boolean replace,
      Persistence persistence,
      List<Identifier> columns,
      Query query,
      Map<String, String> options,
      Span span)
      implements ViewStatement {
    public CreateView {
      columns = List.copyOf(columns);
      options = Map.copyOf(options);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CREATE MATERIALIZED VIEW. */
  record CreateMaterializedView(
      QualifiedName name,
      boolean ifNotExists,
      List<Identifier> columns,
      Query query,
      boolean withData,
      Span span)
      implements ViewStatement {
    public CreateMaterializedView {
      columns = List.copyOf(columns);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** REFRESH MATERIALIZED VIEW. */
  record RefreshMaterializedView(
      QualifiedName name, boolean concurrently, boolean withData, Span span)
      implements ViewStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
