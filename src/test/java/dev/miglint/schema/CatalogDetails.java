package dev.miglint.schema;

import dev.miglint.schema.CatalogObject.Extension;
import dev.miglint.schema.CatalogObject.Namespace;
import dev.miglint.schema.CatalogObject.Publication;
import dev.miglint.schema.CatalogObject.Statistics;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@link CatalogText} leaves out of a replayed catalog: what was inherited, how constraints
 * and indexes behave, routines, triggers, policies, comments. In the words of {@link
 * ServerDetails}.
 */
final class CatalogDetails {

  private final SortedSet<String> lines = new TreeSet<>();

  static SortedSet<String> of(Schema schema) {
    CatalogDetails details = new CatalogDetails();
    for (Relation relation : schema.relations()) {
      if (!relation.name().schema().equals(Naming.TEMPORARY)) {
        details.add(relation, schema);
      }
    }
    schema.types().forEach(details::add);
    schema.routines().forEach(details::add);
    for (Namespace namespace : schema.namespaces()) {
      if (!namespace.name().equals("public")) {
        details.line("schema %s%s", namespace.name(), comment(namespace.comment()));
      }
    }
    for (Extension extension : schema.extensions()) {
      details.line("extension %s", extension.name());
    }
    for (Publication publication : schema.publications()) {
      details.line(
          "publication %s%s",
          publication.name(),
          publication.allTables() ? " for all tables" : names(publication.tables()));
    }
    return details.lines;
  }

  private void line(String format, Object... arguments) {
    lines.add(String.format(Locale.ROOT, format, arguments).stripTrailing());
  }

  private void add(Relation relation, Schema schema) {
    if (relation instanceof Table table) {
      add(table);
      for (Statistics statistics : schema.statistics(table.name())) {
        line(
            "statistics %s on %s (%s)",
            statistics.name(),
            table.name(),
            statistics.columns().stream().sorted().collect(Collectors.joining(", ")));
      }
    } else if (relation instanceof Index index) {
      line(
          "index %s using %s%s%s",
          index.name(),
          index.method(),
          index.nullsNotDistinct() ? " nulls not distinct" : "",
          comment(index.comment()));
    } else if (relation instanceof View view) {
      line("view %s%s", view.name(), comment(view.comment()));
      line(
          "view %s reads%s",
          view.name(), names(view.reads().stream().map(View.Read::relation).distinct().toList()));
      addReactions(view.name(), view.reactions());
    } else if (relation instanceof Sequence sequence) {
      line("sequence %s%s", sequence.name(), comment(sequence.comment()));
    }
  }

  private void add(Table table) {
    RelationName name = table.name();
    line(
        "table %s%s%s%s%s",
        name,
        table
            .lineage()
            .partitionKey()
            .map(
                key ->
                    " by %s (%s)"
                        .formatted(
                            key.strategy().toLowerCase(Locale.ROOT),
                            key.elements().stream()
                                .map(element -> element.column().orElse("*"))
                                .collect(Collectors.joining(", "))))
            .orElse(""),
        table.lineage().ofType().map(type -> " of " + type).orElse(""),
        options(table.storage().options()),
        comment(table.comment()));
    for (Column column : table.columns()) {
      line(
          "column %s.%s%s%s%s%s",
          name,
          column.name(),
          column.inherited() ? " inherited" : "",
          column.local() ? " local" : "",
          column.collation().map(collation -> " collate " + collation).orElse(""),
          comment(column.comment()));
    }
    table.constraints().forEach(constraint -> add(name, constraint));
    addReactions(name, table.reactions());
  }

  private static String options(Map<String, String> options) {
    return options.isEmpty()
        ? ""
        : new TreeMap<>(options)
            .entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(", ", " with (", ")"));
  }

  private void add(RelationName table, Constraint constraint) {
    if (constraint.kind() == Kind.TRIGGER) {
      return;
    }
    line(
        "constraint %s %s%s%s%s%s%s%s%s",
        table,
        constraint.name(),
        constraint.inherited() ? " inherited" : "",
        constraint.local() ? " local" : "",
        constraint.noInherit() ? " no inherit" : "",
        constraint.enforced() ? "" : " not enforced",
        constraint.initiallyDeferred() ? " deferred" : "",
        constraint
            .reference()
            .map(
                r ->
                    " update %s delete %s by %s"
                        .formatted(
                            words(r.onUpdate()),
                            words(r.onDelete()),
                            r.index().map(RelationName::toString).orElse("?")))
            .or(() -> constraint.index().map(index -> " by " + index))
            .orElse(""),
        comment(constraint.comment()));
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void addReactions(RelationName relation, Reactions reactions) {
    for (Trigger trigger : reactions.triggers()) {
      line(
          "trigger %s %s%s %s %s%s%s%s%s %s%s%s",
          relation,
          trigger.name(),
          trigger.constraint() ? " constraint" : "",
          words(trigger.timing()),
          trigger.events().stream()
              .map(event -> event.toLowerCase(Locale.ROOT))
              .sorted()
              .collect(Collectors.joining(" or ")),
          trigger.columns().isEmpty()
              ? ""
              : trigger.columns().stream().sorted().collect(Collectors.joining(", ", " of ", "")),
          trigger.forEachRow() ? " each row" : "",
          trigger.when().isPresent() ? " when" : "",
          trigger.referenced().map(r -> " from " + r).orElse(""),
          words(trigger.firing()),
          trigger.inherited() ? " inherited" : "",
          comment(trigger.comment()));
    }
    for (Policy policy : reactions.policies()) {
      line(
          "policy %s %s %s for %s to %s%s%s",
          relation,
          policy.name(),
          policy.permissive() ? "permissive" : "restrictive",
          policy.command().toLowerCase(Locale.ROOT),
          policy.roles().stream().sorted().collect(Collectors.joining(", ")),
          policy.using().isPresent() ? " using" : "",
          policy.withCheck().isPresent() ? " with check" : "");
    }
    for (RewriteRule rule : reactions.rules()) {
      line(
          "rule %s %s on %s%s",
          relation,
          rule.name(),
          rule.event().toLowerCase(Locale.ROOT),
          rule.instead() ? " instead" : "");
    }
    if (reactions.forced()) {
      line("forced row security %s", relation);
    }
  }

  private void add(UserType type) {
    line("type %s%s", type.name(), comment(type.comment()));
  }

  private void add(Routine routine) {
    line(
        "%s %s(%s)%s %s %s%s%s%s%s",
        routine.procedure() ? "procedure" : "function",
        routine.name(),
        routine.argumentTypes().stream()
            .map(CatalogText::formatted)
            .collect(Collectors.joining(", ")),
        routine.returns().map(CatalogDetails::returned).orElse(""),
        routine.language(),
        words(routine.volatility()),
        routine.securityDefiner() ? " security definer" : "",
        routine.strict() ? " strict" : "",
        options(routine.settings()),
        comment(routine.comment()));
  }

  private static String returned(TypeName type) {
    return " returns " + (type.setOf() ? "setof " : "") + CatalogText.formatted(type);
  }

  private static String names(List<RelationName> names) {
    return names.stream().map(name -> " " + name).sorted().collect(Collectors.joining());
  }

  private static String comment(Optional<Remark> comment) {
    return comment.map(remark -> " -- " + firstLine(remark.text())).orElse("");
  }

  private static String firstLine(String text) {
    return Stream.of(text.split("\n", -1)).findFirst().orElse("");
  }
}
