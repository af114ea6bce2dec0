package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.Problem;
import dev.miglint.lint.ReplayedScript;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.ScriptRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Framework;
import dev.miglint.migration.TransactionMode;
import dev.miglint.sql.SessionStatement.Control;
import dev.miglint.sql.SessionStatement.TransactionControl;
import java.util.List;
import java.util.Optional;

/** BEGIN and COMMIT where another transaction is open, or none. */
@AutoService(Rule.class)
public final class TransactionControlInMigration implements ScriptRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "transaction-control-in-migration",
        Group.DATA,
        Severity.WARNING,
        "BEGIN or COMMIT does not fit the transaction that is open, or not, where it stands");
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    if (script.migration().direction() == Direction.DOWN) {
      return List.of();
    }
    List<TransactionControl> controls = controls(script.script());
    TransactionMode mode = script.migration().transaction();
    return (isWrapped(mode) ? wrapped(controls, script.set().framework()) : own(controls, mode))
        .stream().toList();
  }

  private static boolean isWrapped(TransactionMode mode) {
    return mode == TransactionMode.PER_MIGRATION || mode == TransactionMode.ALL_PENDING;
  }

  /** One for each file, at the first statement that ends the framework's transaction. */
  private static Optional<Problem> wrapped(List<TransactionControl> controls, Framework framework) {
    if (controls.isEmpty()) {
      return Optional.empty();
    }
    TransactionControl first = controls.get(0);
    Optional<TransactionControl> end =
        controls.stream().filter(control -> control.control() != Control.BEGIN).findFirst();
    if (end.isEmpty()) {
      return Optional.of(useless(first));
    }
    boolean commits = first.control() == Control.COMMIT;
    if (commits && framework.leaveTransaction().startsWith("Write COMMIT;")) {
      return Optional
          .empty(); // The only way out: what would fail the second time is another rule's.
    }
    boolean deliberate = commits && controls.get(controls.size() - 1).control() == Control.BEGIN;
    Problem problem = ends(end.get());
    return Optional.of(deliberate ? problem.as(Severity.INFO) : problem);
  }

  /**
   * One for each file that the framework does not wrap: what does nothing, or is not the file's.
   */
  private static Optional<Problem> own(List<TransactionControl> controls, TransactionMode mode) {
    boolean open = false;
    for (TransactionControl control : controls) {
      boolean begins = control.control() == Control.BEGIN;
      if (begins && open) {
        return Optional.of(useless(control));
      }
      if (!begins && !open) {
        Problem problem = alone(control, mode);
        boolean deliberate = controls.get(controls.size() - 1).control() == Control.BEGIN;
        return Optional.of(deliberate ? problem.as(Severity.INFO) : problem);
      }
      open = begins || control.chain();
    }
    return Optional.empty();
  }

  private static List<TransactionControl> controls(Script script) {
    return script.parsed().statements().stream()
        .filter(TransactionControl.class::isInstance)
        .map(TransactionControl.class::cast)
        .filter(TransactionControlInMigration::isWhole)
        .toList();
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
        "A transaction is open already: BEGIN does nothing here but warn (there is already a"
            + " transaction in progress).",
        "Take it out.");
  }

  private static Problem alone(TransactionControl end, TransactionMode mode) {
    String word = end.control().name();
    String without =
        end.chain()
            ? "the server refuses it (%s AND CHAIN can only be used in transaction blocks)"
                .formatted(word)
            : "%s does nothing here but warn (there is no transaction in progress)".formatted(word);
    return Problem.at(
        end.span(),
        mode == TransactionMode.UNKNOWN
            ? "No BEGIN of the file stands before it: without a transaction of the runner, %s; with one, it ends that, and"
                    .formatted(without)
                + " what follows is no longer part of it."
            : "No BEGIN of the file stands before it: %s.".formatted(without),
        "Take it out, or put BEGIN where the transaction is to begin.");
  }

  private static Problem ends(TransactionControl end) {
    return Problem.at(
        end.span(),
        "%s ends the transaction that the framework opened: what follows in the file, and the framework's"
                .formatted(end.control().name())
            + " note that the migration has run, is no longer part of it. A failure after this"
            + " leaves half of the migration behind.",
        "Take the transaction's statements out, or tell the framework to open none for this"
            + " migration.");
  }
}
