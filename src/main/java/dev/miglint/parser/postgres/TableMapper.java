package dev.miglint.parser.postgres;

import dev.miglint.source.Span;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.Expression;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.PartitionBound;
import dev.miglint.sql.PartitionBound.DefaultPartition;
import dev.miglint.sql.PartitionBound.HashBound;
import dev.miglint.sql.PartitionBound.ListBound;
import dev.miglint.sql.PartitionBound.RangeBound;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.CreateTableAs;
import dev.miglint.sql.TableStatement.Like;
import dev.miglint.sql.TableStatement.PartitionKey;
import dev.miglint.sql.TableStatement.PartitionOf;
import dev.miglint.sql.TableStatement.Persistence;
import dev.miglint.sql.ViewStatement.CreateMaterializedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** CREATE TABLE in its forms. */
final class TableMapper {

  /** The bits of TableLikeOption in parsenodes.h, in their order. */
  private static final List<String> LIKE_OPTIONS =
      List.of(
          "comments",
          "compression",
          "constraints",
          "defaults",
          "generated",
          "identity",
          "indexes",
          "statistics",
          "storage");

  private final Mapping mapping;
  private final Names names;
  private final ExpressionMapper expressions;
  private final ConstraintMapper constraints;

  TableMapper(Mapping mapping) {
    this.mapping = mapping;
    this.names = mapping.names();
    this.expressions = mapping.expressions();
    this.constraints = mapping.constraints();
  }

  static Persistence persistence(Raw rangeVar) {
    return switch (rangeVar.text("relpersistence")) {
      case "t" -> Persistence.TEMPORARY;
      case "u" -> Persistence.UNLOGGED;
      default -> Persistence.PERMANENT;
    };
  }

  Statement createTable(Raw node, boolean foreign) {
    QualifiedName name = names.relation(node.at("relation"));
    List<ColumnDefinition> columns = new ArrayList<>();
    List<ConstraintDefinition> tableConstraints = new ArrayList<>();
    List<Like> likes = new ArrayList<>();
    for (Raw element : node.list("tableElts")) {
      Raw body = element.body();
      Span span = names.text().element(elementStart(element));
      switch (element.type()) {
        case "ColumnDef" -> columns.add(constraints.column(body, span));
        case "Constraint" -> tableConstraints.add(constraints.constraint(body, span));
        case "TableLikeClause" -> likes.add(like(body, span));
        default -> throw new IllegalStateException("an unknown table element: " + element.type());
      }
    }
    List<QualifiedName> parents =
        node.list("inhRelations").stream().map(Raw::body).map(names::relation).toList();
    Optional<PartitionOf> partitionOf =
        node.maybe("partbound").map(bound -> new PartitionOf(parents.get(0), bound(bound)));
    return new CreateTable(
        name,
        persistence(node.at("relation")),
        foreign,
        node.flag("if_not_exists"),
        columns,
        tableConstraints,
        likes,
        partitionOf.isPresent() ? List.of() : parents,
        partitionOf,
        node.maybe("partspec").map(this::partitionKey),
        node.maybe("ofTypename")
            .map(type -> names.qualified(type.list("names"), names.at(type.location()))),
        Options.of(node.list("options")),
        node.optional("tablespacename"),
        names.whole());
  }

  private static int elementStart(Raw element) {
    return element.is("TableLikeClause")
        ? element.body().at("relation").location()
        : element.body().location();
  }

  private Like like(Raw node, Span span) {
    int bits = node.number("options");
    List<String> including = new ArrayList<>();
    for (int i = 0; i < LIKE_OPTIONS.size(); i++) {
      if ((bits & (1 << i)) != 0) {
        including.add(LIKE_OPTIONS.get(i));
      }
    }
    return new Like(names.relation(node.at("relation")), including, span);
  }

  private PartitionKey partitionKey(Raw node) {
    String strategy =
        node.text("strategy").replaceFirst("^PARTITION_STRATEGY_", "").toLowerCase(Locale.ROOT);
    int from = names.at(node.location()).end();
    List<IndexElement> elements = new ArrayList<>();
    for (Raw element : node.list("partParams")) {
      elements.add(constraints.indexElement(element.body(), from));
    }
    return new PartitionKey(strategy, elements);
  }

  PartitionBound bound(Raw node) {
    Span span = names.at(node.location());
    if (node.flag("is_default")) {
      return new DefaultPartition(span);
    }
    List<Expression> lower = expressions.list(node.list("lowerdatums"));
    return switch (node.text("strategy")) {
      case "l" -> new ListBound(expressions.list(node.list("listdatums")), span);
      case "h" -> new HashBound(node.number("modulus"), node.number("remainder"), span);
      default -> new RangeBound(lower, expressions.list(node.list("upperdatums")), span);
    };
  }

  Statement createTableAs(Raw node) {
    Raw into = node.at("into");
    QualifiedName name = names.relation(into.at("rel"));
    var columns = names.identifiers(into.list("colNames"), name.span().end());
    boolean withData = !into.flag("skipData");
    boolean ifNotExists = node.flag("if_not_exists");
    Raw source = node.at("query");
    if (!source.is("SelectStmt")) {
      return mapping.opaque("CREATE TABLE AS EXECUTE");
    }
    Query query = mapping.query(source);
    if (node.text("objtype").equals("OBJECT_MATVIEW")) {
      return new CreateMaterializedView(name, ifNotExists, columns, query, withData, names.whole());
    }
    return new CreateTableAs(
        name, persistence(into.at("rel")), ifNotExists, columns, query, withData, names.whole());
  }
}
