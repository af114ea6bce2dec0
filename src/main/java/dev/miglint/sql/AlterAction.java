package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One action of ALTER TABLE and of what shares its grammar: indexes, views, sequences, types. */
public sealed interface AlterAction extends Node {

  /** ADD COLUMN, and ADD ATTRIBUTE of a composite type. */
  record AddColumn(ColumnDefinition column, boolean ifNotExists, Span span)
      implements AlterAction {}

  /** DROP COLUMN, and DROP ATTRIBUTE. */
  record DropColumn(Identifier column, boolean ifExists, boolean cascade, Span span)
      implements AlterAction {}

  /** ALTER COLUMN … TYPE, and ALTER ATTRIBUTE … TYPE. */
  record AlterColumnType(
      Identifier column,
      TypeName type,
      Optional<String> collation,
      Optional<Expression> using,
      Span span)
      implements AlterAction {}

  /** ALTER COLUMN … SET DEFAULT. */
  record SetDefault(Identifier column, Expression expression, Span span) implements AlterAction {}

  /** ALTER COLUMN … DROP DEFAULT. */
  record DropDefault(Identifier column, Span span) implements AlterAction {}

  /** ALTER COLUMN … SET NOT NULL. */
  record SetNotNull(Identifier column, Span span) implements AlterAction {}

  /** ALTER COLUMN … DROP NOT NULL. */
  record DropNotNull(Identifier column, Span span) implements AlterAction {}

  /** ALTER COLUMN … SET EXPRESSION AS, from PostgreSQL 17. */
  record SetExpression(Identifier column, Expression expression, Span span)
      implements AlterAction {}

  /** ALTER COLUMN … DROP EXPRESSION. */
  record DropExpression(Identifier column, boolean ifExists, Span span) implements AlterAction {}

  /** ALTER COLUMN … ADD GENERATED … AS IDENTITY. */
  record AddIdentity(Identifier column, boolean always, Span span) implements AlterAction {}

  /**
   * ALTER COLUMN … SET GENERATED, RESTART or SET sequence option.
   *
   * @param always of SET GENERATED; false for BY DEFAULT
   */
  record SetIdentity(Identifier column, Optional<Boolean> always, Span span)
      implements AlterAction {}

  /** ALTER COLUMN … DROP IDENTITY. */
  record DropIdentity(Identifier column, boolean ifExists, Span span) implements AlterAction {}

  /** ALTER COLUMN … SET STATISTICS; the column is a number for an index's expression. */
  record SetStatistics(Identifier column, Span span) implements AlterAction {}

  /** ALTER COLUMN … SET (…) or RESET (…). */
  record SetColumnOptions(Identifier column, Map<String, String> options, boolean reset, Span span)
      implements AlterAction {
    public SetColumnOptions {
      options = Map.copyOf(options);
    }
  }

  /** ALTER COLUMN … SET STORAGE. */
  record SetStorage(Identifier column, String storage, Span span) implements AlterAction {}

  /** ALTER COLUMN … SET COMPRESSION. */
  record SetCompression(Identifier column, String method, Span span) implements AlterAction {}

  /** ADD table constraint, USING INDEX included. */
  record AddConstraint(ConstraintDefinition constraint, Span span) implements AlterAction {}

  /**
   * ALTER CONSTRAINT; what is absent stays as it is.
   *
   * @param enforced [NOT] ENFORCED, from PostgreSQL 18
   * @param noInherit [NO] INHERIT, from PostgreSQL 18
   */
  record AlterConstraint(
      Identifier constraint,
      Optional<Timing> timing,
      Optional<Boolean> enforced,
      Optional<Boolean> noInherit,
      Span span)
      implements AlterAction {

    /** When it is checked. */
    public record Timing(boolean deferrable, boolean initiallyDeferred) {}
  }

  /** VALIDATE CONSTRAINT. */
  record ValidateConstraint(Identifier constraint, Span span) implements AlterAction {}

  /** DROP CONSTRAINT. */
  record DropConstraint(Identifier constraint, boolean ifExists, boolean cascade, Span span)
      implements AlterAction {}

  /** How a trigger or rule fires. */
  enum Firing {
    ENABLE,
    DISABLE,
    REPLICA,
    ALWAYS
  }

  /** ENABLE/DISABLE TRIGGER; the name is empty for ALL and USER. */
  record FireTrigger(Optional<Identifier> trigger, boolean userOnly, Firing firing, Span span)
      implements AlterAction {}

  /** ENABLE/DISABLE RULE. */
  record FireRule(Identifier rule, Firing firing, Span span) implements AlterAction {}

  /** What ROW LEVEL SECURITY may be told. */
  enum RowSecurity {
    ENABLE,
    DISABLE,
    FORCE,
    NO_FORCE
  }

  /** ENABLE, DISABLE, FORCE, NO FORCE ROW LEVEL SECURITY. */
  record SetRowSecurity(RowSecurity setting, Span span) implements AlterAction {}

  /** CLUSTER ON index; the index is empty for SET WITHOUT CLUSTER. */
  record ClusterOn(Optional<Identifier> index, Span span) implements AlterAction {}

  /** SET WITHOUT OIDS. */
  record SetWithoutOids(Span span) implements AlterAction {}

  /** SET ACCESS METHOD; empty for DEFAULT. */
  record SetAccessMethod(Optional<String> method, Span span) implements AlterAction {}

  /** SET TABLESPACE. */
  record SetTablespace(Identifier tablespace, Span span) implements AlterAction {}

  /** SET LOGGED, SET UNLOGGED. */
  record SetLogged(boolean logged, Span span) implements AlterAction {}

  /** SET (storage parameter = value, …) and RESET (…). */
  record SetOptions(Map<String, String> options, boolean reset, Span span) implements AlterAction {
    public SetOptions {
      options = Map.copyOf(options);
    }
  }

  /** INHERIT parent. */
  record Inherit(QualifiedName parent, Span span) implements AlterAction {}

  /** NO INHERIT parent. */
  record NoInherit(QualifiedName parent, Span span) implements AlterAction {}

  /** OF type. */
  record OfType(QualifiedName type, Span span) implements AlterAction {}

  /** NOT OF. */
  record NotOf(Span span) implements AlterAction {}

  /** OWNER TO. */
  record OwnerTo(String owner, Span span) implements AlterAction {}

  /**
   * REPLICA IDENTITY.
   *
   * @param identity {@code DEFAULT}, {@code FULL}, {@code NOTHING} or {@code INDEX}
   */
  record ReplicaIdentity(String identity, Optional<Identifier> index, Span span)
      implements AlterAction {}

  /** ATTACH PARTITION of a table; of an index without a bound. */
  record AttachPartition(QualifiedName partition, Optional<PartitionBound> bound, Span span)
      implements AlterAction {}

  /** DETACH PARTITION [CONCURRENTLY | FINALIZE]. */
  record DetachPartition(
      QualifiedName partition, boolean concurrently, boolean finalizing, Span span)
      implements AlterAction {}

  /** An action that no claim is made about; {@code name} is the server's own name for it. */
  record OtherAction(String name, List<Identifier> names, Span span) implements AlterAction {
    public OtherAction {
      names = List.copyOf(names);
    }
  }
}
