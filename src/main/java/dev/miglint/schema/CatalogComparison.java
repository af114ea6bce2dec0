package dev.miglint.schema;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.schema.CatalogDifference.Outcome;
import dev.miglint.schema.CatalogObject.Extension;
import dev.miglint.schema.CatalogObject.Namespace;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a migration and its way back leave different, as far as the history knows it for certain:
 * what was never seen is not compared.
 */
public final class CatalogComparison {

  private final Schema before;
  private final Schema back;
  private final int forth;
  private final List<CatalogDifference> found = new ArrayList<>();
  private final Set<RelationName> accounted = new HashSet<>();

  private CatalogComparison(Schema before, Schema back, int forth) {
    this.before = before;
    this.back = back;
    this.forth = forth;
  }

  /**
   * The differences, tables first.
   *
   * @param back after its way back
   * @param forth the migration's place in its set, as in {@link Moment#migration}
   */
  public static List<CatalogDifference> of(Schema before, Schema back, int forth) {
    var comparison = new CatalogComparison(before, back, forth);
    comparison.relations();
    comparison.types();
    comparison.routines();
    comparison.surroundings();
    return List.copyOf(comparison.found);
  }

  private void notUndone(String words, String undo) {
    found.add(new CatalogDifference(Outcome.NOT_UNDONE, words, undo));
  }

  private boolean isByForth(Moment moment) {
    return moment.migration() == forth;
  }

  private void relations() {
    for (Relation relation : back.relationsOtherThan(before)) {
      if (before.relation(relation.name()).isEmpty()) {
        more(relation);
      }
    }
    for (Relation relation : before.relationsOtherThan(back)) {
      Optional<Relation> now = back.relation(relation.name());
      if (now.isEmpty()) {
        less(relation);
      } else {
        changed(relation, now.get());
      }
    }
  }

  private static String kind(Relation relation) {
    if (relation instanceof Table) {
      return "table";
    }
    if (relation instanceof View view) {
      return view.materialized() ? "materialized view" : "view";
    }
    return relation instanceof Index ? "index" : "sequence";
  }

  /** Goes along with something else that is spoken of. */
  private static boolean isPart(Relation relation) {
    return relation.name().schema().equals(Naming.TEMPORARY)
        || (relation instanceof Index index
            && (index.constraint().isPresent() || index.parent().isPresent()))
        || (relation instanceof Sequence sequence && sequence.ownedBy().isPresent());
  }

  private void more(Relation relation) {
    if (isPart(relation) || relation.predatesHistory()) {
      return;
    }
    Optional<Renaming> renaming = relation.renamed().filter(r -> isByForth(r.at()));
    if (renaming.isPresent() && !isByForth(relation.created())) {
      String old = renaming.get().from();
      before.relations().stream()
          .filter(r -> r.created().equals(relation.created()))
          .filter(r -> old.equals(r.name().name()) || old.equals(r.name().toString()))
          .forEach(r -> accounted.add(r.name()));
      notUndone("%s %s keeps the name %s".formatted(kind(relation), old, relation.name()), "");
      return;
    }
    boolean ofLeftTable = relation instanceof Index index && isNewTable(index.table());
    boolean certain =
        isByForth(relation.created()) || before.presence(relation.name()) == Presence.ABSENT;
    if (certain && !ofLeftTable) {
      notUndone(
          "%s %s is still there".formatted(kind(relation), relation.name()),
          "DROP %s %s;".formatted(kind(relation).toUpperCase(Locale.ROOT), relation.name().sql()));
    }
  }

  private boolean isNewTable(RelationName table) {
    return before.relation(table).isEmpty()
        && back.relation(table).filter(r -> isByForth(r.created())).isPresent();
  }

  private void less(Relation relation) {
    boolean withItsTable =
        relation instanceof Index index && back.relation(index.table()).isEmpty();
    if (isPart(relation) || withItsTable || accounted.contains(relation.name())) {
      return;
    }
    notUndone("%s %s is gone".formatted(kind(relation), relation.name()), "");
  }

  private void changed(Relation was, Relation is) {
    if (was instanceof Table one && is instanceof Table other) {
      boolean madeAnew = !one.created().equals(other.created());
      if (madeAnew && !one.isPartitioned() && !one.isForeign()) {
        found.add(new CatalogDifference(Outcome.EMPTIED, "table " + was.name(), ""));
      }
      new TableComparison(one, other, forth).differences(found);
    } else if (was instanceof View one && is instanceof View other) {
      if (isByForth(other.defined()) && !isByForth(one.defined())) {
        notUndone("%s %s keeps its new query".formatted(kind(is), is.name()), "");
      } else if (givesOther(one, other)) {
        notUndone("%s %s gives other columns than it did".formatted(kind(is), is.name()), "");
      } else if (!one.defined().equals(other.defined()) && Redefinition.isOtherQuery(one, other)) {
        notUndone("%s %s has another query than it had".formatted(kind(is), is.name()), "");
      }
    } else if (was instanceof Index one && is instanceof Index other) {
      if (Redefinition.isOther(one, other)) {
        notUndone("index %s is not the one that it was".formatted(is.name()), "");
      }
    } else if (!kind(was).equals(kind(is))) {
      notUndone("%s %s is a %s now".formatted(kind(was), was.name(), kind(is)), "");
    }
  }

