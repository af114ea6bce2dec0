package dev.miglint.sql;

import dev.miglint.sql.AlterAction.AddIdentity;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropDefault;
import dev.miglint.sql.AlterAction.DropExpression;
import dev.miglint.sql.AlterAction.DropIdentity;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.SetColumnOptions;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.AlterAction.SetIdentity;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.AlterAction.SetStatistics;
import dev.miglint.sql.AlterAction.SetStorage;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.Grant;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.PartitionKey;
import dev.miglint.sql.TriggerStatement.AlterPolicy;
import dev.miglint.sql.TriggerStatement.CreatePolicy;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column that must be there for a statement to run.
 *
 * @param words what the server says when it is not
 */
public record UsedColumn(QualifiedName table, Identifier column, String words) {

  /** What a condition of a trigger calls the rows. */
  private static final Set<String> ROWS = Set.of("new", "old");

  /**
   * Each mention that can mean one table only; conditions of queries and select lists are not
   * entered.
   */
  public static List<UsedColumn> in(Statement statement) {
    List<UsedColumn> found = new ArrayList<>();
    if (statement instanceof Insert insert) {
      addInsert(insert, found);
    } else if (statement instanceof Copy copy) {
      copy.table().ifPresent(table -> copy.columns().forEach(c -> found.add(ofRelation(table, c))));
    } else if (statement instanceof Update update) {
      update.assignments().forEach(a -> found.add(ofRelation(update.table(), a.column())));
    } else if (statement instanceof CreateIndex create) {
      create.elements().forEach(element -> addElement(create.table(), element, found));
      create.include().forEach(column -> found.add(bare(create.table(), column)));
      create.predicate().ifPresent(predicate -> addAll(create.table(), predicate, found));
    } else if (statement instanceof CreatePolicy create) {
      addPolicy(create.table(), create.using(), found);
      addPolicy(create.table(), create.withCheck(), found);
    } else if (statement instanceof AlterPolicy alter) {
      addPolicy(alter.table(), alter.using(), found);
      addPolicy(alter.table(), alter.withCheck(), found);
    } else if (statement instanceof CreateTrigger create) {
      create.columns().forEach(column -> found.add(ofRelation(create.table(), column)));
      create.when().ifPresent(condition -> addWhen(create.table(), condition, found));
    } else if (statement instanceof Grant grant && grant.kind() == ObjectKind.TABLE) {
      addGrant(grant, found);
    } else if (statement instanceof Comment comment && comment.kind() == ObjectKind.COLUMN) {
      comment.member().ifPresent(column -> found.add(ofRelation(comment.object(), column)));
    } else if (statement instanceof Rename rename && rename.kind() == ObjectKind.COLUMN) {
      rename.member().ifPresent(column -> found.add(bare(rename.object(), column)));
    } else if (statement instanceof AlterTable alter && alter.kind() == ObjectKind.TABLE) {
      for (AlterAction action : alter.actions()) {
        changed(action).ifPresent(column -> found.add(ofRelation(alter.name(), column)));
      }
    }
    if (statement instanceof CreateTable create && !create.ifNotExists()) {
      create.partitionBy().ifPresent(key -> addPartitionKey(create.name(), key, found));
    }
    for (PlacedConstraint placed : PlacedConstraint.in(statement)) {
      if (!placed.ifNotExists()) {
        addKey(placed, statement instanceof CreateTable, found);
      }
    }
    return found;
  }

  private static void addInsert(Insert insert, List<UsedColumn> found) {
    QualifiedName table = insert.table();
    for (Identifier column : insert.columns()) {
      found.add(ofRelation(table, column));
    }
    insert.conflictTarget().stream()
        .flatMap(target -> target.elements().stream())
        .forEach(element -> addElement(table, element, found));
    insert.conflictUpdates().forEach(a -> found.add(ofRelation(table, a.column())));
  }

  private static void addElement(
      QualifiedName table, IndexElement element, List<UsedColumn> found) {
    element
        .column()
        .ifPresent(column -> found.add(bare(table, new Identifier(column, element.span()))));
    element.expression().ifPresent(expression -> addAll(table, expression, found));
  }

  /**
   * The names in an expression over the rows of one table; the table's own name is a whole row, and
   * what a subquery reads may be another table's.
   */
  private static void addAll(QualifiedName table, Expression expression, List<UsedColumn> found) {
    for (ColumnReference reference : Expressions.all(ColumnReference.class, expression)) {
      reference
          .column()
          .filter(name -> reference.parts().size() == 1 && !name.equals(table.name()))
          .ifPresent(name -> found.add(bare(table, new Identifier(name, reference.span()))));
    }
  }

  private static void addGrant(Grant grant, List<UsedColumn> found) {
    for (QualifiedName table : grant.objects()) {
      grant.columns().forEach(column -> found.add(ofRelation(table, column.column())));
    }
  }

