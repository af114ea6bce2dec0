package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.Impact;
import dev.miglint.lint.OutsideTransaction;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.locks.Footprint;
import dev.miglint.locks.Lock;
import dev.miglint.locks.Work;
import dev.miglint.schema.Index;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.SetAccessMethod;
import dev.miglint.sql.AlterAction.SetExpression;
import dev.miglint.sql.AlterAction.SetLogged;
import dev.miglint.sql.AlterAction.SetTablespace;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE that stores the table elsewhere or in another way. */
@AutoService(Rule.class)
public final class TableRewrite implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "table-rewrite",
        Group.LOCKS,
        Severity.ERROR,
        "another tablespace, access method, persistence or expression rewrites the table");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable)) {
      return List.of();
    }
    return TableChange.of(step, AlterAction.class).stream()
        .filter(change -> !what(change.action()).isEmpty())
        .flatMap(change -> problem(change, step).stream())
        .toList();
  }

  /** The action in words; empty for one that moves no rows. */
  private static String what(AlterAction action) {
    if (action instanceof SetLogged set) {
      return set.logged() ? "SET LOGGED" : "SET UNLOGGED";
    }
    if (action instanceof SetTablespace) {
      return "SET TABLESPACE";
    }
    if (action instanceof SetAccessMethod) {
      return "SET ACCESS METHOD";
    }
    return action instanceof SetExpression ? "SET EXPRESSION" : "";
  }

  private static Optional<Problem> problem(TableChange<AlterAction> change, Step step) {
    Footprint footprint = change.footprint();
    Optional<Lock> own = footprint.on(step.before().resolve(change.alter().name()));
    Optional<Index> index = step.before().index(change.alter().name());
    boolean isIndex = index.isPresent() || change.alter().kind() == ObjectKind.INDEX;
    if (isIndex && own.filter(lock -> lock.does(Work.REWRITE)).isPresent()) {
      boolean unused =
          index.filter(i -> !Impact.isInUse(i.table(), step.before(), step.after())).isPresent();
      return unused ? Optional.empty() : Optional.of(ofIndex(change, own.get()));
    }
    Impact impact = Impact.of(footprint, step);
    if (!impact.does(Work.REWRITE)) {
      return Optional.empty(); // A new table, or one that is stored so already.
    }
    return Optional.of(
        Problem.at(
            change.action().span(),
            "%s %s"
                .formatted(
                    what(change.action()),
                    change.action() instanceof SetTablespace ? copied(impact) : impact.words()),
            "Do it in a window in which nobody needs %s, or copy the rows in batches into a new table and"
                    .formatted(change.alter().name())
                + " swap the names."));
  }

  /** The file is copied as it is, and the indexes stay where they are. */
  private static String copied(Impact impact) {
    Lock worst = impact.worst().orElseThrow();
    return "takes %s %s: %s."
        .formatted(
            Impact.article(worst.mode()),
            new Blocking(worst).name(),
            new Blocking(worst).clause("for as long as it takes to copy " + worst.relation()));
  }

  private static Problem ofIndex(TableChange<AlterAction> change, Lock lock) {
    return Problem.at(
        change.action().span(),
        "SET TABLESPACE copies the index %s under %s %s lock: every write to its table waits until the copy is done, and so does nearly every SELECT, since each index is looked at when a query is planned."
            .formatted(change.alter().name(), Impact.article(lock.mode()), lock.mode().words()),
        "Create the index anew in the other tablespace, CONCURRENTLY, and drop this one."
            + new OutsideTransaction(change.step()).sentence());
  }
}
