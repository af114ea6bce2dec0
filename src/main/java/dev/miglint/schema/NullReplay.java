package dev.miglint.schema;

import dev.miglint.schema.Constraint.Kind;
import java.util.List;
import java.util.Optional;

/** NOT NULL, which is a mark on the column and, from PostgreSQL 18 on, a constraint too. */
final class NullReplay {

  private final Draft draft;

  NullReplay(Draft draft) {
    this.draft = draft;
  }

  /**
   * Makes a column refuse NULL.
   *
   * @param name of the constraint where one was written
   */
  void setNotNull(
      RelationName table,
      String column,
      Optional<String> name,
      boolean valid,
      boolean noInherit,
      boolean only) {
    Optional<Constraint> before = draft.schema().table(table).flatMap(t -> constraint(t, column));
    // SET NOT NULL of a parent alone makes a constraint that is the parent's own.
    boolean alone = only && !draft.schema().children(table).isEmpty();
    setOne(table, column, name, valid, noInherit || alone, false);
    if (only) {
      return;
    }
    Optional<Constraint> after = draft.schema().table(table).flatMap(t -> constraint(t, column));
    boolean validates = before.isPresent() && after.filter(Constraint::valid).isPresent();
    for (Table child : draft.schema().descendants(table)) {
      boolean makes = constraint(child, column).isEmpty();
      Optional<String> inherited = after.map(Constraint::name);
      setOne(child.name(), column, inherited, valid && (makes || validates), false, true);
    }
  }

  /** CREATE TABLE names its NOT NULL anew where a parent has one too, and none was written. */
  Optional<String> ownName(RelationName table, String column) {
    return draft
        .schema()
        .table(table)
        .flatMap(t -> constraint(t, column))
        .filter(inherited -> !inherited.local())
        .map(inherited -> ChosenName.in(draft.catalog(), table).forNotNull(column));
  }

  /** A primary key's columns become NOT NULL; those that are stay as they are. */
  void require(RelationName table, String column, boolean only) {
    boolean already =
        draft
            .schema()
            .table(table)
            .flatMap(t -> t.column(column))
            .filter(Column::notNull)
            .isPresent();
    if (!already) {
      setNotNull(table, column, Optional.empty(), true, false, only);
    }
  }

  private void setOne(
      RelationName name,
      String column,
      Optional<String> constraintName,
      boolean valid,
      boolean noInherit,
      boolean inherited) {
    Optional<Table> found = draft.schema().table(name);
    if (found.isEmpty()) {
      return;
    }
    Table table =
        ConstraintReplay.ensuring(found.get(), List.of(column))
            .mapColumn(column, c -> c.withNotNull(true));
    if (draft.namesNotNull() && table.column(column).isPresent()) {
      Optional<Constraint> existing = constraint(table, column);
      if (existing.isPresent()) {
        table =
            table.mapConstraint(
                existing.get().name(), c -> merged(c, constraintName, valid, inherited));
      } else {
        String chosen =
            constraintName.orElseGet(() -> ChosenName.in(draft.catalog(), name).forNotNull(column));
        table = table.plusConstraint(made(chosen, column, valid, noInherit, inherited));
      }
    }
    draft.put(table);
  }

  /**
   * The table's own name for it comes before that of the parent. One that was the parent's only
   * becomes the table's too, and nothing else (ATExecSetNotNull of
   * src/backend/commands/tablecmds.c).
   */
  private Constraint merged(
      Constraint existing, Optional<String> name, boolean valid, boolean inherited) {
    boolean renamed = !inherited && !existing.local();
    Optional<Moment> validated =
        existing
            .validated()
            .or(() -> valid && !renamed ? Optional.of(draft.now()) : Optional.empty());
    return (renamed ? name.map(existing::named).orElse(existing) : existing)
        .withValidated(validated)
        .withInheritance(existing.inherited() || inherited, existing.local() || !inherited);
  }

  private Constraint made(
      String name, String column, boolean valid, boolean noInherit, boolean inherited) {
    return new Constraint(
        Kind.NOT_NULL,
        name,
        List.of(column),
        Optional.empty(),
        valid ? Optional.of(draft.now()) : Optional.empty(),
        true,
        false,
        false,
        noInherit,
        Optional.empty(),
        Optional.empty(),
        inherited,
        !inherited,
        draft.now(),
        Optional.empty(),
        Optional.empty());
  }

  /** ALTER CONSTRAINT … [NO] INHERIT: children get it, or keep what they have as their own. */
  void inheritAgain(RelationName table, Constraint constraint, Optional<Boolean> noInherit) {
    if (noInherit.isEmpty() || noInherit.get() == constraint.noInherit()) {
      return;
    }
    String column = constraint.columns().get(0);
    for (Table child : draft.schema().children(table)) {
      if (noInherit.get()) {
        constraint(child, column).ifPresent(own -> keepAsOwn(child, own));
      } else {
        Optional<String> name = Optional.of(constraint.name());
        setOne(child.name(), column, name, constraint.valid(), false, true);
      }
    }
  }

  /** DROP NOT NULL, and DROP CONSTRAINT of a NOT NULL. */
  void dropNotNull(RelationName table, String column, boolean only) {
    dropOne(table, column);
    for (Table child : draft.schema().children(table)) {
      if (only) {
        constraint(child, column).ifPresent(own -> keepAsOwn(child, own));
      } else {
        dropInherited(child, column);
      }
    }
  }

  /** Since NOT NULL is a constraint, a child keeps one of its own. */
  private void dropInherited(Table child, String column) {
    Optional<Constraint> own = constraint(child, column).filter(Constraint::local);
    if (own.isPresent()) {
      keepAsOwn(child, own.get());
    } else {
      dropNotNull(child.name(), column, false);
    }
  }

  private void keepAsOwn(Table child, Constraint constraint) {
    draft.put(child.mapConstraint(constraint.name(), c -> c.withInheritance(false, true)));
  }

  private void dropOne(RelationName name, String column) {
    draft.changeTable(
        name,
        table ->
            ConstraintReplay.ensuring(table, List.of(column))
                .mapColumn(column, c -> c.withNotNull(false))
                .withConstraints(
                    table.constraints().stream().filter(c -> !isNotNullOf(c, column)).toList()));
  }

  static Optional<Constraint> constraint(Table table, String column) {
    return table.constraints().stream().filter(c -> isNotNullOf(c, column)).findFirst();
  }

  private static boolean isNotNullOf(Constraint constraint, String column) {
    return constraint.kind() == Kind.NOT_NULL && constraint.columns().contains(column);
  }
}
