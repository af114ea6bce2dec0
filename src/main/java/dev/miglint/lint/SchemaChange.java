package dev.miglint.lint;

import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.migration.Migration;
import dev.miglint.schema.Index;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Sequence;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.SessionStatement;
import java.util.List;
import java.util.Optional;

/**
 * A schema change that keeps a table locked which others use.
 *
 * @param lock the strongest that it takes on such a table, SHARE at least
 * @param line where it begins
 * @param statement its number, as in {@link dev.miglint.schema.Moment#statement}
 */
public record SchemaChange(Lock lock, Migration migration, int line, int statement) {

  /** What a statement that writes no rows changes. */
  public static Optional<SchemaChange> in(Step step) {
    if (step.statement() instanceof SessionStatement) {
      return Optional.empty();
    }
    return step.footprint()
        .strongest(name -> isTableInUse(name, step))
        .filter(lock -> lock.mode().atLeast(LockMode.SHARE))
        .map(
            lock ->
                new SchemaChange(lock, step.migration(), step.line(), step.moment().statement()));
  }

  /** A table that the history has not seen yet may show up in the statement itself. */
  private static boolean isTableInUse(RelationName name, Step step) {
    Optional<Relation> relation =
        step.before().relation(name).or(() -> step.after().relation(name));
    boolean mayBeAbsent =
        relation.isEmpty() && step.statement() instanceof Drop drop && drop.ifExists();
    return !mayBeAbsent
        && !step.before().isNewInRelease(name)
        && !step.after().isNewInRelease(name)
        && relation.filter(r -> r instanceof Index || r instanceof Sequence).isEmpty();
  }

  /** The last one that comes before a statement or is part of it. */
  public static Optional<SchemaChange> lastUpTo(int statement, List<SchemaChange> changes) {
    return changes.stream()
        .filter(change -> change.statement() <= statement)
        .reduce((earlier, later) -> later);
  }

  /** Where it is, for readers of another migration or of the same. */
  public String place(Migration reader) {
    return migration.equals(reader)
        ? "line " + line
        : "%s, line %s".formatted(migration.id(), line);
  }
}
