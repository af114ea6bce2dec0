package dev.miglint.parser.postgres;

import dev.miglint.source.Span;
import dev.miglint.sql.Expression;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.Query.OutputColumn;
import dev.miglint.sql.Query.RelationReference;
import dev.miglint.sql.Reads;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Flattens a query: collects what it reads at any depth. One mapper serves one query or data
 * change; subqueries get a mapper of their own and are added.
 */
final class QueryMapper {

  private final Names names;
  private final Function<Raw, Statement> statements;
  private final Set<String> commonTables;
  private final ExpressionMapper expressions;

  private final List<RelationReference> relations = new ArrayList<>();
  private final List<Expression> found = new ArrayList<>();
  private final List<Statement> dataChanges = new ArrayList<>();
  private boolean locksRows;

  /**
   * Makes a mapper that has seen nothing yet.
   *
   * @param statements maps a data-modifying CTE
   */
  QueryMapper(Names names, Function<Raw, Statement> statements) {
    this(names, statements, Set.of());
  }

  private QueryMapper(Names names, Function<Raw, Statement> statements, Set<String> commonTables) {
    this.names = names;
    this.statements = statements;
    this.commonTables = new HashSet<>(commonTables);
    this.expressions = new ExpressionMapper(names, this::subquery);
  }

  ExpressionMapper expressions() {
    return expressions;
  }

  /** What was collected so far, for a data change. */
  Reads reads() {
    return new Reads(relations, found, dataChanges);
  }

  Expression note(Raw raw) {
    Expression expression = expressions.expression(raw);
    found.add(expression);
    return expression;
  }

  Optional<Expression> note(Raw parent, String field) {
    return parent.maybe(field).map(this::note);
  }

  void noteAll(List<Raw> raws) {
    raws.forEach(this::note);
  }

  /** Maps a SelectStmt as the query that this mapper is for. */
  Query query(Raw select) {
    Raw node = select.is("SelectStmt") ? select.body() : select;
    List<OutputColumn> columns = new ArrayList<>();
    List<List<Expression>> rows = new ArrayList<>();
    boolean filtered = select(node, Optional.of(columns), Optional.of(rows));
    Optional<QualifiedName> into =
        node.maybe("intoClause").map(clause -> names.relation(clause.at("rel")));
    return new Query(
        columns, relations, rows, found, dataChanges, locksRows, filtered, into, names.whole());
  }

  /** A query inside: mapped by itself and added to what this one reads. */
  Query subquery(Raw select) {
    QueryMapper inner = new QueryMapper(names, statements, commonTables);
    Query query = inner.query(select);
    relations.addAll(query.relations());
    found.addAll(query.expressions());
    dataChanges.addAll(query.dataChanges());
    locksRows |= query.locksRows();
    return query;
  }

  /** Collects a SELECT; answers whether something restricts its rows. */
  private boolean select(
      Raw node, Optional<List<OutputColumn>> columns, Optional<List<List<Expression>>> rows) {
    with(node.at("withClause"));
    if (node.has("larg")) {
      boolean left = select(node.at("larg"), columns, Optional.empty());
      boolean right = select(node.at("rarg"), Optional.empty(), Optional.empty());
      tail(node);
      return left && right;
    }
    from(node.list("fromClause"));
    for (Raw target : node.list("targetList")) {
      Expression value = note(target.body().at("val"));
      Span span = names.at(target.body().location());
      columns.ifPresent(
          list -> list.add(new OutputColumn(OutputNames.of(target.body()), value, span)));
    }
    boolean where = note(node, "whereClause").isPresent();
    noteAll(node.list("groupClause"));
    note(node, "havingClause");
    noteAll(
        node.list("distinctClause").stream()
            .filter(Raw::present)
            .filter(r -> !r.type().isEmpty())
            .toList());
    for (Raw row : node.list("valuesLists")) {
      List<Expression> values = expressions.list(row.items());
      found.addAll(values);
      rows.ifPresent(list -> list.add(values));
    }
    boolean limited = tail(node);
    return where || limited;
  }

  private boolean tail(Raw node) {
    noteAll(node.list("sortClause"));
    boolean skips = note(node, "limitOffset").isPresent();
    locksRows |= !node.list("lockingClause").isEmpty();
    return note(node, "limitCount").isPresent() || skips;
  }

  /** Takes note of a WITH clause; its names hide tables from here on. */
  void with(Raw withClause) {
    List<Raw> tables = withClause.list("ctes").stream().map(Raw::body).toList();
    if (withClause.flag("recursive")) {
      tables.forEach(table -> commonTables.add(table.text("ctename")));
    }
    for (Raw table : tables) {
      Raw query = table.at("ctequery");
      if (query.is("SelectStmt")) {
        subquery(query);
      } else {
        dataChanges.add(statements.apply(query));
      }
      commonTables.add(table.text("ctename"));
    }
  }

  /** Takes note of the items of a FROM or USING clause. */
  void from(List<Raw> items) {
    items.forEach(this::from);
  }

  private void from(Raw item) {
    Raw node = item.body();
    switch (item.type()) {
      case "RangeVar" -> relation(node);
      case "JoinExpr" -> {
        from(node.at("larg"));
        from(node.at("rarg"));
        note(node, "quals");
      }
      case "RangeSubselect" -> subquery(node.at("subquery"));
      case "RangeFunction" ->
          node.list("functions")
              .forEach(
                  function ->
                      function.items().stream()
                          .filter(r -> !r.type().isEmpty())
                          .limit(1)
                          .forEach(this::note));
      case "RangeTableSample" -> from(node.at("relation"));
      default -> note(item);
    }
  }

  void relation(Raw rangeVar) {
    boolean common = !rangeVar.has("schemaname") && commonTables.contains(rangeVar.text("relname"));
    if (common) {
      return; // The name of a CTE, not a table.
    }
    relations.add(
        new RelationReference(
            names.relation(rangeVar),
            rangeVar.maybe("alias").map(alias -> alias.text("aliasname")),
            !rangeVar.flag("inh"),
            names.at(rangeVar.location())));
  }
}
