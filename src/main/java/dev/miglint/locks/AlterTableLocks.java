package dev.miglint.locks;

import dev.miglint.schema.RelationName;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AddIdentity;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.AlterConstraint;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.DropDefault;
import dev.miglint.sql.AlterAction.DropExpression;
import dev.miglint.sql.AlterAction.DropIdentity;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.AlterAction.SetExpression;
import dev.miglint.sql.AlterAction.SetIdentity;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.AlterAction.SetStatistics;
import dev.miglint.sql.AlterAction.SetStorage;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.TableStatement.AlterTable;

/** ALTER TABLE on tables. */
final class AlterTableLocks {

  private final Situation situation;

  AlterTableLocks(Situation situation) {
    this.situation = situation;
  }

  Footprint alter(AlterTable alter) {
    RelationName root = situation.resolve(alter.name());
    Tally tally = new Tally();
    LockMode mode = AlterLevel.of(alter.actions(), situation.target());
    tally.lock(root, mode, "altered");
    Alteration alteration = new Alteration(situation, tally, root, mode, alter);
    for (AlterAction action : alter.actions()) {
      apply(action, alteration);
    }
    alteration.finish();
    return tally.footprint(ManualPage.ALTER_TABLE.address(situation.target()));
  }

  private void apply(AlterAction action, Alteration alteration) {
    if (action instanceof AddColumn add) {
      new ColumnLocks(alteration).add(add);
    } else if (action instanceof DropColumn drop) {
      new ColumnLocks(alteration).drop(drop);
    } else if (action instanceof AlterColumnType && alteration.isForeign(alteration.root)) {
      alteration.recurse();
    } else if (action instanceof AlterColumnType change) {
      new TypeChangeLocks(alteration).change(change);
    } else if (action instanceof SetNotNull set) {
      new ColumnLocks(alteration).setNotNull(set.column().value());
    } else if (action instanceof DropNotNull drop) {
      new ColumnLocks(alteration).dropNotNull(drop.column().value());
    } else if (action instanceof SetExpression set) {
      new ColumnLocks(alteration).setExpression(set);
    } else if (action instanceof AddIdentity add) {
      new ColumnLocks(alteration).addIdentity(add);
    } else if (action instanceof SetIdentity set) {
      new ColumnLocks(alteration).setIdentity(set);
    } else if (action instanceof DropIdentity drop) {
      new ColumnLocks(alteration).dropIdentity(drop);
    } else if (goesOnToChildren(action)) {
      alteration.recurse();
    } else if (action instanceof AttachPartition attach) {
      new PartitionLocks(situation, alteration.tally).attach(alteration.root, attach);
    } else if (action instanceof DetachPartition detach) {
      new PartitionLocks(situation, alteration.tally).detach(alteration.root, detach);
    } else if (!applyToConstraints(action, alteration)) {
      new StorageLocks(alteration).apply(action);
    }
  }

  private static boolean goesOnToChildren(AlterAction action) {
    return action instanceof SetDefault
        || action instanceof DropDefault
        || action instanceof DropExpression
        || action instanceof SetStatistics
        || action instanceof SetStorage;
  }

  private static boolean applyToConstraints(AlterAction action, Alteration alteration) {
    ConstraintLocks constraints = new ConstraintLocks(alteration);
    if (action instanceof AddConstraint add) {
      constraints.add(add);
    } else if (action instanceof AlterConstraint alter) {
      constraints.alter(alter);
    } else if (action instanceof ValidateConstraint validate) {
      constraints.validate(validate);
    } else if (action instanceof DropConstraint drop) {
      constraints.drop(drop);
    } else {
      return false;
    }
    return true;
  }
}
