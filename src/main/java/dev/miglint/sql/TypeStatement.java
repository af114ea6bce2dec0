package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/** Types and domains. */
public sealed interface TypeStatement extends Statement {

  /** What ALTER DOMAIN does. */
  sealed interface DomainAction {
    /** SET DEFAULT, or DROP DEFAULT with no expression. */
    record ChangeDefault(Optional<Expression> expression) implements DomainAction {}

    /** SET NOT NULL, DROP NOT NULL. */
    record ChangeNotNull(boolean notNull) implements DomainAction {}

    /** ADD constraint. */
    record AddDomainConstraint(ConstraintDefinition constraint) implements DomainAction {}

    /** DROP CONSTRAINT. */
    record DropDomainConstraint(Identifier constraint, boolean ifExists, boolean cascade)
        implements DomainAction {}

    /** VALIDATE CONSTRAINT. */
    record ValidateDomainConstraint(Identifier constraint) implements DomainAction {}
  }

  /** CREATE TYPE … AS ENUM. */
  record CreateEnum(QualifiedName name, List<String> labels, Span span) implements TypeStatement {
    public CreateEnum {
      labels = List.copyOf(labels);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * ALTER TYPE … ADD VALUE.
   *
   * @param neighbour the label after BEFORE or AFTER
   */
  record AddEnumValue(
      QualifiedName type,
      String label,
      boolean ifNotExists,
      Optional<String> neighbour,
      boolean before,
      Span span)
      implements TypeStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CREATE TYPE … AS (…). */
  record CreateComposite(QualifiedName name, List<ColumnDefinition> attributes, Span span)
      implements TypeStatement {
    public CreateComposite {
      attributes = List.copyOf(attributes);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * CREATE TYPE of a base, shell or range type.
   *
   * @param range AS RANGE
   */
  record CreateType(QualifiedName name, boolean range, Span span) implements TypeStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CREATE DOMAIN. */
  record CreateDomain(
      QualifiedName name, TypeName type, List<ConstraintDefinition> constraints, Span span)
      implements TypeStatement {
    public CreateDomain {
      constraints = List.copyOf(constraints);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER DOMAIN. */
  record AlterDomain(QualifiedName name, DomainAction action, Span span) implements TypeStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
