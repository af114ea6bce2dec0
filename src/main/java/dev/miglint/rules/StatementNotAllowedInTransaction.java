package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.RunsAlone;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Index;
import dev.miglint.schema.Relation;
import dev.miglint.schema.Table;
import dev.miglint.schema.UserType;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.MaintenanceStatement;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.Opaque;
import dev.miglint.sql.SessionStatement.Control;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TypeStatement.AddEnumValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** VACUUM, CREATE DATABASE and others that the server runs on their own only. */
@AutoService(Rule.class)
public final class StatementNotAllowedInTransaction implements StatementRule {

  private static final Pattern WITHOUT_SLOT =
      Pattern.compile(
          "\\b(create_slot|connect)\\s*=\\s*'?(false|off|no|0)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "statement-not-allowed-in-transaction",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a statement that must run on its own stands in a transaction block")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    boolean inBody = step.enclosing().isPresent();
    if (step.conditional() || !(inBody || step.transaction().isBlock())) {
      return List.of(); // Alone, or nobody knows.
    }
    return command(step).stream()
        .map(
            command ->
                Problem.refused(
                    step.statement().span(),
                    command
                        + (inBody
                            ? " cannot be executed from a function"
                            : " cannot run inside a transaction block"),
                    wayOut(step)))
        .toList();
  }

  private static Optional<String> command(Step step) {
    Statement statement = step.statement();
    Optional<String> whole = RunsAlone.whole(statement);
    if (whole.isPresent()) {
      return whole;
    }
    if (statement instanceof TransactionControl control) {
      return switch (control.control()) {
        case COMMIT_PREPARED, ROLLBACK_PREPARED ->
            Optional.of(
                (control.control() == Control.COMMIT_PREPARED ? "COMMIT" : "ROLLBACK")
                    + " PREPARED");
        default -> Optional.empty();
      };
    }
    if (statement instanceof AddEnumValue add) {
      boolean refused = !step.target().atLeast(12) && !isNewInTransaction(add, step);
      return refused ? Optional.of("ALTER TYPE ... ADD") : Optional.empty();
    }
    if (statement instanceof MaintenanceStatement.Cluster cluster
        && step.target().atLeast(15) // Before, a partitioned table cannot be clustered at all.
        && cluster.table().flatMap(step.before()::table).filter(Table::isPartitioned).isPresent()) {
      return Optional.of("CLUSTER");
    }
    if (statement instanceof Reindex reindex && !reindex.concurrently()) {
      return reindex(reindex, step);
    }
    return statement instanceof Opaque opaque ? unmodelled(opaque, step) : Optional.empty();
  }

  private static boolean isNewInTransaction(AddEnumValue add, Step step) {
    return step.before()
        .type(add.type())
        .map(UserType::created)
        .filter(created -> created.transaction() == step.moment().transaction())
        .isPresent();
  }

  private static Optional<String> reindex(Reindex reindex, Step step) {
    String command = "REINDEX " + (reindex.system() ? "SYSTEM" : reindex.target().words());
    boolean whole =
        reindex.target() == ObjectKind.SCHEMA || reindex.target() == ObjectKind.DATABASE;
    Optional<Relation> relation = reindex.name().flatMap(step.before()::relation);
    boolean partitioned =
        step.target().atLeast(14)
            && relation
                .filter(
                    r ->
                        (r instanceof Table table && table.isPartitioned())
                            || (r instanceof Index index && index.partitioned()))
                .isPresent();
    return whole || partitioned ? Optional.of(command.toUpperCase(Locale.ROOT)) : Optional.empty();
  }

  private static Optional<String> unmodelled(Opaque opaque, Step step) {
    boolean makesSlot =
        opaque.command().startsWith("CREATE SUBSCRIPTION")
            && !WITHOUT_SLOT.matcher(step.text()).find();
    return makesSlot
        ? Optional.of("CREATE SUBSCRIPTION ... WITH (create_slot = true)")
        : Optional.empty();
  }

  private static String wayOut(Step step) {
    String leave = step.set().framework().leaveTransaction();
    boolean outermost = step.enclosing().isEmpty() && !leave.isEmpty();
    return outermost ? leave : "Run it as a statement of its own, outside of any transaction.";
  }
}
