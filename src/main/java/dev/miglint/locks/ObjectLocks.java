package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;
import static dev.miglint.locks.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.miglint.schema.CatalogObject.Publication;
import dev.miglint.schema.CatalogObject.Statistics;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Moment;
import dev.miglint.schema.Reactions;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema.TableColumn;
import dev.miglint.schema.Sequence;
import dev.miglint.schema.Table;
import dev.miglint.schema.Trigger;
import dev.miglint.schema.UserType;
import dev.miglint.schema.View;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.ChangePublication;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.CreateStatistics;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.ObjectStatement.SetSchema;
import dev.miglint.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** What is done alike to objects of every kind: rename, move, comment, drop. */
final class ObjectLocks {

  private final Situation situation;
  private final Tally tally = new Tally();

  ObjectLocks(Situation situation) {
    this.situation = situation;
  }

  private Footprint footprint(ManualPage page) {
    return tally.footprint(page.address(situation.target()));
  }

  // ---- RENAME --------------------------------------------------------------------------------

  Footprint rename(Rename rename) {
    if (rename.ifExists() && situation.absent(rename.object())) {
      return Footprint.NONE;
    }
    switch (rename.kind()) {
      case COLUMN -> renameColumn(rename);
      case CONSTRAINT -> renameConstraint(rename);
      case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, FOREIGN_TABLE, INDEX ->
          renameRelation(situation.resolve(rename.object()), rename.kind());
      case TRIGGER, POLICY, RULE -> {
        RelationName table = situation.resolve(rename.object());
        tally.lock(table, ACCESS_EXCLUSIVE, "its " + rename.kind().words() + " gets another name");
        if (rename.kind() == ObjectKind.TRIGGER) {
          lockPartitions(table);
        }
      }
      case ATTRIBUTE -> new CompositeLocks(situation, tally).lock(rename.object());
      default -> {
        // Types, functions, schemas and the like: no relation is locked.
      }
    }
    return footprint(ManualPage.ALTER_TABLE);
  }

  private void renameColumn(Rename rename) {
    RelationName table = situation.resolve(rename.object());
    for (RelationName each : situation.withDescendants(table, rename.only())) {
      tally.lock(each, ACCESS_EXCLUSIVE, "its column gets another name");
    }
  }

  private void renameConstraint(Rename rename) {
    RelationName table = situation.resolve(rename.object());
    tally.lock(table, ACCESS_EXCLUSIVE, "its constraint gets another name");
    Optional<Constraint> constraint =
        rename
            .member()
            .flatMap(name -> situation.table(table).flatMap(t -> t.constraint(name.value())));
    if (constraint.isEmpty()) {
      return;
    }
    constraint
        .get()
        .index()
        .ifPresent(index -> tally.lock(index, onRenamedIndex(), "gets the constraint's new name"));
    if (constraint.get().kind() == Constraint.Kind.CHECK && !constraint.get().noInherit()) {
      for (RelationName each : situation.withDescendants(table, rename.only())) {
        tally.lock(each, ACCESS_EXCLUSIVE, "its constraint gets another name");
      }
    }
  }

  private LockMode onRenamedIndex() {
    return situation.atLeast(12) ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
  }

  private void renameRelation(RelationName relation, ObjectKind kind) {
    // ALTER TABLE is allowed for an index, and ALTER INDEX for a table: both take the strong lock.
    boolean isIndex =
        kind == ObjectKind.INDEX
            && (situation.before().index(relation).isPresent()
                || situation.before().relation(relation).isEmpty());
    tally.lock(relation, isIndex ? onRenamedIndex() : ACCESS_EXCLUSIVE, "gets another name");
  }

  /** From 15 on the clones get the new name too, and partitions without one are locked as well. */
  private void lockPartitions(RelationName table) {
    if (situation.atLeast(15)) {
      for (Table partition : situation.before().allPartitions(table)) {
        tally.lock(partition.name(), ACCESS_EXCLUSIVE, "partition of " + table);
      }
    }
  }

  // ---- SET SCHEMA, COMMENT, statistics, publications -----------------------------------------

  Footprint setSchema(SetSchema move) {
    if (!move.kind().isRelation() || (move.ifExists() && situation.absent(move.object()))) {
      return Footprint.NONE;
    }
    RelationName relation = situation.resolve(move.object());
    tally.lock(relation, ACCESS_EXCLUSIVE, "moves to the schema " + move.newSchema());
    for (Sequence sequence : situation.before().sequencesOwnedBy(relation)) {
      tally.lock(sequence.name(), ACCESS_EXCLUSIVE, "sequence of " + relation.name());
    }
    return footprint(ManualPage.ALTER_TABLE);
  }

  Footprint comment(Comment comment) {
    if (comment.kind().isRelation() || comment.kind() == ObjectKind.COLUMN) {
      tally.lock(situation.resolve(comment.object()), SHARE_UPDATE_EXCLUSIVE, "commented");
    }
    return footprint(ManualPage.COMMENT);
  }

  Footprint statistics(CreateStatistics create) {
    tally.lock(
        situation.resolve(create.table()), SHARE_UPDATE_EXCLUSIVE, "gets extended statistics");
    return footprint(ManualPage.CREATE_STATISTICS);
  }

