package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Lineage;
import dev.miglint.schema.Table;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.LiteralKind;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.PartitionBound;
import dev.miglint.sql.PartitionBound.DefaultPartition;
import dev.miglint.sql.PartitionBound.HashBound;
import dev.miglint.sql.PartitionBound.ListBound;
import dev.miglint.sql.PartitionBound.RangeBound;
import dev.miglint.sql.TableStatement.PartitionKey;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Why the server does not take a bound: it does not fit the key, or another partition has part of
 * it (partbounds.c, check_new_partition_bound). What the text of a bound does not tell is let pass.
 */
final class PartitionBounds {

  private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric");
  private static final Set<String> MOMENTS = Set.of("timestamp", "timestamptz");
  private static final int LENGTH_OF_A_DAY = "2000-01-01".length();

  private final PartitionKey key;
  private final List<Optional<TypeName>> types;
  private final List<Table> partitions;

  PartitionBounds(Table parent, PartitionKey key, List<Table> partitions) {
    this.key = key;
    this.types =
        key.elements().stream()
            .map(element -> element.column().flatMap(parent::column).flatMap(Column::type))
            .toList();
    this.partitions = partitions;
  }

  /** The bound is not of the key's kind: said before the partition is looked at. */
  Optional<String> misfit(PartitionBound bound) {
    if (bound instanceof DefaultPartition) {
      return key.strategy().equals("hash")
          ? Optional.of("a hash-partitioned table may not have a default partition")
          : Optional.empty();
    }
    if (!strategy(bound).equals(key.strategy())) {
      return Optional.of(
          "invalid bound specification for a %s partition".formatted(key.strategy()));
    }
    if (bound instanceof RangeBound range) {
      String words = "%s must specify exactly one value per partitioning column";
      if (range.from().size() != types.size()) {
        return Optional.of(words.formatted("FROM"));
      }
      if (range.to().size() != types.size()) {
        return Optional.of(words.formatted("TO"));
      }
    }
    return Optional.empty();
  }

  private static String strategy(PartitionBound bound) {
    return bound instanceof ListBound ? "list" : bound instanceof RangeBound ? "range" : "hash";
  }

  /** The place is taken, or none at all. */
  Optional<String> conflict(String partition, PartitionBound bound) {
    if (bound instanceof DefaultPartition) {
      return first(DefaultPartition.class::isInstance)
          .map(
              other ->
                  "partition \"%s\" conflicts with existing default partition \"%s\""
                      .formatted(partition, other));
    }
    if (bound instanceof RangeBound range && !isBelow(range.from(), range.to(), true)) {
      return Optional.of("empty range bound specified for partition \"%s\"".formatted(partition));
    }
    return overlapped(bound)
        .map(
            other -> "partition \"%s\" would overlap partition \"%s\"".formatted(partition, other));
  }

  private Optional<String> overlapped(PartitionBound bound) {
    if (bound instanceof ListBound list) {
      return list.values().stream()
          .flatMap(value -> first(other -> lists(other, value)).stream())
          .findFirst();
    }
    if (bound instanceof RangeBound range) {
      return lowest(range);
    }
    return bound instanceof HashBound hash
        ? first(
            other ->
                other instanceof HashBound taken
                    && taken.modulus() == hash.modulus()
                    && taken.remainder() == hash.remainder())
        : Optional.empty();
  }

  private boolean lists(PartitionBound bound, Expression value) {
    return bound instanceof ListBound list
        && list.values().stream().anyMatch(other -> same(value, other));
  }

  private boolean same(Expression one, Expression other) {
    return (isNull(one) && isNull(other))
        || compare(one, other, types.get(0)).stream().anyMatch(order -> order == 0);
  }

  private static boolean isNull(Expression value) {
    return value instanceof Literal literal && literal.kind() == LiteralKind.NULL;
  }

  /** The server names the lowest of those that a range overlaps. */
  private Optional<String> lowest(RangeBound range) {
    return partitions.stream()
        .filter(other -> bound(other).filter(taken -> overlaps(range, taken)).isPresent())
        .reduce((lowest, next) -> isLower(next, lowest) ? next : lowest)
        .map(other -> other.name().name());
  }

  private boolean overlaps(RangeBound range, PartitionBound taken) {
    return taken instanceof RangeBound other
        && isBelow(range.from(), other.to(), false)
        && isBelow(other.from(), range.to(), false);
  }

  private boolean isLower(Table one, Table other) {
    return bound(one).orElseThrow() instanceof RangeBound first
        && bound(other).orElseThrow() instanceof RangeBound second
        && isBelow(first.from(), second.from(), false);
  }

  /**
   * Whether one end is below another one.
   *
   * @param unknown the answer where the text does not tell
   */
  private boolean isBelow(List<Expression> one, List<Expression> other, boolean unknown) {
    int values = Math.min(types.size(), Math.min(one.size(), other.size()));
    for (int i = 0; i < values; i++) {
      int infinity = Integer.compare(infinity(one.get(i)), infinity(other.get(i)));
      if (infinity != 0 || infinity(one.get(i)) != 0) {
        return infinity < 0; // What follows MINVALUE or MAXVALUE does not count.
      }
      OptionalInt order = compare(one.get(i), other.get(i), types.get(i));
      if (order.isEmpty()) {
        return unknown;
      }
      if (order.getAsInt() != 0) {
        return order.getAsInt() < 0;
      }
    }
    return false;
  }

  private static int infinity(Expression end) {
    String word =
        end instanceof ColumnReference reference
            ? reference.column().orElse("").toLowerCase(Locale.ROOT)
            : "";
    return word.equals("minvalue") ? -1 : word.equals("maxvalue") ? 1 : 0;
  }

  private static OptionalInt compare(Expression one, Expression other, Optional<TypeName> type) {
    Optional<Literal> first = constant(one, type);
    Optional<Literal> second = constant(other, type);
    if (first.isEmpty() || second.isEmpty() || type.isEmpty() || type.get().isArray()) {
      return OptionalInt.empty();
    }
    String name = type.get().name();
    boolean ordered =
        NUMBERS.contains(name)
            || (MOMENTS.contains(name) && isMoment(first.get()) && isMoment(second.get()))
            || (name.equals("date") && isDay(first.get()) && isDay(second.get()));
    if (ordered) {
      return Constants.compare(first.get(), second.get());
    }
    boolean moving = name.equals("date") || MOMENTS.contains(name); // now, tomorrow
    return !moving && first.get().value().equals(second.get().value())
        ? OptionalInt.of(0)
        : OptionalInt.empty();
  }

  /** A cast to another type than the key's may change the value. */
  private static Optional<Literal> constant(Expression value, Optional<TypeName> type) {
    boolean changed =
        value instanceof TypeCast cast
            && type.filter(t -> t.name().equals(cast.type().name())).isEmpty();
    return changed ? Optional.empty() : Constants.of(value);
  }

  private static boolean isMoment(Literal value) {
    return Constants.isMoment(value.value());
  }

  private static boolean isDay(Literal value) {
    return isMoment(value) && value.value().length() == LENGTH_OF_A_DAY;
  }

  private Optional<String> first(Predicate<PartitionBound> taken) {
    return partitions.stream()
        .filter(partition -> bound(partition).filter(taken).isPresent())
        .map(partition -> partition.name().name())
        .findFirst();
  }

  private static Optional<PartitionBound> bound(Table partition) {
    return partition.lineage().partitionOf().map(Lineage.PartitionOf::bound);
  }
}
