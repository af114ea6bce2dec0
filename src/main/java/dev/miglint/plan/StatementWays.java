package dev.miglint.plan;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.lint.Impact;
import dev.miglint.lint.RowChange;
import dev.miglint.lint.Step;
import dev.miglint.locks.Lock;
import dev.miglint.schema.Column;
import dev.miglint.schema.Index;
import dev.miglint.schema.Table;
import dev.miglint.sql.DataStatement.Assignment;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The safe way of one statement. */
record StatementWays(Hazards hazards, HistoryText history, BodyQuoting quoting) {

  /** REINDEX … CONCURRENTLY (release notes of 12). */
  private static final int REINDEX_CONCURRENTLY_SINCE = 12;

  /** The steps; none where the statement can stay as it is, or knows no other way. */
  List<PlanStep> of(Step step) {
    Statement statement = step.statement();
    if (statement instanceof AlterTable alter) {
      return new AlterWays(step, alter, hazards, history, quoting).steps();
    }
    if (statement instanceof Rename rename) {
      return rename(rename, step);
    }
    if (statement instanceof Drop drop) {
      return drop.kind() == ObjectKind.INDEX ? dropIndex(drop, step) : drop(drop, step);
    }
    if (statement instanceof Update || statement instanceof Delete || statement instanceof Merge) {
      return rows(step);
    }
    if (!AlterWays.isBlocking(step.impact())) {
      return List.of();
    }
    if (statement instanceof CreateIndex create) {
      return index(create, step);
    }
    if (statement instanceof Reindex reindex
        && !reindex.concurrently()
        && !reindex.system()
        && step.target().atLeast(REINDEX_CONCURRENTLY_SINCE)) {
      return List.of(
          PlanStep.outside(
              "reindex_" + reindex.name().map(name -> name.name()).orElse("all"),
              "REINDEX %s CONCURRENTLY %s"
                  .formatted(reindex.target().name(), reindex.name().map(n -> quoted(n)).orElse(""))
                  .strip()));
    }
    if (statement instanceof RefreshMaterializedView refresh && hasWholeKey(refresh, step)) {
      return List.of(
          PlanStep.alone(
              "refresh_" + refresh.name().name(),
              "REFRESH MATERIALIZED VIEW CONCURRENTLY " + quoted(refresh.name())));
    }
    return List.of();
  }

  /** CONCURRENTLY needs a unique index on plain columns over all rows, and rows in the view. */
  private static boolean hasWholeKey(RefreshMaterializedView refresh, Step step) {
    return refresh.withData()
        && step.before().indexes(step.before().resolve(refresh.name())).stream()
            .anyMatch(i -> i.unique() && i.predicate().isEmpty() && !i.hasExpressions());
  }

  private List<PlanStep> rename(Rename rename, Step step) {
    NameWays names = new NameWays(step, history, quoting);
    if (rename.kind() == ObjectKind.COLUMN && hazards.has("rename-column", rename.span())) {
      return names.renameColumn(rename);
    }
    return rename.kind() == ObjectKind.TABLE
            && hazards.has("rename-table", rename.span())
            && step.before().table(rename.object()).isPresent()
        ? names.renameTable(rename)
        : List.of();
  }

  private List<PlanStep> drop(Drop drop, Step step) {
    if (drop.kind() != ObjectKind.TABLE
        || drop.objects().stream()
            .noneMatch(o -> hazards.has("drop-table-without-deprecation", o.span()))) {
      return List.of();
    }
    List<PlanStep> steps = new ArrayList<>();
    for (DroppedObject object : drop.objects()) {
      if (hazards.has("drop-table-without-deprecation", object.span())) {
        steps.addAll(new NameWays(step, history, quoting).dropTable(object.name()));
      } else {
        String exists = drop.ifExists() ? "IF EXISTS " : "";
        String name = object.name().name();
        steps.add(PlanStep.shared("drop_" + name, "DROP TABLE " + exists + quoted(object.name())));
      }
    }
    return steps;
  }

  private static List<PlanStep> dropIndex(Drop drop, Step step) {
    boolean possible =
        !drop.concurrently()
            && !drop.cascade()
            && drop.objects().stream()
                .allMatch(object -> isPlain(step.before().index(object.name()), step));
    if (!possible || step.impact().isNothing()) {
      return List.of();
    }
    String exists = drop.ifExists() ? "IF EXISTS " : "";
    return drop.objects().stream()
        .map(
            object ->
                PlanStep.outside(
                    "drop_" + object.name().name(),
                    "DROP INDEX CONCURRENTLY " + exists + quoted(object.name())))
        .toList();
  }

  private static boolean isPlain(Optional<Index> index, Step step) {
    return index
        .filter(i -> !i.partitioned() && i.parent().isEmpty() && i.constraint().isEmpty())
        .filter(i -> Impact.isInUse(i.table(), step.before(), step.after()))
        .isPresent();
  }

  private static List<PlanStep> index(CreateIndex create, Step step) {
    boolean partitioned =
        step.before().table(create.table()).filter(Table::isPartitioned).isPresent();
    if (create.concurrently()) {
      return List.of();
    }
    if (partitioned) {
      return new PartitionedIndexWay(create, step).steps();
    }
    String name = create.name().map(Identifier::value).orElse(create.table().name() + "_idx");
    return List.of(
        PlanStep.outside(
            "create_" + name, step.text().replaceFirst("(?i)\\bindex\\b", "$0 CONCURRENTLY")));
  }

  /** One column gets what the row itself tells, the same each time. */
  private static boolean isRepeatable(Update update) {
    return update.assignments().size() == 1
        && update.where().isEmpty()
        && update.reads().relations().isEmpty()
        && update.reads().dataChanges().isEmpty()
        && Expressions.all(Expression.FunctionCall.class, update.assignments().get(0).value())
            .isEmpty()
        && update.assignments().get(0).value().span().length() > 0;
  }

  private PlanStep inBatches(Update update, Step step) {
    Assignment assignment = update.assignments().get(0);
    String column = assignment.column().value();
    return Backfill.differing(
            update.table(),
            column,
            "(" + step.migration().file().text(assignment.value().span()) + ")",
            step.before()
                .table(update.table())
                .flatMap(t -> t.column(column))
                .flatMap(Column::type))
        .step(quoting);
  }

  /** Many rows at once: apart from schema changes, so that their locks are not held meanwhile. */
  private List<PlanStep> rows(Step step) {
    if (!new RowChange(step).takesLong()) {
      return List.of();
    }
    if (step.statement() instanceof Update update && isRepeatable(update)) {
      return List.of(inBatches(update, step));
    }
    String table =
        step.footprint().locks().stream()
            .map(Lock::relation)
            .findFirst()
            .map(name -> name.name())
            .orElse("rows");
    return List.of(PlanStep.alone("change_" + table, step.text()));
  }
}
