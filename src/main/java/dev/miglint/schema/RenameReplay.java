package dev.miglint.schema;

import dev.miglint.schema.CatalogObject.Namespace;
import dev.miglint.schema.CatalogObject.Statistics;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.UserType.CompositeType;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.ObjectStatement.SetSchema;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** ALTER … RENAME and SET SCHEMA. */
final class RenameReplay {

  private final Draft draft;

  RenameReplay(Draft draft) {
    this.draft = draft;
  }

  void rename(Rename statement) {
    String to = statement.newName().value();
    String member = statement.member().map(Object::toString).orElse("");
    QualifiedName object = statement.object();
    switch (statement.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX -> {
        if (!statement.ifExists()) {
          draft.assume(object);
        }
        RelationName name = draft.schema().resolve(object);
        moveRelation(name, name.sibling(to));
      }
      case COLUMN -> {
        if (!statement.ifExists()) {
          draft.assume(object);
        }
        new ColumnRename(draft)
            .rename(draft.schema().resolve(object), member, to, statement.only());
      }
      case ATTRIBUTE -> new TypeReplay(draft).renameAttribute(object, member, to);
      case CONSTRAINT -> renameConstraint(draft.schema().resolve(object), member, to);
      case DOMAIN_CONSTRAINT -> new DomainReplay(draft).renameConstraint(object, member, to);
      case ENUM_VALUE -> new TypeReplay(draft).renameLabel(object, member, to);
      case TYPE, DOMAIN -> {
        RelationName name = draft.schema().resolveType(object.schema(), object.name());
        moveType(name, name.sibling(to));
      }
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> {
        RelationName name = draft.schema().resolveRoutine(object);
        new RoutineReplay(draft).move(name, name.sibling(to), statement.arguments());
      }
      case SCHEMA -> renameSchema(object.name(), to);
      case TRIGGER -> renameTrigger(object, member, to);
      case POLICY ->
          changeReactions(
              object,
              r ->
                  r.withPolicies(
                      r.policies().stream()
                          .map(p -> p.name().equals(member) ? p.withName(to) : p)
                          .toList()));
      case RULE ->
          changeReactions(
              object,
              r ->
                  r.withRules(
                      r.rules().stream()
                          .map(x -> x.name().equals(member) ? x.withName(to) : x)
                          .toList()));
      case STATISTICS -> renameStatistics(object, to);
      default -> {
        // Of the other kinds nothing is kept that has a name.
      }
    }
  }

  private void renameTrigger(QualifiedName object, String from, String to) {
    RelationName table = draft.schema().resolve(object);
    UnaryOperator<Reactions> change =
        r ->
            r.withTriggers(
                r.triggers().stream()
                    .map(t -> t.name().equals(from) ? t.withName(to) : t)
                    .toList());
    changeReactions(object, change);
    if (!draft.version().atLeast(15)) {
      return; // The clones of partitions keep their name.
    }
    for (Table partition : draft.schema().allPartitions(table)) {
      new ReactionReplay(draft).change(partition.name(), change);
    }
  }

  private void changeReactions(QualifiedName object, UnaryOperator<Reactions> change) {
    new ReactionReplay(draft).change(draft.schema().resolve(object), change);
  }

  /** Renames or moves a relation; an index takes the name of its constraint along. */
  private void moveRelation(RelationName from, RelationName to) {
    Optional<Relation> relation = draft.schema().relation(from);
    if (relation.isEmpty() || draft.schema().relation(to).isPresent()) {
      return;
    }
    String shown = from.schema().equals(to.schema()) ? from.name() : from.toString();
    draft.move(from, to);
    draft
        .schema()
        .relation(to)
        .ifPresent(moved -> draft.put(Marks.renamed(moved, new Renaming(shown, draft.now()))));
    if (relation.get() instanceof Index index) {
      index
          .constraint()
          .ifPresent(
              name -> {
                draft
                    .schema()
                    .index(to)
                    .ifPresent(i -> draft.put(i.withConstraint(Optional.of(to.name()))));
                renameInTable(index.table(), name, to.name());
              });
    } else if (relation.get() instanceof Sequence) {
      followSequence(from, to);
    }
  }

  private void renameInTable(RelationName table, String from, String to) {
    draft.changeTable(
        table, t -> t.mapConstraint(from, c -> c.withName(to, new Renaming(from, draft.now()))));
  }

  /** Defaults name their sequence by its identity, so that they follow. */
  private void followSequence(RelationName from, RelationName to) {
    for (Table table : draft.schema().tables()) {
      for (Column column : table.columns()) {
        column
            .defaultValue()
            .filter(e -> ColumnUse.readsSequence(e, from))
            .ifPresent(
                e ->
                    draft.changeTable(
                        table.name(),
                        t ->
                            t.mapColumn(
                                column.name(),
                                c ->
                                    c.withDefault(
                                        Optional.of(ColumnMaking.nextValue(to, e.span())),
                                        c.defaultChanged()))));
      }
    }
  }

  /** The index of a constraint has its name; children that inherit a check follow. */
  private void renameConstraint(RelationName table, String from, String to) {
    Optional<Constraint> constraint = draft.schema().table(table).flatMap(t -> t.constraint(from));
    if (constraint.isEmpty()) {
      return;
    }
    renameInTable(table, from, to);
    constraint
        .get()
        .index()
        .ifPresent(
            index -> {
              draft.move(index, index.sibling(to));
              draft
                  .schema()
                  .index(index.sibling(to))
                  .ifPresent(i -> draft.put(i.withConstraint(Optional.of(to))));
            });
    boolean inheritable =
        constraint.get().kind() == Kind.CHECK || constraint.get().kind() == Kind.NOT_NULL;
    if (inheritable && !constraint.get().noInherit()) {
      for (Table child : draft.schema().children(table)) {
        renameConstraint(child.name(), from, to);
      }
    }
  }