  /** A condition of a policy may say its table's name before a column. */
  private static void addPolicy(
      QualifiedName table, Optional<Expression> condition, List<UsedColumn> found) {
    condition.ifPresent(expression -> addAll(table, expression, found));
    for (ColumnReference reference :
        Expressions.all(ColumnReference.class, condition.stream().toList())) {
      reference
          .column()
          .filter(name -> reference.parts().size() == 2)
          .filter(name -> reference.qualifier().filter(table.name()::equals).isPresent())
          .map(name -> new Identifier(name, reference.span()))
          .ifPresent(
              column -> {
                String words = "column %s.%s does not exist".formatted(table.name(), column);
                found.add(new UsedColumn(table, column, words));
              });
    }
  }

  /** Of WHEN: the columns of NEW and OLD, which are also whole rows. */
  private static void addWhen(QualifiedName table, Expression condition, List<UsedColumn> found) {
    for (ColumnReference reference : Expressions.all(ColumnReference.class, condition)) {
      Optional<String> row = reference.qualifier().filter(ROWS::contains);
      reference
          .column()
          .filter(name -> row.isPresent() && reference.parts().size() == 2)
          .map(name -> new Identifier(name, reference.span()))
          .ifPresent(
              column ->
                  found.add(
                      new UsedColumn(
                          table,
                          column,
                          "column %s.%s does not exist".formatted(row.get(), column))));
      reference
          .column()
          .filter(name -> reference.parts().size() == 1 && !name.equals(table.name()))
          .filter(name -> !ROWS.contains(name))
          .ifPresent(name -> found.add(bare(table, new Identifier(name, reference.span()))));
    }
  }

  private static void addPartitionKey(
      QualifiedName table, PartitionKey key, List<UsedColumn> found) {
    for (IndexElement element : key.elements()) {
      element
          .column()
          .map(column -> new Identifier(column, element.span()))
          .map(column -> new UsedColumn(table, column, inPartitionKey(column)))
          .ifPresent(found::add);
    }
  }

  private static String inPartitionKey(Identifier column) {
    return "column \"%s\" named in partition key does not exist".formatted(column);
  }

  private static UsedColumn ofRelation(QualifiedName table, Identifier column) {
    return new UsedColumn(
        table,
        column,
        "column \"" + column + "\" of relation \"" + table.name() + "\" does not exist");
  }

  private static UsedColumn bare(QualifiedName table, Identifier column) {
    return new UsedColumn(table, column, "column \"" + column + "\" does not exist");
  }

  private static Optional<Identifier> changed(AlterAction action) {
    if (action instanceof AlterColumnType change) {
      return Optional.of(change.column());
    }
    if (action instanceof SetNotNull set) {
      return Optional.of(set.column());
    }
    if (action instanceof DropNotNull drop) {
      return Optional.of(drop.column());
    }
    if (action instanceof SetDefault set) {
      return Optional.of(set.column());
    }
    if (action instanceof DropDefault drop) {
      return Optional.of(drop.column());
    }
    if (action instanceof AddIdentity add) {
      return Optional.of(add.column());
    }
    if (action instanceof SetIdentity set) {
      return Optional.of(set.column());
    }
    if (action instanceof DropIdentity drop) {
      return Optional.of(drop.column());
    }
    if (action instanceof DropExpression drop) {
      return Optional.of(drop.column());
    }
    if (action instanceof SetStatistics set) {
      return Optional.of(set.column());
    }
    if (action instanceof SetColumnOptions set) {
      return Optional.of(set.column());
    }
    if (action instanceof SetStorage set) {
      return Optional.of(set.column());
    }
    return action instanceof DropColumn drop && !drop.ifExists()
        ? Optional.of(drop.column())
        : Optional.empty();
  }

  private static void addKey(PlacedConstraint placed, boolean created, List<UsedColumn> found) {
    QualifiedName table = placed.table();
    if (placed.constraint() instanceof PrimaryKey key) {
      for (Identifier column : key.columns()) {
        found.add(created ? inKey(table, column) : ofRelation(table, column));
      }
    } else if (placed.constraint() instanceof NotNull notNull && placed.column().isEmpty()) {
      notNull.columns().forEach(column -> found.add(ofRelation(table, column)));
    } else if (placed.constraint() instanceof Check check) {
      addAll(table, check.expression(), found);
    } else if (placed.constraint() instanceof Generated generated) {
      addAll(table, generated.expression(), found);
    } else if (placed.constraint() instanceof Unique key) {
      key.columns().forEach(column -> found.add(inKey(table, column)));
    } else if (placed.constraint() instanceof ForeignKey key) {
      key.columns().forEach(column -> found.add(inForeignKey(table, column)));
      key.referencedColumns()
          .forEach(column -> found.add(inForeignKey(key.referencedTable(), column)));
    }
  }

  private static UsedColumn inKey(QualifiedName table, Identifier column) {
    return new UsedColumn(
        table, column, "column \"%s\" named in key does not exist".formatted(column));
  }

  private static UsedColumn inForeignKey(QualifiedName table, Identifier column) {
    return new UsedColumn(
        table,
        column,
        "column \"%s\" referenced in foreign key constraint does not exist".formatted(column));
  }
}
