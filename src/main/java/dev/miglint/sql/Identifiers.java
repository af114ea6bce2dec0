package dev.miglint.sql;

import java.util.Set;
import java.util.regex.Pattern;

/** Writes names into SQL so that the server reads them back unchanged. */
public final class Identifiers {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

  /** Reserved in some place where a name may stand (manual, appendix C, PostgreSQL 11 to 18). */
  private static final Set<String> RESERVED =
      Set.of(
          ("all analyse analyze and any array as asc asymmetric authorization binary both case cast"
                  + " check collate collation column concurrently constraint create cross"
                  + " current_catalog current_date current_role current_schema current_time"
                  + " current_timestamp current_user default deferrable desc distinct do else end"
                  + " except false fetch for foreign freeze from full grant group having ilike in"
                  + " initially inner intersect into is isnull join lateral leading left like limit"
                  + " localtime localtimestamp natural not notnull null offset on only or order"
                  + " outer overlaps placing primary references returning right select session_user"
                  + " similar some symmetric system_user table tablesample then to trailing true"
                  + " union unique user using variadic verbose when where window with")
              .split(" ", -1));

  private Identifiers() {}

  /** The name, in quotes where it needs them. */
  public static String quoted(String name) {
    boolean plain = PLAIN.matcher(name).matches() && !RESERVED.contains(name);
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The name with its schema where one was written, each in quotes where it needs them. */
  public static String quoted(QualifiedName name) {
    return name.schema()
        .map(schema -> quoted(schema) + "." + quoted(name.name()))
        .orElseGet(() -> quoted(name.name()));
  }

  /** The type as in the manual, its own name and schema in quotes where they need them. */
  public static String quoted(TypeName type) {
    boolean plain = type.schema().isEmpty() && PLAIN.matcher(type.name()).matches();
    String words = type.toString();
    if (plain) {
      return words;
    }
    String written = type.schema().map(schema -> schema + ".").orElse("") + type.name();
    String safe =
        type.schema().map(schema -> quoted(schema) + ".").orElse("") + quoted(type.name());
    return safe + words.substring(written.length());
  }
}
