package dev.miglint.locks;

import dev.miglint.schema.Lineage.PartitionOf;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.server.Constants;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.Connective;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.PartitionBound;
import dev.miglint.sql.PartitionBound.ListBound;
import dev.miglint.sql.PartitionBound.RangeBound;
import dev.miglint.sql.TableStatement.PartitionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The partitions that rows with a constant key are in. From 12 on the server locks no others; where
 * the constant cannot be placed, all of them count.
 */
final class PartitionRouting {

  private final Situation situation;

  PartitionRouting(Situation situation) {
    this.situation = situation;
  }

  /**
   * The table and the partitions where rows go.
   *
   * @param value the constant that a column gets; empty where it is not known
   */
  List<RelationName> route(RelationName table, Function<String, Optional<Literal>> value) {
    List<RelationName> found = new ArrayList<>(List.of(table));
    if (!situation.isPartitioned(table)) {
      return found;
    }
    for (Table partition : candidates(table, value)) {
      found.addAll(route(partition.name(), value));
    }
    return found;
  }

  private List<Table> candidates(RelationName table, Function<String, Optional<Literal>> value) {
    List<Table> partitions = situation.before().partitions(table);
    Optional<Literal> constant = keyColumn(table).flatMap(value);
    if (constant.isEmpty() || !situation.atLeast(12)) {
      return partitions;
    }
    List<Table> matching = new ArrayList<>();
    for (Table partition : partitions) {
      PartitionBound bound =
          partition.lineage().partitionOf().map(PartitionOf::bound).orElseThrow();
      Optional<Boolean> contains = contains(bound, constant.get());
      if (contains.isEmpty()) {
        return partitions;
      }
      if (contains.get()) {
        matching.add(partition);
      }
    }
    return matching.isEmpty()
        ? situation.before().defaultPartition(table).stream().toList()
        : matching;
  }

  private Optional<String> keyColumn(RelationName table) {
    return situation
        .table(table)
        .flatMap(Table::partitionKey)
        .map(PartitionKey::elements)
        .filter(elements -> elements.size() == 1)
        .flatMap(elements -> elements.get(0).column());
  }

  /** Empty where text alone does not tell. */
  private static Optional<Boolean> contains(PartitionBound bound, Literal value) {
    if (bound instanceof ListBound list) {
      return Optional.of(KeyCondition.containsAll(list.values(), List.of(value)));
    }
    if (bound instanceof RangeBound range) {
      Optional<Boolean> above = atLeast(value, range.from().get(0), true);
      Optional<Boolean> below = atLeast(value, range.to().get(0), false).map(is -> !is);
      return above.isEmpty() || below.isEmpty()
          ? Optional.empty()
          : Optional.of(above.get() && below.get());
    }
    return bound instanceof PartitionBound.DefaultPartition ? Optional.of(false) : Optional.empty();
  }

  /** MINVALUE as a lower bound and MAXVALUE as an upper one are no constants. */
  private static Optional<Boolean> atLeast(Literal value, Expression bound, boolean unbounded) {
    Optional<Literal> constant = Constants.of(bound);
    if (constant.isEmpty()) {
      return Optional.of(unbounded);
    }
    OptionalInt order = Constants.compare(value, constant.get());
    return order.isEmpty() ? Optional.empty() : Optional.of(order.getAsInt() >= 0);
  }

  /** The constant that a WHERE compares a column with. */
  static Optional<Literal> required(Optional<Expression> where, String column) {
    return where.flatMap(condition -> required(condition, column));
  }

  private static Optional<Literal> required(Expression condition, String column) {
    if (condition instanceof BooleanOperation and && and.connective() == Connective.AND) {
      return and.operands().stream().flatMap(part -> required(part, column).stream()).findFirst();
    }
    return KeyCondition.values(condition, column)
        .filter(values -> values.size() == 1)
        .flatMap(values -> Constants.of(values.get(0)));
  }
}
