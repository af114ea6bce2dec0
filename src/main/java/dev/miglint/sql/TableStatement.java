package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CREATE and ALTER TABLE and what shares their grammar. */
public sealed interface TableStatement extends Statement {

  /** How long a relation's content lasts. */
  enum Persistence {
    PERMANENT,
    UNLOGGED,
    TEMPORARY
  }

  /** LIKE source with the INCLUDING options that are in effect, in lower case. */
  record Like(QualifiedName source, List<String> including, Span span) implements Node {
    public Like {
      including = List.copyOf(including);
    }
  }

  /** PARTITION OF parent with its bound. */
  record PartitionOf(QualifiedName parent, PartitionBound bound) {}

  /**
   * PARTITION BY.
   *
   * @param strategy {@code range}, {@code list} or {@code hash}
   */
  record PartitionKey(String strategy, List<IndexElement> elements) {
    public PartitionKey {
      elements = List.copyOf(elements);
    }
  }

  /**
   * CREATE TABLE and CREATE FOREIGN TABLE.
   *
   * @param options storage parameters of WITH (…)
   */
  record CreateTable(
      QualifiedName name,
      Persistence persistence,
      boolean foreign,
      boolean ifNotExists,
      List<ColumnDefinition> columns,
      List<ConstraintDefinition> constraints,
      List<Like> likes,
      List<QualifiedName> inherits,
      Optional<PartitionOf> partitionOf,
      Optional<PartitionKey> partitionBy,
      Optional<QualifiedName> ofType,
      Map<String, String> options,
      Optional<String> tablespace,
      Span span)
      implements TableStatement {
    public CreateTable {
      columns = List.copyOf(columns);
      constraints = List.copyOf(constraints);
      likes = List.copyOf(likes);
      inherits = List.copyOf(inherits);
      options = Map.copyOf(options);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CREATE TABLE AS, and SELECT INTO. */
  record CreateTableAs(
      QualifiedName name,
      Persistence persistence,
      boolean ifNotExists,
      List<Identifier> columns,
      Query query,
      boolean withData,
      Span span)
      implements TableStatement {
    public CreateTableAs {
      columns = List.copyOf(columns);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * ALTER TABLE, INDEX, VIEW, MATERIALIZED VIEW, SEQUENCE, FOREIGN TABLE and composite TYPE with
   * their actions.
   *
   * @param kind the word after ALTER: TABLE is allowed for every kind of relation
   */
  record AlterTable(
      ObjectKind kind,
      QualifiedName name,
      boolean only,
      boolean ifExists,
      List<AlterAction> actions,
      Span span)
      implements TableStatement {
    public AlterTable {
      actions = List.copyOf(actions);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
