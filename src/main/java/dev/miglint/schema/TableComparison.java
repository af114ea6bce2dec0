package dev.miglint.schema;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.schema.CatalogDifference.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is different about one table after a migration and its way back. */
final class TableComparison {

  private final Table before;
  private final Table back;
  private final int forth;
  private final Set<String> otherColumns = new HashSet<>();

  TableComparison(Table before, Table back, int forth) {
    this.before = before;
    this.back = back;
    this.forth = forth;
  }

  void differences(List<CatalogDifference> found) {
    columns(found);
    constraints(found);
    reactions(found);
    for (RelationName parent : back.parents()) {
      if (!before.parents().contains(parent)) {
        notUndone(found, "table %s is still attached to %s".formatted(back.name(), parent), "");
      }
    }
    for (RelationName parent : before.parents()) {
      if (!back.parents().contains(parent)) {
        notUndone(found, "table %s is no longer attached to %s".formatted(back.name(), parent), "");
      }
    }
  }

  private static void notUndone(List<CatalogDifference> found, String words, String undo) {
    found.add(new CatalogDifference(Outcome.NOT_UNDONE, words, undo));
  }

  private boolean isByForth(Moment moment) {
    return moment.migration() == forth;
  }

  private String alter(String action) {
    return "ALTER TABLE %s %s;".formatted(back.name().sql(), action);
  }

  private void columns(List<CatalogDifference> found) {
    for (Column column : back.columns()) {
      Optional<Column> was = before.column(column.name());
      if (was.isPresent()) {
        column(was.get(), column, found);
      } else {
        moreColumn(column, found);
      }
    }
    for (Column column : before.columns()) {
      boolean gone = back.columnPresence(column.name()) == Presence.ABSENT;
      if (gone && otherColumns.add(column.name())) {
        notUndone(found, "column %s of %s is gone".formatted(column.name(), back.name()), "");
      }
    }
  }

  private void moreColumn(Column column, List<CatalogDifference> found) {
    Optional<Renaming> renaming = column.renamed().filter(r -> isByForth(r.at()));
    if (renaming.isPresent() && !isByForth(column.created())) {
      otherColumns.add(column.name());
      otherColumns.add(renaming.get().from());
      notUndone(
          found,
          "column %s of %s keeps the name %s"
              .formatted(renaming.get().from(), back.name(), column.name()),
          alter(
              "RENAME COLUMN %s TO %s"
                  .formatted(quoted(column.name()), quoted(renaming.get().from()))));
      return;
    }
    boolean certain = isByForth(column.created()) || before.columnsComplete();
    if (certain && !column.created().equals(Moment.BEFORE_HISTORY)) {
      otherColumns.add(column.name());
      notUndone(
          found,
          "column %s of %s is still there".formatted(column.name(), back.name()),
          alter("DROP COLUMN " + quoted(column.name())));
    }
  }

  private void column(Column was, Column is, List<CatalogDifference> found) {
    String name = "column %s of %s".formatted(is.name(), back.name());
    boolean sameTable = before.created().equals(back.created());
    if (sameTable && !was.created().equals(is.created()) && was.generated().isEmpty()) {
      found.add(new CatalogDifference(Outcome.EMPTIED, name, ""));
    }
    if (was.type().isPresent()
        && is.type().isPresent()
        && !was.type().get().sameAs(is.type().get())) {
      notUndone(
          found, "%s is %s and was %s".formatted(name, is.type().get(), was.type().get()), "");
    }
    boolean known = before.columnsComplete() || !was.created().equals(Moment.BEFORE_HISTORY);
    if (!known) {
      return;
    }
    if (was.notNull() != is.notNull()) {
      notUndone(
          found,
          is.notNull() ? name + " is still NOT NULL" : name + " is no longer NOT NULL",
          alter(
              "ALTER COLUMN %s %s NOT NULL"
                  .formatted(quoted(is.name()), is.notNull() ? "DROP" : "SET")));
    }
    if (was.defaultValue().isPresent() != is.defaultValue().isPresent()) {
      notUndone(
          found,
          name + (is.defaultValue().isPresent() ? " still has a default" : " has lost its default"),
          is.defaultValue().isPresent()
              ? alter("ALTER COLUMN %s DROP DEFAULT".formatted(quoted(is.name())))
              : "");
    } else if (is.defaultValue().isPresent()
        && isByForth(is.defaultChanged())
        && !isByForth(was.defaultChanged())) {
      notUndone(found, name + " keeps its new default", "");
    } else if (isOtherDefault(was, is)) {
      notUndone(found, name + " has another default than it had", "");
    }
    if (was.identity().isPresent() != is.identity().isPresent()) {
      notUndone(
          found,
          name + (is.identity().isPresent() ? " is still an identity" : " is no identity any more"),
          "");
    }
    if (was.generated().isPresent() != is.generated().isPresent()) {
      notUndone(
          found,
          name
              + (is.generated().isPresent() ? " is still generated" : " is not generated any more"),
          "");
    }
  }

