package dev.miglint.parser.jsqlparser;

import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Types as they are written, under the names that our syntax tree has for the same type. */
final class TypeReader {

  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("int", "int4"),
          Map.entry("integer", "int4"),
          Map.entry("smallint", "int2"),
          Map.entry("bigint", "int8"),
          Map.entry("decimal", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("fixed", "numeric"),
          Map.entry("double", "float8"),
          Map.entry("real", "float8"),
          Map.entry("float", "float4"),
          Map.entry("char", "bpchar"),
          Map.entry("character", "bpchar"),
          Map.entry("nchar", "bpchar"),
          Map.entry("nvarchar", "varchar"),
          Map.entry("bool", "bool"),
          Map.entry("boolean", "bool"));

  private TypeReader() {}

  /** The type that stands here; empty where a column has none, as SQLite allows. */
  static Optional<TypeName> read(Cursor cursor) {
    if (!cursor.isName() || isColumnOption(cursor)) {
      return Optional.empty();
    }
    int first = cursor.index();
    String word = cursor.name().value().toLowerCase(Locale.ROOT);
    if (word.equals("double") && cursor.accept("precision")) {
      word = "double";
    } else if ((word.equals("character") || word.equals("char")) && cursor.accept("varying")) {
      word = "varchar";
    } else if (word.equals("long") && cursor.accept("varchar")) {
      word = "mediumtext";
    } else if (word.equals("national") && cursor.isName()) {
      word = cursor.name().value().toLowerCase(Locale.ROOT);
    }
    List<String> modifiers = new ArrayList<>();
    for (Cursor part : cursor.parenthesized()) {
      modifiers.add(part.lexemes().text(part.index()));
      part.skipValue();
    }
    int end = cursor.index();
    String sign = sign(cursor);
    String name = OURS.getOrDefault(word, word) + sign;
    boolean integer = name.startsWith("int") || word.endsWith("int");
    if (!sign.isEmpty()) {
      name = word + sign;
      end = cursor.index();
    }
    return Optional.of(
        new TypeName(
            Optional.empty(),
            name,
            integer ? List.of() : modifiers, // A display width says nothing about values.
            0,
            false,
            cursor.lexemes().span(first, end - 1)));
  }

  private static String sign(Cursor cursor) {
    String sign = "";
    boolean more = true;
    while (more) {
      boolean signed = cursor.accept("signed");
      boolean unsigned = cursor.acceptAny("unsigned", "zerofill");
      if (unsigned) {
        sign = " unsigned"; // ZEROFILL implies it (MySQL 8.0 manual, 11.1.1).
      }
      more = signed || unsigned;
    }
    return sign;
  }

  private static boolean isColumnOption(Cursor cursor) {
    return cursor.is("primary", "key")
        || cursor.is("not", "null")
        || cursor.is("null")
        || cursor.is("default")
        || cursor.is("unique")
        || cursor.is("check")
        || cursor.is("references")
        || cursor.is("collate")
        || cursor.is("constraint")
        || cursor.is("generated")
        || cursor.is("as");
  }
}
