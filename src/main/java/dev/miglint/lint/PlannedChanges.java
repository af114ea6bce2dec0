package dev.miglint.lint;

import dev.miglint.sql.DataStatement;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.SessionStatement.Prepare;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTableAs;
import java.util.ArrayList;
import java.util.List;

/** The changes of rows that the server prepares to run when it comes to a statement. */
public final class PlannedChanges {

  private PlannedChanges() {}

  /**
   * The statement itself, data-modifying CTEs, what PREPARE names, and the body of a routine in
   * LANGUAGE sql, which CREATE FUNCTION checks unless check_function_bodies is off. The actions of
   * a rule are checked by whoever uses it.
   */
  public static List<Statement> of(Step step) {
    List<Statement> found = new ArrayList<>();
    Statement statement = step.statement();
    if (statement instanceof CreateFunction create && create.language().equals("sql")) {
      boolean checked =
          !step.transaction().settings().getOrDefault("check_function_bodies", "on").equals("off");
      create.body().stream()
          .filter(body -> checked)
          .flatMap(body -> body.statements().stream())
          .forEach(inner -> add(inner.statement(), found));
    } else {
      add(statement instanceof Prepare prepare ? prepare.statement() : statement, found);
    }
    return found;
  }

  /** Those of one kind. */
  public static <S extends DataStatement> List<S> of(Step step, Class<S> kind) {
    return DataChange.only(kind, of(step));
  }

  private static void add(Statement statement, List<Statement> found) {
    found.add(statement);
    for (Statement inner : inside(statement)) {
      add(inner, found);
    }
  }

  private static List<Statement> inside(Statement statement) {
    if (statement instanceof Select select) {
      return select.query().dataChanges();
    }
    if (statement instanceof CreateTableAs create) {
      return create.query().dataChanges();
    }
    if (statement instanceof Insert insert) {
      return insert.reads().dataChanges();
    }
    if (statement instanceof Update update) {
      return update.reads().dataChanges();
    }
    if (statement instanceof Delete delete) {
      return delete.reads().dataChanges();
    }
    return statement instanceof Merge merge ? merge.reads().dataChanges() : List.of();
  }
}
