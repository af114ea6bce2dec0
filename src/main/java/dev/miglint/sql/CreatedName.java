package dev.miglint.sql;

import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.ConstraintDefinition.IndexBacked;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectStatement.CreateSchema;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.SequenceStatement.CreateSequence;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.CreateTableAs;
import dev.miglint.sql.TableStatement.Persistence;
import dev.miglint.sql.TriggerStatement.CreatePolicy;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import dev.miglint.sql.TypeStatement.CreateComposite;
import dev.miglint.sql.TypeStatement.CreateDomain;
import dev.miglint.sql.TypeStatement.CreateEnum;
import dev.miglint.sql.ViewStatement.CreateMaterializedView;
import dev.miglint.sql.ViewStatement.CreateView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name that a statement brings into the world.
 *
 * @param kind TABLE, INDEX, COLUMN, CONSTRAINT …
 * @param owner the table of a column, constraint, index, trigger or policy
 * @param name as the server stores it
 * @param tolerant nothing fails where the name is taken: IF NOT EXISTS, OR REPLACE, or the same
 *     statement drops it before
 * @param temporary in the session's own schema
 */
public record CreatedName(
    ObjectKind kind,
    Optional<QualifiedName> owner,
    QualifiedName name,
    boolean tolerant,
    boolean temporary) {

  private static final Set<ObjectKind> MEMBERS =
      Set.of(ObjectKind.COLUMN, ObjectKind.CONSTRAINT, ObjectKind.TRIGGER, ObjectKind.POLICY);

  /** Every name that the statement creates, in the order of the text. */
  public static List<CreatedName> in(Statement statement) {
    List<CreatedName> found = new ArrayList<>();
    if (statement instanceof CreateTable create) {
      boolean temporary = create.persistence() == Persistence.TEMPORARY;
      found.add(
          new CreatedName(
              ObjectKind.TABLE, Optional.empty(), create.name(), create.ifNotExists(), temporary));
      for (ColumnDefinition column : create.columns()) {
        found.add(member(ObjectKind.COLUMN, create.name(), column.name(), create.ifNotExists()));
      }
    } else if (statement instanceof AlterTable alter && alter.kind() != ObjectKind.TYPE) {
      for (AlterAction action : alter.actions()) {
        if (action instanceof AddColumn add) {
          Identifier name = add.column().name();
          boolean tolerant = add.ifNotExists() || frees(alter, name);
          found.add(member(ObjectKind.COLUMN, alter.name(), name, tolerant));
        }
      }
    } else {
      single(statement).ifPresent(found::add);
    }
    for (PlacedConstraint placed : PlacedConstraint.in(statement)) {
      placed
          .constraint()
          .name()
          .ifPresent(
              name -> {
                boolean tolerant = placed.ifNotExists() || frees(statement, name);
                found.add(member(kind(placed.constraint()), placed.table(), name, tolerant));
              });
    }
    return found;
  }

  /** A constraint that builds an index gives it its own name. */
  private static ObjectKind kind(ConstraintDefinition constraint) {
    boolean adopts =
        (constraint instanceof PrimaryKey primary && primary.usingIndex().isPresent())
            || (constraint instanceof Unique unique && unique.usingIndex().isPresent());
    return constraint instanceof IndexBacked && !adopts ? ObjectKind.INDEX : ObjectKind.CONSTRAINT;
  }

  /** ALTER TABLE drops first, whatever the order of its actions. */
  private static boolean frees(Statement statement, Identifier name) {
    return statement instanceof AlterTable alter
        && alter.actions().stream()
            .anyMatch(
                action ->
                    (action instanceof DropConstraint drop
                            && drop.constraint().value().equals(name.value()))
                        || (action instanceof DropColumn column
                            && column.column().value().equals(name.value())));
  }

  private static CreatedName member(
      ObjectKind kind, QualifiedName owner, Identifier name, boolean tolerant) {
    QualifiedName full = new QualifiedName(owner.schema(), name.value(), name.span());
    return new CreatedName(kind, Optional.of(owner), full, tolerant, false);
  }

  private static CreatedName plain(ObjectKind kind, QualifiedName name, boolean tolerant) {
    return new CreatedName(kind, Optional.empty(), name, tolerant, false);
  }

  private static Optional<CreatedName> single(Statement statement) {
    if (statement instanceof CreateIndex create) {
      return create
          .name()
          .map(name -> member(ObjectKind.INDEX, create.table(), name, create.ifNotExists()));
    }
    if (statement instanceof CreateTableAs create) {
      boolean temporary = create.persistence() == Persistence.TEMPORARY;
      return Optional.of(
          new CreatedName(
              ObjectKind.TABLE, Optional.empty(), create.name(), create.ifNotExists(), temporary));
    }
    if (statement instanceof CreateView create) {
      boolean temporary = create.persistence() == Persistence.TEMPORARY;
      return Optional.of(
          new CreatedName(
              ObjectKind.VIEW, Optional.empty(), create.name(), create.replace(), temporary));
    }
    if (statement instanceof CreateMaterializedView create) {
      return Optional.of(plain(ObjectKind.MATERIALIZED_VIEW, create.name(), create.ifNotExists()));
    }
    if (statement instanceof CreateSequence create) {
      boolean temporary = create.persistence() == Persistence.TEMPORARY;
      return Optional.of(
          new CreatedName(
              ObjectKind.SEQUENCE,
              Optional.empty(),
              create.name(),
              create.ifNotExists(),
              temporary));
    }
    if (statement instanceof CreateEnum create) {
      return Optional.of(plain(ObjectKind.TYPE, create.name(), false));
    }
    if (statement instanceof CreateDomain create) {
      return Optional.of(plain(ObjectKind.TYPE, create.name(), false));
    }
    if (statement instanceof CreateComposite create) {
      return Optional.of(plain(ObjectKind.TYPE, create.name(), false));
    }
    if (statement instanceof CreateFunction create) {
      return Optional.of(plain(ObjectKind.FUNCTION, create.name(), create.replace()));
    }
    if (statement instanceof CreateTrigger create) {
      return Optional.of(
          member(ObjectKind.TRIGGER, create.table(), create.name(), create.replace()));
    }
    if (statement instanceof CreatePolicy create) {
      return Optional.of(member(ObjectKind.POLICY, create.table(), create.name(), false));
    }
    if (statement instanceof CreateSchema create) {
      return create
          .name()
          .map(
              name ->
                  plain(
                      ObjectKind.SCHEMA,
                      QualifiedName.of(name.value(), name.span()),
                      create.ifNotExists()));
    }
    return statement instanceof Rename rename ? renamed(rename) : Optional.empty();
  }

  private static Optional<CreatedName> renamed(Rename rename) {
    if (MEMBERS.contains(rename.kind())) {
      return Optional.of(
          member(rename.kind(), rename.object(), rename.newName(), rename.ifExists()));
    }
    QualifiedName name =
        new QualifiedName(
            rename.object().schema(), rename.newName().value(), rename.newName().span());
    return rename.kind().isRelation()
        ? Optional.of(plain(rename.kind(), name, rename.ifExists()))
        : Optional.empty();
  }
}
