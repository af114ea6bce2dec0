package dev.miglint.parser.postgres;

import dev.miglint.sql.IndexElement;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.IndexStatement.Reindex;
import dev.miglint.sql.MaintenanceStatement.Analyze;
import dev.miglint.sql.MaintenanceStatement.Cluster;
import dev.miglint.sql.MaintenanceStatement.Vacuum;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.SessionStatement.Control;
import dev.miglint.sql.SessionStatement.Execute;
import dev.miglint.sql.SessionStatement.LockTable;
import dev.miglint.sql.SessionStatement.Prepare;
import dev.miglint.sql.SessionStatement.ResetVariable;
import dev.miglint.sql.SessionStatement.SetConstraints;
import dev.miglint.sql.SessionStatement.SetVariable;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Transactions, settings, locks, indexes and maintenance. */
final class SessionMapper {

  /** Lock modes by the server's number (lockdefs.h). */
  private static final List<String> LOCK_MODES =
      List.of(
          "",
          "ACCESS SHARE",
          "ROW SHARE",
          "ROW EXCLUSIVE",
          "SHARE UPDATE EXCLUSIVE",
          "SHARE",
          "SHARE ROW EXCLUSIVE",
          "EXCLUSIVE",
          "ACCESS EXCLUSIVE");

  private final Mapping mapping;
  private final Names names;

  SessionMapper(Mapping mapping) {
    this.mapping = mapping;
    this.names = mapping.names();
  }

  Statement transaction(Raw node) {
    Control control =
        switch (node.text("kind")) {
          case "TRANS_STMT_BEGIN", "TRANS_STMT_START" -> Control.BEGIN;
          case "TRANS_STMT_COMMIT" -> Control.COMMIT;
          case "TRANS_STMT_ROLLBACK" -> Control.ROLLBACK;
          case "TRANS_STMT_SAVEPOINT" -> Control.SAVEPOINT;
          case "TRANS_STMT_RELEASE" -> Control.RELEASE;
          case "TRANS_STMT_ROLLBACK_TO" -> Control.ROLLBACK_TO;
          case "TRANS_STMT_PREPARE" -> Control.PREPARE;
          case "TRANS_STMT_COMMIT_PREPARED" -> Control.COMMIT_PREPARED;
          default -> Control.ROLLBACK_PREPARED;
        };
    return new TransactionControl(
        control,
        node.flag("chain"),
        node.optional("savepoint_name").or(() -> node.optional("gid")),
        names.whole());
  }

  Statement variable(Raw node) {
    String name = node.text("name").toLowerCase(Locale.ROOT);
    return switch (node.text("kind")) {
      case "VAR_RESET_ALL" -> new ResetVariable(Optional.empty(), names.whole());
      case "VAR_RESET" -> new ResetVariable(Optional.of(name), names.whole());
      case "VAR_SET_MULTI" ->
          new SetVariable(
              name,
              List.copyOf(Options.of(node.list("args")).values()),
              node.flag("is_local"),
              names.whole());
      default ->
          new SetVariable(
              name,
              node.list("args").stream().map(Raw::string).toList(),
              node.flag("is_local"),
              names.whole());
    };
  }

  Statement setConstraints(Raw node) {
    return new SetConstraints(
        node.list("constraints").stream().map(Raw::body).map(names::relation).toList(),
        node.flag("deferred"),
        names.whole());
  }

  Statement lock(Raw node) {
    List<Raw> relations = node.list("relations").stream().map(Raw::body).toList();
    return new LockTable(
        relations.stream().map(names::relation).toList(),
        LOCK_MODES.get(node.number("mode")),
        relations.stream().noneMatch(relation -> relation.flag("inh")),
        node.flag("nowait"),
        names.whole());
  }

  Statement prepare(Raw node) {
    return new Prepare(node.text("name"), mapping.statement(node.at("query")), names.whole());
  }

  Statement execute(Raw node) {
    return new Execute(
        node.text("name"), mapping.expressions().list(node.list("params")), names.whole());
  }

  Statement vacuum(Raw node) {
    List<Raw> options = node.list("options");
    List<QualifiedName> tables =
        node.list("rels").stream()
            .map(relation -> names.relation(relation.body().at("relation")))
            .toList();
    return node.flag("is_vacuumcmd")
        ? new Vacuum(
            tables, Options.flag(options, "full"), Options.flag(options, "analyze"), names.whole())
        : new Analyze(tables, names.whole());
  }

  Statement cluster(Raw node) {
    Optional<QualifiedName> table = node.maybe("relation").map(names::relation);
    return new Cluster(
        table,
        node.optional("indexname").map(name -> names.identifier(name, names.whole().start())),
        names.whole());
  }

  Statement createIndex(Raw node) {
    QualifiedName table = names.relation(node.at("relation"));
    int from = table.span().end();
    List<IndexElement> elements = new ArrayList<>();
    int next = from;
    for (Raw element : node.list("indexParams")) {
      IndexElement mapped = mapping.constraints().indexElement(element.body(), next);
      elements.add(mapped);
      next = mapped.span().equals(names.whole()) ? next : mapped.span().end();
    }
    List<Raw> included = node.list("indexIncludingParams");
    return new CreateIndex(
        node.optional("idxname").map(name -> names.identifier(name, names.whole().start())),
        table,
        !node.at("relation").flag("inh"),
        node.flag("unique"),
        node.flag("concurrent"),
        node.flag("if_not_exists"),
        node.optional("accessMethod").orElse("btree"),
        elements,
        included.stream().map(raw -> names.identifier(raw.body().text("name"), from)).toList(),
        node.flag("nulls_not_distinct"),
        mapping.expressions().optional(node, "whereClause"),
        Options.of(node.list("options")),
        names.whole());
  }

  Statement reindex(Raw node) {
    ObjectKind target =
        switch (node.text("kind")) {
          case "REINDEX_OBJECT_INDEX" -> ObjectKind.INDEX;
          case "REINDEX_OBJECT_TABLE" -> ObjectKind.TABLE;
          case "REINDEX_OBJECT_SCHEMA" -> ObjectKind.SCHEMA;
          default -> ObjectKind.DATABASE;
        };
    Optional<QualifiedName> name =
        node.maybe("relation")
            .map(names::relation)
            .or(
                () ->
                    node.optional("name")
                        .map(
                            text ->
                                QualifiedName.of(
                                    text, names.text().find(text, names.whole().start()))));
    return new Reindex(
        target,
        name,
        Options.flag(node.list("params"), "concurrently"),
        node.text("kind").equals("REINDEX_OBJECT_SYSTEM"),
        names.whole());
  }
}
