package dev.miglint.lint;

import dev.miglint.lint.History.Script;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.DataStatement;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.MaintenanceStatement;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.SessionStatement;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;

/** What a script leaves behind in the database, so that going back has something to undo. */
public final class LastingEffect {

  private LastingEffect() {}

  /** What could not be read counts as doing something. */
  public static boolean isIn(Script script) {
    return !script.migration().isSql()
        || !script.parsed().syntaxErrors().isEmpty()
        || !script.parsed().skipped().isEmpty()
        || script.parsed().statements().stream().anyMatch(LastingEffect::isOf);
  }

  /**
   * Settings, transactions, maintenance and plain queries leave nothing behind; a comment does no
   * harm, nor does it that a constraint is known to hold.
   */
  private static boolean isOf(Statement statement) {
    if (statement instanceof Select select) {
      return select.query().into().isPresent()
          || !select.query().dataChanges().isEmpty()
          || !Expressions.all(FunctionCall.class, select.query().expressions()).isEmpty();
    }
    if (statement instanceof AlterTable alter) {
      return !alter.actions().stream().allMatch(ValidateConstraint.class::isInstance);
    }
    return !(statement instanceof SessionStatement
        || statement instanceof Comment
        || statement instanceof MaintenanceStatement
        || statement instanceof Reindex
        || statement instanceof RefreshMaterializedView);
  }

  /**
   * Whether a script only changes or removes rows, or copies them: older code lives with both, and
   * rows that were put right are seldom to be put wrong again.
   */
  public static boolean isRepairOfRows(Script script) {
    return script.migration().isSql()
        && script.parsed().syntaxErrors().isEmpty()
        && script.parsed().skipped().isEmpty()
        && script.parsed().statements().stream()
            .allMatch(
                statement ->
                    statement instanceof SessionStatement
                        || (statement instanceof DataStatement data && !addsRows(data)));
  }

  /** Rows that are written out are known, so that they can be taken away again. */
  private static boolean addsRows(DataStatement statement) {
    return statement instanceof Copy
        || (statement instanceof Insert insert
            && insert.source().filter(source -> source.rows().isEmpty()).isEmpty());
  }
}
