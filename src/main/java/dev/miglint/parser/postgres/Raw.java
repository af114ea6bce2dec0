package dev.miglint.parser.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of the parse tree as libpg_query writes it: JSON in the shape of the server's own structs,
 * where fields with a default value are left out. A node of varying type is an object with one
 * field, named for the type.
 */
record Raw(JsonNode json) {

  static final Raw MISSING = new Raw(MissingNode.getInstance());

  boolean present() {
    return !json.isMissingNode();
  }

  Raw at(String field) {
    JsonNode value = json.get(field);
    return value == null ? MISSING : new Raw(value);
  }

  /** The field, if it is there. */
  Optional<Raw> maybe(String field) {
    JsonNode value = json.get(field);
    return value == null ? Optional.empty() : Optional.of(new Raw(value));
  }

  boolean has(String field) {
    return json.has(field);
  }

  /** A string field; empty where it is left out. */
  String text(String field) {
    JsonNode value = json.get(field);
    return value == null ? "" : value.asText();
  }

  /** A string field that is there and not empty. */
  Optional<String> optional(String field) {
    String value = text(field);
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  boolean flag(String field) {
    JsonNode value = json.get(field);
    return value != null && value.asBoolean();
  }

  int number(String field) {
    JsonNode value = json.get(field);
    return value == null ? 0 : value.asInt();
  }

  List<Raw> list(String field) {
    JsonNode value = json.get(field);
    return value == null ? List.of() : elements(value);
  }

  /** The elements of this node, if it is an array or a {@code List}. */
  List<Raw> items() {
    if (json.isArray()) {
      return elements(json);
    }
    return type().equals("List") ? body().list("items") : List.of();
  }

  private static List<Raw> elements(JsonNode array) {
    List<Raw> raws = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      raws.add(new Raw(element));
    }
    return raws;
  }

  /** The type of a node of varying type; empty where nothing is there. */
  String type() {
    return json.isObject() && json.size() > 0 ? json.fieldNames().next() : "";
  }

  /** The node itself, without the wrapper that names its type. */
  Raw body() {
    String type = type();
    return type.isEmpty() ? MISSING : at(type);
  }

  boolean is(String type) {
    return json.has(type);
  }

  /** The value of a {@code String} node, or of any other node that holds a simple value. */
  String string() {
    Raw body = body();
    return switch (type()) {
      case "String" -> body.text("sval");
      case "Integer" -> Integer.toString(body.number("ival"));
      case "Float" -> body.text("fval");
      case "Boolean" -> Boolean.toString(body.flag("boolval"));
      case "TypeName" ->
          body.list("names").stream().reduce((a, b) -> b).map(Raw::string).orElse("");
      case "A_Const" -> body.constant();
      case "List" -> String.join(".", items().stream().map(Raw::string).toList());
      case "RoleSpec" -> body.role();
      default -> "";
    };
  }

  /** The value inside an {@code A_Const}; empty for NULL. */
  String constant() {
    if (has("sval")) {
      return at("sval").text("sval");
    }
    if (has("ival")) {
      return Integer.toString(at("ival").number("ival"));
    }
    if (has("fval")) {
      return at("fval").text("fval");
    }
    if (has("boolval")) {
      return Boolean.toString(at("boolval").flag("boolval"));
    }
    return has("bsval") ? at("bsval").text("bsval") : "";
  }

  /** The values of all fields. */
  List<Raw> values() {
    return elements(json);
  }

  /** The name of a {@code RoleSpec}, in the words of the statement. */
  String role() {
    return switch (text("roletype")) {
      case "ROLESPEC_PUBLIC" -> "public";
      case "ROLESPEC_CURRENT_USER" -> "current_user";
      case "ROLESPEC_SESSION_USER" -> "session_user";
      case "ROLESPEC_CURRENT_ROLE" -> "current_role";
      default -> text("rolename");
    };
  }

  /** A byte offset into the statement, or -1 where the server gives none. */
  int location() {
    JsonNode value = json.get("location");
    return value == null ? -1 : value.asInt();
  }
}
