package dev.miglint.schema;

import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.ObjectStatement.ChangeOwner;
import dev.miglint.sql.ObjectStatement.ChangeRole;
import dev.miglint.sql.ObjectStatement.Grant;
import dev.miglint.sql.SessionStatement.Execute;
import dev.miglint.sql.SessionStatement.Prepare;
import dev.miglint.sql.SessionStatement.SetConstraints;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.StatementVisitor;

/** The kinds of statements that leave the catalog as it is. */
abstract class CatalogNeutral implements StatementVisitor<Schema> {

  /** The schema so far. */
  abstract Schema unchanged();

  @Override
  public Schema visit(Reindex statement) {
    return unchanged();
  }

  @Override
  public Schema visit(ChangeOwner statement) {
    return unchanged();
  }

  @Override
  public Schema visit(Grant statement) {
    return unchanged();
  }

  @Override
  public Schema visit(ChangeRole statement) {
    return unchanged();
  }

  @Override
  public Schema visit(TransactionControl statement) {
    return unchanged();
  }

  @Override
  public Schema visit(SetConstraints statement) {
    return unchanged();
  }

  @Override
  public Schema visit(Prepare statement) {
    return unchanged();
  }

  @Override
  public Schema visit(Execute statement) {
    return unchanged();
  }
}