  Footprint publication(ChangePublication change) {
    for (QualifiedName name : change.tables()) {
      RelationName table = situation.resolve(name);
      boolean only = situation.isPartitioned(table);
      for (RelationName each : situation.withDescendants(table, only)) {
        tally.lock(each, SHARE_UPDATE_EXCLUSIVE, "becomes part of a publication");
      }
    }
    List<RelationName> kept =
        situation.after().publication(change.name()).map(Publication::tables).orElse(List.of());
    situation
        .before()
        .publication(change.name())
        .map(Publication::tables)
        .orElse(List.of())
        .stream()
        .filter(table -> !kept.contains(table))
        .forEach(table -> tally.lock(table, SHARE_UPDATE_EXCLUSIVE, "leaves a publication"));
    return footprint(ManualPage.CREATE_PUBLICATION);
  }

  // ---- DROP ----------------------------------------------------------------------------------

  Footprint drop(Drop drop) {
    if (drop.kind() == ObjectKind.INDEX) {
      return new IndexLocks(situation).drop(drop);
    }
    for (DroppedObject object : drop.objects()) {
      drop(drop, object);
    }
    return footprint(ManualPage.DROP_TABLE);
  }

  private void drop(Drop drop, DroppedObject object) {
    DropLocks drops = new DropLocks(situation, tally);
    switch (drop.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, FOREIGN_TABLE -> {
        if (!(drop.ifExists() && situation.absent(object.name()))) {
          drops.drop(situation.resolve(object.name()), drop.cascade());
        }
      }
      case TRIGGER, RULE, POLICY ->
          object
              .table()
              .filter(table -> !(drop.ifExists() && situation.absent(table)))
              .filter(table -> !(drop.ifExists() && isMemberAbsent(drop, object, table)))
              .ifPresent(table -> dropMember(drop, object, situation.resolve(table)));
      case TYPE, DOMAIN -> {
        if (drop.cascade()) {
          dropType(object.name());
        }
      }
      case FUNCTION, PROCEDURE, ROUTINE -> {
        if (drop.cascade()) {
          dropTriggersOf(object.name());
        }
      }
      case STATISTICS -> dropStatistics(object.name().name());
      case EXTENSION -> {
        if (drop.cascade()) {
          tally.unknown("what uses the extension " + object.name() + " is not known");
        }
      }
      case OWNED -> tally.unknown("what " + object.name() + " owns is not known");
      case SCHEMA -> {
        if (drop.cascade()) {
          dropSchema(drops, object.name().name());
        }
      }
      default -> {
        // What is no relation and belongs to none locks none.
      }
    }
  }

  /** The relation was made before our eyes, and nothing of the name was made on it. */
  private boolean isMemberAbsent(Drop drop, DroppedObject object, QualifiedName owner) {
    String name = object.name().name();
    Optional<Reactions> known =
        situation
            .before()
            .relation(owner)
            .filter(relation -> !relation.created().equals(Moment.BEFORE_HISTORY))
            .map(ObjectLocks::reactions);
    return switch (drop.kind()) {
      case TRIGGER ->
          known
              .filter(r -> r.triggers().stream().noneMatch(g -> g.name().equals(name)))
              .isPresent();
      case POLICY ->
          known
              .filter(r -> r.policies().stream().noneMatch(p -> p.name().equals(name)))
              .isPresent();
      case RULE ->
          known.filter(r -> r.rules().stream().noneMatch(p -> p.name().equals(name))).isPresent();
      default -> false;
    };
  }

  private static Reactions reactions(Relation relation) {
    if (relation instanceof Table table) {
      return table.reactions();
    }
    return relation instanceof View view ? view.reactions() : Reactions.NONE;
  }

  private void dropMember(Drop drop, DroppedObject object, RelationName table) {
    String what = drop.kind().words() + " " + object.name().name();
    tally.lock(table, ACCESS_EXCLUSIVE, "loses its " + what);
    if (drop.kind() == ObjectKind.TRIGGER) {
      for (Table partition : situation.before().allPartitions(table)) {
        boolean hasClone =
            partition.triggers().stream().anyMatch(t -> t.name().equals(object.name().name()));
        if (hasClone) {
          tally.lock(partition.name(), ACCESS_EXCLUSIVE, "partition of " + table);
        }
      }
    }
  }

  private void dropType(QualifiedName name) {
    RelationName type = situation.before().resolveType(name.schema(), name.name());
    if (situation
        .before()
        .type(type)
        .filter(UserType.CompositeType.class::isInstance)
        .isPresent()) {
      new CompositeLocks(situation, tally).lock(name);
    }
    for (TableColumn use : situation.before().columnsOfType(type)) {
      tally.lock(use.relation(), ACCESS_EXCLUSIVE, "loses its column " + use.column().name());
    }
  }

  /** Extended statistics need a lock on their table from 12 on. */
  private void dropStatistics(String name) {
    if (!situation.atLeast(12)) {
      return;
    }
    for (Table table : situation.before().tables()) {
      for (Statistics statistics : situation.before().statistics(table.name())) {
        if (statistics.name().equals(name)) {
          tally.lock(table.name(), SHARE_UPDATE_EXCLUSIVE, "loses its statistics " + name);
        }
      }
    }
  }

  private void dropTriggersOf(QualifiedName function) {
    RelationName name = situation.before().resolveRoutine(function);
    for (Table table : situation.before().tables()) {
      for (Trigger trigger : table.triggers()) {
        if (trigger.function().equals(name)) {
          tally.lock(table.name(), ACCESS_EXCLUSIVE, "loses its trigger " + trigger.name());
        }
      }
    }
  }

  private void dropSchema(DropLocks drops, String schema) {
    for (Relation relation : situation.before().relations()) {
      if (relation.name().schema().equals(schema)) {
        drops.drop(relation.name(), true);
      }
    }
  }
}
