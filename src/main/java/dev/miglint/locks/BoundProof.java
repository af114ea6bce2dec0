package dev.miglint.locks;

import dev.miglint.locks.KeyCondition.Interval;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.server.Constants;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.BooleanOperation;
import dev.miglint.sql.Expression.Connective;
import dev.miglint.sql.Expression.NullTest;
import dev.miglint.sql.PartitionBound;
import dev.miglint.sql.PartitionBound.ListBound;
import dev.miglint.sql.PartitionBound.RangeBound;
import dev.miglint.sql.TableStatement.PartitionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a table's CHECK constraints prove that its rows are inside or outside a partition's
 * bounds, so that it need not be scanned (manual, ALTER TABLE, ATTACH PARTITION). Only keys of one
 * column are followed; the server follows no hash bounds either.
 */
final class BoundProof {

  private final Situation situation;
  private final RelationName parent;
  private final Optional<String> key;

  BoundProof(Situation situation, RelationName parent) {
    this.situation = situation;
    this.parent = parent;
    this.key =
        situation
            .table(parent)
            .flatMap(Table::partitionKey)
            .map(PartitionKey::elements)
            .filter(elements -> elements.size() == 1)
            .flatMap(elements -> elements.get(0).column());
  }

  /** What proves that every row of a table is within the bound. */
  Optional<String> inside(RelationName table, PartitionBound bound) {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    if (bound instanceof PartitionBound.DefaultPartition) {
      boolean all =
          situation.before().partitions(parent).stream()
              .flatMap(partition -> partition.lineage().partitionOf().stream())
              .allMatch(other -> isOutside(table, other.bound()));
      return all ? names(table) : Optional.empty();
    }
    return isInside(table, bound) ? names(table) : Optional.empty();
  }

  /** What proves that no row of a table is within the bound. */
  Optional<String> outside(RelationName table, PartitionBound bound) {
    return isOutside(table, bound) ? names(table) : Optional.empty();
  }

  private boolean isInside(RelationName table, PartitionBound bound) {
    String column = key.orElseThrow();
    List<Expression> conditions = conditions(table);
    boolean notNull =
        situation.table(table).flatMap(t -> t.column(column)).filter(c -> c.notNull()).isPresent()
            || conditions.stream().anyMatch(c -> NotNullProof.implies(c, column));
    boolean takesNull =
        bound instanceof ListBound list
            && list.values().stream().anyMatch(DefaultVolatility::isNull);
    if (!notNull && !takesNull) {
      return false;
    }
    if (bound instanceof ListBound list) {
      return conditions.stream()
          .flatMap(condition -> KeyCondition.values(condition, column).stream())
          .anyMatch(values -> KeyCondition.containsAll(list.values(), values));
    }
    if (bound instanceof RangeBound range) {
      return range.from().size() == 1
          && lower(range).map(from -> proves(conditions, from)).orElse(true)
          && upper(range).map(to -> proves(conditions, to)).orElse(true);
    }
    return false;
  }

  private boolean proves(List<Expression> conditions, Interval wanted) {
    return conditions.stream().anyMatch(condition -> proves(condition, wanted));
  }

  private boolean proves(Expression condition, Interval wanted) {
    if (condition instanceof BooleanOperation operation
        && operation.connective() != Connective.NOT) {
      return operation.connective() == Connective.OR
          ? operation.operands().stream().allMatch(operand -> proves(operand, wanted))
          : operation.operands().stream().anyMatch(operand -> proves(operand, wanted));
    }
    return KeyCondition.intervals(condition, key.orElseThrow()).stream()
        .anyMatch(interval -> interval.within(wanted));
  }

  private boolean isOutside(RelationName table, PartitionBound bound) {
    return key.isPresent()
        && (conditions(table).stream().anyMatch(condition -> excludes(condition, bound))
            || refusesAll(conditions(table), bound));
  }

  /** Several conditions together refuse what each of them refuses alone. */
  private boolean refusesAll(List<Expression> conditions, PartitionBound bound) {
    List<Expression> refused =
        conditions.stream()
            .flatMap(c -> KeyCondition.refusedValues(c, key.orElseThrow()).stream())
            .flatMap(List::stream)
            .toList();
    return bound instanceof ListBound list && KeyCondition.containsAll(refused, list.values());
  }

  private boolean excludes(Expression condition, PartitionBound bound) {
    String column = key.orElseThrow();
    if (condition instanceof BooleanOperation operation
        && operation.connective() != Connective.NOT) {
      return operation.connective() == Connective.OR
          ? operation.operands().stream().allMatch(operand -> excludes(operand, bound))
          : operation.operands().stream().anyMatch(operand -> excludes(operand, bound));
    }
    if (bound instanceof ListBound list) {
      boolean refused =
          KeyCondition.refusedValues(condition, column)
              .filter(values -> KeyCondition.containsAll(values, list.values()))
              .isPresent();
      boolean others =
          KeyCondition.values(condition, column)
              .filter(values -> KeyCondition.disjoint(values, list.values()))
              .isPresent();
      boolean elsewhere =
          KeyCondition.intervals(condition, column).stream()
              .anyMatch(i -> list.values().stream().allMatch(value -> excludes(i, value)));
      return refused || others || elsewhere;
    }
    if (bound instanceof RangeBound range && range.from().size() == 1) {
      if (condition instanceof NullTest test && !test.not()) {
        return NotNullProof.isColumn(test.operand(), column); // No range has NULL in it.
      }
      return KeyCondition.intervals(condition, column).stream()
          .anyMatch(
              interval ->
                  lower(range).filter(interval::excludes).isPresent()
                      || upper(range).filter(interval::excludes).isPresent());
    }
    return false;
  }

  private static boolean excludes(Interval interval, Expression value) {
    return Constants.of(value)
        .filter(
            constant ->
                interval.excludes(new Interval("<=", constant))
                    || interval.excludes(new Interval(">=", constant)))
        .isPresent();
  }

  private static Optional<Interval> lower(RangeBound range) {
    return Constants.of(range.from().get(0)).map(value -> new Interval(">=", value));
  }

  private static Optional<Interval> upper(RangeBound range) {
    return Constants.of(range.to().get(0)).map(value -> new Interval("<", value));
  }

  /** What holds for every row: the parts of the valid CHECKs. */
  private List<Expression> conditions(RelationName table) {
    List<Expression> conditions = new ArrayList<>();
    checks(table).forEach(check -> check.expression().ifPresent(e -> split(e, conditions)));
    return conditions;
  }

  private static void split(Expression condition, List<Expression> parts) {
    if (condition instanceof BooleanOperation operation
        && operation.connective() == Connective.AND) {
      operation.operands().forEach(operand -> split(operand, parts));
    } else {
      parts.add(condition);
    }
  }

  private List<Constraint> checks(RelationName table) {
    return situation.table(table).stream()
        .flatMap(t -> t.constraints(Constraint.Kind.CHECK).stream())
        .filter(check -> check.valid() && check.enforced())
        .filter(check -> check.columns().contains(key.orElseThrow()))
        .toList();
  }

  private Optional<String> names(RelationName table) {
    return Optional.of(
        checks(table).stream().map(Constraint::name).collect(Collectors.joining(", ")));
  }
}
