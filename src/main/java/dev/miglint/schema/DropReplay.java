package dev.miglint.schema;

import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** DROP of any kind, with what goes along. */
final class DropReplay {

  private final Draft draft;

  DropReplay(Draft draft) {
    this.draft = draft;
  }

  void drop(Drop statement) {
    for (DroppedObject object : statement.objects()) {
      drop(statement.kind(), object, statement);
    }
  }

  private void drop(ObjectKind kind, DroppedObject object, Drop statement) {
    String name = object.name().name();
    switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX ->
          dropWritten(object.name(), statement.ifExists(), statement.cascade());
      case TYPE, DOMAIN ->
          dropType(draft.schema().resolveType(object.name().schema(), name), statement.cascade());
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE ->
          new RoutineReplay(draft).drop(object, statement.cascade());
      case TRIGGER ->
          object.table().ifPresent(table -> new ReactionReplay(draft).dropTrigger(table, name));
      case RULE ->
          object
              .table()
              .ifPresent(
                  table -> new ReactionReplay(draft).dropRule(draft.schema().resolve(table), name));
      case POLICY ->
          object
              .table()
              .ifPresent(
                  table ->
                      new ReactionReplay(draft).dropPolicy(draft.schema().resolve(table), name));
      case SCHEMA -> dropSchema(name);
      case EXTENSION ->
          draft.update(draft.catalog().withExtensions(draft.catalog().extensions().minus(name)));
      case PUBLICATION ->
          draft.update(
              draft.catalog().withPublications(draft.catalog().publications().minus(name)));
      case STATISTICS -> dropStatistics(object.name());
      // DROP OWNED takes whatever a role owns, which the history does not tell.
      case OWNED -> draft.become(draft.schema().withGap());
      default -> {
        // Of the other kinds nothing is kept.
      }
    }
  }

  /** A relation that was never seen is gone afterwards too; it was there, unless IF EXISTS. */
  private void dropWritten(QualifiedName written, boolean ifExists, boolean cascade) {
    RelationName name = draft.schema().resolve(written);
    if (!ifExists && draft.schema().presence(name) == Presence.UNSEEN) {
      draft.become(draft.schema().with(draft.catalog(), draft.schema().knowledge().assuming(name)));
    }
    dropRelation(name, cascade);
  }

  /** With what belongs to it, and with CASCADE what needs it. */
  void dropRelation(RelationName name, boolean cascade) {
    Optional<Relation> relation = draft.schema().relation(name);
    List<Relation> mentions = draft.catalog().dependentsOf(name);
    draft.remove(name);
    if (relation.isEmpty()) {
      return;
    }
    if (relation.get() instanceof Index index) {
      dropIndex(index, mentions, cascade);
      return;
    }
    for (Relation mention : mentions) {
      dropMention(mention, name, cascade);
    }
    if (relation.get() instanceof Sequence sequence) {
      forgetDefaults(sequence, cascade);
    }
    draft.update(TableMentions.gone(draft.catalog(), name));
  }

  /**
   * The partitioned index owns those of the partitions; CASCADE takes foreign keys that need it.
   */
  private void dropIndex(Index index, List<Relation> mentions, boolean cascade) {
    for (Relation mention : mentions) {
      if (mention instanceof Index child) {
        dropRelation(child.name(), cascade);
      } else if (cascade) {
        dropMention(mention, index.name(), true);
      }
    }
    index
        .constraint()
        .ifPresent(c -> new ConstraintChange(draft).drop(index.table(), c, cascade, false));
  }

  private void dropMention(Relation mention, RelationName gone, boolean cascade) {
    if (mention instanceof Index || mention instanceof Sequence) {
      draft.remove(mention.name());
    } else if (mention instanceof View) {
      if (cascade) {
        dropRelation(mention.name(), true);
      }
    } else if (mention instanceof Table) {
      Optional<Table> table = draft.schema().table(mention.name());
      boolean partition = table.filter(Table::isPartition).isPresent();
      if (table.filter(t -> t.parents().contains(gone)).isPresent() && (partition || cascade)) {
        dropRelation(mention.name(), true);
      } else if (cascade) {
        draft.changeTable(
            mention.name(),
            t ->
                t.withConstraints(
                    t.constraints().stream()
                        .filter(c -> !c.pointsTo(gone) && !c.reliesOn(gone))
                        .toList()));
      }
    }
  }

  /** DROP SEQUENCE … CASCADE leaves columns without the default that called it. */
  private void forgetDefaults(Sequence sequence, boolean cascade) {
    if (!cascade) {
      return;
    }
    for (Table table : draft.schema().tables()) {
      for (Column column : table.columns()) {
        boolean calls =
            column
                .defaultValue()
                .filter(value -> ColumnUse.readsSequence(value, sequence.name()))
                .isPresent();
        if (calls) {
          draft.changeTable(
              table.name(),
              t -> t.mapColumn(column.name(), c -> c.withDefault(Optional.empty(), draft.now())));
        }
      }
    }
  }

  /** What DROP COLUMN takes from outside the table's own row of columns and constraints. */
  void dropDependentsOfColumn(RelationName table, String column, boolean cascade) {
    for (Index index : draft.schema().indexes(table)) {
      if (ColumnUse.in(index, column)) {
        draft.remove(index.name());
      }
    }
    for (Sequence sequence : draft.schema().sequencesOwnedBy(table, column)) {
      draft.remove(sequence.name());
    }
    for (CatalogObject.Statistics statistics : draft.schema().statistics(table)) {
      if (statistics.columns().contains(column)) {
        dropStatistics(table.sibling(statistics.name()));
      }
    }
    if (cascade) {
      dropCascading(table, column);
    }
  }

  private void dropCascading(RelationName table, String column) {
    for (View view : draft.schema().viewsReading(table, column)) {
      dropRelation(view.name(), true);
    }
    for (Dependent dependent : draft.schema().dependents(table, column)) {
      String member = dependent.member().orElse("");
      switch (dependent.kind()) {
        case TRIGGER -> new ReactionReplay(draft).dropTrigger(table, member);
        case POLICY -> new ReactionReplay(draft).dropPolicy(table, member);
        case CONSTRAINT -> {
          if (!dependent.automatic()) {
            new ConstraintChange(draft).drop(dependent.relation(), member, true, true);
          }
        }
        case COLUMN -> {
          Span nowhere = new Span(0, 0);
          Identifier generated = new Identifier(member, nowhere);
          new ColumnReplay(draft)
              .drop(table, new DropColumn(generated, false, true, nowhere), false);
        }
        default -> {
          // Indexes and sequences are gone already.
        }
      }
    }
  }

  /** CASCADE takes the columns of the type, and the domains and routines over it. */
  void dropType(RelationName type, boolean cascade) {
    if (cascade) {
      dropColumnsOf(type);
      for (UserType user : List.copyOf(draft.schema().types())) {
        if (user instanceof UserType.Domain domain && TypeUse.means(domain.base(), type)) {
          dropType(domain.name(), true);
        }
      }
      new RoutineReplay(draft).dropUsing(type);
    }
    draft.removeType(type);
  }

  private void dropColumnsOf(RelationName type) {
    for (Schema.TableColumn use : draft.schema().columnsOfType(type)) {
      boolean directly = TypeUse.means(use.column().type(), type);
      if (directly && draft.schema().table(use.relation()).isPresent()) {
        Span nowhere = new Span(0, 0);
        Identifier column = new Identifier(use.column().name(), nowhere);
        new ColumnReplay(draft)
            .drop(use.relation(), new DropColumn(column, false, true, nowhere), false);
      }
    }
  }

  private void dropSchema(String schema) {
    for (RelationName name : draft.schema().relationNames(schema)) {
      dropRelation(name, true);
    }
    for (UserType type : List.copyOf(draft.schema().types())) {
      if (type.name().schema().equals(schema)) {
        dropType(type.name(), true);
      }
    }
    for (RelationName name : List.copyOf(draft.catalog().routines().keySet())) {
      if (name.schema().equals(schema)) {
        draft.putRoutines(name, List.of());
      }
    }
    draft.update(draft.catalog().withNamespaces(draft.catalog().namespaces().minus(schema)));
  }

  private void dropStatistics(QualifiedName written) {
    dropStatistics(
        Naming.resolve(
            written, draft.schema().searchPath(), draft.catalog().statistics()::containsKey));
  }

  private void dropStatistics(RelationName name) {
    draft.update(draft.catalog().withStatistics(draft.catalog().statistics().minus(name)));
  }
}
