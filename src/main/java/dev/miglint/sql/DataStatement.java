package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/** Statements that read or change rows. */
public sealed interface DataStatement extends Statement {

  /** A column and the expression that it gets. */
  record Assignment(Identifier column, Expression value) {}

  /**
   * What ON CONFLICT names.
   *
   * @param elements columns and expressions; empty for ON CONSTRAINT
   */
  record ConflictTarget(
      List<IndexElement> elements,
      Optional<Expression> predicate,
      Optional<Identifier> constraint) {
    public ConflictTarget {
      elements = List.copyOf(elements);
    }
  }

  /**
   * INSERT.
   *
   * @param columns empty where none are written
   * @param overriding OVERRIDING SYSTEM VALUE or USER VALUE is written
   * @param source absent for DEFAULT VALUES
   * @param conflictTarget absent where ON CONFLICT names none
   * @param conflictUpdates assignments of ON CONFLICT DO UPDATE
   * @param reads of WITH, ON CONFLICT and RETURNING
   */
  record Insert(
      QualifiedName table,
      List<Identifier> columns,
      boolean overriding,
      Optional<Query> source,
      boolean onConflict,
      Optional<ConflictTarget> conflictTarget,
      List<Assignment> conflictUpdates,
      Reads reads,
      Span span)
      implements DataStatement {
    public Insert {
      columns = List.copyOf(columns);
      conflictUpdates = List.copyOf(conflictUpdates);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** UPDATE. */
  record Update(
      QualifiedName table,
      boolean only,
      List<Assignment> assignments,
      Optional<Expression> where,
      Reads reads,
      Span span)
      implements DataStatement {
    public Update {
      assignments = List.copyOf(assignments);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** DELETE. */
  record Delete(
      QualifiedName table, boolean only, Optional<Expression> where, Reads reads, Span span)
      implements DataStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * MERGE.
   *
   * @param updates assignments of every WHEN … UPDATE and INSERT
   * @param deletes some branch deletes
   */
  record Merge(
      QualifiedName table,
      boolean inserts,
      boolean changes,
      boolean deletes,
      List<Assignment> updates,
      Reads reads,
      Span span)
      implements DataStatement {
    public Merge {
      updates = List.copyOf(updates);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * COPY.
   *
   * @param table absent for COPY (query) TO
   * @param from COPY … FROM: rows come in
   * @param data the rows in the file after FROM stdin
   */
  record Copy(
      Optional<QualifiedName> table,
      List<Identifier> columns,
      Optional<Query> query,
      boolean from,
      boolean program,
      Optional<Span> data,
      Span span)
      implements DataStatement {
    public Copy {
      columns = List.copyOf(columns);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** TRUNCATE. */
  record Truncate(
      List<QualifiedName> tables, boolean only, boolean cascade, boolean restartIdentity, Span span)
      implements DataStatement {
    public Truncate {
      tables = List.copyOf(tables);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** SELECT, VALUES, TABLE. */
  record Select(Query query, Span span) implements DataStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
