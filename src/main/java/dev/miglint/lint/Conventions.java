package dev.miglint.lint;

import java.util.List;
import java.util.Map;

/** Options that several rules share: what a team has agreed on. */
public final class Conventions {

  /** What the name of a column or table begins with that is to be dropped. */
  public static final Option<String> DEPRECATION_PREFIX =
      new Option<>(
          "deprecation-prefix",
          "deprecated_",
          "what the names of columns and tables begin with once nothing uses them any more");

  /** What the COMMENT of a column or table says that is to be dropped. */
  public static final Option<String> DEPRECATION_COMMENT =
      new Option<>(
          "deprecation-comment",
          "",
          "a word in a COMMENT that marks what nothing uses any more, besides the prefix");

  /** Columns that every table must have, by name, each with its type or an empty text. */
  public static final Option<Map<String, String>> REQUIRED_COLUMNS =
      new Option<>(
          "required-columns",
          Map.of(),
          "columns that every table must have, each with its type or without");

  /** Columns that make a habit when nearly all tables have them. */
  public static final Option<List<String>> AUDIT_COLUMNS =
      new Option<>(
          "audit-columns",
          List.of(
              "created_at",
              "updated_at",
              "modified_at",
              "last_updated",
              "last_modified",
              "created_on",
              "updated_on",
              "inserted_at",
              "createdAt",
              "updatedAt"),
          "columns that a new table must have where nearly all others have them");

  private Conventions() {}
}
