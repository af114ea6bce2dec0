package dev.miglint.schema;

import dev.miglint.schema.UserType.CompositeType;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.schema.UserType.EnumType;
import dev.miglint.schema.UserType.Label;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A replayed catalog as lines of text, one for each object, in the words that {@link ServerText}
 * has for a real one.
 */
final class CatalogText {

  private static final Map<String, String> FORMATTED =
      Map.ofEntries(
          Map.entry("int2", "smallint"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("bool", "boolean"),
          Map.entry("bpchar", "character"),
          Map.entry("varchar", "character varying"),
          Map.entry("varbit", "bit varying"),
          Map.entry("timetz", "time with time zone"),
          Map.entry("time", "time without time zone"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timestamptz", "timestamp with time zone"));

  private final SortedSet<String> lines = new TreeSet<>();

  static SortedSet<String> of(Schema schema) {
    CatalogText text = new CatalogText();
    schema.relations().forEach(text::add);
    schema.types().forEach(text::add);
    text.lines.addAll(CatalogDetails.of(schema));
    return text.lines;
  }

  private void line(String format, Object... arguments) {
    lines.add(String.format(Locale.ROOT, format, arguments).stripTrailing());
  }

  private void add(Relation relation) {
    if (relation.name().schema().equals(Naming.TEMPORARY)) {
      return;
    }
    if (relation instanceof Table table) {
      add(table);
    } else if (relation instanceof Index index) {
      add(index);
    } else if (relation instanceof View view) {
      line("%s %s", view.materialized() ? "materialized view" : "view", full(view.name()));
      line(
          "columns of %s: %s%s",
          full(view.name()),
          view.columns().stream().map(Column::name).collect(Collectors.joining(", ")),
          view.columnsComplete() ? "" : " ...");
      addReactions(view.name(), view.reactions());
    } else if (relation instanceof Sequence sequence) {
      line(
          "sequence %s as %s%s%s",
          full(sequence.name()),
          FORMATTED.getOrDefault(sequence.type(), sequence.type()),
          sequence.ownedBy().map(o -> " owned by " + full(o.table()) + "." + o.column()).orElse(""),
          sequence.identity() ? " identity" : "");
    }
  }

  private static String full(RelationName name) {
    return name.schema() + "." + name.name();
  }

  private void add(Table table) {
    String kind = table.isForeign() ? "foreign table" : "table";
    line(
        "%s %s%s%s%s",
        kind,
        full(table.name()),
        table.isPartitioned() ? " partitioned" : "",
        table.storage().persistence() == dev.miglint.sql.TableStatement.Persistence.UNLOGGED
            ? " unlogged"
            : "",
        table.parents().stream().map(p -> " under " + full(p)).collect(Collectors.joining()));
    int number = 0;
    for (Column column : table.columns()) {
      number++;
      line(
          "column %s %d %s %s%s%s%s%s",
          full(table.name()),
          number,
          column.name(),
          column.type().map(CatalogText::formatted).orElse("?"),
          column.notNull() ? " not null" : "",
          column.defaultValue().isPresent() ? " default" : "",
          column
              .generated()
              .map(g -> g.stored() ? " generated stored" : " generated virtual")
              .orElse(""),
          column.identity().map(i -> i.always() ? " identity always" : " identity").orElse(""));
    }
    for (Constraint constraint : table.constraints()) {
      add(table.name(), constraint);
    }
    addReactions(table.name(), table.reactions());
  }

  private void add(RelationName table, Constraint constraint) {
    line(
        "constraint %s %s %s%s%s%s%s",
        full(table),
        constraint.name(),
        constraint.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        constraint.columns().isEmpty() || constraint.kind() == Constraint.Kind.EXCLUDE
            ? ""
            : " (" + columns(constraint) + ")",
        constraint
            .reference()
            .map(r -> " to " + full(r.table()) + " (" + String.join(", ", r.columns()) + ")")
            .orElse(""),
        constraint.deferrable() ? " deferrable" : "",
        constraint.valid() ? "" : " not valid");
  }

  /** The server keeps a check's columns in the order of the table. */
  private static String columns(Constraint constraint) {
    return constraint.kind() == Constraint.Kind.CHECK
        ? constraint.columns().stream().sorted().collect(Collectors.joining(", "))
        : String.join(", ", constraint.columns());
  }

  private void addReactions(RelationName relation, Reactions reactions) {
    for (Trigger trigger : reactions.triggers()) {
      line(
          "trigger %s %s executes %s%s",
          full(relation),
          trigger.name(),
          trigger.function().name(),
          trigger.enabled() ? "" : " disabled");
    }
    for (Policy policy : reactions.policies()) {
      line("policy %s %s", full(relation), policy.name());
    }
    for (RewriteRule rule : reactions.rules()) {
      line("rule %s %s", full(relation), rule.name());
    }
    if (reactions.rowSecurity()) {
      line("row security %s", full(relation));
    }
  }

  private void add(Index index) {
    line(
        "index %s on %s (%s)%s%s%s%s%s%s",
        full(index.name()),
        full(index.table()),
        index.elements().stream().map(CatalogText::element).collect(Collectors.joining(", ")),
        index.include().isEmpty() ? "" : " include (" + String.join(", ", index.include()) + ")",
        index.unique() ? " unique" : "",
        index.predicate().isPresent() ? " partial" : "",
        index.valid() ? "" : " invalid",
        index.constraint().map(c -> " for constraint " + c).orElse(""),
        index.parent().map(p -> " under " + full(p)).orElse(""));
  }

  private static String element(IndexElement element) {
    return element.column().orElse("*") + (element.descending() ? " desc" : "");
  }

  private void add(UserType type) {
    String name = full(type.name());
    if (type instanceof EnumType e) {
      line(
          "enum %s: %s",
          name, e.labels().stream().map(Label::text).collect(Collectors.joining(", ")));
    } else if (type instanceof Domain domain) {
      line(
          "domain %s %s%s%s",
          name,
          domain.base().map(CatalogText::formatted).orElse("?"),
          domain.notNull() ? " not null" : "",
          domain.defaultValue().isPresent() ? " default" : "");
      for (Constraint constraint : domain.constraints()) {
        line(
            "constraint of domain %s %s %s%s",
            name,
            constraint.name(),
            constraint.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            constraint.valid() ? "" : " not valid");
      }
    } else if (type instanceof CompositeType composite) {
      line(
          "type %s (%s)",
          name,
          composite.attributes().stream()
              .map(a -> a.name() + " " + a.type().map(CatalogText::formatted).orElse("?"))
              .collect(Collectors.joining(", ")));
    } else {
      line("type %s", name);
    }
  }

  /** As format_type gives it, without the schema public. */
  static String formatted(TypeName type) {
    String base = FORMATTED.getOrDefault(type.name(), type.name());
    Optional<String> owner = type.schema().filter(s -> !s.equals("public"));
    String name = owner.map(s -> s + ".").orElse("") + base;
    List<String> modifiers = type.modifiers();
    if (!modifiers.isEmpty() && !type.name().equals("interval")) {
      if (type.name().equals("numeric") && modifiers.size() == 1) {
        modifiers = List.of(modifiers.get(0), "0");
      }
      String text = "(" + String.join(",", modifiers) + ")";
      int space = name.indexOf(" with");
      name = space < 0 ? name + text : name.substring(0, space) + text + name.substring(space);
    }
    return name + (type.isArray() ? "[]" : "");
  }
}
