package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Lineage.PartitionOf;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.PartitionBound;
import dev.miglint.sql.PartitionBound.DefaultPartition;
import dev.miglint.sql.PartitionBound.HashBound;
import dev.miglint.sql.PartitionBound.ListBound;
import dev.miglint.sql.PartitionBound.RangeBound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why the server does not make a table a partition of another (partbounds.c, tablecmds.c). */
public final class PartitionRefusal {

  private final Schema schema;
  private final Table parent;

  public PartitionRefusal(Schema schema, Table parent) {
    this.schema = schema;
    this.parent = parent;
  }

  /** Because of its bound, beside those of the partitions that are there. */
  public Optional<String> ofBound(String name, PartitionBound bound) {
    String strategy = parent.partitionKey().map(key -> key.strategy()).orElse("");
    if (bound instanceof DefaultPartition) {
      return strategy.equals("hash")
          ? Optional.of("a hash-partitioned table may not have a default partition")
          : siblings().stream()
              .filter(sibling -> sibling.bound() instanceof DefaultPartition)
              .findFirst()
              .map(
                  sibling ->
                      "partition \"%s\" conflicts with existing default partition \"%s\""
                          .formatted(name, sibling.name()));
    }
    if (!strategy.equals(strategy(bound))) {
      return Optional.of("invalid bound specification for a %s partition".formatted(strategy));
    }
    if (bound instanceof ListBound list) {
      return overlapped(list).map(sibling -> overlap(name, sibling));
    }
    Optional<PartitionRange> range = range(bound);
    if (range.filter(PartitionRange::isEmpty).isPresent()) {
      return Optional.of("empty range bound specified for partition \"%s\"".formatted(name));
    }
    return range.flatMap(this::overlapped).map(sibling -> overlap(name, sibling));
  }

  /** Because its columns are not those of its table; both have to be known completely. */
  public Optional<String> ofColumns(Table child) {
    if (child.isPartition()) {
      return Optional.of("\"%s\" is already a partition".formatted(child.name().name()));
    }
    if (!child.columnsComplete() || !parent.columnsComplete()) {
      return Optional.empty();
    }
    for (Column column : child.columns()) {
      if (parent.column(column.name()).isEmpty()) {
        return Optional.of(
            "table \"%s\" contains column \"%s\" not found in parent \"%s\""
                .formatted(child.name().name(), column.name(), parent.name().name()));
      }
    }
    return parent.columns().stream()
        .filter(column -> child.column(column.name()).isEmpty())
        .findFirst()
        .map(column -> "child table is missing column \"%s\"".formatted(column.name()));
  }

  private record Sibling(String name, PartitionBound bound) {}

  private List<Sibling> siblings() {
    List<Sibling> found = new ArrayList<>();
    RelationName own = parent.name();
    for (Table partition : schema.partitions(own)) {
      partition
          .lineage()
          .partitionOf()
          .map(PartitionOf::bound)
          .ifPresent(bound -> found.add(new Sibling(partition.name().name(), bound)));
    }
    return found;
  }

  private static String strategy(PartitionBound bound) {
    if (bound instanceof HashBound) {
      return "hash";
    }
    return bound instanceof ListBound ? "list" : "range";
  }

  private static String overlap(String name, String sibling) {
    return "partition \"%s\" would overlap partition \"%s\"".formatted(name, sibling);
  }

  /** The partition that has one of the values already, as it is written. */
  private Optional<String> overlapped(ListBound list) {
    for (Expression value : list.values()) {
      for (Sibling sibling : siblings()) {
        boolean same =
            sibling.bound() instanceof ListBound other
                && other.values().stream().anyMatch(taken -> isSame(value, taken));
        if (same) {
          return Optional.of(sibling.name());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(Expression one, Expression other) {
    return one instanceof Literal first
        && other instanceof Literal second
        && first.kind() == second.kind()
        && first.value().equals(second.value());
  }

  private Optional<String> overlapped(PartitionRange range) {
    return siblings().stream()
        .filter(sibling -> range(sibling.bound()).filter(range::overlaps).isPresent())
        .min(
            Comparator.comparing(
                sibling -> range(sibling.bound()).orElseThrow(), PartitionRange.BY_START))
        .map(Sibling::name);
  }

  /** Of one column, with bounds that can be compared as they are written. */
  private static Optional<PartitionRange> range(PartitionBound bound) {
    return bound instanceof RangeBound range && range.from().size() == 1 && range.to().size() == 1
        ? PartitionRange.of(range.from().get(0), range.to().get(0))
        : Optional.empty();
  }
}
