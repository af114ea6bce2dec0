package dev.miglint.locks;

import static dev.miglint.locks.LockMode.SHARE;

import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema.TableColumn;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.TypeStatement.AlterDomain;
import dev.miglint.sql.TypeStatement.DomainAction;
import dev.miglint.sql.TypeStatement.DomainAction.AddDomainConstraint;
import dev.miglint.sql.TypeStatement.DomainAction.ChangeNotNull;
import dev.miglint.sql.TypeStatement.DomainAction.ValidateDomainConstraint;

/** ALTER DOMAIN: a new constraint reads every table that has a column of the domain. */
final class DomainLocks {

  private final Situation situation;
  private final Tally tally = new Tally();

  DomainLocks(Situation situation) {
    this.situation = situation;
  }

  Footprint alter(AlterDomain alter) {
    if (readsTables(alter.action())) {
      RelationName domain =
          situation.before().resolveType(alter.name().schema(), alter.name().name());
      for (TableColumn use : situation.before().columnsOfType(domain)) {
        // A partitioned table has no rows of its own.
        if (!situation.isPartitioned(use.relation())) {
          tally.lock(use.relation(), SHARE, "has columns of the domain " + domain);
          tally.work(use.relation(), Work.SCAN);
        }
      }
      if (!situation.before().isComplete()) {
        tally.unknown("tables that are not known may have columns of the domain " + domain);
      }
    }
    return tally.footprint(ManualPage.ALTER_DOMAIN.address(situation.target()));
  }

  private static boolean readsTables(DomainAction action) {
    if (action instanceof AddDomainConstraint add) {
      ConstraintDefinition constraint = add.constraint();
      return !(constraint instanceof Check check && check.attributes().notValid());
    }
    return action instanceof ValidateDomainConstraint
        || (action instanceof ChangeNotNull change && change.notNull());
  }
}
