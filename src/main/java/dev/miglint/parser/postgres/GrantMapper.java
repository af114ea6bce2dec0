package dev.miglint.parser.postgres;

import dev.miglint.sql.Identifier;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.ChangePublication;
import dev.miglint.sql.ObjectStatement.ChangeRole;
import dev.miglint.sql.ObjectStatement.ColumnPrivilege;
import dev.miglint.sql.ObjectStatement.CreateExtension;
import dev.miglint.sql.ObjectStatement.CreateSchema;
import dev.miglint.sql.ObjectStatement.CreateStatistics;
import dev.miglint.sql.ObjectStatement.Grant;
import dev.miglint.sql.ObjectStatement.PublicationChange;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Privileges and roles, schemas, extensions, publications, statistics. */
final class GrantMapper {

  private final Mapping mapping;
  private final Names names;

  GrantMapper(Mapping mapping) {
    this.mapping = mapping;
    this.names = mapping.names();
  }

  Statement grant(Raw node, boolean defaults) {
    ObjectKind kind = Kinds.of(node.text("objtype"));
    List<QualifiedName> objects =
        node.list("objects").stream()
            .map(
                object ->
                    object.is("RangeVar")
                        ? names.relation(object.body())
                        : names.find(
                            object.is("ObjectWithArgs")
                                ? object.body().list("objname")
                                : object.is("List") ? object.items() : List.of(object),
                            names.whole().start()))
            .toList();
    return new Grant(
        node.flag("is_grant"),
        privileges(node.list("privileges")),
        columns(node.list("privileges")),
        kind,
        objects,
        node.text("targtype").equals("ACL_TARGET_ALL_IN_SCHEMA"),
        defaults,
        node.list("grantees").stream().map(Raw::string).toList(),
        node.flag("grant_option"),
        names.whole());
  }

  Statement grantRole(Raw node) {
    return new Grant(
        node.flag("is_grant"),
        node.list("granted_roles").stream().map(role -> role.body().text("priv_name")).toList(),
        List.of(),
        ObjectKind.ROLE,
        List.of(),
        false,
        false,
        node.list("grantee_roles").stream().map(Raw::string).toList(),
        false,
        names.whole());
  }

  private static List<String> privileges(List<Raw> raws) {
    return raws.stream().map(raw -> raw.body().text("priv_name").toUpperCase(Locale.ROOT)).toList();
  }

  /** ALL with columns has no name in the tree. */
  private List<ColumnPrivilege> columns(List<Raw> raws) {
    int from = names.whole().start();
    List<ColumnPrivilege> found = new ArrayList<>();
    for (Raw raw : raws) {
      String name = raw.body().text("priv_name").toUpperCase(Locale.ROOT);
      for (Identifier column : names.identifiers(raw.body().list("cols"), from)) {
        found.add(new ColumnPrivilege(name.isEmpty() ? "ALL" : name, column));
      }
    }
    return found;
  }

  Statement createSchema(Raw node) {
    return new CreateSchema(
        node.optional("schemaname").map(name -> names.identifier(name, names.whole().start())),
        node.flag("if_not_exists"),
        node.list("schemaElts").stream().map(mapping::statement).toList(),
        names.whole());
  }

  Statement createExtension(Raw node) {
    List<Raw> options = node.list("options");
    return new CreateExtension(
        names.identifier(node.text("extname"), names.whole().start()),
        node.flag("if_not_exists"),
        Options.flag(options, "cascade"),
        java.util.Optional.of(Options.argument(options, "schema"))
            .filter(Raw::present)
            .map(Raw::string),
        names.whole());
  }

  Statement changeRole(Raw node, boolean create) {
    return new ChangeRole(
        create,
        create ? node.text("role") : node.at("role").role(),
        Options.of(node.list("options")),
        names.whole());
  }

  Statement changePublication(Raw node, boolean create) {
    List<QualifiedName> tables =
        node.list("pubobjects").stream()
            .map(object -> object.body().at("pubtable").at("relation"))
            .filter(Raw::present)
            .map(names::relation)
            .toList();
    return new ChangePublication(
        create ? PublicationChange.CREATE : publicationChange(node.text("action")),
        node.text("pubname"),
        tables,
        node.flag("for_all_tables"),
        names.whole());
  }

  private static PublicationChange publicationChange(String action) {
    return switch (action) {
      case "AP_SetObjects" -> PublicationChange.SET;
      case "AP_DropObjects" -> PublicationChange.DROP;
      default -> PublicationChange.ADD;
    };
  }

  Statement createStatistics(Raw node) {
    List<Raw> parts = node.list("defnames");
    int from = names.whole().start();
    return new CreateStatistics(
        parts.isEmpty()
            ? java.util.Optional.empty()
            : java.util.Optional.of(names.find(parts, from)),
        node.flag("if_not_exists"),
        names.relation(node.list("relations").get(0).body()),
        node.list("exprs").stream()
            .map(element -> mapping.constraints().indexElement(element.body(), from))
            .toList(),
        names.whole());
  }
}
