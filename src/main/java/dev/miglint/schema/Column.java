package dev.miglint.schema;

import dev.miglint.sql.Expression;
import dev.miglint.sql.TypeName;
import java.util.Optional;

/**
 * A column of a table or view, or an attribute of a composite type.
 *
 * @param type absent where the history never said. A user-defined type carries its schema; serial
 *     types stand as the integer that they are
 * @param notNull refuses NULL: NOT NULL or primary key. Under PostgreSQL 18 a NOT NULL constraint
 *     that is not validated counts too, since new rows obey it
 * @param defaultValue the DEFAULT, {@code nextval('…')} for a serial column
 * @param defaultChanged when the default was last set or dropped; the creation where it never was
 * @param inherited comes from a parent table, and cannot be changed here alone
 * @param local is defined here too, or here only
 * @param created when it was added
 * @param renamed the last RENAME, with the name before it
 */
public record Column(
    String name,
    Optional<TypeName> type,
    Optional<String> collation,
    boolean notNull,
    Optional<Expression> defaultValue,
    Moment defaultChanged,
    Optional<Generation> generated,
    Optional<Identity> identity,
    boolean inherited,
    boolean local,
    Moment created,
    Optional<Renaming> renamed,
    Optional<Remark> comment) {

  /** GENERATED ALWAYS AS (expression); {@code stored} is false for VIRTUAL. */
  public record Generation(Expression expression, boolean stored) {}

  /** GENERATED … AS IDENTITY; {@code always} is false for BY DEFAULT. */
  public record Identity(boolean always) {}

  /** A column of which only name and type are known. */
  public static Column of(String name, Optional<TypeName> type, Moment created) {
    return new Column(
        name,
        type,
        Optional.empty(),
        false,
        Optional.empty(),
        created,
        Optional.empty(),
        Optional.empty(),
        false,
        true,
        created,
        Optional.empty(),
        Optional.empty());
  }

  /** Its values are reckoned when they are read: it has none in the table's files. */
  public boolean isVirtual() {
    return generated.filter(generation -> !generation.stored()).isPresent();
  }

  /** Has a value when an INSERT leaves it out: a default, an identity, or generated. */
  public boolean fillsItself() {
    return defaultValue.isPresent() || identity.isPresent() || generated.isPresent();
  }

  Column withName(String newName, Renaming renaming) {
    return new Column(
        newName,
        type,
        collation,
        notNull,
        defaultValue,
        defaultChanged,
        generated,
        identity,
        inherited,
        local,
        created,
        Optional.of(renaming),
        comment);
  }

  Column withType(Optional<TypeName> newType) {
    return new Column(
        name,
        newType,
        collation,
        notNull,
        defaultValue,
        defaultChanged,
        generated,
        identity,
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Column withCollation(Optional<String> newCollation) {
    return new Column(
        name,
        type,
        newCollation,
        notNull,
        defaultValue,
        defaultChanged,
        generated,
        identity,
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Column withNotNull(boolean nowNotNull) {
    return new Column(
        name,
        type,
        collation,
        nowNotNull,
        defaultValue,
        defaultChanged,
        generated,
        identity,
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Column withDefault(Optional<Expression> newDefault, Moment at) {
    return new Column(
        name,
        type,
        collation,
        notNull,
        newDefault,
        at,
        generated,
        identity,
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Column withGenerated(Optional<Generation> newGeneration) {
    return new Column(
        name,
        type,
        collation,
        notNull,
        defaultValue,
        defaultChanged,
        newGeneration,
        identity,
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Column withIdentity(Optional<Identity> newIdentity) {
    return new Column(
        name,
        type,
        collation,
        notNull,
        defaultValue,
        defaultChanged,
        generated,
        newIdentity,
        inherited,
        local,
        created,
        renamed,
        comment);
  }

  Column withInheritance(boolean nowInherited, boolean nowLocal) {
    return new Column(
        name,
        type,
        collation,
        notNull,
        defaultValue,
        defaultChanged,
        generated,
        identity,
        nowInherited,
        nowLocal,
        created,
        renamed,
        comment);
  }

  Column withCreated(Moment at) {
    return new Column(
        name,
        type,
        collation,
        notNull,
        defaultValue,
        at,
        generated,
        identity,
        inherited,
        local,
        at,
        Optional.empty(),
        Optional.empty());
  }

  Column withComment(Optional<Remark> newComment) {
    return new Column(
        name,
        type,
        collation,
        notNull,
        defaultValue,
        defaultChanged,
        generated,
        identity,
        inherited,
        local,
        created,
        renamed,
        newComment);
  }
}
