package dev.miglint.parser.jsqlparser;

import dev.miglint.source.Span;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.SubQuery;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.Query;
import dev.miglint.sql.Query.OutputColumn;
import dev.miglint.sql.Query.RelationReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;

/** Collects what a query reads, at any depth. */
final class QueryMapper {

  private final ExpressionMapper mapper;
  private final List<OutputColumn> columns = new ArrayList<>();
  private final List<RelationReference> relations = new ArrayList<>();
  private final List<List<Expression>> rows = new ArrayList<>();
  private final List<Expression> expressions = new ArrayList<>();
  private final Set<String> withNames = new HashSet<>();
  private boolean filtered;

  QueryMapper(ExpressionMapper mapper) {
    this.mapper = mapper;
  }

  Query map(Select select) {
    add(select, true);
    return query(mapper.places().orFallback(select));
  }

  /** What was collected by other means than {@link #map}, as a query. */
  private Query query(Span span) {
    List<RelationReference> read =
        relations.stream()
            .filter(r -> r.name().schema().isPresent() || !withNames.contains(key(r)))
            .toList();
    return new Query(
        columns, read, rows, expressions, List.of(), false, filtered, Optional.empty(), span);
  }

  private static String key(RelationReference reference) {
    return reference.name().name().toLowerCase(Locale.ROOT);
  }

  /** Reads FROM and JOIN outside of a SELECT. */
  void addFrom(FromItem item) {
    from(item);
  }

  void addJoins(List<Join> joins) {
    for (Join join : joins) {
      from(join.getFromItem());
      if (join.getOnExpressions() != null) {
        join.getOnExpressions().forEach(this::add);
      }
    }
  }

  List<RelationReference> relations() {
    return List.copyOf(relations);
  }

  List<Expression> expressions() {
    return List.copyOf(expressions);
  }

  private void add(Select select, boolean outermost) {
    if (select.getWithItemsList() != null) {
      for (WithItem<?> item : select.getWithItemsList()) {
        withNames.add(Places.plain(item.getAliasName()).toLowerCase(Locale.ROOT));
        if (item.getParenthesedStatement() instanceof Select inner) {
          add(inner, false);
        }
      }
    }
    if (select instanceof ParenthesedSelect inner) {
      add(inner.getSelect(), outermost);
    } else if (select instanceof PlainSelect plain) {
      plain(plain, outermost);
    } else if (select instanceof SetOperationList list) {
      for (int i = 0; i < list.getSelects().size(); i++) {
        add(list.getSelects().get(i), outermost && i == 0);
      }
    } else if (select instanceof Values values) {
      values(values, outermost);
    }
    if (select.getOrderByElements() != null) {
      select.getOrderByElements().stream().map(OrderByElement::getExpression).forEach(this::add);
    }
    filtered |= outermost && select.getLimit() != null;
  }

  private void plain(PlainSelect select, boolean outermost) {
    for (SelectItem<?> item : select.getSelectItems()) {
      Expression value = add(item.getExpression());
      if (outermost) {
        columns.add(new OutputColumn(name(item, value), value, value.span()));
      }
    }
    if (select.getFromItem() != null) {
      from(select.getFromItem());
    }
    if (select.getJoins() != null) {
      addJoins(select.getJoins());
      filtered |= outermost;
    }
    if (select.getWhere() != null) {
      add(select.getWhere());
      filtered |= outermost;
    }
    if (select.getHaving() != null) {
      add(select.getHaving());
    }
  }

  private static Optional<String> name(SelectItem<?> item, Expression value) {
    if (item.getAlias() != null) {
      return Optional.of(Places.plain(item.getAlias().getName()));
    }
    return value instanceof ColumnReference column ? column.column() : Optional.empty();
  }

  private void values(Values values, boolean outermost) {
    boolean many =
        !values.getExpressions().isEmpty()
            && values.getExpressions().stream().allMatch(ExpressionList.class::isInstance);
    if (!many) {
      row(values.getExpressions(), outermost);
      return;
    }
    values.getExpressions().forEach(row -> row((ExpressionList<?>) row, outermost));
  }

  private void row(ExpressionList<?> list, boolean outermost) {
    List<Expression> row = new ArrayList<>(list.size());
    for (net.sf.jsqlparser.expression.Expression value : list) {
      row.add(add(value));
    }
    if (outermost) {
      rows.add(row);
    }
  }

  private void from(FromItem item) {
    if (item instanceof Table table) {
      Optional<String> alias =
          Optional.ofNullable(table.getAlias()).map(a -> Places.plain(a.getName()));
      relations.add(
          new RelationReference(
              mapper.places().name(table), alias, false, mapper.places().orFallback(table)));
    } else if (item instanceof ParenthesedSelect inner) {
      add(inner.getSelect(), false);
    } else if (item instanceof ParenthesedFromItem inner) {
      from(inner.getFromItem());
      if (inner.getJoins() != null) {
        addJoins(inner.getJoins());
      }
    }
  }

  /** Keeps an expression, and what its subqueries read. */
  Expression add(net.sf.jsqlparser.expression.Expression from) {
    Expression mapped = mapper.map(from);
    expressions.add(mapped);
    for (SubQuery inner : Expressions.all(SubQuery.class, mapped)) {
      relations.addAll(inner.query().relations());
      expressions.addAll(inner.query().expressions());
    }
    return mapped;
  }
}
