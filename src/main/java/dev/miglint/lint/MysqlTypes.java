package dev.miglint.lint;

import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What types of MySQL and MariaDB hold (MySQL 8.0 manual, chapter 11). */
public final class MysqlTypes {

  /** Bytes of an integer. */
  private static final Map<String, Integer> INTEGERS =
      Map.of(
          "bool",
          1,
          "tinyint",
          1,
          "int2",
          2,
          "smallint",
          2,
          "mediumint",
          3,
          "int4",
          4,
          "int",
          4,
          "int8",
          8,
          "bigint",
          8);

  /** The longest value, in bytes; of those with a length in parentheses in characters. */
  private static final Map<String, Long> TEXTS =
      Map.of("tinytext", 255L, "text", 65535L, "mediumtext", 16777215L, "longtext", 4294967295L);

  private static final Map<String, Long> BLOBS =
      Map.of("tinyblob", 255L, "blob", 65535L, "mediumblob", 16777215L, "longblob", 4294967295L);

  private static final Set<String> LABELS = Set.of("enum", "set");

  private MysqlTypes() {}

  /**
   * A change to a type that holds less.
   *
   * @param column for the server's words: in strict mode it refuses, which is the default
   */
  public static Optional<TypeNarrowing> narrowing(String column, TypeName from, TypeName to) {
    String tooLong = "Data too long for column '%s'".formatted(column);
    String outOfRange = "Out of range value for column '%s'".formatted(column);
    if (isInteger(from) && isInteger(to)) {
      boolean shrinks = bytes(to) < bytes(from) || isUnsigned(to) != isUnsigned(from);
      boolean grows = bytes(to) > bytes(from) && isUnsigned(from);
      return when(shrinks && !grows, outOfRange);
    }
    if (isText(from) && isText(to)) {
      return when(length(to, TEXTS) < length(from, TEXTS), tooLong);
    }
    if (isBinary(from) && isBinary(to)) {
      return when(length(to, BLOBS) < length(from, BLOBS), tooLong);
    }
    if (from.name().equals("numeric") && to.name().equals("numeric")) {
      boolean whole =
          digits(to, 0, 10) - digits(to, 1, 0) < digits(from, 0, 10) - digits(from, 1, 0);
      if (!whole && digits(to, 1, 0) < digits(from, 1, 0)) {
        return Optional.of(new TypeNarrowing(Optional.empty(), false)); // Rounded, with a note.
      }
      return when(whole, outOfRange);
    }
    boolean labels = LABELS.contains(from.name()) && from.name().equals(to.name());
    return when(
        labels && !to.modifiers().containsAll(from.modifiers()),
        "Data truncated for column '%s'".formatted(column));
  }

  /** Labels that the type before had. */
  public static List<String> lostLabels(TypeName from, TypeName to) {
    return LABELS.contains(from.name()) && from.name().equals(to.name())
        ? from.modifiers().stream().filter(label -> !to.modifiers().contains(label)).toList()
        : List.of();
  }

  /** Clients read and write both alike. */
  public static boolean alike(TypeName from, TypeName to) {
    return from.name().equals(to.name())
        || (isInteger(from) && isInteger(to))
        || (isLetters(from) && isLetters(to))
        || (isBinary(from) && isBinary(to))
        || (isFloat(from) && isFloat(to));
  }

  /** A list of labels is read as text. */
  private static boolean isLetters(TypeName type) {
    return isText(type) || type.name().equals("enum");
  }

  private static boolean isInteger(TypeName type) {
    return INTEGERS.containsKey(base(type));
  }

  private static boolean isFloat(TypeName type) {
    return type.name().equals("float4") || type.name().equals("float8");
  }

  private static boolean isText(TypeName type) {
    return TEXTS.containsKey(type.name())
        || type.name().equals("varchar")
        || type.name().equals("bpchar");
  }

  private static boolean isBinary(TypeName type) {
    return BLOBS.containsKey(type.name())
        || type.name().equals("varbinary")
        || type.name().equals("binary");
  }

  private static String base(TypeName type) {
    return type.name().replace(" unsigned", "");
  }

  private static boolean isUnsigned(TypeName type) {
    return type.name().endsWith(" unsigned");
  }

  private static int bytes(TypeName type) {
    return INTEGERS.getOrDefault(base(type), 8);
  }

  private static long length(TypeName type, Map<String, Long> large) {
    Long known = large.get(type.name());
    return known != null ? known : digits(type, 0, 1);
  }

  private static int digits(TypeName type, int index, int unwritten) {
    List<String> modifiers = type.modifiers();
    boolean number = index < modifiers.size() && modifiers.get(index).matches("\\d{1,9}");
    return number ? Integer.parseInt(modifiers.get(index)) : unwritten;
  }

  private static Optional<TypeNarrowing> when(boolean narrower, String refused) {
    return narrower
        ? Optional.of(new TypeNarrowing(Optional.of(refused), false))
        : Optional.empty();
  }
}
