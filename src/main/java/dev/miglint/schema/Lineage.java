package dev.miglint.schema;

import dev.miglint.sql.PartitionBound;
import dev.miglint.sql.TableStatement.PartitionKey;
import java.util.List;
import java.util.Optional;

/**
 * How a table stands to others: partitioning, inheritance, OF type.
 *
 * @param partitionKey of a partitioned table
 * @param partitionOf of a partition; a partition can be partitioned itself
 * @param inherits parents of INHERITS
 * @param ofType the composite type of CREATE TABLE … OF
 */
public record Lineage(
    Optional<PartitionKey> partitionKey,
    Optional<PartitionOf> partitionOf,
    List<RelationName> inherits,
    Optional<RelationName> ofType) {

  /** A table that stands alone. */
  public static final Lineage NONE =
      new Lineage(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  public Lineage {
    inherits = List.copyOf(inherits);
  }

  /** A partition's parent and its FOR VALUES. */
  public record PartitionOf(RelationName parent, PartitionBound bound) {
    public boolean isDefault() {
      return bound instanceof PartitionBound.DefaultPartition;
    }
  }

  /** The partitioned table or the inheritance parents. */
  public List<RelationName> parents() {
    return partitionOf.map(p -> List.of(p.parent())).orElse(inherits);
  }

  Lineage renaming(RelationName from, RelationName to) {
    return new Lineage(
        partitionKey,
        partitionOf.map(p -> p.parent().equals(from) ? new PartitionOf(to, p.bound()) : p),
        inherits.stream().map(parent -> parent.equals(from) ? to : parent).toList(),
        ofType);
  }

  Lineage withPartitionKey(Optional<PartitionKey> key) {
    return new Lineage(key, partitionOf, inherits, ofType);
  }

  Lineage withPartitionOf(Optional<PartitionOf> parent) {
    return new Lineage(partitionKey, parent, inherits, ofType);
  }

  Lineage withInherits(List<RelationName> parents) {
    return new Lineage(partitionKey, partitionOf, parents, ofType);
  }

  Lineage withOfType(Optional<RelationName> type) {
    return new Lineage(partitionKey, partitionOf, inherits, type);
  }
}
