package dev.miglint.parser.postgres;

import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Query;
import dev.miglint.sql.Statement;
import dev.miglint.sql.ViewStatement.CreateView;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;
import java.util.List;

/** Hands each statement of the server's grammar to the mapper of its family. */
final class StatementMapper {

  private StatementMapper() {}

  static Statement map(Mapping mapping, Raw raw) {
    Raw node = raw.body();
    return switch (raw.type()) {
      case "CreateStmt" -> new TableMapper(mapping).createTable(node, false);
      case "CreateForeignTableStmt" -> new TableMapper(mapping).createTable(node.at("base"), true);
      case "CreateTableAsStmt" -> new TableMapper(mapping).createTableAs(node);
      case "AlterTableStmt" -> new AlterMapper(mapping).alterTable(node);
      case "ViewStmt" -> view(mapping, node);
      case "RefreshMatViewStmt" ->
          new RefreshMaterializedView(
              mapping.names().relation(node.at("relation")),
              node.flag("concurrent"),
              !node.flag("skipData"),
              mapping.names().whole());
      case "SelectStmt" -> new DataMapper(mapping).select(raw);
      case "InsertStmt" -> new DataMapper(mapping).insert(node);
      case "UpdateStmt" -> new DataMapper(mapping).update(node);
      case "DeleteStmt" -> new DataMapper(mapping).delete(node);
      case "MergeStmt" -> new DataMapper(mapping).merge(node);
      case "CopyStmt" -> new DataMapper(mapping).copy(node);
      case "TruncateStmt" -> new DataMapper(mapping).truncate(node);
      case "CreateFunctionStmt" -> new RoutineMapper(mapping).createFunction(node);
      case "AlterFunctionStmt" -> new RoutineMapper(mapping).alterFunction(node);
      case "DoStmt" -> new RoutineMapper(mapping).doBlock(node);
      case "CallStmt" -> new RoutineMapper(mapping).call(node);
      case "CreateTrigStmt" -> new RoutineMapper(mapping).createTrigger(node);
      case "RuleStmt" -> new RoutineMapper(mapping).createRule(node);
      case "CreatePolicyStmt" -> new RoutineMapper(mapping).createPolicy(node);
      case "AlterPolicyStmt" -> new RoutineMapper(mapping).alterPolicy(node);
      default -> session(mapping, raw, node);
    };
  }

  private static Statement session(Mapping mapping, Raw raw, Raw node) {
    return switch (raw.type()) {
      case "IndexStmt" -> new SessionMapper(mapping).createIndex(node);
      case "ReindexStmt" -> new SessionMapper(mapping).reindex(node);
      case "TransactionStmt" -> new SessionMapper(mapping).transaction(node);
      case "VariableSetStmt" -> new SessionMapper(mapping).variable(node);
      case "ConstraintsSetStmt" -> new SessionMapper(mapping).setConstraints(node);
      case "LockStmt" -> new SessionMapper(mapping).lock(node);
      case "PrepareStmt" -> new SessionMapper(mapping).prepare(node);
      case "ExecuteStmt" -> new SessionMapper(mapping).execute(node);
      case "VacuumStmt" -> new SessionMapper(mapping).vacuum(node);
      case "ClusterStmt" -> new SessionMapper(mapping).cluster(node);
      case "CreateEnumStmt" -> new TypeMapper(mapping).createEnum(node);
      case "AlterEnumStmt" -> new TypeMapper(mapping).alterEnum(node);
      case "CompositeTypeStmt" -> new TypeMapper(mapping).createComposite(node);
      case "CreateRangeStmt" -> new TypeMapper(mapping).createType(node, "typeName", true);
      case "CreateDomainStmt" -> new TypeMapper(mapping).createDomain(node);
      case "AlterDomainStmt" -> new TypeMapper(mapping).alterDomain(node);
      case "CreateSeqStmt" -> new TypeMapper(mapping).createSequence(node);
      case "AlterSeqStmt" -> new TypeMapper(mapping).alterSequence(node);
      default -> object(mapping, raw, node);
    };
  }

  private static Statement object(Mapping mapping, Raw raw, Raw node) {
    return switch (raw.type()) {
      case "DefineStmt" ->
          node.text("kind").equals("OBJECT_TYPE")
              ? new TypeMapper(mapping).createType(node, "defnames", false)
              : opaque(mapping);
      case "DropStmt" -> new DropAndRenameMapper(mapping).drop(node);
      case "DropdbStmt" -> dropNamed(mapping, ObjectKind.DATABASE, node, "dbname");
      case "DropTableSpaceStmt" ->
          dropNamed(mapping, ObjectKind.TABLESPACE, node, "tablespacename");
      case "DropSubscriptionStmt" -> dropNamed(mapping, ObjectKind.SUBSCRIPTION, node, "subname");
      case "DropOwnedStmt" ->
          new DropAndRenameMapper(mapping)
              .dropNamed(
                  ObjectKind.OWNED,
                  node.list("roles").stream().map(role -> role.body().role()).toList(),
                  node);
      case "DropRoleStmt" ->
          new DropAndRenameMapper(mapping)
              .dropNamed(
                  ObjectKind.ROLE, node.list("roles").stream().map(Raw::string).toList(), node);
      case "RenameStmt" -> new DropAndRenameMapper(mapping).rename(node);
      case "AlterObjectSchemaStmt" -> new DropAndRenameMapper(mapping).setSchema(node);
      case "AlterOwnerStmt" -> new DropAndRenameMapper(mapping).changeOwner(node);
      case "CommentStmt" -> new DropAndRenameMapper(mapping).comment(node);
      case "GrantStmt" -> new GrantMapper(mapping).grant(node, false);
      case "GrantRoleStmt" -> new GrantMapper(mapping).grantRole(node);
      case "AlterDefaultPrivilegesStmt" -> new GrantMapper(mapping).grant(node.at("action"), true);
      case "CreateSchemaStmt" -> new GrantMapper(mapping).createSchema(node);
      case "CreateExtensionStmt" -> new GrantMapper(mapping).createExtension(node);
      case "CreateRoleStmt" -> new GrantMapper(mapping).changeRole(node, true);
      case "AlterRoleStmt" -> new GrantMapper(mapping).changeRole(node, false);
      case "CreatePublicationStmt" -> new GrantMapper(mapping).changePublication(node, true);
      case "AlterPublicationStmt" -> new GrantMapper(mapping).changePublication(node, false);
      case "CreateStatsStmt" -> new GrantMapper(mapping).createStatistics(node);
      default -> opaque(mapping);
    };
  }

  private static Statement dropNamed(Mapping mapping, ObjectKind kind, Raw node, String field) {
    return new DropAndRenameMapper(mapping).dropNamed(kind, List.of(node.text(field)), node);
  }

  private static Statement opaque(Mapping mapping) {
    return mapping.opaque(mapping.names().text().words(2));
  }

  private static Statement view(Mapping mapping, Raw node) {
    QualifiedName name = mapping.names().relation(node.at("view"));
    Query query = mapping.query(node.at("query"));
    return new CreateView(
        name,
        node.flag("replace"),
        TableMapper.persistence(node.at("view")),
        mapping.names().identifiers(node.list("aliases"), name.span().end()),
        query,
        Options.of(node.list("options")),
        mapping.names().whole());
  }
}
