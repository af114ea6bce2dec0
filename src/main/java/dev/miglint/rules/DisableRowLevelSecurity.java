package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnInUse;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.RowSecurity;
import dev.miglint.sql.AlterAction.SetRowSecurity;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;

/** DISABLE ROW LEVEL SECURITY: policies no longer keep rows from anybody. */
@AutoService(Rule.class)
public final class DisableRowLevelSecurity implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "disable-row-level-security",
        Group.DATA,
        Severity.WARNING,
        "row level security of a table is switched off");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter)
        || !ColumnInUse.isInUse(step, alter.name())
        || isNeverOn(step, alter)
        || isOnAgain(step, alter)) {
      return List.of();
    }
    return alter.actions().stream()
        .filter(a -> a instanceof SetRowSecurity set && set.setting() == RowSecurity.DISABLE)
        .map(action -> problem(alter, action))
        .toList();
  }

  private static boolean isNeverOn(Step step, AlterTable alter) {
    return step.before()
        .table(alter.name())
        .filter(table -> table.columnsComplete() && !table.reactions().rowSecurity())
        .isPresent();
  }

  /** The lock of DISABLE keeps everybody out until the transaction has switched it on again. */
  private static boolean isOnAgain(Step step, AlterTable alter) {
    return step.transaction().mayBeShared()
        && step.afterMigration()
            .table(alter.name())
            .filter(table -> table.reactions().rowSecurity())
            .isPresent();
  }

  private static Problem problem(AlterTable alter, AlterAction action) {
    return Problem.at(
            action.span(),
            "Every role that may SELECT from %s sees all of its rows as soon as this commits, whatever its"
                    .formatted(alter.name())
                + " policies say; writes are no longer checked either.",
            "Leave row level security on, and add a policy for whom the rows are meant.")
        .withSafeSql(
            "CREATE POLICY %s ON %s FOR SELECT TO /* role */ USING (/* condition */);"
                .formatted(quoted(alter.name().name() + "_read"), quoted(alter.name())));
  }
}
