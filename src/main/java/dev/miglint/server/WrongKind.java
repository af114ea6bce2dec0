package dev.miglint.server;

import static dev.miglint.sql.ObjectKind.FOREIGN_TABLE;
import static dev.miglint.sql.ObjectKind.INDEX;
import static dev.miglint.sql.ObjectKind.MATERIALIZED_VIEW;
import static dev.miglint.sql.ObjectKind.SEQUENCE;
import static dev.miglint.sql.ObjectKind.TABLE;
import static dev.miglint.sql.ObjectKind.VIEW;

import dev.miglint.schema.Presence;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.DataStatement;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.MaintenanceStatement.Cluster;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.ChangePublication;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.CreateStatistics;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.Grant;
import dev.miglint.sql.ObjectStatement.PublicationChange;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.ObjectStatement.SetSchema;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.SequenceStatement.AlterSequence;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.Persistence;
import dev.miglint.sql.TriggerStatement.AlterPolicy;
import dev.miglint.sql.TriggerStatement.CreatePolicy;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import dev.miglint.sql.TriggerStatement.Timing;
import dev.miglint.sql.ViewStatement.CreateView;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A relation that is of another kind than the statement needs.
 *
 * @param name as the statement has it
 * @param words what the server says
 */
public record WrongKind(QualifiedName name, String words) {

  private static final Set<ObjectKind> STORED = Set.of(TABLE, FOREIGN_TABLE, MATERIALIZED_VIEW);
  private static final Set<ObjectKind> TABLES = Set.of(TABLE, FOREIGN_TABLE);

  /** The first of a statement, at which the server stops. */
  public static Optional<WrongKind> in(Statement statement, Schema before, PostgresVersion target) {
    Sought sought = new Sought(before, target);
    if (statement instanceof DataStatement) {
      return sought.inTable(statement).or(() -> sought.inRows(statement));
    }
    return sought
        .inObject(statement)
        .or(() -> sought.inAlter(statement))
        .or(() -> sought.inTable(statement))
        .or(() -> sought.inView(statement));
  }

  private record Sought(Schema before, PostgresVersion target) {

    private Optional<WrongKind> inObject(Statement statement) {
      if (statement instanceof Drop drop && drop.kind().isRelation()) {
        return drop.objects().stream()
            .flatMap(object -> unless(drop.kind(), object.name()).stream())
            .findFirst();
      }
      if (statement instanceof Comment comment
          && comment.kind().isRelation()
          && comment.member().isEmpty()) {
        return unless(comment.kind(), comment.object());
      }
      if (statement instanceof Grant grant
          && grant.kind() == TABLE
          && !grant.allInSchema()
          && !grant.defaults()) {
        return first(
            grant.objects(),
            (kind, name) ->
                kind == INDEX
                    ? Optional.of("\"%s\" is an index".formatted(name))
                    : Optional.empty());
      }
      if (statement instanceof Grant grant && grant.kind() == SEQUENCE && !grant.allInSchema()) {
        return grant.objects().stream()
            .flatMap(name -> unless(SEQUENCE, name).stream())
            .findFirst();
      }
      if (statement instanceof ChangePublication change
          && change.change() != PublicationChange.DROP) {
        return first(change.tables(), this::ofPublication);
      }
      return statement instanceof CreateStatistics create
          ? check(create.table(), this::ofStatistics)
          : Optional.empty();
    }

    private Optional<String> ofPublication(ObjectKind kind, String name) {
      return kind != VIEW && kind != MATERIALIZED_VIEW
          ? Optional.empty()
          : Optional.of(
              target.atLeast(15)
                  ? "cannot add relation \"%s\" to publication".formatted(name)
                  : RelationKind.isNot(name, TABLE));
    }

    private Optional<String> ofStatistics(ObjectKind kind, String name) {
      return STORED.contains(kind)
          ? Optional.empty()
          : Optional.of(
              target.atLeast(15)
                  ? "cannot define statistics for relation \"%s\"".formatted(name)
                  : "relation \"%s\" is not a table, foreign table, or materialized view"
                      .formatted(name));
    }

