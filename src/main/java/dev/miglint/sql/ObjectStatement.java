package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of objects of any kind: drop, rename, move, own, comment, grant; and the smaller
 * objects.
 */
public sealed interface ObjectStatement extends Statement {

  /**
   * One name of a DROP.
   *
   * @param table of a trigger, policy or rule
   * @param arguments of a routine, absent where none were written
   */
  record DroppedObject(
      QualifiedName name,
      Optional<QualifiedName> table,
      Optional<List<TypeName>> arguments,
      Span span)
      implements Node {
    public DroppedObject {
      arguments = arguments.map(List::copyOf);
    }
  }

  /** DROP of any kind. */
  record Drop(
      ObjectKind kind,
      List<DroppedObject> objects,
      boolean ifExists,
      boolean cascade,
      boolean concurrently,
      Span span)
      implements ObjectStatement {
    public Drop {
      objects = List.copyOf(objects);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * ALTER … RENAME.
   *
   * @param kind what gets the new name: COLUMN, CONSTRAINT, TABLE, INDEX, ENUM_VALUE …
   * @param object the object, or for a member (column, constraint, attribute, trigger, policy,
   *     rule, enum value) its owner
   * @param arguments which routine of that name; absent where the name alone tells
   * @param member the old name of the member
   */
  record Rename(
      ObjectKind kind,
      QualifiedName object,
      Optional<List<TypeName>> arguments,
      Optional<Identifier> member,
      Identifier newName,
      boolean ifExists,
      boolean only,
      Span span)
      implements ObjectStatement {
    public Rename {
      arguments = arguments.map(List::copyOf);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * ALTER … SET SCHEMA.
   *
   * @param arguments which routine of that name; absent where the name alone tells
   */
  record SetSchema(
      ObjectKind kind,
      QualifiedName object,
      Optional<List<TypeName>> arguments,
      Identifier newSchema,
      boolean ifExists,
      Span span)
      implements ObjectStatement {
    public SetSchema {
      arguments = arguments.map(List::copyOf);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** ALTER … OWNER TO, of what is no relation. */
  record ChangeOwner(ObjectKind kind, QualifiedName object, String newOwner, Span span)
      implements ObjectStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * COMMENT ON.
   *
   * @param arguments which routine of that name; absent where the name alone tells
   * @param member the column, constraint, trigger, policy or rule
   * @param text absent for NULL
   */
  record Comment(
      ObjectKind kind,
      QualifiedName object,
      Optional<List<TypeName>> arguments,
      Optional<Identifier> member,
      Optional<String> text,
      Span span)
      implements ObjectStatement {
    public Comment {
      arguments = arguments.map(List::copyOf);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A privilege of one column; the privilege in upper case, ALL for all of them. */
  record ColumnPrivilege(String privilege, Identifier column) {}

  /**
   * GRANT and REVOKE, of privileges and of roles.
   *
   * @param privileges in upper case; empty for ALL; the roles for kind ROLE
   * @param columns those of the privileges that have columns
   * @param allInSchema ON ALL … IN SCHEMA: objects are schemas
   * @param defaults ALTER DEFAULT PRIVILEGES
   * @param grantees {@code public} for PUBLIC
   * @param option WITH GRANT OPTION
   */
  record Grant(
      boolean grant,
      List<String> privileges,
      List<ColumnPrivilege> columns,
      ObjectKind kind,
      List<QualifiedName> objects,
      boolean allInSchema,
      boolean defaults,
      List<String> grantees,
      boolean option,
      Span span)
      implements ObjectStatement {
    public Grant {
      privileges = List.copyOf(privileges);
      columns = List.copyOf(columns);
      objects = List.copyOf(objects);
      grantees = List.copyOf(grantees);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CREATE SCHEMA with the statements inside it. */
  record CreateSchema(
      Optional<Identifier> name, boolean ifNotExists, List<Statement> elements, Span span)
      implements ObjectStatement {
    public CreateSchema {
      elements = List.copyOf(elements);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CREATE EXTENSION. */
  record CreateExtension(
      Identifier name, boolean ifNotExists, boolean cascade, Optional<String> schema, Span span)
      implements ObjectStatement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * CREATE and ALTER ROLE, USER, GROUP.
   *
   * @param options in lower case: {@code superuser}, {@code password} …; the value of a flag is
   *     {@code true} or {@code false}
   */
  record ChangeRole(boolean create, String name, Map<String, String> options, Span span)
      implements ObjectStatement {
    public ChangeRole {
      options = Map.copyOf(options);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** CREATE and ALTER PUBLICATION; of ALTER … SET with options no tables. */
  record ChangePublication(
      PublicationChange change,
      String name,
      List<QualifiedName> tables,
      boolean allTables,
      Span span)
      implements ObjectStatement {
    public ChangePublication {
      tables = List.copyOf(tables);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** What becomes of the tables that a publication had, and of those that are named. */
  enum PublicationChange {
    CREATE,
    ADD,
    SET,
    DROP
  }

  /** CREATE STATISTICS. */
  record CreateStatistics(
      Optional<QualifiedName> name,
      boolean ifNotExists,
      QualifiedName table,
      List<IndexElement> elements,
      Span span)
      implements ObjectStatement {
    public CreateStatistics {
      elements = List.copyOf(elements);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
