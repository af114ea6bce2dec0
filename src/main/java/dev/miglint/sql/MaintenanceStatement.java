package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/** VACUUM, ANALYZE, CLUSTER. */
public sealed interface MaintenanceStatement extends Statement {

  /** VACUUM; no tables means all. */
  record Vacuum(List<QualifiedName> tables, boolean full, boolean analyze, Span span)
      implements MaintenanceStatement {
    public Vacuum {
      tables = List.copyOf(tables);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ANALYZE; no tables means all. */
  record Analyze(List<QualifiedName> tables, Span span) implements MaintenanceStatement {
    public Analyze {
      tables = List.copyOf(tables);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CLUSTER; no table means all. */
  record Cluster(Optional<QualifiedName> table, Optional<Identifier> index, Span span)
      implements MaintenanceStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
