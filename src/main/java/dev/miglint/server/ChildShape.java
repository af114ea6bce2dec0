package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a table is no child of another one, as INHERIT and ATTACH PARTITION need it: it lacks a
 * column or CHECK of the parent, or has it in another way (tablecmds.c, CreateInheritance).
 */
final class ChildShape {

  private static final Set<String> WITH_LENGTH = Set.of("varchar", "bpchar", "bit", "varbit");

  private final Schema schema;
  private final PostgresVersion target;

  ChildShape(Schema schema, PostgresVersion target) {
    this.schema = schema;
    this.target = target;
  }

  Optional<String> refusal(Table parent, Table child) {
    return parent.columns().stream()
        .flatMap(column -> ofColumn(parent, column, child).stream())
        .findFirst()
        .or(() -> ofChecks(parent, child))
        .or(() -> ofMerged(parent, child));
  }

  private Optional<String> ofColumn(Table parent, Column column, Table child) {
    String table = child.name().name();
    Optional<Column> own = child.column(column.name());
    if (own.isEmpty()) {
      return Optional.of("child table is missing column \"%s\"".formatted(column.name()));
    }
    if (differ(column.type(), own.get().type())) {
      return Optional.of(
          "child table \"%s\" has different type for column \"%s\""
              .formatted(table, column.name()));
    }
    if (refusesNull(parent, column) && !own.get().notNull()) {
      String named = target.atLeast(18) ? "child table \"%s\"".formatted(table) : "child table";
      return Optional.of(
          "column \"%s\" in %s must be marked NOT NULL".formatted(column.name(), named));
    }
    boolean generated = column.generated().isPresent();
    boolean accepted = !generated && !target.atLeast(16); // Checked from 16 on.
    return accepted || generated == own.get().generated().isPresent()
        ? Optional.empty()
        : Optional.of(
            "column \"%s\" in child table must %sbe a generated column"
                .formatted(column.name(), generated ? "" : "not "));
  }

  /** From 18 on only a constraint goes on to children, and only without NO INHERIT. */
  private boolean refusesNull(Table parent, Column column) {
    return target.atLeast(18)
        ? parent.constraints(Kind.NOT_NULL).stream()
            .anyMatch(c -> c.columns().equals(List.of(column.name())) && !c.noInherit())
        : column.notNull();
  }

  private boolean differ(Optional<TypeName> one, Optional<TypeName> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    TypeName first = one.get();
    TypeName second = other.get();
    if (!isKnown(first) || !isKnown(second)) {
      return false;
    }
    boolean length =
        WITH_LENGTH.contains(first.name())
            && first.modifiers().size() == 1
            && second.modifiers().size() == 1
            && !first.modifiers().equals(second.modifiers());
    return !first.name().equals(second.name()) || first.isArray() != second.isArray() || length;
  }

  private boolean isKnown(TypeName type) {
    return schema.type(type).isPresent() || new Casts(schema).isBuiltIn(type);
  }

  /** A constraint that the child has too must be able to stand for that of the parent. */
  private static Optional<String> ofMerged(Table parent, Table child) {
    return parent.constraints().stream()
        .filter(theirs -> !theirs.noInherit())
        .flatMap(
            theirs ->
                child.constraints(theirs.kind()).stream()
                    .filter(own -> isSame(own, theirs))
                    .flatMap(own -> conflict(own, theirs, child).stream()))
        .findFirst();
  }

  private static boolean isSame(Constraint own, Constraint theirs) {
    return theirs.kind() == Kind.NOT_NULL
        ? own.columns().equals(theirs.columns())
        : theirs.kind() == Kind.CHECK && own.name().equals(theirs.name());
  }

  private static Optional<String> conflict(Constraint own, Constraint theirs, Table child) {
    String kind = "";
    if (own.noInherit()) {
      kind = "non-inherited";
    } else if (theirs.enforced() && !own.enforced()) {
      kind = "NOT ENFORCED";
    } else if (theirs.valid() && own.enforced() && !own.valid()) {
      kind = "NOT VALID";
    }
    return kind.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "constraint \"%s\" conflicts with %s constraint on child table \"%s\""
                .formatted(own.name(), kind, child.name().name()));
  }

  private static Optional<String> ofChecks(Table parent, Table child) {
    return parent.constraints(Kind.CHECK).stream()
        .filter(check -> !check.noInherit())
        .map(Constraint::name)
        .filter(name -> child.constraint(name).isEmpty())
        .findFirst()
        .map("child table is missing constraint \"%s\""::formatted);
  }
}
