package dev.miglint.schema;

import dev.miglint.schema.CatalogObject.Extension;
import dev.miglint.schema.CatalogObject.Namespace;
import dev.miglint.schema.CatalogObject.Publication;
import dev.miglint.schema.CatalogObject.Statistics;
import dev.miglint.sql.ObjectStatement.ChangePublication;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.CreateExtension;
import dev.miglint.sql.ObjectStatement.CreateStatistics;
import dev.miglint.sql.ObjectStatement.PublicationChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Comments, and the objects of which little more than the name is kept. */
final class ObjectReplay {

  private final Draft draft;

  ObjectReplay(Draft draft) {
    this.draft = draft;
  }

  /** With IF NOT EXISTS the schema, and what is in it, may have been there before the history. */
  void createSchema(String name, boolean ifNotExists) {
    Catalog catalog = draft.catalog();
    if (!catalog.namespaces().containsKey(name)) {
      Moment created = ifNotExists ? Moment.BEFORE_HISTORY : draft.now();
      draft.update(
          catalog.withNamespaces(
              catalog.namespaces().plus(name, new Namespace(name, created, Optional.empty()))));
    }
  }

  void create(CreateExtension statement) {
    Catalog catalog = draft.catalog();
    String name = statement.name().value();
    if (!catalog.extensions().containsKey(name)) {
      Extension extension = new Extension(name, draft.now(), statement.schema());
      draft.update(catalog.withExtensions(catalog.extensions().plus(name, extension)));
    }
  }

  void change(ChangePublication statement) {
    Catalog catalog = draft.catalog();
    String name = statement.name();
    boolean create = statement.change() == PublicationChange.CREATE;
    Publication old =
        Optional.ofNullable(catalog.publications().get(name))
            .filter(known -> !create)
            .orElseGet(
                () ->
                    new Publication(
                        name,
                        create ? draft.now() : Moment.BEFORE_HISTORY,
                        statement.allTables(),
                        List.of()));
    List<RelationName> named = statement.tables().stream().map(draft.schema()::resolve).toList();
    Set<RelationName> tables = new LinkedHashSet<>(old.tables());
    switch (statement.change()) {
      case CREATE, ADD -> tables.addAll(named);
      case DROP -> tables.removeAll(Set.copyOf(named));
      case SET -> {
        tables.clear();
        tables.addAll(named);
      }
    }
    Publication changed =
        new Publication(name, old.created(), old.allTables(), List.copyOf(tables));
    draft.update(catalog.withPublications(catalog.publications().plus(name, changed)));
  }

  void create(CreateStatistics statement) {
    draft.assume(statement.table());
    RelationName table = draft.schema().resolve(statement.table());
    RelationName name =
        statement
            .name()
            .map(draft.schema()::nameOfNew)
            .orElseGet(
                () ->
                    table.sibling(
                        ChosenName.in(draft.catalog(), table).forStatistics(statement.elements())));
    List<String> columns =
        statement.elements().stream()
            .flatMap(
                e ->
                    java.util.stream.Stream.concat(
                        e.column().stream(),
                        ColumnUse.columns(e.expression().stream().toList()).stream()))
            .distinct()
            .toList();
    Catalog catalog = draft.catalog();
    draft.update(
        catalog.withStatistics(
            catalog
                .statistics()
                .plus(name, new Statistics(name.name(), draft.now(), table, columns))));
  }

  void comment(Comment statement) {
    Optional<Remark> remark = statement.text().map(text -> new Remark(text, draft.now()));
    String member = statement.member().map(Object::toString).orElse("");
    switch (statement.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> {
        draft.assume(statement.object());
        commentRelation(statement, remark);
      }
      case INDEX, SEQUENCE -> commentRelation(statement, remark);
      case COLUMN -> {
        draft.assume(statement.object());
        commentColumn(draft.schema().resolve(statement.object()), member, remark);
      }
      case CONSTRAINT -> {
        draft.assume(statement.object());
        draft.changeTable(
            draft.schema().resolve(statement.object()),
            t -> t.mapConstraint(member, c -> c.withComment(remark)));
      }
      case TRIGGER ->
          new ReactionReplay(draft)
              .change(
                  draft.schema().resolve(statement.object()),
                  r ->
                      r.withTriggers(
                          r.triggers().stream()
                              .map(t -> t.name().equals(member) ? t.withComment(remark) : t)
                              .toList()));
      case TYPE, DOMAIN ->
          draft
              .schema()
              .type(statement.object())
              .ifPresent(type -> draft.putType(type.withComment(remark)));
      case FUNCTION, PROCEDURE, ROUTINE -> new RoutineReplay(draft).comment(statement, remark);
      case SCHEMA -> {
        String name = statement.object().name();
        Catalog catalog = draft.catalog();
        Moment created =
            draft.schema().namespace(name).map(Namespace::created).orElse(Moment.BEFORE_HISTORY);
        draft.update(
            catalog.withNamespaces(
                catalog.namespaces().plus(name, new Namespace(name, created, remark))));
      }
      default -> {
        // Of the other kinds no comment is kept.
      }
    }
  }

  private void commentRelation(Comment statement, Optional<Remark> remark) {
    draft
        .schema()
        .relation(statement.object())
        .ifPresent(relation -> draft.put(Marks.commented(relation, remark)));
  }

  private void commentColumn(RelationName relation, String column, Optional<Remark> remark) {
    draft.changeTable(
        relation,
        t ->
            ConstraintReplay.ensuring(t, List.of(column))
                .mapColumn(column, c -> c.withComment(remark)));
    draft
        .schema()
        .view(relation)
        .ifPresent(
            view ->
                draft.put(
                    view.withColumns(
                        view.columns().stream()
                            .map(c -> c.name().equals(column) ? c.withComment(remark) : c)
                            .toList())));
  }
}
