package dev.miglint.parser.postgres;

import dev.miglint.source.Span;
import dev.miglint.sql.DataStatement.Assignment;
import dev.miglint.sql.DataStatement.ConflictTarget;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Delete;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.Composite;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTableAs;
import dev.miglint.sql.TableStatement.Persistence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements that read or change rows. */
final class DataMapper {

  private final Mapping mapping;
  private final Names names;
  private final QueryMapper queries;

  DataMapper(Mapping mapping) {
    this.mapping = mapping;
    this.names = mapping.names();
    this.queries = mapping.queries();
  }

  Statement select(Raw raw) {
    Query query = queries.query(raw);
    if (query.into().isPresent()) {
      Raw into = raw.body().at("intoClause").at("rel");
      return new CreateTableAs(
          query.into().get(),
          into.present() ? TableMapper.persistence(into) : Persistence.PERMANENT,
          false,
          List.of(),
          query,
          true,
          names.whole());
    }
    return new Select(query, names.whole());
  }

  Statement insert(Raw node) {
    queries.with(node.at("withClause"));
    QualifiedName table = names.relation(node.at("relation"));
    List<Identifier> columns = new ArrayList<>();
    for (Raw target : node.list("cols")) {
      columns.add(identifier(target.body()));
    }
    Optional<Query> source = node.maybe("selectStmt").map(queries::subquery);
    Raw conflict = node.at("onConflictClause");
    List<Assignment> updates = assignments(conflict.list("targetList"));
    queries.note(conflict, "whereClause");
    returning(node);
    return new Insert(
        table,
        columns,
        !node.text("override").endsWith("_NOT_SET"),
        source,
        conflict.present(),
        conflict.maybe("infer").map(this::conflictTarget),
        updates,
        queries.reads(),
        names.whole());
  }

  private ConflictTarget conflictTarget(Raw infer) {
    List<IndexElement> elements = new ArrayList<>();
    int next = names.at(infer.location()).start();
    for (Raw element : infer.list("indexElems")) {
      IndexElement mapped = mapping.constraints().indexElement(element.body(), next);
      elements.add(mapped);
      next = mapped.span().end();
    }
    int from = next;
    return new ConflictTarget(
        elements,
        mapping.expressions().optional(infer, "whereClause"),
        infer.optional("conname").map(name -> new Identifier(name, names.text().find(name, from))));
  }

  Statement update(Raw node) {
    queries.with(node.at("withClause"));
    QualifiedName table = names.relation(node.at("relation"));
    List<Assignment> assignments = assignments(node.list("targetList"));
    queries.from(node.list("fromClause"));
    Optional<Expression> where = queries.note(node, "whereClause");
    returning(node);
    return new Update(table, only(node), assignments, where, queries.reads(), names.whole());
  }

  Statement delete(Raw node) {
    queries.with(node.at("withClause"));
    QualifiedName table = names.relation(node.at("relation"));
    queries.from(node.list("usingClause"));
    Optional<Expression> where = queries.note(node, "whereClause");
    returning(node);
    return new Delete(table, only(node), where, queries.reads(), names.whole());
  }

  Statement merge(Raw node) {
    queries.with(node.at("withClause"));
    QualifiedName table = names.relation(node.at("relation"));
    queries.from(List.of(node.at("sourceRelation")));
    queries.note(node, "joinCondition");
    boolean inserts = false;
    boolean changes = false;
    boolean deletes = false;
    List<Assignment> updates = new ArrayList<>();
    for (Raw raw : node.list("mergeWhenClauses")) {
      Raw when = raw.body();
      String command = when.text("commandType");
      inserts |= command.equals("CMD_INSERT");
      changes |= command.equals("CMD_UPDATE");
      deletes |= command.equals("CMD_DELETE");
      queries.note(when, "condition");
      updates.addAll(
          command.equals("CMD_INSERT") ? inserted(when) : assignments(when.list("targetList")));
    }
    returning(node);
    return new Merge(table, inserts, changes, deletes, updates, queries.reads(), names.whole());
  }

  private List<Assignment> inserted(Raw when) {
    List<Raw> targets = when.list("targetList");
    List<Raw> values = when.list("values");
    List<Assignment> assignments = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Expression value = queries.note(values.get(i));
      Identifier column =
          i < targets.size() ? identifier(targets.get(i).body()) : new Identifier("", value.span());
      assignments.add(new Assignment(column, value));
    }
    return assignments;
  }

  private List<Assignment> assignments(List<Raw> targets) {
    List<Assignment> assignments = new ArrayList<>();
    for (Raw target : targets) {
      Raw value = target.body().at("val");
      // SET (a, b) = (…): the source stands once for all of its columns.
      boolean shared = value.is("MultiAssignRef");
      Raw source = shared ? value.body().at("source") : value;
      int number = shared ? value.body().number("colno") : 1;
      Expression whole =
          number <= 1 ? queries.note(source) : mapping.expressions().expression(source);
      assignments.add(
          new Assignment(identifier(target.body()), shared ? member(whole, number) : whole));
    }
    return assignments;
  }

  /** What one column gets of a row that is written out; otherwise the whole of it. */
  private static Expression member(Expression source, int number) {
    return source instanceof Composite row
            && row.kind().equals("RowExpr")
            && number <= row.children().size()
        ? row.children().get(number - 1)
        : source;
  }

  private Identifier identifier(Raw target) {
    return new Identifier(target.text("name"), names.at(target.location()));
  }

  private void returning(Raw node) {
    // From 18 on in a clause with names for OLD and NEW.
    List<Raw> targets =
        node.has("returningClause")
            ? node.at("returningClause").list("exprs")
            : node.list("returningList");
    for (Raw target : targets) {
      queries.note(target.body().at("val"));
    }
  }

  private static boolean only(Raw node) {
    return !node.at("relation").flag("inh");
  }

  Statement copy(Raw node) {
    Optional<QualifiedName> table = node.maybe("relation").map(names::relation);
    int from = table.map(name -> name.span().end()).orElse(names.whole().start());
    return new Copy(
        table,
        names.identifiers(node.list("attlist"), from),
        node.maybe("query").filter(q -> q.is("SelectStmt")).map(mapping::query),
        node.flag("is_from"),
        node.flag("is_program"),
        Optional.<Span>empty(),
        names.whole());
  }

  Statement truncate(Raw node) {
    List<Raw> relations = node.list("relations").stream().map(Raw::body).toList();
    return new Truncate(
        relations.stream().map(names::relation).toList(),
        relations.stream().noneMatch(relation -> relation.flag("inh")),
        node.text("behavior").equals("DROP_CASCADE"),
        node.flag("restart_seqs"),
        names.whole());
  }
}
