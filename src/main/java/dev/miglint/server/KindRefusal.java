package dev.miglint.server;

import dev.miglint.schema.Relation;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.schema.View;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import dev.miglint.sql.TriggerStatement.Timing;
import dev.miglint.sql.ViewStatement.CreateView;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;
import java.util.Optional;
import java.util.function.Predicate;

/** Why the server does not do to a relation what is for relations of another kind. */
public final class KindRefusal {

  private final Schema schema;
  private final PostgresVersion target;

  public KindRefusal(Schema schema, PostgresVersion target) {
    this.schema = schema;
    this.target = target;
  }

  /**
   * The server's answer.
   *
   * @param name the relation, where the statement names it
   */
  public record Refusal(QualifiedName name, String words) {}

  /** Of relations that the history has made; what was only ever mentioned may be of any kind. */
  public Optional<Refusal> of(Statement statement) {
    if (statement instanceof Drop drop) {
      return drop.objects().stream()
          .flatMap(object -> notA(drop.kind(), object.name()).stream())
          .findFirst();
    }
    if (statement instanceof AlterTable alter) {
      return alter.kind() == ObjectKind.TABLE ? altered(alter) : notA(alter.kind(), alter.name());
    }
    if (statement instanceof Truncate truncate) {
      return truncate.tables().stream()
          .flatMap(
              name -> refusal(name, there -> !(there instanceof Table), "is not a table").stream())
          .findFirst();
    }
    if (statement instanceof CreateView create && create.replace()) {
      return refusal(create.name(), there -> !isView(there, false), "is not a view");
    }
    if (statement instanceof RefreshMaterializedView refresh) {
      return refusal(
          refresh.name(), there -> isView(there, false), "is not a table or materialized view");
    }
    if (statement instanceof CreateIndex create) {
      return indexed(create.table());
    }
    if (statement instanceof CreateTrigger create) {
      return trigger(create);
    }
    if (statement instanceof Comment comment) {
      return comment.kind().isRelation()
          ? notA(comment.kind(), comment.object())
          : Optional.empty();
    }
    return changed(statement).flatMap(this::filled);
  }

  private static Optional<QualifiedName> changed(Statement statement) {
    if (statement instanceof Insert insert) {
      return Optional.of(insert.table());
    }
    if (statement instanceof Update update) {
      return Optional.of(update.table());
    }
    return statement instanceof Delete delete ? Optional.of(delete.table()) : Optional.empty();
  }

  /** Rows of a materialized view come from REFRESH alone. */
  private Optional<Refusal> filled(QualifiedName name) {
    return made(name)
        .filter(there -> isView(there, true))
        .map(
            there ->
                new Refusal(name, "cannot change materialized view \"%s\"".formatted(name.name())));
  }

  private Optional<Refusal> trigger(CreateTrigger create) {
    return create.timing() == Timing.INSTEAD_OF
        ? refusal(create.table(), there -> there instanceof Table, "is a table")
        : Optional.empty();
  }

  private Optional<Refusal> indexed(QualifiedName name) {
    return target.atLeast(15)
        ? made(name)
            .filter(there -> isView(there, false))
            .map(
                there ->
                    new Refusal(
                        name, "cannot create index on relation \"%s\"".formatted(name.name())))
        : refusal(name, there -> isView(there, false), "is not a table or materialized view");
  }

  private Optional<Refusal> altered(AlterTable alter) {
    boolean adds = alter.actions().stream().anyMatch(AddColumn.class::isInstance);
    if (!adds) {
      return Optional.empty(); // Many other forms are for views, too.
    }
    return made(alter.name())
        .filter(View.class::isInstance)
        .map(
            there ->
                new Refusal(
                    alter.name(),
                    target.atLeast(15)
                        ? "ALTER action ADD COLUMN cannot be performed on relation \"%s\""
                            .formatted(alter.name().name())
                        : "\"%s\" is not a table, composite type, or foreign table"
                            .formatted(alter.name().name())));
  }

  private Optional<Refusal> notA(ObjectKind kind, QualifiedName name) {
    return switch (kind) {
      case TABLE ->
          refusal(
              name,
              there -> !(there instanceof Table table) || table.isForeign(),
              "is not a table");
      case VIEW -> refusal(name, there -> !isView(there, false), "is not a view");
      case MATERIALIZED_VIEW ->
          refusal(name, there -> !isView(there, true), "is not a materialized view");
      default -> Optional.empty();
    };
  }

  private static boolean isView(Relation relation, boolean materialized) {
    return relation instanceof View view && view.materialized() == materialized;
  }

  private Optional<Refusal> refusal(QualifiedName name, Predicate<Relation> wrong, String words) {
    return made(name)
        .filter(wrong)
        .map(there -> new Refusal(name, "\"%s\" %s".formatted(name.name(), words)));
  }

  private Optional<Relation> made(QualifiedName name) {
    return schema.relation(name).filter(there -> !there.predatesHistory());
  }
}