    /** ALTER TABLE takes every kind; ALTER INDEX does for RENAME. */
    private Optional<WrongKind> inAlter(Statement statement) {
      if (statement instanceof Rename rename) {
        boolean any = rename.kind() == TABLE || rename.kind() == INDEX;
        return any || !rename.kind().isRelation()
            ? Optional.empty()
            : unless(rename.kind(), rename.object());
      }
      if (statement instanceof SetSchema move && move.kind() != TABLE && move.kind().isRelation()) {
        return unless(move.kind(), move.object());
      }
      if (statement instanceof AlterSequence alter) {
        return check(
            alter.name(),
            (kind, name) -> kind == SEQUENCE ? Optional.empty() : Optional.of(isNoSequence(name)));
      }
      if (statement instanceof AlterTable alter && alter.kind().isRelation()) {
        Optional<WrongKind> wrong =
            alter.kind() == TABLE ? Optional.empty() : unless(alter.kind(), alter.name());
        return wrong.or(() -> inActions(alter));
      }
      return Optional.empty();
    }

    private String isNoSequence(String name) {
      return target.atLeast(17)
          ? "cannot open relation \"%s\"".formatted(name)
          : RelationKind.isNot(name, SEQUENCE);
    }

    private Optional<WrongKind> inActions(AlterTable alter) {
      return alter.actions().stream()
          .flatMap(action -> ActionTarget.of(action, target).stream())
          .flatMap(
              action ->
                  check(alter.name(), (kind, name) -> action.refusal(name, kind, target)).stream())
          .findFirst();
    }

    private Optional<WrongKind> inTable(Statement statement) {
      if (statement instanceof CreateIndex create) {
        return check(create.table(), this::ofIndex);
      }
      if (statement instanceof Truncate truncate) {
        return first(truncate.tables(), Sought::ofTable);
      }
      if (statement instanceof CreatePolicy create) {
        return unless(TABLE, create.table());
      }
      if (statement instanceof AlterPolicy alter) {
        return unless(TABLE, alter.table());
      }
      if (statement instanceof CreateTrigger create) {
        return check(create.table(), (kind, name) -> ofTrigger(create, kind, name));
      }
      if (statement instanceof Reindex reindex && reindex.target() == INDEX) {
        return reindex.name().flatMap(name -> unless(INDEX, name));
      }
      if (statement instanceof Reindex reindex && reindex.target() == TABLE) {
        return reindex.name().flatMap(name -> check(name, Sought::ofStored));
      }
      if (statement instanceof Cluster cluster) {
        return cluster.table().flatMap(name -> check(name, Sought::ofStored));
      }
      if (statement instanceof CreateTable create && !create.ifNotExists()) {
        return first(create.inherits(), Sought::ofParent)
            .or(() -> create.partitionOf().flatMap(p -> check(p.parent(), Sought::ofParent)));
      }
      return Optional.empty();
    }

    private Optional<String> ofIndex(ObjectKind kind, String name) {
      if (STORED.contains(kind)) {
        return Optional.empty();
      }
      if (kind == INDEX) {
        return Optional.of(isIndex(name));
      }
      return Optional.of(
          target.atLeast(15)
              ? "cannot create index on relation \"%s\"".formatted(name)
              : "\"%s\" is not a table or materialized view".formatted(name));
    }

    private Optional<String> ofTrigger(CreateTrigger create, ObjectKind kind, String name) {
      boolean instead = create.timing() == Timing.INSTEAD_OF;
      if (kind == TABLE && instead) {
        return Optional.of("\"%s\" is a table".formatted(name));
      }
      boolean truncate = create.events().contains("TRUNCATE");
      boolean transitions = !create.transitions().isEmpty();
      if (kind == VIEW && !instead && (create.forEachRow() || truncate || transitions)) {
        return Optional.of("\"%s\" is a view".formatted(name));
      }
      if (kind == FOREIGN_TABLE
          && (instead || create.constraint() || transitions || (truncate && !target.atLeast(16)))) {
        return Optional.of("\"%s\" is a foreign table".formatted(name));
      }
      boolean refused = kind == MATERIALIZED_VIEW || kind == SEQUENCE;
      return refused
          ? Optional.of(
              target.atLeast(15)
                  ? "relation \"%s\" cannot have triggers".formatted(name)
                  : "\"%s\" is not a table or view".formatted(name))
          : Optional.empty();
    }

