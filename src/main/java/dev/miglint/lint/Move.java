package dev.miglint.lint;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.locks.LockMode;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Renaming;
import dev.miglint.source.Span;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.ObjectStatement.SetSchema;
import dev.miglint.sql.QualifiedName;
import java.util.Locale;
import java.util.Optional;

/**
 * A relation, type or routine that a statement renames or puts into another schema.
 *
 * @param from its name until then, as written
 * @param to its full name from then on
 */
public record Move(ObjectKind kind, QualifiedName from, RelationName to, Span span) {

  /** What the statement moves, if it does. */
  public static Optional<Move> of(Step step) {
    if (step.statement() instanceof Rename rename && rename.member().isEmpty()) {
      RelationName to = step.before().resolve(rename.object()).sibling(rename.newName().value());
      return Optional.of(new Move(rename.kind(), rename.object(), to, rename.span()));
    }
    if (step.statement() instanceof SetSchema set) {
      RelationName to = new RelationName(set.newSchema().value(), set.object().name());
      return Optional.of(new Move(set.kind(), set.object(), to, set.span()));
    }
    return Optional.empty();
  }

  /**
   * Another relation had the new name until this migration gave it a different one, or this
   * transaction dropped it: a swap.
   */
  public boolean takesOver(Step step) {
    return isFreed(step)
        || step.before().relations().stream()
            .anyMatch(
                relation ->
                    relation.renamed().filter(r -> hadNewName(r, relation, step)).isPresent());
  }

  private boolean isFreed(Step step) {
    return step.before().presence(to) == Presence.ABSENT
        && step.transaction()
            .held()
            .on(to)
            .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE)
            .isPresent();
  }

  private boolean hadNewName(Renaming renaming, Relation relation, Step step) {
    return renaming.at().migration() == step.moment().migration()
        && (renaming.from().equals(to.toString())
            || (renaming.from().equals(to.name()) && relation.name().schema().equals(to.schema())));
  }

  /**
   * How both names go on to work in MySQL and in SQLite. MySQL commits each statement by itself, so
   * the view is made for the new name first; RENAME TABLE then changes both at once.
   */
  public String beside(Wording wording) {
    String old = wording.quoted(from);
    String now = wording.quoted(to.name());
    return wording.dialect() == Dialect.MYSQL
        ? """
        -- this release: takes INSERT, UPDATE and DELETE too
        CREATE VIEW %2$s AS SELECT * FROM %1$s;
        -- a later release, once no code names %1$s
        RENAME TABLE %2$s TO %3$s, %1$s TO %2$s;
        DROP VIEW %3$s;\
        """
            .formatted(old, now, wording.quoted("old_" + to.name()))
        : """
        BEGIN;
        ALTER TABLE %1$s RENAME TO %2$s;
        CREATE VIEW %1$s AS SELECT * FROM %2$s; -- for reading alone
        COMMIT;\
        """
            .formatted(old, now);
  }

  /** The statement once more, without a semicolon. */
  public String statement() {
    String alter = "ALTER %s %s".formatted(kind.words().toUpperCase(Locale.ROOT), quoted(from));
    return to.name().equals(from.name())
        ? alter + " SET SCHEMA " + quoted(to.schema())
        : alter + " RENAME TO " + quoted(to.name());
  }
}