  /** As far as both lists of columns are known for certain. */
  private static boolean givesOther(View was, View is) {
    return !was.defined().equals(is.defined())
        && was.columnsComplete()
        && is.columnsComplete()
        && !names(was).equals(names(is));
  }

  private static List<String> names(View view) {
    return view.columns().stream().map(Column::name).toList();
  }

  private void types() {
    for (UserType type : back.types()) {
      Optional<UserType> was = before.type(type.name());
      if (was.isEmpty() && isByForth(type.created())) {
        notUndone(
            "type %s is still there".formatted(type.name()),
            "DROP TYPE %s;".formatted(type.name().sql()));
      } else if (was.isPresent()
          && was.get() instanceof UserType.EnumType one
          && type instanceof UserType.EnumType other) {
        labels(one, other);
      }
    }
    for (UserType type : before.types()) {
      boolean renamed =
          back.types().stream()
              .anyMatch(t -> t.created().equals(type.created()) && t.renamed().isPresent());
      if (back.type(type.name()).isEmpty()) {
        notUndone(
            renamed
                ? "type %s has another name".formatted(type.name())
                : "type %s is gone".formatted(type.name()),
            "");
      }
    }
  }

  private void labels(UserType.EnumType was, UserType.EnumType is) {
    List<String> old = was.labels().stream().map(UserType.Label::text).toList();
    for (UserType.Label label : is.labels()) {
      if (!old.contains(label.text()) && isByForth(label.added())) {
        found.add(
            new CatalogDifference(
                Outcome.IRREVERSIBLE,
                "value '%s' of enum %s".formatted(label.text(), is.name()),
                ""));
      }
    }
    boolean madeAnew = !was.created().equals(is.created()) && was.complete();
    for (String label : old) {
      if (madeAnew && is.label(label).isEmpty()) {
        notUndone("value '%s' of enum %s is gone".formatted(label, is.name()), "");
      }
    }
    List<String> now = is.labels().stream().map(UserType.Label::text).toList();
    List<String> both = now.stream().filter(old::contains).toList();
    if (madeAnew && is.complete() && now.size() > both.size()) {
      now.stream()
          .filter(label -> !old.contains(label))
          .filter(label -> is.label(label).filter(l -> !isByForth(l.added())).isPresent())
          .forEach(
              label -> notUndone("value '%s' of enum %s is new".formatted(label, is.name()), ""));
    } else if (madeAnew && is.complete() && both.size() == old.size() && !both.equals(old)) {
      notUndone("the values of enum %s are in another order".formatted(is.name()), "");
    }
  }

  private void routines() {
    for (Routine routine : back.routines()) {
      Optional<Routine> was = same(routine, before);
      if (was.isEmpty() && isByForth(routine.created()) && before.isComplete()) {
        notUndone(words(routine) + " is still there", "DROP %s;".formatted(sql(routine)));
      } else if (was.filter(r -> !isByForth(r.defined())).isPresent()
          && isByForth(routine.defined())) {
        notUndone(words(routine) + " keeps its new definition", "");
      } else if (was.filter(r -> isRedefined(r, routine)).isPresent()) {
        notUndone(words(routine) + " is not the one that it was", "");
      }
    }
    for (Routine routine : before.routines()) {
      if (same(routine, back).isEmpty()) {
        notUndone(words(routine) + " is gone", "");
      }
    }
  }

  /** By the way back, which has another definition than the one before. */
  private static boolean isRedefined(Routine was, Routine is) {
    return !was.defined().equals(is.defined()) && Redefinition.isOther(was, is);
  }

  private static Optional<Routine> same(Routine routine, Schema schema) {
    return schema.routines(routine.name()).stream()
        .filter(other -> other.takes(routine.argumentTypes()))
        .findFirst();
  }

  private static String words(Routine routine) {
    return "%s %s".formatted(routine.procedure() ? "procedure" : "function", routine.name());
  }

  private static String sql(Routine routine) {
    return "%s %s(%s)"
        .formatted(
            routine.procedure() ? "PROCEDURE" : "FUNCTION",
            routine.name().sql(),
            routine.argumentTypes().stream()
                .map(TypeName::toString)
                .collect(Collectors.joining(", ")));
  }

  /** Extensions are often there already, and others use them: that one stays is no surprise. */
  private void surroundings() {
    for (Extension extension : before.extensions()) {
      if (back.extension(extension.name()).isEmpty()) {
        notUndone("extension %s is gone".formatted(extension.name()), "");
      }
    }
    for (Namespace namespace : before.namespaces()) {
      if (back.namespace(namespace.name()).isEmpty()) {
        notUndone("schema %s is gone".formatted(namespace.name()), "");
      }
    }
    for (Namespace namespace : back.namespaces()) {
      boolean isNew = before.namespace(namespace.name()).isEmpty();
      if (isNew && isByForth(namespace.created()) && before.isComplete()) {
        notUndone(
            "schema %s is still there".formatted(namespace.name()),
            "DROP SCHEMA %s;".formatted(quoted(namespace.name())));
      }
    }
  }
}
