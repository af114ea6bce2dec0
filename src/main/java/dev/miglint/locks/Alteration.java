package dev.miglint.locks;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One ALTER TABLE under way. Its actions say what each table needs; the tables are worked through
 * once, at the end, as the server does: a rewrite covers the scans.
 */
final class Alteration {

  final Situation situation;
  final Tally tally;
  final RelationName root;
  final boolean only;

  /** What the statement takes on the table itself. */
  final LockMode mode;

  /** It says ALTER FOREIGN TABLE. */
  private final boolean saysForeign;

  final List<AlterAction> actions;
  private final Set<String> droppedConstraints;

  private final Map<RelationName, String> rewrites = new LinkedHashMap<>();
  private final Set<RelationName> scans = new LinkedHashSet<>();
  private final Set<RelationName> rebuiltIndexes = new LinkedHashSet<>();
  private final Set<RelationName> adoptedIndexes = new LinkedHashSet<>();
  private final Set<RelationName> droppedIndexes = new LinkedHashSet<>();
  private final Set<RelationName> involved = new LinkedHashSet<>();

  Alteration(Situation situation, Tally tally, RelationName root, LockMode mode, AlterTable alter) {
    this.situation = situation;
    this.tally = tally;
    this.root = root;
    this.only = alter.only();
    this.mode = mode;
    this.saysForeign = alter.kind() == ObjectKind.FOREIGN_TABLE;
    this.actions = alter.actions();
    this.droppedConstraints =
        actions.stream()
            .filter(DropConstraint.class::isInstance)
            .map(action -> ((DropConstraint) action).constraint().value())
            .collect(Collectors.toSet());
    involved.add(root);
  }

  boolean atLeast(int major) {
    return situation.atLeast(major);
  }

  /** Locks the children as the table itself, and gives back all of them. */
  List<RelationName> recurse() {
    List<RelationName> tables = situation.withDescendants(root, only);
    lockChildren(tables);
    return tables;
  }

  /** Locks the partitions as the table itself, and gives back all of them. */
  List<RelationName> recurseToPartitions() {
    List<RelationName> tables = situation.withPartitions(root);
    lockChildren(tables);
    return tables;
  }

  private void lockChildren(List<RelationName> tables) {
    for (RelationName table : tables) {
      if (!table.equals(root)) {
        tally.lock(table, mode, reasonFor(table));
      }
      involved.add(table);
    }
  }

  /** Why the statement, which names the root, locks the table. */
  String reasonFor(RelationName table) {
    if (table.equals(root)) {
      return "altered";
    }
    boolean partition = situation.table(table).filter(Table::isPartition).isPresent();
    return (partition ? "partition of " : "inherits from ") + root;
  }

  /** Constraints of a table that the statement does not drop: drops come first. */
  Stream<Constraint> keptConstraints(RelationName table) {
    return situation.table(table).stream()
        .flatMap(t -> t.constraints().stream())
        .filter(constraint -> !droppedConstraints.contains(constraint.name()));
  }

  void rewrite(RelationName table) {
    rewrites.putIfAbsent(table, "");
  }

  boolean isRewritten(RelationName table) {
    return rewrites.containsKey(table);
  }

  void scan(RelationName table) {
    scans.add(table);
  }

  /** An index is dropped and built anew, which costs nothing where its files can stay. */
  void rebuild(Index index) {
    rebuiltIndexes.add(index.name());
  }

  /** An index becomes that of a constraint instead of being built. */
  void adopt(RelationName index) {
    adoptedIndexes.add(index);
  }

  void dropIndex(RelationName index, String reason) {
    droppedIndexes.add(index);
    tally.lock(index, LockMode.ACCESS_EXCLUSIVE, reason);
  }

  /** The last phase: rewrites, scans, index builds. */
  void finish() {
    for (RelationName table : rewrites.keySet()) {
      if (hasRows(table)) {
        rewriteWithIndexes(table);
      }
    }
    for (RelationName table : scans) {
      if (!isRewritten(table) && hasRows(table)) {
        tally.work(table, Work.SCAN);
      }
    }
    for (RelationName index : rebuiltIndexes) {
      situation.before().index(index).ifPresent(this::buildOrKeep);
    }
    for (RelationName table : involved) {
      new IndexBuild(situation, tally).buildNewOf(table, adoptedIndexes);
      for (Index index : situation.after().indexes(table)) {
        if (droppedIndexes.contains(index.name()) && !adoptedIndexes.contains(index.name())) {
          new IndexBuild(situation, tally).build(index);
        }
      }
    }
  }

  private boolean hasRows(RelationName table) {
    return !isForeign(table) && !situation.isPartitioned(table);
  }

  /** Its rows are another server's, which is not asked (ALTER FOREIGN TABLE, description). */
  boolean isForeign(RelationName table) {
    return (saysForeign && table.equals(root))
        || situation.table(table).filter(Table::isForeign).isPresent();
  }

  private void rewriteWithIndexes(RelationName table) {
    tally.work(table, Work.REWRITE);
    for (Index index : situation.before().indexes(table)) {
      if (!droppedIndexes.contains(index.name())) {
        tally.lock(index.name(), LockMode.ACCESS_EXCLUSIVE, "built anew with " + table);
        build(index);
      }
    }
  }

  private void buildOrKeep(Index index) {
    if (!index.partitioned() && !isRewritten(index.table())) {
      build(index);
    }
  }

  private void build(Index index) {
    tally.work(index.name(), Work.INDEX_BUILD);
    tally.work(index.table(), Work.INDEX_BUILD);
  }
}
