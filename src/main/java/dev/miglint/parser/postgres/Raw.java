package dev.miglint.parser.postgres;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A node of the parse tree as libpg_query writes it: JSON in the shape of the server's own structs,
 * where fields with a default value are left out. A node of varying type is an object with one
 * field, named for the type.
 */
final class Raw {

  private enum Kind {
    OBJECT,
    ARRAY,
    TEXT,
    NUMBER,
    FLAG,
    NULL,
    MISSING
  }

  private static final String[] NO_NAMES = {};
  private static final Raw[] NO_VALUES = {};

  static final Raw MISSING = new Raw(Kind.MISSING, NO_NAMES, NO_VALUES, "", 0);
  static final Raw NULL = new Raw(Kind.NULL, NO_NAMES, NO_VALUES, "null", 0);
  private static final Raw TRUE = new Raw(Kind.FLAG, NO_NAMES, NO_VALUES, "true", 1);
  private static final Raw FALSE = new Raw(Kind.FLAG, NO_NAMES, NO_VALUES, "false", 0);

  private final Kind kind;

  /** Of an object's fields; as many as values. */
  private final String[] names;

  private final Raw[] values;
  private final String text;
  private final long number;

  private Raw(Kind kind, String[] names, Raw[] values, String text, long number) {
    this.kind = kind;
    this.names = names;
    this.values = values;
    this.text = text;
    this.number = number;
  }

  /** An object; the arrays are kept. */
  static Raw ofFields(String[] names, Raw[] values) {
    return new Raw(Kind.OBJECT, names, values, "", 0);
  }

  /** An array, which is kept. */
  static Raw ofElements(Raw[] values) {
    return new Raw(Kind.ARRAY, NO_NAMES, values, "", 0);
  }

  static Raw ofText(String value) {
    return new Raw(Kind.TEXT, NO_NAMES, NO_VALUES, value, 0);
  }

  static Raw ofNumber(long value) {
    return new Raw(Kind.NUMBER, NO_NAMES, NO_VALUES, "", value);
  }

  static Raw ofFlag(boolean value) {
    return value ? TRUE : FALSE;
  }

  boolean present() {
    return kind != Kind.MISSING;
  }

  boolean isObject() {
    return kind == Kind.OBJECT;
  }

  boolean isArray() {
    return kind == Kind.ARRAY;
  }

  /** The field; {@link #MISSING} where it is left out. */
  Raw at(String field) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(field)) { // Nodes have a few fields, so that no map is faster.
        return values[i];
      }
    }
    return MISSING;
  }

  /** The field, if it is there. */
  Optional<Raw> maybe(String field) {
    return Optional.of(at(field)).filter(Raw::present);
  }

  boolean has(String field) {
    return at(field).present();
  }

  /** A string field; empty where it is left out. */
  String text(String field) {
    Raw value = at(field);
    return value.kind == Kind.NUMBER ? Long.toString(value.number) : value.text;
  }

  /** A string field that is there and not empty. */
  Optional<String> optional(String field) {
    String value = text(field);
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  boolean flag(String field) {
    return at(field).number != 0;
  }

  int number(String field) {
    return (int) at(field).number;
  }

  List<Raw> list(String field) {
    return at(field).values();
  }

  /** The elements of this node, if it is an array or a {@code List}. */
  List<Raw> items() {
    if (isArray()) {
      return values();
    }
    return type().equals("List") ? body().list("items") : List.of();
  }

  /** The type of a node of varying type; empty where nothing is there. */
  String type() {
    return names.length > 0 ? names[0] : "";
  }

  /** The node itself, without the wrapper that names its type. */
  Raw body() {
    return names.length > 0 ? values[0] : MISSING;
  }

  boolean is(String type) {
    return has(type);
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

  /** The values of all fields or elements. */
  List<Raw> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
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
    Raw value = at("location");
    return value.present() ? (int) value.number : -1;
  }
}
