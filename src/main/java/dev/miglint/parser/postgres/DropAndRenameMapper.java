package dev.miglint.parser.postgres;

import dev.miglint.source.Span;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.ChangeOwner;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.ObjectStatement.SetSchema;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of objects of any kind: drop, rename, move, own, comment. */
final class DropAndRenameMapper {

  private final Names names;
  private final int start;

  DropAndRenameMapper(Mapping mapping) {
    this.names = mapping.names();
    this.start = names.whole().start();
  }

  Statement drop(Raw node) {
    ObjectKind kind = Kinds.of(node.text("removeType"));
    List<DroppedObject> objects = new ArrayList<>();
    int from = names.text().afterDrop();
    for (Raw object : node.list("objects")) {
      DroppedObject dropped = dropped(kind, object, from);
      objects.add(dropped);
      from = Math.max(from, dropped.span().equals(names.whole()) ? from : dropped.span().end());
    }
    return new Drop(
        kind,
        objects,
        node.flag("missing_ok"),
        node.text("behavior").equals("DROP_CASCADE"),
        node.flag("concurrent"),
        names.whole());
  }

  private DroppedObject dropped(ObjectKind kind, Raw object, int from) {
    List<Raw> parts = parts(object);
    boolean ofTable =
        kind == ObjectKind.TRIGGER || kind == ObjectKind.POLICY || kind == ObjectKind.RULE;
    if (ofTable && parts.size() > 1) {
      QualifiedName member = names.find(parts.subList(parts.size() - 1, parts.size()), from);
      QualifiedName table = names.find(parts.subList(0, parts.size() - 1), member.span().end());
      return new DroppedObject(member, Optional.of(table), Optional.empty(), member.span());
    }
    QualifiedName name = names.find(parts, from);
    return new DroppedObject(name, Optional.empty(), arguments(object), name.span());
  }

  /** The parts of an object's name, in whichever node the grammar put them. */
  private static List<Raw> parts(Raw object) {
    return switch (object.type()) {
      case "ObjectWithArgs" -> object.body().list("objname");
      case "TypeName" -> object.body().list("names");
      case "String" -> List.of(object);
      case "List" ->
          object.items().stream()
              .flatMap(
                  part ->
                      part.is("TypeName")
                          ? part.body().list("names").stream()
                          : java.util.stream.Stream.of(part))
              .toList();
      default -> List.of();
    };
  }

  private Optional<List<TypeName>> arguments(Raw object) {
    Raw node = object.body();
    boolean written = object.is("ObjectWithArgs") && !node.flag("args_unspecified");
    return written
        ? Optional.of(
            node.list("objargs").stream()
                // The argument of a prefix operator or of an aggregate's star is an empty node.
                .filter(argument -> argument.is("TypeName"))
                .map(names::type)
                .toList())
        : Optional.empty();
  }

  /** DROP DATABASE, ROLE, TABLESPACE, SUBSCRIPTION …: statements of their own in the grammar. */
  Statement dropNamed(ObjectKind kind, List<String> dropped, Raw node) {
    List<DroppedObject> objects = new ArrayList<>();
    for (String name : dropped) {
      Span span = names.text().find(name, start);
      objects.add(
          new DroppedObject(
              QualifiedName.of(name, span), Optional.empty(), Optional.empty(), span));
    }
    return new Drop(
        kind,
        objects,
        node.flag("missing_ok"),
        node.text("behavior").equals("DROP_CASCADE"),
        false,
        names.whole());
  }

  Statement rename(Raw node) {
    ObjectKind kind = Kinds.of(node.text("renameType"));
    QualifiedName object = object(node);
    Optional<Identifier> member =
        node.has("relation") || node.has("object")
            ? node.optional("subname").map(name -> names.identifier(name, memberFrom(kind, object)))
            : Optional.empty();
    int after = Math.max(member.map(m -> m.span().end()).orElse(start), object.span().end());
    Identifier newName = names.identifier(node.text("newname"), names.text().afterTo(after));
    return new Rename(
        kind,
        object,
        arguments(node.at("object")),
        member,
        newName,
        node.flag("missing_ok"),
        node.has("relation") && kind != ObjectKind.ATTRIBUTE && !node.at("relation").flag("inh"),
        names.whole());
  }

  /** ALTER TRIGGER name ON table puts the member first, ALTER TABLE table RENAME column last. */
  private int memberFrom(ObjectKind kind, QualifiedName object) {
    return switch (kind) {
      case TRIGGER, RULE, POLICY -> start;
      default -> object.span().end();
    };
  }

  private QualifiedName object(Raw node) {
    if (node.has("relation")) {
      return names.relation(node.at("relation"));
    }
    if (node.has("object")) {
      return names.find(parts(node.at("object")), start);
    }
    return QualifiedName.of(node.text("subname"), names.text().find(node.text("subname"), start));
  }

  Statement setSchema(Raw node) {
    QualifiedName object = object(node);
    return new SetSchema(
        Kinds.of(node.text("objectType")),
        object,
        arguments(node.at("object")),
        names.identifier(node.text("newschema"), object.span().end()),
        node.flag("missing_ok"),
        names.whole());
  }

  Statement changeOwner(Raw node) {
    return new ChangeOwner(
        Kinds.of(node.text("objectType")), object(node), node.at("newowner").role(), names.whole());
  }

  Statement comment(Raw node) {
    ObjectKind kind = Kinds.of(node.text("objtype"));
    List<Raw> parts = parts(node.at("object"));
    Optional<String> text = node.optional("comment");
    boolean ofMember =
        switch (kind) {
          case COLUMN, CONSTRAINT, DOMAIN_CONSTRAINT, TRIGGER, POLICY, RULE -> parts.size() > 1;
          default -> false;
        };
    if (!ofMember) {
      return new Comment(
          kind,
          names.find(parts, start),
          arguments(node.at("object")),
          Optional.empty(),
          text,
          names.whole());
    }
    List<Raw> owner = parts.subList(0, parts.size() - 1);
    String member = parts.get(parts.size() - 1).string();
    QualifiedName object = names.find(owner, start);
    Span place = names.text().find(member, kind == ObjectKind.COLUMN ? object.span().end() : start);
    return new Comment(
        kind,
        object,
        Optional.empty(),
        Optional.of(new Identifier(member, place)),
        text,
        names.whole());
  }
}
