package dev.miglint.parser.postgres;

import dev.miglint.source.Span;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Attributes;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.Exclude;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.Nullable;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.ReferentialAction;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns and constraints, as they stand in CREATE and ALTER TABLE, types and domains. */
final class ConstraintMapper {

  private final Names names;
  private final ExpressionMapper expressions;
  private final int grammar;

  ConstraintMapper(Names names, ExpressionMapper expressions, int grammar) {
    this.names = names;
    this.expressions = expressions;
    this.grammar = grammar;
  }

  /**
   * Maps a column's definition.
   *
   * @param span the whole definition
   */
  ColumnDefinition column(Raw node, Span span) {
    int start = node.location() < 0 ? span.start() : names.at(node.location()).start();
    Identifier name = names.identifier(node.text("colname"), start);
    return new ColumnDefinition(
        name,
        node.maybe("typeName").map(names::type),
        inline(node.list("constraints"), name, span),
        collation(node.at("collClause")),
        span);
  }

  static Optional<String> collation(Raw clause) {
    List<Raw> parts = clause.list("collname");
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1).string());
  }

  /** Constraints of a column or domain. Deferrability comes as elements of its own that follow. */
  List<ConstraintDefinition> inline(List<Raw> raws, Identifier column, Span around) {
    List<ConstraintDefinition> constraints = new ArrayList<>();
    for (int i = 0; i < raws.size(); i++) {
      Raw node = raws.get(i).body();
      if (node.text("contype").startsWith("CONSTR_ATTR_")) {
        continue; // Read together with the constraint before it.
      }
      boolean deferrable = node.flag("deferrable");
      boolean deferred = node.flag("initdeferred");
      boolean notEnforced = false;
      int next = i + 1;
      while (next < raws.size()
          && raws.get(next).body().text("contype").startsWith("CONSTR_ATTR_")) {
        String attribute = raws.get(next).body().text("contype");
        deferrable |= attribute.equals("CONSTR_ATTR_DEFERRABLE");
        deferred |= attribute.equals("CONSTR_ATTR_DEFERRED");
        notEnforced |= attribute.equals("CONSTR_ATTR_NOT_ENFORCED");
        next++;
      }
      int end = next < raws.size() ? endBefore(raws.get(next).body(), around) : around.end();
      constraints.add(
          constraint(
              node,
              List.of(column),
              new Attributes(
                  node.flag("skip_validation"),
                  notEnforced,
                  deferrable || deferred,
                  deferred,
                  false),
              end));
    }
    return constraints;
  }

  private int endBefore(Raw next, Span around) {
    return next.location() < 0
        ? around.end()
        : names.text().endBefore(names.at(next.location()).start());
  }

  /** A constraint on its own; {@code span} is the whole definition. */
  ConstraintDefinition constraint(Raw node, Span span) {
    int start = names.at(node.location()).start();
    List<Raw> keys = node.has("fk_attrs") ? node.list("fk_attrs") : node.list("keys");
    boolean deferred = node.flag("initdeferred");
    boolean notEnforced = isNotEnforced(node);
    return constraint(
        node,
        names.identifiers(keys, afterName(node, start)),
        new Attributes(
            // What is not enforced is not valid either, whether that is written or not.
            node.flag("skip_validation") && !notEnforced,
            notEnforced,
            node.flag("deferrable") || deferred,
            deferred,
            node.flag("without_overlaps") || node.flag("fk_with_period")),
        Math.max(span.end(), start));
  }

  /** Only these two can be; up to 17 the tree does not have the flag. */
  private boolean isNotEnforced(Raw node) {
    String kind = node.text("contype");
    boolean may = kind.equals("CONSTR_CHECK") || kind.equals("CONSTR_FOREIGN");
    return grammar >= 18 && may && !node.flag("is_enforced");
  }

  private int afterName(Raw node, int start) {
    return node.optional("conname").map(name -> names.text().find(name, start).end()).orElse(start);
  }

  private ConstraintDefinition constraint(
      Raw node, List<Identifier> columns, Attributes attributes, int end) {
    int start = node.location() < 0 ? names.whole().start() : names.at(node.location()).start();
    Span span = new Span(start, Math.max(start, end));
    Optional<Identifier> name = node.optional("conname").map(n -> names.identifier(n, start));
    Optional<Identifier> usingIndex =
        node.optional("indexname").map(n -> names.identifier(n, start));
    List<Identifier> keys = usingIndex.isPresent() ? List.of() : columns;
    List<Identifier> include = names.identifiers(node.list("including"), start);
    return switch (node.text("contype")) {
      case "CONSTR_NULL" -> new Nullable(span);
      case "CONSTR_NOTNULL" ->
          new NotNull(name, columns, node.flag("is_no_inherit"), attributes, span);
      case "CONSTR_DEFAULT" -> new Default(expressions.expression(node.at("raw_expr")), span);
      case "CONSTR_IDENTITY" ->
          new Identity(
              node.text("generated_when").equals("a"), Options.of(node.list("options")), span);
      case "CONSTR_GENERATED" ->
          new Generated(
              expressions.expression(node.at("raw_expr")),
              !node.text("generated_kind").equals("v"),
              span);
      case "CONSTR_CHECK" ->
          new Check(
              name,
              expressions.expression(node.at("raw_expr")),
              node.flag("is_no_inherit"),
              attributes,
              span);
      case "CONSTR_PRIMARY" -> new PrimaryKey(name, keys, include, usingIndex, attributes, span);
      case "CONSTR_UNIQUE" ->
          new Unique(
              name, keys, include, node.flag("nulls_not_distinct"), usingIndex, attributes, span);
      case "CONSTR_EXCLUSION" -> exclusion(node, name, attributes, span);
      case "CONSTR_FOREIGN" -> foreignKey(node, name, columns, attributes, span);
      default ->
          throw new IllegalStateException("a constraint of unknown kind: " + node.text("contype"));
    };
  }

  private ConstraintDefinition exclusion(
      Raw node, Optional<Identifier> name, Attributes attributes, Span span) {
    List<IndexElement> elements = new ArrayList<>();
    List<String> operators = new ArrayList<>();
    for (Raw exclusion : node.list("exclusions")) {
      List<Raw> pair = exclusion.items();
      elements.add(indexElement(pair.get(0).body(), span.start()));
      operators.add(pair.get(1).string());
    }
    return new Exclude(
        name,
        node.optional("access_method").orElse("btree"),
        elements,
        operators,
        expressions.optional(node, "where_clause"),
        attributes,
        span);
  }

  private ConstraintDefinition foreignKey(
      Raw node,
      Optional<Identifier> name,
      List<Identifier> columns,
      Attributes attributes,
      Span span) {
    var table = names.relation(node.at("pktable"));
    return new ForeignKey(
        name,
        columns,
        table,
        names.identifiers(node.list("pk_attrs"), table.span().end()),
        action(node.text("fk_upd_action")),
        action(node.text("fk_del_action")),
        attributes,
        span);
  }

  private static ReferentialAction action(String code) {
    return switch (code) {
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> ReferentialAction.NO_ACTION;
    };
  }

  /** An element of an index, exclusion constraint or partition key. */
  IndexElement indexElement(Raw node, int from) {
    Optional<String> column = node.optional("name");
    Span span =
        column.map(name -> names.text().find(name, from)).orElseGet(() -> place(node, from));
    List<Raw> operatorClass = node.list("opclass");
    List<Raw> collation = node.list("collation");
    return new IndexElement(
        column,
        expressions.optional(node, "expr"),
        last(collation),
        last(operatorClass),
        node.text("ordering").equals("SORTBY_DESC"),
        switch (node.text("nulls_ordering")) {
          case "SORTBY_NULLS_FIRST" -> Optional.of(true);
          case "SORTBY_NULLS_LAST" -> Optional.of(false);
          default -> Optional.empty();
        },
        span);
  }

  private Span place(Raw node, int from) {
    return node.maybe("expr")
        .map(expression -> names.at(expression.body().location()))
        .orElse(new Span(from, from));
  }

  private static Optional<String> last(List<Raw> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1).string());
  }
}
