package dev.miglint.locks;

import static dev.miglint.locks.LockMode.ACCESS_EXCLUSIVE;

import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeStatement.CreateComposite;

/** Composite types: in the catalog they are relations, and typed tables follow them. */
final class CompositeLocks {

  private final Situation situation;
  private final Tally tally;

  CompositeLocks(Situation situation, Tally tally) {
    this.situation = situation;
    this.tally = tally;
  }

  Footprint create(CreateComposite create) {
    tally.lock(situation.before().nameOfNew(create.name()), ACCESS_EXCLUSIVE, "new");
    return tally.footprint(ManualPage.CREATE_TYPE.address(situation.target()));
  }

  Footprint alter(AlterTable alter) {
    lock(alter.name());
    return tally.footprint(ManualPage.ALTER_TYPE.address(situation.target()));
  }

  /** The type itself, and the tables that are made OF it. */
  void lock(QualifiedName name) {
    RelationName type = situation.before().resolveType(name.schema(), name.name());
    tally.lock(type, ACCESS_EXCLUSIVE, "altered");
    for (Table table : situation.before().tables()) {
      if (table.lineage().ofType().filter(type::equals).isPresent()) {
        for (RelationName each : situation.withDescendants(table.name(), false)) {
          tally.lock(each, ACCESS_EXCLUSIVE, "is a table of the type " + type);
        }
      }
    }
  }
}
