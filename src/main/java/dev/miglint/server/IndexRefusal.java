package dev.miglint.server;

import dev.miglint.schema.Relation;
import dev.miglint.schema.Schema;
import dev.miglint.source.Span;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Exclude;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.TableStatement.PartitionKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an index method cannot do (indexcmds.c, DefineIndex; manual, section 11.2).
 *
 * @param words the server's
 * @param help what to do instead
 */
public record IndexRefusal(String words, Span span, String help) {

  private static final Set<String> SEVERAL = Set.of("btree", "gist", "gin", "brin");
  private static final Set<String> INCLUDING = Set.of("btree", "gist", "spgist");

  /** The parameters of WITH (manual, CREATE INDEX), of methods that the server has built in. */
  private static final Map<String, Set<String>> PARAMETERS =
      Map.of(
          "btree", Set.of("fillfactor", "deduplicate_items", "vacuum_cleanup_index_scale_factor"),
          "hash", Set.of("fillfactor"),
          "gist", Set.of("fillfactor", "buffering"),
          "spgist", Set.of("fillfactor"),
          "gin", Set.of("fastupdate", "gin_pending_list_limit"),
          "brin", Set.of("pages_per_range", "autosummarize"));

  /** The first thing at which the server stops. */
  public static Optional<IndexRefusal> of(
      CreateIndex create, Schema before, PostgresVersion target) {
    String method = create.method();
    if (!PARAMETERS.containsKey(method)) {
      return Optional.empty(); // One of an extension, or none.
    }
    Span span = create.span();
    Optional<Relation> relation = before.relation(create.table());
    IndexElementRefusal elements =
        new IndexElementRefusal(relation.map(Relation::columns).orElse(List.of()), before, target);
    return ofMethod(method, create.unique(), create.include(), create.elements().size(), span)
        .or(() -> ofParameters(method, create.options(), span))
        .or(() -> elements.first(method, create.elements()));
  }

  /**
   * Of a key, which is a B-tree, or an exclusion constraint.
   *
   * @param after the catalog with the columns that the same statement makes
   */
  public static Optional<IndexRefusal> of(
      PlacedConstraint placed, Schema after, PostgresVersion target) {
    IndexElementRefusal elements =
        new IndexElementRefusal(
            after.relation(placed.table()).map(Relation::columns).orElse(List.of()), after, target);
    ConstraintDefinition constraint = placed.constraint();
    if (constraint instanceof PrimaryKey key && key.usingIndex().isEmpty()) {
      return elements.ofKey(key.columns());
    }
    if (constraint instanceof Unique key && key.usingIndex().isEmpty()) {
      return elements.ofKey(key.columns());
    }
    if (!(constraint instanceof Exclude exclude) || !PARAMETERS.containsKey(exclude.method())) {
      return Optional.empty();
    }
    String method = exclude.method();
    return ofMethod(method, false, List.of(), exclude.elements().size(), exclude.span())
        .or(
            () ->
                method.equals("gin") || method.equals("brin")
                    ? Optional.of(lacks(method, "exclusion constraints", exclude.span()))
                    : Optional.empty())
        .or(() -> elements.first(method, exclude.elements()));
  }

  /** Of PARTITION BY: hash needs what a hash index does, the others what a B-tree does. */
  public static Optional<IndexRefusal> of(
      PartitionKey key, Relation table, Schema after, PostgresVersion target) {
    return new IndexElementRefusal(table.columns(), after, target)
        .first(key.strategy().equals("hash") ? "hash" : "btree", key.elements());
  }

  private static Optional<IndexRefusal> ofMethod(
      String method, boolean unique, List<Identifier> include, int columns, Span span) {
    if (unique && !method.equals("btree")) {
      return Optional.of(lacks(method, "unique indexes", span));
    }
    if (!include.isEmpty() && !INCLUDING.contains(method)) {
      return Optional.of(lacks(method, "included columns", span));
    }
    return columns > 1 && !SEVERAL.contains(method)
        ? Optional.of(lacks(method, "multicolumn indexes", span))
        : Optional.empty();
  }

  private static IndexRefusal lacks(String method, String what, Span span) {
    return new IndexRefusal(
        "access method \"%s\" does not support %s".formatted(method, what),
        span,
        "Use a B-tree, or leave out what %s cannot do.".formatted(method));
  }

  private static Optional<IndexRefusal> ofParameters(
      String method, Map<String, String> options, Span span) {
    for (String name : options.keySet()) {
      if (!PARAMETERS.getOrDefault(method, Set.of()).contains(name)) {
        return Optional.of(
            new IndexRefusal(
                "unrecognized parameter \"%s\"".formatted(name),
                span,
                "Leave it out: %s has no such parameter.".formatted(method)));
      }
    }
    return Optional.ofNullable(options.get("fillfactor"))
        .filter(value -> value.matches("[0-9]{1,9}"))
        .filter(value -> Integer.parseInt(value) < 10 || Integer.parseInt(value) > 100)
        .map(
            value ->
                new IndexRefusal(
                    "value %s out of bounds for option \"fillfactor\"".formatted(value),
                    span,
                    "Take a value from 10 to 100."));
  }
}