    private static Optional<String> ofTable(ObjectKind kind, String name) {
      return TABLES.contains(kind)
          ? Optional.empty()
          : Optional.of(RelationKind.isNot(name, TABLE));
    }

    private static Optional<String> ofStored(ObjectKind kind, String name) {
      return STORED.contains(kind)
          ? Optional.empty()
          : Optional.of("\"%s\" is not a table or materialized view".formatted(name));
    }

    private static Optional<String> ofParent(ObjectKind kind, String name) {
      return TABLES.contains(kind) || kind == INDEX
          ? Optional.empty()
          : Optional.of(
              "inherited relation \"%s\" is not a table or foreign table".formatted(name));
    }

    private Optional<WrongKind> inView(Statement statement) {
      if (statement instanceof RefreshMaterializedView refresh) {
        return check(refresh.name(), Sought::ofStored)
            .or(() -> unless(MATERIALIZED_VIEW, refresh.name()));
      }
      if (statement instanceof CreateView create && create.replace() && !isTemporary(create)) {
        return certain(before.relation(before.nameOfNew(create.name())))
            .filter(relation -> RelationKind.of(relation) != VIEW)
            .map(r -> new WrongKind(create.name(), RelationKind.isNot(r.name().name(), VIEW)));
      }
      return Optional.empty();
    }

    /** Also a view of something temporary is. */
    private boolean isTemporary(CreateView create) {
      return create.persistence() == Persistence.TEMPORARY
          || create.query().relations().stream()
              .flatMap(read -> before.table(read.name()).stream())
              .anyMatch(Table::isTemporary);
    }

    private Optional<WrongKind> inRows(Statement statement) {
      if (statement instanceof Insert insert) {
        return check(
            insert.table(),
            (kind, name) ->
                kind == SEQUENCE
                    ? Optional.of("cannot change sequence \"%s\"".formatted(name))
                    : ofRows(kind, name));
      }
      if (statement instanceof Update update) {
        return check(update.table(), this::ofRows);
      }
      return statement instanceof Delete delete
          ? check(delete.table(), this::ofRows)
          : Optional.empty();
    }

    private Optional<String> ofRows(ObjectKind kind, String name) {
      if (kind == MATERIALIZED_VIEW) {
        return Optional.of("cannot change materialized view \"%s\"".formatted(name));
      }
      return kind == INDEX ? Optional.of(isIndex(name)) : Optional.empty();
    }

    private String isIndex(String name) {
      return target.atLeast(16)
          ? "cannot open relation \"%s\"".formatted(name)
          : "\"%s\" is an index".formatted(name);
    }

    private Optional<WrongKind> unless(ObjectKind wanted, QualifiedName written) {
      return check(
          written,
          (kind, name) ->
              kind == wanted ? Optional.empty() : Optional.of(RelationKind.isNot(name, wanted)));
    }

    private Optional<WrongKind> first(
        List<QualifiedName> names, BiFunction<ObjectKind, String, Optional<String>> words) {
      return names.stream().flatMap(name -> check(name, words).stream()).findFirst();
    }

    private Optional<WrongKind> check(
        QualifiedName written, BiFunction<ObjectKind, String, Optional<String>> words) {
      Optional<Relation> relation = certain(before.relation(written));
      if (relation.isEmpty()) {
        return Optional.empty();
      }
      RelationName name = relation.get().name();
      return written.schema().isPresent() || isFirst(name)
          ? words
              .apply(RelationKind.of(relation.get()), name.name())
              .map(said -> new WrongKind(written, said))
          : Optional.empty();
    }

    /** What the history found there may be of any kind. */
    private static Optional<Relation> certain(Optional<Relation> relation) {
      return relation.filter(r -> !r.predatesHistory());
    }

    /** No schema that is searched before may have one of that name. */
    private boolean isFirst(RelationName name) {
      for (String schema : before.searchPath()) {
        if (schema.equals(name.schema())) {
          return true;
        }
        if (before.presence(new RelationName(schema, name.name())) != Presence.ABSENT) {
          return false;
        }
      }
      return true;
    }
  }
}
