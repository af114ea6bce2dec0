package dev.miglint.parser.postgres;

import dev.miglint.source.Span;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.SequenceStatement.AlterSequence;
import dev.miglint.sql.SequenceStatement.CreateSequence;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TypeStatement.AddEnumValue;
import dev.miglint.sql.TypeStatement.AlterDomain;
import dev.miglint.sql.TypeStatement.CreateComposite;
import dev.miglint.sql.TypeStatement.CreateDomain;
import dev.miglint.sql.TypeStatement.CreateEnum;
import dev.miglint.sql.TypeStatement.CreateType;
import dev.miglint.sql.TypeStatement.DomainAction;
import dev.miglint.sql.TypeStatement.DomainAction.AddDomainConstraint;
import dev.miglint.sql.TypeStatement.DomainAction.ChangeDefault;
import dev.miglint.sql.TypeStatement.DomainAction.ChangeNotNull;
import dev.miglint.sql.TypeStatement.DomainAction.DropDomainConstraint;
import dev.miglint.sql.TypeStatement.DomainAction.ValidateDomainConstraint;
import java.util.List;
import java.util.Optional;

/** Types, domains and sequences. */
final class TypeMapper {

  private final Names names;
  private final ExpressionMapper expressions;
  private final ConstraintMapper constraints;

  TypeMapper(Mapping mapping) {
    this.names = mapping.names();
    this.expressions = mapping.expressions();
    this.constraints = mapping.constraints();
  }

  private QualifiedName name(Raw node, String field) {
    return names.find(node.list(field), names.whole().start());
  }

  Statement createEnum(Raw node) {
    return new CreateEnum(
        name(node, "typeName"),
        node.list("vals").stream().map(Raw::string).toList(),
        names.whole());
  }

  Statement alterEnum(Raw node) {
    QualifiedName type = name(node, "typeName");
    if (node.has("oldVal")) {
      Identifier old = names.identifier(node.text("oldVal"), type.span().end());
      Identifier renamed = names.identifier(node.text("newVal"), old.span().end());
      return new Rename(
          ObjectKind.ENUM_VALUE,
          type,
          Optional.empty(),
          Optional.of(old),
          renamed,
          false,
          false,
          names.whole());
    }
    return new AddEnumValue(
        type,
        node.text("newVal"),
        node.flag("skipIfNewValExists"),
        node.optional("newValNeighbor"),
        node.has("newValNeighbor") && !node.flag("newValIsAfter"),
        names.whole());
  }

  Statement createComposite(Raw node) {
    return new CreateComposite(
        names.relation(node.at("typevar")),
        node.list("coldeflist").stream()
            .map(Raw::body)
            .map(column -> constraints.column(column, names.text().element(column.location())))
            .toList(),
        names.whole());
  }

  Statement createType(Raw node, String field, boolean range) {
    return new CreateType(name(node, field), range, names.whole());
  }

  Statement createDomain(Raw node) {
    QualifiedName domain = name(node, "domainname");
    return new CreateDomain(
        domain,
        names.type(node.at("typeName")),
        constraints.inline(
            node.list("constraints"), new Identifier(domain.name(), domain.span()), names.whole()),
        names.whole());
  }

  Statement alterDomain(Raw node) {
    return new AlterDomain(name(node, "typeName"), domainAction(node), names.whole());
  }

  private DomainAction domainAction(Raw node) {
    int from = names.whole().start();
    return switch (node.text("subtype")) {
      case "T" -> new ChangeDefault(expressions.optional(node, "def"));
      case "N" -> new ChangeNotNull(false);
      case "O" -> new ChangeNotNull(true);
      case "C" -> {
        Raw constraint = node.at("def").body();
        Span start = names.at(constraint.location());
        yield new AddDomainConstraint(
            constraints.constraint(constraint, new Span(start.start(), names.whole().end())));
      }
      case "X" ->
          new DropDomainConstraint(
              names.identifier(node.text("name"), from),
              node.flag("missing_ok"),
              node.text("behavior").equals("DROP_CASCADE"));
      default -> new ValidateDomainConstraint(names.identifier(node.text("name"), from));
    };
  }

  Statement createSequence(Raw node) {
    return new CreateSequence(
        names.relation(node.at("sequence")),
        TableMapper.persistence(node.at("sequence")),
        node.flag("if_not_exists"),
        Options.of(node.list("options")),
        names.whole());
  }

  Statement alterSequence(Raw node) {
    List<Raw> options = node.list("options");
    return new AlterSequence(
        names.relation(node.at("sequence")),
        node.flag("missing_ok"),
        Options.of(options),
        names.whole());
  }
}