  // ---- types -------------------------------------------------------------------------------

  /** It was there before the history, which never says what it is. */
  private static UserType unseenType(RelationName name) {
    return new UserType.OtherType(
        name, Moment.BEFORE_HISTORY, Optional.empty(), Optional.empty(), false);
  }

  private void moveType(RelationName from, RelationName to) {
    UserType type = draft.schema().type(from).orElseGet(() -> unseenType(from));
    List<Schema.TableColumn> users =
        draft
            .catalog()
            .typeUsers()
            .getOrDefault(from.name(), org.pcollections.TreePSet.empty())
            .stream()
            .flatMap(name -> draft.schema().relation(name).stream())
            .flatMap(
                r ->
                    r.columns().stream()
                        .filter(c -> TypeUse.means(c.type(), from))
                        .map(c -> new Schema.TableColumn(r.name(), c)))
            .toList();
    draft.removeType(from);
    draft.putType(type.withName(to, new Renaming(from.name(), draft.now())));
    for (Schema.TableColumn use : users) {
      draft.changeTable(
          use.relation(),
          t -> t.mapColumn(use.column().name(), c -> c.withType(c.type().map(x -> at(x, to)))));
      draft
          .schema()
          .view(use.relation())
          .ifPresent(
              v ->
                  draft.put(
                      v.withColumns(
                          v.columns().stream()
                              .map(
                                  c ->
                                      TypeUse.means(c.type(), from)
                                          ? c.withType(c.type().map(x -> at(x, to)))
                                          : c)
                              .toList())));
    }
    followInTypes(from, to);
  }

  private void followInTypes(RelationName from, RelationName to) {
    for (UserType user : List.copyOf(draft.schema().types())) {
      if (user instanceof Domain domain && TypeUse.means(domain.base(), from)) {
        draft.putType(domain.withBase(at(domain.base().orElseThrow(), to)));
      } else if (user instanceof CompositeType composite) {
        draft.putType(
            composite.withAttributes(
                composite.attributes().stream()
                    .map(
                        a ->
                            TypeUse.means(a.type(), from)
                                ? a.withType(a.type().map(t -> at(t, to)))
                                : a)
                    .toList()));
      }
    }
    new RoutineReplay(draft).followType(from, type -> at(type, to));
  }

  private static TypeName at(TypeName type, RelationName name) {
    return new TypeName(
        Optional.of(name.schema()),
        name.name(),
        type.modifiers(),
        type.arrayDimensions(),
        type.setOf(),
        type.span());
  }

  // ---- schemas -----------------------------------------------------------------------------

  void setSchema(SetSchema statement) {
    String to = statement.newSchema().value();
    QualifiedName object = statement.object();
    switch (statement.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> {
        if (!statement.ifExists()) {
          draft.assume(object);
        }
        moveWithBelongings(draft.schema().resolve(object), to);
      }
      case TYPE, DOMAIN -> {
        RelationName name = draft.schema().resolveType(object.schema(), object.name());
        moveType(name, new RelationName(to, name.name()));
      }
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> {
        RelationName name = draft.schema().resolveRoutine(object);
        new RoutineReplay(draft)
            .move(name, new RelationName(to, name.name()), statement.arguments());
      }
      default -> {
        // Of the other kinds no schema is kept.
      }
    }
  }

  /** Indexes and owned sequences stay with their table. */
  private void moveWithBelongings(RelationName table, String schema) {
    List<Index> indexes = draft.schema().indexes(table);
    List<Sequence> sequences = draft.schema().sequencesOwnedBy(table);
    moveRelation(table, new RelationName(schema, table.name()));
    for (Index index : indexes) {
      draft.move(index.name(), new RelationName(schema, index.name().name()));
    }
    for (Sequence sequence : sequences) {
      moveRelation(sequence.name(), new RelationName(schema, sequence.name().name()));
    }
  }

  private void renameSchema(String from, String to) {
    for (RelationName name : draft.schema().relationNames(from)) {
      draft.move(name, new RelationName(to, name.name()));
      if (draft.schema().sequence(new RelationName(to, name.name())).isPresent()) {
        followSequence(name, new RelationName(to, name.name()));
      }
    }
    for (UserType type : List.copyOf(draft.schema().types())) {
      if (type.name().schema().equals(from)) {
        moveType(type.name(), new RelationName(to, type.name().name()));
      }
    }
    for (RelationName name : List.copyOf(draft.catalog().routines().keySet())) {
      if (name.schema().equals(from)) {
        new RoutineReplay(draft).move(name, new RelationName(to, name.name()), Optional.empty());
      }
    }
    Catalog catalog = draft.catalog();
    Moment created =
        draft.schema().namespace(from).map(Namespace::created).orElse(Moment.BEFORE_HISTORY);
    draft.update(
        catalog.withNamespaces(
            catalog
                .namespaces()
                .minus(from)
                .plus(to, new Namespace(to, created, Optional.empty()))));
  }

  private void renameStatistics(QualifiedName object, String to) {
    Catalog catalog = draft.catalog();
    RelationName name =
        Naming.resolve(object, draft.schema().searchPath(), catalog.statistics()::containsKey);
    Statistics old = catalog.statistics().get(name);
    if (old != null) {
      Statistics renamed = new Statistics(to, old.created(), old.table(), old.columns());
      draft.update(
          catalog.withStatistics(catalog.statistics().minus(name).plus(name.sibling(to), renamed)));
    }
  }
}
