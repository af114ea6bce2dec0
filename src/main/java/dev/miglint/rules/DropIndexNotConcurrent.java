package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Blocking;
import dev.miglint.lint.ConcurrentlyFix;
import dev.miglint.lint.Fix;
import dev.miglint.lint.Impact;
import dev.miglint.lint.OutsideTransaction;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.ShortWait;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.locks.Lock;
import dev.miglint.schema.Index;
import dev.miglint.schema.Presence;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** DROP INDEX, which has to lock the table that the index belongs to. */
@AutoService(Rule.class)
public final class DropIndexNotConcurrent implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "drop-index-not-concurrent",
        Group.LOCKS,
        Severity.WARNING,
        "DROP INDEX without CONCURRENTLY locks the table against reads and writes");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Drop drop)
        || drop.kind() != ObjectKind.INDEX
        || drop.concurrently()) {
      return List.of();
    }
    return drop.objects().stream()
        .filter(object -> step.before().presence(object.name()) != Presence.ABSENT)
        .flatMap(object -> problem(object, drop, step).stream())
        .toList();
  }

  private static Optional<Problem> problem(DroppedObject object, Drop drop, Step step) {
    Optional<Index> index = step.before().index(object.name());
    if (index.isPresent() && !Impact.isInUse(index.get().table(), step.before(), step.after())) {
      return Optional.empty(); // Nobody uses the table yet.
    }
    Optional<Lock> lock =
        index
            .map(Index::table)
            .or(() -> Optional.of(step.before().resolve(object.name())))
            .flatMap(step.footprint()::on);
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    String message = message(object, index, lock.get(), step);
    if (index.filter(i -> i.partitioned() || i.parent().isPresent()).isPresent()) {
      ShortWait wait = new ShortWait(step);
      return step.transaction().limitsWaiting()
          ? Optional.empty() // There is no better way.
          : Optional.of(
              Problem.at(
                      object.span(),
                      message,
                      "Set a short lock_timeout and try again until it succeeds: the index of a"
                          + " partitioned table cannot be dropped CONCURRENTLY.")
                  .withSafeSql(wait.sql()));
    }
    Problem problem =
        Problem.at(
                object.span(),
                message,
                "Drop it CONCURRENTLY, so that nobody waits."
                    + new OutsideTransaction(step).sentence())
            .withSafeSql(
                keysFirst(drop, index, step)
                    + "DROP INDEX CONCURRENTLY %s%s;"
                        .formatted(drop.ifExists() ? "IF EXISTS " : "", quoted(object.name())));
    boolean alone = drop.objects().size() == 1 && !drop.cascade();
    return Optional.of(
        (alone ? new ConcurrentlyFix(step).behind("index") : Optional.<Fix>empty())
            .map(problem::withFix)
            .orElse(problem));
  }

  /** CONCURRENTLY takes no CASCADE, so that foreign keys that need the index go before it. */
  private static String keysFirst(Drop drop, Optional<Index> index, Step step) {
    if (!drop.cascade() || index.isEmpty()) {
      return "";
    }
    return step.before().foreignKeysReferencing(index.get().table()).stream()
        .filter(key -> key.constraint().reliesOn(index.get().name()))
        .map(
            key ->
                "ALTER TABLE %s DROP CONSTRAINT %s;\n"
                    .formatted(key.table().sql(), quoted(key.constraint().name())))
        .collect(Collectors.joining());
  }

  private static String message(DroppedObject object, Optional<Index> index, Lock lock, Step step) {
    if (index.isEmpty()) {
      return "DROP INDEX takes %s %s lock on the table of %s: SELECT and every write on it wait until"
              .formatted(Impact.article(lock.mode()), lock.mode().words(), object.name())
          + " every transaction that has used it has ended, and then for a moment.";
    }
    Blocking blocking = new Blocking(lock);
    if (step.transaction().held().cover(lock)) {
      return "DROP INDEX %s needs the %s that the transaction has taken before, too: %s."
          .formatted(object.name(), blocking.name(), blocking.clause("until it ends"));
    }
    return "DROP INDEX %s takes %s %s: %s."
        .formatted(object.name(), Impact.article(lock.mode()), blocking.name(), blocking.clause());
  }
}
