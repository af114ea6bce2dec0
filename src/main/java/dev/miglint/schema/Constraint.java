package dev.miglint.schema;

import dev.miglint.sql.ConstraintDefinition.ReferentialAction;
import dev.miglint.sql.Expression;
import java.util.List;
import java.util.Optional;

/**
 * A constraint of a table or domain.
 *
 * @param name as written, or as the server chooses it
 * @param columns of a key in its order, of a foreign key the referencing ones, of a check those
 *     that its expression reads; empty for a domain
 * @param expression of a check; of an exclusion constraint its predicate
 * @param validated when it last held for every row: at its creation, or by VALIDATE CONSTRAINT;
 *     absent while NOT VALID
 * @param enforced false for NOT ENFORCED, from PostgreSQL 18
 * @param index that enforces a key or exclusion constraint
 * @param reference of a foreign key
 * @param inherited comes from a parent table or partitioned table
 * @param local is defined here too, or here only
 */
public record Constraint(
    Kind kind,
    String name,
    List<String> columns,
    Optional<Expression> expression,
    Optional<Moment> validated,
    boolean enforced,
    boolean deferrable,
    boolean initiallyDeferred,
    boolean noInherit,
    Optional<RelationName> index,
    Optional<Reference> reference,
    boolean inherited,
    boolean local,
    Moment created,
    Optional<Renaming> renamed,
    Optional<Remark> comment) {

  public Constraint {
    columns = List.copyOf(columns);
  }

  /** NOT_NULL exists as a constraint of its own from PostgreSQL 18 on. */
  public enum Kind {
    PRIMARY_KEY,
    UNIQUE,
    CHECK,
    FOREIGN_KEY,
    EXCLUDE,
    NOT_NULL,
    TRIGGER
  }

  /**
   * What a foreign key points to.
   *
   * @param columns empty where the primary key of a table that was never seen is meant
   * @param index the unique index that the foreign key relies on: it cannot be dropped before;
   *     absent where it was never seen
   */
  public record Reference(
      RelationName table,
      List<String> columns,
      Optional<RelationName> index,
      ReferentialAction onUpdate,
      ReferentialAction onDelete) {
    public Reference {
      columns = List.copyOf(columns);
    }

    /** The same rows are meant, whatever the index is called. */
    boolean sameTarget(Reference other) {
      return table.equals(other.table) && columns.equals(other.columns);
    }

    Reference renaming(RelationName from, RelationName to) {
      return new Reference(
          table.equals(from) ? to : table,
          columns,
          index.map(i -> i.equals(from) ? to : i),
          onUpdate,
          onDelete);
    }

    Reference withColumns(List<String> newColumns) {
      return new Reference(table, newColumns, index, onUpdate, onDelete);
    }
  }

  /** Known to hold for every row. */
  public boolean valid() {
    return validated.isPresent();
  }

  /** References the table. */
  public boolean pointsTo(RelationName table) {
    return reference.filter(r -> r.table().equals(table)).isPresent();
  }

  /** A foreign key that relies on the index. */
  public boolean reliesOn(RelationName uniqueIndex) {
    return reference.flatMap(Reference::index).filter(uniqueIndex::equals).isPresent();
  }

  /** Foreign keys that behave the same: a partition's can stand for that of its parent. */
  boolean sameForeignKey(Constraint other) {
    return reference.isPresent()
        && other.reference.isPresent()
        && columns.equals(other.columns)
        && reference.get().sameTarget(other.reference.get())
        && reference.get().onUpdate() == other.reference.get().onUpdate()
        && reference.get().onDelete() == other.reference.get().onDelete()
        && deferrable == other.deferrable
        && initiallyDeferred == other.initiallyDeferred;
  }

  /** PRIMARY KEY or UNIQUE. */
  public boolean isKey() {
    return kind == Kind.PRIMARY_KEY || kind == Kind.UNIQUE;
  }

  Constraint renaming(RelationName from, RelationName to) {
    return new Constraint(
        kind,
        name,
        columns,
        expression,
        validated,
        enforced,
        deferrable,
        initiallyDeferred,
        noInherit,
        index.map(i -> i.equals(from) ? to : i),
        reference.map(r -> r.renaming(from, to)),
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Constraint withName(String newName, Renaming renaming) {
    return new Constraint(
        kind,
        newName,
        columns,
        expression,
        validated,
        enforced,
        deferrable,
        initiallyDeferred,
        noInherit,
        index,
        reference,
        inherited,
        local,
        created,
        Optional.of(renaming),
        comment);
  }

  Constraint named(String newName) {
    return new Constraint(
        kind,
        newName,
        columns,
        expression,
        validated,
        enforced,
        deferrable,
        initiallyDeferred,
        noInherit,
        index,
        reference,
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Constraint withColumns(List<String> newColumns, Optional<Expression> newExpression) {
    return new Constraint(
        kind,
        name,
        newColumns,
        newExpression,
        validated,
        enforced,
        deferrable,
        initiallyDeferred,
        noInherit,
        index,
        reference,
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Constraint withReference(Reference newReference) {
    return new Constraint(
        kind,
        name,
        columns,
        expression,
        validated,
        enforced,
        deferrable,
        initiallyDeferred,
        noInherit,
        index,
        Optional.of(newReference),
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Constraint withValidated(Optional<Moment> at) {
    return new Constraint(
        kind,
        name,
        columns,
        expression,
        at,
        enforced,
        deferrable,
        initiallyDeferred,
        noInherit,
        index,
        reference,
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Constraint withAttributes(
      boolean nowEnforced,
      boolean nowDeferrable,
      boolean nowInitiallyDeferred,
      boolean nowNoInherit) {
    return new Constraint(
        kind,
        name,
        columns,
        expression,
        validated,
        nowEnforced,
        nowDeferrable,
        nowInitiallyDeferred,
        nowNoInherit,
        index,
        reference,
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Constraint withIndex(Optional<RelationName> newIndex) {
    return new Constraint(
        kind,
        name,
        columns,
        expression,
        validated,
        enforced,
        deferrable,
        initiallyDeferred,
        noInherit,
        newIndex,
        reference,
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Constraint withInheritance(boolean nowInherited, boolean nowLocal) {
    return new Constraint(
        kind,
        name,
        columns,
        expression,
        validated,
        enforced,
        deferrable,
        initiallyDeferred,
        noInherit,
        index,
        reference,
        nowInherited,
        nowLocal,
        created,
        renamed,
        comment);
  }

  Constraint withCreated(Moment at) {
    return new Constraint(
        kind,
        name,
        columns,
        expression,
        validated.map(v -> at),
        enforced,
        deferrable,
        initiallyDeferred,
        noInherit,
        index,
        reference,
        inherited,
        local,
        at,
        Optional.empty(),
        Optional.empty());
  }

  Constraint withComment(Optional<Remark> newComment) {
    return new Constraint(
        kind,
        name,
        columns,
        expression,
        validated,
        enforced,
        deferrable,
        initiallyDeferred,
        noInherit,
        index,
        reference,
        inherited,
        local,
        created,
        renamed,
        newComment);
  }
}
