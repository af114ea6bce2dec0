package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ExistenceFix;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.Step;
import dev.miglint.lint.Transaction;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Migration.Declaration;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.SessionStatement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A script that may run a second time, and then fails at what it did the first time. */
@AutoService(Rule.class)
public final class NotIdempotent implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "not-idempotent",
        Group.DATA,
        Severity.WARNING,
        "a script that may run again fails at what it has done before");
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    Map<Migration, Integer> statements = new HashMap<>();
    for (Step step : history.steps()) {
      if (step.enclosing().isEmpty() && !(step.statement() instanceof SessionStatement)) {
        statements.merge(step.migration(), 1, Integer::sum);
      }
    }
    List<Problem> problems = new ArrayList<>();
    Set<Migration> said = new HashSet<>();
    for (Step step : history.steps()) {
      if (step.enclosing().isPresent()) {
        continue; // A block may look before it leaps, and undoes all of itself where it fails.
      }
      why(step, statements.getOrDefault(step.migration(), 0))
          .flatMap(why -> problem(step, why))
          // One word in metadata.yaml is about all of the migration.
          .filter(
              p -> !step.migration().declares(Declaration.RUNS_TWICE) || said.add(step.migration()))
          .ifPresent(problems::add);
    }
    return problems;
  }

  /** When the statement comes to run again. */
  private static Optional<String> why(Step step, int statements) {
    if (step.migration().direction() == Direction.REPEATABLE) {
      return Optional.of("The script runs again at a later deployment");
    }
    if (step.migration().declares(Declaration.RUNS_TWICE)) {
      return Optional.of("No nonIdempotent: true says that this must not run twice; run again");
    }
    boolean alone = step.transaction().kind() == Transaction.Kind.AUTOCOMMIT;
    return alone && statements > 1
        ? Optional.of("No transaction undoes the script where a later statement fails; run again")
        : Optional.empty();
  }

  private static Optional<Problem> problem(Step step, String why) {
    if (step.statement() instanceof Drop drop && !drop.ifExists()) {
      return Optional.of(
          at(step, drop.span(), why + ", it fails here: what it drops is gone.", "IF EXISTS"));
    }
    if (step.statement() instanceof AlterTable alter) {
      Optional<Span> drop =
          alter.actions().stream()
              .filter(
                  action ->
                      (action instanceof DropColumn column && !column.ifExists())
                          || (action instanceof DropConstraint constraint
                              && !constraint.ifExists()))
              .map(action -> action.span())
              .findFirst();
      if (drop.isPresent()) {
        return Optional.of(
            at(step, drop.get(), why + ", it fails here: what it drops is gone.", "IF EXISTS"));
      }
    }
    return CreatedName.in(step.statement()).stream()
        .filter(created -> !created.tolerant() && !created.temporary())
        // The columns of a new table come and go with it.
        .filter(c -> c.kind() != ObjectKind.COLUMN || step.statement() instanceof AlterTable)
        .flatMap(
            created ->
                clause(created, step).stream().map(clause -> taken(step, created, why, clause)))
        .findFirst();
  }

  private static Problem taken(Step step, CreatedName created, String why, String clause) {
    return at(
        step,
        created.name().span(),
        "%s, it fails here: %s is there already.".formatted(why, created.name()),
        clause);
  }

  /** What PostgreSQL has for the purpose; nothing for what needs a block that looks before. */
  private static Optional<String> clause(CreatedName created, Step step) {
    boolean constraint =
        created.kind() == ObjectKind.INDEX && !(step.statement() instanceof CreateIndex);
    if (constraint
        || step.statement() instanceof Rename
        || (step.statement() instanceof CreateIndex index && index.concurrently())) {
      // IF NOT EXISTS would pass over the invalid index that a failed build leaves behind.
      return Optional.empty();
    }
    ObjectKind kind = created.kind();
    return switch (kind) {
      case TABLE, COLUMN, INDEX, SEQUENCE, MATERIALIZED_VIEW, SCHEMA ->
          Optional.of("IF NOT EXISTS");
      case VIEW, FUNCTION -> Optional.of("OR REPLACE");
      default -> Optional.empty();
    };
  }

  private static Problem at(Step step, Span place, String message, String clause) {
    Problem problem =
        Problem.at(place, message, "Write it with %s.".formatted(clause)).in(step.migration());
    return new ExistenceFix(step).fix().map(problem::withFix).orElse(problem);
  }
}
