package dev.miglint.sql;

import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.AlterAction.DropExpression;
import dev.miglint.sql.AlterAction.SetAccessMethod;
import dev.miglint.sql.AlterAction.SetCompression;
import dev.miglint.sql.AlterAction.SetExpression;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.ObjectStatement.CreateStatistics;
import dev.miglint.sql.RoutineBody.Quoting;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the grammar that older servers refuse (release notes, appendix E of the manual).
 *
 * @param words what a server from before says
 * @param since the major version that brought it
 */
public record Feature(String words, int since, Span span) {

  /** The features that a statement uses, beyond those of PostgreSQL 11. */
  public static List<Feature> in(Statement statement) {
    List<Feature> found = new ArrayList<>();
    if (statement instanceof Merge) {
      found.add(unread("MERGE", 15, statement.span()));
    } else if (statement instanceof Reindex reindex && reindex.concurrently()) {
      found.add(unread("CONCURRENTLY", 12, statement.span()));
    } else if (statement instanceof CreateTrigger create && create.replace()) {
      found.add(unread("TRIGGER", 14, statement.span()));
    } else if (statement instanceof CreateIndex create && create.nullsNotDistinct()) {
      found.add(unread("NULLS", 15, statement.span()));
    } else if (statement instanceof CreateStatistics create
        && create.elements().stream().anyMatch(e -> e.expression().isPresent())) {
      found.add(
          new Feature(
              "only simple column references are allowed in CREATE STATISTICS",
              14,
              statement.span()));
    } else if (statement instanceof CreateFunction create
        && create.body().filter(body -> body.quoting() == Quoting.NONE).isPresent()) {
      found.add(unread("BEGIN", 14, statement.span()));
    } else if (statement instanceof AlterTable alter) {
      addActions(alter, found);
    }
    for (PlacedConstraint placed : PlacedConstraint.in(statement)) {
      if (placed.constraint() instanceof Generated generated) {
        found.add(unread("(", 12, generated.span()));
      } else if (placed.constraint() instanceof Unique unique && unique.nullsNotDistinct()) {
        found.add(unread("NULLS", 15, unique.span()));
      }
    }
    return found;
  }

  private static void addActions(AlterTable alter, List<Feature> found) {
    alter
        .actions()
        .forEach(
            action -> {
              if (action instanceof SetAccessMethod) {
                found.add(unread("ACCESS", 15, action.span()));
              } else if (action instanceof SetCompression) {
                found.add(unread("COMPRESSION", 14, action.span()));
              } else if (action instanceof SetExpression) {
                found.add(unread("EXPRESSION", 17, action.span()));
              } else if (action instanceof DropExpression) {
                found.add(unread("EXPRESSION", 13, action.span()));
              } else if (action instanceof DetachPartition detach
                  && (detach.concurrently() || detach.finalizing())) {
                found.add(
                    unread(detach.concurrently() ? "CONCURRENTLY" : "FINALIZE", 14, action.span()));
              }
            });
  }

  private static Feature unread(String token, int since, Span span) {
    return new Feature("syntax error at or near \"%s\"".formatted(token), since, span);
  }
}
