package dev.miglint.server;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The types of pg_type: those that every server has, and those of the extensions beside it. */
public final class BuiltInTypes {

  private static final BuiltInTypes INSTANCE = new BuiltInTypes();

  private final Set<String> all = new HashSet<>();
  private final Set<String> ofColumns = new HashSet<>();
  private final Set<String> pseudo = new HashSet<>();
  private final Set<String> withModifier = new HashSet<>();
  private final Set<String> withCollation = new HashSet<>();
  private final Set<String> mutableInput = new HashSet<>();
  private final Set<String> mutableOutput = new HashSet<>();
  private final Map<String, String> officialNames = new HashMap<>();
  private final Map<String, String> internalNames = new HashMap<>();

  private BuiltInTypes() {
    for (ServerTable.Row row : ServerTable.rows("server-types.tsv")) {
      String name = row.field(1);
      all.add(name);
      internalNames.put(row.field(2), name);
      boolean isPseudo = row.field(3).equals("pseudo");
      if (row.field(0).isEmpty() && isPseudo) {
        pseudo.add(name);
      }
      if (row.field(0).isEmpty() && !isPseudo && row.versions().coverMaintained()) {
        ofColumns.add(name);
        officialNames.put(name, row.field(2));
        addIf(row.field(7).equals("yes"), name, withCollation);
        addIf(row.field(8).equals("yes"), name, withModifier);
        if (!row.field(9).equals("immutable")) {
          mutableInput.add(name);
        }
        if (!row.field(10).equals("immutable")) {
          mutableOutput.add(name);
        }
      }
    }
  }

  private static void addIf(boolean holds, String name, Set<String> names) {
    if (holds) {
      names.add(name);
    }
  }

  /** Built in, and no column may have it. */
  static boolean isPseudo(String name) {
    return INSTANCE.pseudo.contains(name);
  }

  /** A built-in type of columns that takes nothing in parentheses. */
  static boolean takesNoModifier(String name) {
    return has(name) && !INSTANCE.withModifier.contains(name);
  }

  /** A built-in type of columns whose values have no collation. */
  static boolean hasNoCollation(String name) {
    return has(name) && !INSTANCE.withCollation.contains(name);
  }

  /** Built in, or of an extension of the distribution. */
  public static boolean isKnown(String name) {
    return INSTANCE.all.contains(name);
  }

  /** Built in, and a column may have it. */
  public static boolean has(String name) {
    return INSTANCE.ofColumns.contains(name);
  }

  /** pg_type.typinput is not immutable: settings decide which value a text becomes. */
  static boolean hasMutableInput(String name) {
    return INSTANCE.mutableInput.contains(name);
  }

  /** pg_type.typoutput is not immutable: settings or other objects decide how a value looks. */
  static boolean hasMutableOutput(String name) {
    return INSTANCE.mutableOutput.contains(name);
  }

  /** The name that format_type() gives, without modifiers. */
  static String official(String name) {
    return INSTANCE.officialNames.getOrDefault(name, name);
  }

  /** The name in pg_type of what format_type() gives: {@code int4} for {@code integer}. */
  static String internal(String official) {
    return INSTANCE.internalNames.getOrDefault(official, official);
  }

  static boolean isText(String name) {
    return name.equals("text") || name.equals("varchar") || name.equals("bpchar");
  }
}
