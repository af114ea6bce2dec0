package dev.miglint.lint;

import dev.miglint.lint.History.Script;
import dev.miglint.migration.Migration;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.ParsedScript.Skipped;
import dev.miglint.sql.RoutineBody.Unread;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a migration that nobody should believe was checked.
 *
 * @param reason what kept it from being seen, as the rest of "not analysed: …"
 */
public record Unseen(String reason, Span span) {

  /** psql's own commands are no SQL: they are counted, not reported. */
  private static final String META_COMMAND = "psql meta-command";

  /** Everything in a script that was not looked at, in the order of the text. */
  public static List<Unseen> in(Script script) {
    Migration migration = script.migration();
    if (!migration.isSql()) {
      return List.of(new Unseen("a program step", Span.START_OF_FILE));
    }
    List<Unseen> unseen = new ArrayList<>();
    for (Skipped skipped : script.parsed().skipped()) {
      if (!skipped.reason().equals(META_COMMAND)) {
        unseen.add(new Unseen(skipped.reason(), skipped.span()));
      }
    }
    for (Statement statement : script.parsed().statements()) {
      if (statement instanceof DoBlock block) {
        for (Unread part : block.body().unread()) {
          unseen.add(new Unseen(part.reason(), part.span()));
        }
      }
    }
    return unseen;
  }

  /**
   * Whether a statement drops a constraint by a name that the history does not know: names that a
   * program's naming convention chose are not seen.
   */
  public static boolean namesOtherwise(Statement statement, Schema schema) {
    return statement instanceof AlterTable alter
        && schema
            .table(alter.name())
            .filter(table -> alter.actions().stream().anyMatch(action -> isUnknown(action, table)))
            .isPresent();
  }

  private static boolean isUnknown(AlterAction action, Table table) {
    return action instanceof DropConstraint drop
        && !drop.ifExists()
        && table.constraintPresence(drop.constraint().value()) == Presence.ABSENT;
  }

  /** How many pieces of a script are no SQL at all. */
  public static int metaCommands(ScriptOutline script) {
    return (int)
        script.skipped().stream().filter(skipped -> skipped.reason().equals(META_COMMAND)).count();
  }
}