  /** Set anew by the way back. A moment may be written in many ways. */
  private static boolean isOtherDefault(Column was, Column is) {
    if (is.defaultValue().isEmpty() || was.defaultChanged().equals(is.defaultChanged())) {
      return false;
    }
    boolean moment =
        was.type()
            .filter(type -> type.name().matches("timestamp.*|date|time.*|interval"))
            .isPresent();
    Content old = Content.of(was.defaultValue());
    Content now = Content.of(is.defaultValue());
    return !moment && !old.isOfSequence() && !now.isOfSequence() && !old.equals(now);
  }

  private void constraints(List<CatalogDifference> found) {
    Set<String> renamed = new HashSet<>();
    for (Constraint constraint : back.constraints()) {
      Optional<Constraint> was = before.constraint(constraint.name());
      if (constraint.kind() == Constraint.Kind.NOT_NULL || hasOtherColumn(constraint)) {
        continue; // The columns were spoken of.
      }
      if (was.isPresent()) {
        constraint(was.get(), constraint, found);
        continue;
      }
      Optional<Renaming> renaming = constraint.renamed().filter(r -> isByForth(r.at()));
      if (renaming.isPresent() && !isByForth(constraint.created())) {
        renamed.add(renaming.get().from());
        notUndone(
            found,
            "constraint %s of %s keeps the name %s"
                .formatted(renaming.get().from(), back.name(), constraint.name()),
            "");
      } else if (isByForth(constraint.created()) || before.columnsComplete()) {
        notUndone(
            found,
            "constraint %s of %s is still there".formatted(constraint.name(), back.name()),
            alter("DROP CONSTRAINT " + quoted(constraint.name())));
      }
    }
    for (Constraint constraint : before.constraints()) {
      boolean gone = back.constraintPresence(constraint.name()) == Presence.ABSENT;
      if (gone
          && constraint.kind() != Constraint.Kind.NOT_NULL
          && !renamed.contains(constraint.name())
          && !hasOtherColumn(constraint)) {
        notUndone(
            found, "constraint %s of %s is gone".formatted(constraint.name(), back.name()), "");
      }
    }
  }

  private boolean hasOtherColumn(Constraint constraint) {
    return constraint.columns().stream().anyMatch(otherColumns::contains);
  }

  private void constraint(Constraint was, Constraint is, List<CatalogDifference> found) {
    boolean other =
        was.kind() != is.kind()
            || !was.columns().equals(is.columns())
            || was.reference().isPresent() != is.reference().isPresent()
            || was.deferrable() != is.deferrable();
    boolean otherReference =
        was.reference().isPresent()
            && is.reference().isPresent()
            && (!was.reference().get().sameTarget(is.reference().get())
                || was.reference().get().onDelete() != is.reference().get().onDelete()
                || was.reference().get().onUpdate() != is.reference().get().onUpdate());
    boolean otherCheck =
        was.kind() == Constraint.Kind.CHECK
            && !was.created().equals(is.created())
            && ((isByForth(is.created()) && !isByForth(was.created()))
                || !Content.of(was.expression()).equals(Content.of(is.expression())));
    if (other || otherReference || otherCheck) {
      notUndone(
          found,
          "constraint %s of %s is not the one that it was".formatted(is.name(), back.name()),
          "");
    }
  }

  private void reactions(List<CatalogDifference> found) {
    names(
        "trigger",
        before.triggers().stream().map(Trigger::name).toList(),
        back.triggers().stream().map(Trigger::name).toList(),
        found);
    for (Trigger trigger : back.triggers()) {
      before.triggers().stream()
          .filter(was -> was.name().equals(trigger.name()))
          .filter(was -> Redefinition.isOther(was, trigger))
          .forEach(
              was ->
                  notUndone(
                      found,
                      "trigger %s on %s is not the one that it was"
                          .formatted(was.name(), back.name()),
                      ""));
    }
    names(
        "policy",
        before.policies().stream().map(Policy::name).toList(),
        back.policies().stream().map(Policy::name).toList(),
        found);
    names(
        "rule",
        before.rules().stream().map(RewriteRule::name).toList(),
        back.rules().stream().map(RewriteRule::name).toList(),
        found);
    if (before.columnsComplete()
        && before.reactions().rowSecurity() != back.reactions().rowSecurity()) {
      boolean on = back.reactions().rowSecurity();
      notUndone(
          found,
          "row-level security of %s is %s".formatted(back.name(), on ? "still on" : "off"),
          alter((on ? "DISABLE" : "ENABLE") + " ROW LEVEL SECURITY"));
    }
  }

  private void names(
      String kind, List<String> was, List<String> is, List<CatalogDifference> found) {
    for (String name : is) {
      if (!was.contains(name)) {
        notUndone(
            found,
            "%s %s on %s is still there".formatted(kind, name, back.name()),
            "DROP %s %s ON %s;"
                .formatted(
                    kind.toUpperCase(java.util.Locale.ROOT), quoted(name), back.name().sql()));
      }
    }
    for (String name : was) {
      if (!is.contains(name)) {
        notUndone(found, "%s %s on %s is gone".formatted(kind, name, back.name()), "");
      }
    }
  }
}
