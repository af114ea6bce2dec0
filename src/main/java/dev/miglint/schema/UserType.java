package dev.miglint.schema;

import dev.miglint.sql.Expression;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Optional;

/** A type that migrations made; the row types of tables are not among them. */
public sealed interface UserType {

  RelationName name();

  Moment created();

  Optional<Renaming> renamed();

  Optional<Remark> comment();

  /** The same type under another name. */
  UserType withName(RelationName newName, Renaming renaming);

  /** The same type with a comment, or without one. */
  UserType withComment(Optional<Remark> newComment);

  /**
   * An enum.
   *
   * @param labels in their sort order
   * @param complete false where it predates the history, and may have more labels
   */
  record EnumType(
      RelationName name,
      Moment created,
      Optional<Renaming> renamed,
      Optional<Remark> comment,
      List<Label> labels,
      boolean complete)
      implements UserType {
    public EnumType {
      labels = List.copyOf(labels);
    }

    public Optional<Label> label(String text) {
      return labels.stream().filter(label -> label.text().equals(text)).findFirst();
    }

    EnumType withLabels(List<Label> newLabels) {
      return new EnumType(name, created, renamed, comment, newLabels, complete);
    }

    @Override
    public EnumType withName(RelationName newName, Renaming renaming) {
      return new EnumType(newName, created, Optional.of(renaming), comment, labels, complete);
    }

    @Override
    public EnumType withComment(Optional<Remark> newComment) {
      return new EnumType(name, created, renamed, newComment, labels, complete);
    }
  }

  /**
   * A value of an enum.
   *
   * @param added when it became part of the type
   */
  record Label(String text, Moment added, Optional<Renaming> renamed) {}

  /**
   * A domain.
   *
   * @param base absent for a domain that predates the history
   * @param constraints CHECKs, and from PostgreSQL 18 on NOT NULL
   * @param complete false where there may be more constraints
   */
  record Domain(
      RelationName name,
      Moment created,
      Optional<Renaming> renamed,
      Optional<Remark> comment,
      Optional<TypeName> base,
      boolean notNull,
      Optional<Expression> defaultValue,
      List<Constraint> constraints,
      boolean complete)
      implements UserType {
    public Domain {
      constraints = List.copyOf(constraints);
    }

    /**
     * A value can be refused: a column of this type added with a default is checked or rewritten.
     */
    public boolean isConstrained() {
      return notNull || !constraints.isEmpty();
    }

    Domain with(
        boolean newNotNull, Optional<Expression> newDefault, List<Constraint> newConstraints) {
      return new Domain(
          name, created, renamed, comment, base, newNotNull, newDefault, newConstraints, complete);
    }

    Domain withBase(TypeName newBase) {
      return new Domain(
          name,
          created,
          renamed,
          comment,
          Optional.of(newBase),
          notNull,
          defaultValue,
          constraints,
          complete);
    }

    @Override
    public Domain withName(RelationName newName, Renaming renaming) {
      return new Domain(
          newName,
          created,
          Optional.of(renaming),
          comment,
          base,
          notNull,
          defaultValue,
          constraints,
          complete);
    }

    @Override
    public Domain withComment(Optional<Remark> newComment) {
      return new Domain(
          name, created, renamed, newComment, base, notNull, defaultValue, constraints, complete);
    }
  }

  /** A composite type of CREATE TYPE … AS. */
  record CompositeType(
      RelationName name,
      Moment created,
      Optional<Renaming> renamed,
      Optional<Remark> comment,
      List<Column> attributes,
      boolean complete)
      implements UserType {
    public CompositeType {
      attributes = List.copyOf(attributes);
    }

    CompositeType withAttributes(List<Column> newAttributes) {
      return new CompositeType(name, created, renamed, comment, newAttributes, complete);
    }

    @Override
    public CompositeType withName(RelationName newName, Renaming renaming) {
      return new CompositeType(
          newName, created, Optional.of(renaming), comment, attributes, complete);
    }

    @Override
    public CompositeType withComment(Optional<Remark> newComment) {
      return new CompositeType(name, created, renamed, newComment, attributes, complete);
    }
  }

  /** A base, shell or range type, or one of which the history never says what it is. */
  record OtherType(
      RelationName name,
      Moment created,
      Optional<Renaming> renamed,
      Optional<Remark> comment,
      boolean range)
      implements UserType {
    @Override
    public OtherType withName(RelationName newName, Renaming renaming) {
      return new OtherType(newName, created, Optional.of(renaming), comment, range);
    }

    @Override
    public OtherType withComment(Optional<Remark> newComment) {
      return new OtherType(name, created, renamed, newComment, range);
    }
  }
}
