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
import dev.miglint.migration.Migration;
import dev.miglint.migration.TransactionMode;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.Statement;
import java.util.List;
import java.util.Optional;

/** A BEGIN that no COMMIT follows, where nobody else would end the transaction. */
@AutoService(Rule.class)
public final class UnfinishedTransaction implements ScriptRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "unfinished-transaction",
        Group.DATA,
        Severity.ERROR,
        "a migration ends inside the transaction that it began");
  }

  @Override
  public List<Problem> check(ReplayedScript script, Settings settings) {
    Migration migration = script.migration();
    return migration.direction() == Direction.DOWN || isWrapped(migration.transaction())
        ? List.of()
        : check(script.script()).stream().toList();
  }

  /** The framework's own COMMIT ends what the file leaves open. */
  private static boolean isWrapped(TransactionMode mode) {
    return mode == TransactionMode.PER_MIGRATION || mode == TransactionMode.ALL_PENDING;
  }

  private static Optional<Problem> check(Script script) {
    Optional<TransactionControl> open = Optional.empty();
    for (Statement statement : script.parsed().statements()) {
      if (!(statement instanceof TransactionControl control)) {
        continue;
      }
      switch (control.control()) {
        case BEGIN -> open = open.or(() -> Optional.of(control));
        case COMMIT, ROLLBACK -> {
          if (open.isEmpty() && script.migration().transaction() == TransactionMode.UNKNOWN) {
            return Optional.empty(); // It ends a transaction that the runner must have opened.
          }
          open = control.chain() ? Optional.of(control) : Optional.empty();
        }
        case PREPARE -> open = Optional.empty();
        default -> {
          // Savepoints stay within; a prepared transaction is another one.
        }
      }
    }
    boolean unread =
        !script.parsed().syntaxErrors().isEmpty() || !script.parsed().skipped().isEmpty();
    return unread ? Optional.empty() : open.map(UnfinishedTransaction::problem);
  }

  private static Problem problem(TransactionControl begin) {
    return Problem.at(
            begin.span(),
            "No COMMIT follows: the server rolls everything back when the connection ends, while"
                + " the framework may note the migration as run; until then each lock that it took"
                + " is held.",
            "End the file with COMMIT.")
        .withSafeSql("COMMIT;");
  }
}
