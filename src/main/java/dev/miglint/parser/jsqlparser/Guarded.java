package dev.miglint.parser.jsqlparser;

import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;

/**
 * A statement that runs under a condition, which nearly always asks whether its object is there: as
 * if it said IF EXISTS or IF NOT EXISTS itself.
 */
final class Guarded {

  private Guarded() {}

  static Statement of(Statement statement) {
    if (statement instanceof AlterTable alter) {
      return new AlterTable(
          alter.kind(),
          alter.name(),
          alter.only(),
          alter.ifExists(),
          alter.actions().stream().map(Guarded::action).toList(),
          alter.span());
    }
    return statement instanceof Drop drop
        ? new Drop(
            drop.kind(), drop.objects(), true, drop.cascade(), drop.concurrently(), drop.span())
        : statement;
  }

  private static AlterAction action(AlterAction action) {
    if (action instanceof AddColumn add) {
      return new AddColumn(add.column(), true, add.span());
    }
    if (action instanceof DropColumn drop) {
      return new DropColumn(drop.column(), true, drop.cascade(), drop.span());
    }
    return action instanceof DropConstraint drop
        ? new DropConstraint(drop.constraint(), true, drop.cascade(), drop.span())
        : action;
  }
}
