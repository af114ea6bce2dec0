package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Direction;
import dev.miglint.migration.TransactionMode;
import dev.miglint.sql.SessionStatement.Control;
import dev.miglint.sql.SessionStatement.TransactionControl;
import java.util.List;
import java.util.Optional;

/** BEGIN and COMMIT in a file that the framework runs in a transaction of its own. */
@AutoService(Rule.class)
public final class TransactionControlInMigration implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "transaction-control-in-migration",
        Group.DATA,
        Severity.WARNING,
        "BEGIN or COMMIT stands in a migration that the framework runs in its own transaction");
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    return history.scripts().stream()
        .filter(script -> script.migration().direction() != Direction.DOWN)
        .filter(script -> isWrapped(script.migration().transaction()))
        .flatMap(script -> check(script).stream())
        .toList();
  }

  private static boolean isWrapped(TransactionMode mode) {
    return mode == TransactionMode.PER_MIGRATION || mode == TransactionMode.ALL_PENDING;
  }

  /** One for each file, at the first statement that ends the framework's transaction. */
  private static Optional<Problem> check(Script script) {
    List<TransactionControl> controls =
        script.parsed().statements().stream()
            .filter(TransactionControl.class::isInstance)
            .map(TransactionControl.class::cast)
            .filter(TransactionControlInMigration::isWhole)
            .toList();
    if (controls.isEmpty()) {
      return Optional.empty();
    }
    TransactionControl first = controls.get(0);
    Optional<TransactionControl> end =
        controls.stream().filter(control -> control.control() != Control.BEGIN).findFirst();
    if (end.isEmpty()) {
      return Optional.of(useless(first).in(script.migration()));
    }
    boolean deliberate =
        first.control() == Control.COMMIT
            && controls.get(controls.size() - 1).control() == Control.BEGIN;
    Problem problem = ends(end.get()).in(script.migration());
    return Optional.of(deliberate ? problem.as(Severity.INFO) : problem);
  }

  /** Savepoints stay within the transaction. */
  private static boolean isWhole(TransactionControl control) {
    return control.control() == Control.BEGIN
        || control.control() == Control.COMMIT
        || control.control() == Control.ROLLBACK;
  }

  private static Problem useless(TransactionControl begin) {
    return Problem.at(
        begin.span(),
        "The framework has opened a transaction already: BEGIN does nothing here but warn (there is already"
            + " a transaction in progress).",
        "Take it out.");
  }

  private static Problem ends(TransactionControl end) {
    return Problem.at(
        end.span(),
        "%s ends the transaction that the framework opened: what follows in the file, and the framework's"
                .formatted(end.control().name())
            + " note that the migration has run, is no longer part of it. A failure after this leaves half"
            + " of the migration behind.",
        "Take the transaction's statements out, or tell the framework to open none for this migration.");
  }
}
