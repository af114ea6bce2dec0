package dev.miglint.schema;

import dev.miglint.sql.Identifier;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A catalog while one statement changes it. Holds the immutable schema as it is so far; forgotten
 * when the statement is done.
 */
final class Draft {

  private final PostgresVersion version;

  /** The statement may not have run at all: what it drops is then not known to be gone. */
  private final boolean conditional;

  private final Branches branches;

  private Schema schema;

  Draft(Schema schema, PostgresVersion version) {
    this(schema, version, false, new Branches(true));
  }

  private Draft(Schema schema, PostgresVersion version, boolean conditional, Branches branches) {
    this.schema = schema;
    this.version = version;
    this.conditional = conditional;
    this.branches = branches;
  }

  /** What becomes of the statements in bodies that run on a condition only. */
  private static final class Branches {
    private final boolean taken;
    private boolean met;

    Branches(boolean taken) {
      this.taken = taken;
    }
  }

  /** A draft of the same catalog that leaves out what runs on a condition only. */
  Draft withoutConditional() {
    return new Draft(schema, version, conditional, new Branches(false));
  }

  /** A draft for a statement that may not run. */
  Draft onCondition() {
    branches.met = true;
    return new Draft(schema, version, true, branches);
  }

  /** A draft for a statement of a body that runs. */
  Draft inBody() {
    return new Draft(schema, version, conditional, branches);
  }

  /** Whether what runs on a condition is replayed, too. */
  boolean takesBranches() {
    return branches.taken;
  }

  boolean metCondition() {
    return branches.met;
  }

  Schema schema() {
    return schema;
  }

  Catalog catalog() {
    return schema.catalog();
  }

  Moment now() {
    return schema.now();
  }

  /** From PostgreSQL 18 on NOT NULL of a column is a constraint with a name. */
  boolean namesNotNull() {
    return version.atLeast(18);
  }

  PostgresVersion version() {
    return version;
  }

  void become(Schema next) {
    schema = next;
  }

  void update(Catalog catalog) {
    schema = schema.with(catalog, schema.knowledge());
  }

  // ---- relations ---------------------------------------------------------------------------

  void put(Relation relation) {
    schema =
        schema.with(catalog().with(relation), schema.knowledge().relationIsThere(relation.name()));
  }

  /** Takes one relation out, and nothing else. */
  void remove(RelationName name) {
    Knowledge knowledge = schema.knowledge();
    schema =
        schema.with(
            catalog().without(name), conditional ? knowledge : knowledge.relationIsGone(name));
  }

  void changeTable(RelationName name, UnaryOperator<Table> change) {
    schema.table(name).ifPresent(table -> put(change.apply(table)));
  }

  /** Gives a relation another name, and tells everything that refers to it. */
  void move(RelationName from, RelationName to) {
    Optional<Relation> moved = schema.relation(from);
    if (moved.isEmpty() || from.equals(to)) {
      return;
    }
    List<Relation> mentions = new ArrayList<>(catalog().dependentsOf(from));
    if (moved.get() instanceof Index index) {
      schema.table(index.table()).ifPresent(mentions::add); // For the constraint that it is behind.
    }
    Knowledge knowledge = schema.knowledge();
    Catalog catalog = catalog().without(from).with(moved.get().renaming(from, to));
    for (Relation mention : mentions) {
      if (!mention.name().equals(from)) {
        catalog = catalog.with(mention.renaming(from, to));
      }
    }
    if (moved.get() instanceof Table) {
      catalog = TableMentions.renamed(catalog, from, to);
    }
    if (!conditional) {
      knowledge = knowledge.relationIsGone(from);
    }
    schema = schema.with(catalog, knowledge.relationIsThere(to));
  }

  /**
   * The table of the name. One that was never seen is assumed to be there; empty where it is known
   * not to be, and for other relations.
   */
  Optional<Table> tableOrAssumed(QualifiedName name) {
    assume(name);
    return schema.table(name);
  }

  /** A statement uses the relation: it is there, unless it is known not to be. */
  void assume(QualifiedName name) {
    RelationName full = schema.resolve(name);
    Presence presence = schema.presence(full);
    if (presence == Presence.PRESENT || Naming.isSystemSchema(full.schema()) || isSystem(name)) {
      return;
    }
    schema = schema.with(catalog(), schema.knowledge().assuming(full));
    if (presence == Presence.UNSEEN) {
      put(Table.unseen(full));
    }
  }

  /** A statement uses a materialized view. Of one that was never seen no columns are known. */
  void assumeView(QualifiedName name) {
    RelationName full = schema.resolve(name);
    if (schema.presence(full) != Presence.PRESENT) {
      schema = schema.with(catalog(), schema.knowledge().assuming(full));
    }
  }

  /** Unqualified names of the server's own catalogs and views are found before anything else. */
  private static boolean isSystem(QualifiedName name) {
    return name.schema().isEmpty() && name.name().startsWith("pg_");
  }

  /**
   * What a CREATE meets: true where a relation of the name stands in its way. One that was only
   * assumed gives way to the one that is now seen; after something unreadable ran, so does one that
   * must have been dropped by it.
   */
  boolean isTaken(RelationName name, boolean ifNotExists) {
    return schema
        .relation(name)
        .filter(relation -> !isAssumption(relation))
        .filter(relation -> ifNotExists || !name.schema().equals(Naming.TEMPORARY))
        .filter(relation -> ifNotExists || conditional || !schema.knowledge().gaps())
        .isPresent();
  }

  private static boolean isAssumption(Relation relation) {
    return relation.predatesHistory()
        && relation instanceof Table table
        && !table.columnsComplete()
        && table.columns().isEmpty();
  }

  // ---- types and routines ------------------------------------------------------------------

  /** What CREATE TYPE meets: true where a type of the name stands in its way. */
  boolean isTypeTaken(RelationName name) {
    return catalog().types().containsKey(name) && !schema.knowledge().gaps();
  }

  void putType(UserType type) {
    schema =
        schema.with(
            catalog().withTypes(catalog().types().plus(type.name(), type)),
            schema.knowledge().typeIsThere(type.name()));
  }

  void removeType(RelationName name) {
    Knowledge knowledge = schema.knowledge();
    schema =
        schema.with(
            catalog().withTypes(catalog().types().minus(name)),
            conditional ? knowledge : knowledge.typeIsGone(name));
  }

  void putRoutines(RelationName name, List<Routine> routines) {
    update(
        catalog()
            .withRoutines(
                routines.isEmpty()
                    ? catalog().routines().minus(name)
                    : catalog().routines().plus(name, List.copyOf(routines))));
  }

  /** A written type with the schema of the user-defined type that it means. */
  TypeName resolved(TypeName type) {
    if (type.schema().isPresent()) {
      return type;
    }
    RelationName full = schema.resolveType(type.schema(), type.name());
    if (!catalog().types().containsKey(full)) {
      return type;
    }
    return new TypeName(
        Optional.of(full.schema()),
        full.name(),
        type.modifiers(),
        type.arrayDimensions(),
        type.setOf(),
        type.span());
  }

  static List<String> values(List<Identifier> identifiers) {
    return identifiers.stream().map(Identifier::value).toList();
  }
}
