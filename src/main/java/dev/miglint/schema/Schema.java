package dev.miglint.schema;

import dev.miglint.schema.CatalogObject.Extension;
import dev.miglint.schema.CatalogObject.Namespace;
import dev.miglint.schema.CatalogObject.Publication;
import dev.miglint.schema.CatalogObject.Statistics;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TypeName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The catalog at one point of a history. Immutable; a later one shares what did not change.
 *
 * <p>Look-ups by {@link QualifiedName} consult the search path, those by {@link RelationName} do
 * not. None of them guesses: what the history does not show is empty, and {@link #presence} says
 * whether that means that it is not there.
 */
public final class Schema {

  /** Nothing was seen yet, and nothing is known to be absent. */
  public static final Schema UNSEEN =
      new Schema(Catalog.EMPTY, SearchPath.DEFAULT, Knowledge.NOTHING, Moment.BEFORE_HISTORY, null);

  /** A new database: what the history does not create is not there. */
  public static final Schema EMPTY_DATABASE =
      new Schema(
          Catalog.EMPTY, SearchPath.DEFAULT, Knowledge.EVERYTHING, Moment.BEFORE_HISTORY, null);

  private final Catalog catalog;
  private final SearchPath searchPath;
  private final Knowledge knowledge;
  private final Moment now;
  private final @Nullable Schema otherwise;

  private Schema(
      Catalog catalog,
      SearchPath searchPath,
      Knowledge knowledge,
      Moment now,
      @Nullable Schema otherwise) {
    this.catalog = catalog;
    this.searchPath = searchPath;
    this.knowledge = knowledge;
    this.now = now;
    this.otherwise = otherwise;
  }

  /** When the next statement happens: stamped on whatever it creates. */
  public Moment now() {
    return now;
  }

  /**
   * The catalog if nothing had run that runs only on a condition, such as what stands inside an IF:
   * here all of it counts as done. Empty where there was none of it.
   */
  public Optional<Schema> otherwise() {
    return Optional.ofNullable(otherwise).map(schema -> schema.at(now));
  }

  Schema withOtherwise(Schema schema) {
    return new Schema(catalog, searchPath, knowledge, now, schema);
  }

  /** The same catalog, looked at from another moment. */
  public Schema at(Moment moment) {
    return new Schema(catalog, searchPath, knowledge, moment, otherwise);
  }

  /** After something ran that could not be read: what is not in the catalog may be there now. */
  public Schema withGap() {
    return new Schema(catalog, searchPath, knowledge.withGaps(), now, otherwise);
  }

  /** As another session sees it: the search path is the default one, temporary objects are gone. */
  public Schema inNewSession() {
    Catalog rest = catalog;
    for (RelationName name : catalog.temporary()) {
      rest = rest.without(name);
    }
    Schema other = otherwise == null ? null : otherwise.inNewSession();
    return new Schema(rest, SearchPath.DEFAULT, knowledge, now, other);
  }

  /** The schemas that unqualified names are looked up in, in order. */
  public List<String> searchPath() {
    return searchPath.at(now);
  }

  /**
   * The full name that a written name stands for. Where no schema of the search path is known to
   * have it, it is taken to be in the first one.
   */
  public RelationName resolve(QualifiedName name) {
    return Naming.resolve(name, searchPath(), catalog);
  }

  /** The full name of a type, resolved as {@link #resolve} does. */
  public RelationName resolveType(Optional<String> schema, String name) {
    return Naming.resolve(schema, name, searchPath(), catalog.types());
  }

  /** The full name of a function or procedure, resolved as {@link #resolve} does. */
  public RelationName resolveRoutine(QualifiedName name) {
    return Naming.resolve(name.schema(), name.name(), searchPath(), catalog.routines());
  }

  /** The full name that something created under this name gets. */
  public RelationName nameOfNew(QualifiedName name) {
    return Naming.resolve(name, searchPath(), any -> false);
  }

  public Optional<Relation> relation(RelationName name) {
    return Optional.ofNullable(catalog.relations().get(name));
  }

  public Optional<Relation> relation(QualifiedName name) {
    return relation(resolve(name));
  }

  /** Every relation, by schema and name. */
  public Collection<Relation> relations() {
    return catalog.sorted(relation -> true);
  }

  /** The relations that are not the very objects of another catalog, by schema and name. */
  List<Relation> relationsOtherThan(Schema other) {
    return catalog.otherThan(other.catalog);
  }

  public Optional<Table> table(RelationName name) {
    return catalog.relation(name, Table.class);
  }

  public Optional<Table> table(QualifiedName name) {
    return table(resolve(name));
  }

  /** Every table, by schema and name. */
  public List<Table> tables() {
    return catalog.sorted(Table.class::isInstance).stream().map(Table.class::cast).toList();
  }

  public Optional<Index> index(RelationName name) {
    return catalog.relation(name, Index.class);
  }

  public Optional<Index> index(QualifiedName name) {
    return index(resolve(name));
  }

  public Optional<View> view(RelationName name) {
    return catalog.relation(name, View.class);
  }

  public Optional<View> view(QualifiedName name) {
    return view(resolve(name));
  }

  public Optional<Sequence> sequence(RelationName name) {
    return catalog.relation(name, Sequence.class);
  }

  public Presence presence(QualifiedName name) {
    return presence(resolve(name));
  }

  /** Whether the relation is there. */
  public Presence presence(RelationName name) {
    return catalog.relations().containsKey(name)
        ? Presence.PRESENT
        : knowledge.presenceOfUnknown(name, catalog);
  }

  /** Created in the transaction that {@link #now} belongs to: no other session can see it. */
  public boolean isNewInTransaction(QualifiedName name) {
    Optional<Moment> creation = creation(resolve(name));
    return creation.isPresent() && creation.get().transaction() == now.transaction();
  }

  /** Created earlier in the migration that {@link #now} belongs to. */
  public boolean isNewInMigration(QualifiedName name) {
    Optional<Moment> creation = creation(resolve(name));
    return creation.isPresent() && creation.get().migration() == now.migration();
  }

  /** Created in the release that {@link #now} belongs to: no running code knows it. */
  public boolean isNewInRelease(QualifiedName name) {
    return isNewInRelease(resolve(name));
  }

  /** Created in the release that {@link #now} belongs to: no running code knows it. */
  public boolean isNewInRelease(RelationName name) {
    Optional<Moment> creation = creation(name);
    return creation.isPresent() && creation.get().release() == now.release();
  }

  private Optional<Moment> creation(RelationName name) {
    return relation(name).filter(r -> !r.predatesHistory()).map(Relation::created);
  }

  /** Indexes of a table or materialized view, those of constraints included. */
  public List<Index> indexes(RelationName table) {
    return Referrers.indexes(catalog, table);
  }

  /** Foreign keys of any table, also of this one, that reference it. */
  public List<TableConstraint> foreignKeysReferencing(RelationName table) {
    return Referrers.foreignKeys(catalog, table);
  }

  /** A constraint together with the table that has it. */
  public record TableConstraint(RelationName table, Constraint constraint) {}

  /** The direct partitions. */
  public List<Table> partitions(RelationName table) {
    return Family.partitions(catalog, table);
  }

  /** The partitions and theirs, parents before children. */
  public List<Table> allPartitions(RelationName table) {
    return Family.allPartitions(catalog, table);
  }

  public Optional<Table> defaultPartition(RelationName table) {
    return Family.defaultPartition(catalog, table);
  }

  /** The direct children of INHERITS; partitions are not among them. */
  public List<Table> inheritanceChildren(RelationName table) {
    return Family.inheritanceChildren(catalog, table);
  }

  /** The direct partitions or inheritance children: what a change without ONLY goes on to. */
  public List<Table> children(RelationName table) {
    return Family.children(catalog, table);
  }

  /** All children at any depth, each once, parents before children. */
  public List<Table> descendants(RelationName table) {
    return Family.descendants(catalog, table);
  }

  /** Views and materialized views that read a table or view directly. */
  public List<View> viewsReading(RelationName relation) {
    return Referrers.views(catalog, relation);
  }

  /** Views and materialized views that read the column, or the whole row, directly. */
  public List<View> viewsReading(RelationName relation, String column) {
    return Referrers.views(catalog, relation, column);
  }

  /** Sequences that go with a column of the table. */
  public List<Sequence> sequencesOwnedBy(RelationName table) {
    return Referrers.sequences(catalog, table);
  }

  /** Sequences that go with the column. */
  public List<Sequence> sequencesOwnedBy(RelationName table, String column) {
    return Referrers.sequences(catalog, table, column);
  }

  public Optional<UserType> type(RelationName name) {
    return Optional.ofNullable(catalog.types().get(name));
  }

  public Optional<UserType> type(QualifiedName name) {
    return type(resolveType(name.schema(), name.name()));
  }

  /** The user-defined type; of an array that of its elements. */
  public Optional<UserType> type(TypeName type) {
    return type(resolveType(type.schema(), type.name()));
  }

  /** Every user-defined type, by schema and name. */
  public Collection<UserType> types() {
    return catalog.types().values();
  }

  /** Whether the type is there; a built-in type or one of an extension is UNSEEN. */
  public Presence typePresence(RelationName name) {
    if (catalog.types().containsKey(name)) {
      return Presence.PRESENT;
    }
    return knowledge.absentTypes().contains(name) ? Presence.ABSENT : Presence.UNSEEN;
  }

  /** Columns of tables and materialized views that store the type, also within other types. */
  public List<TableColumn> columnsOfType(RelationName type) {
    return TypeUse.columnsOf(this, catalog, type);
  }

  /** A column together with the relation that has it. */
  public record TableColumn(RelationName relation, Column column) {}

  /** The functions and procedures of a name. */
  public List<Routine> routines(QualifiedName name) {
    return routines(resolveRoutine(name));
  }

  /** The functions and procedures of a name. */
  public List<Routine> routines(RelationName name) {
    return catalog.routines().getOrDefault(name, List.of());
  }

  /** Every function and procedure, by schema and name. */
  public List<Routine> routines() {
    return catalog.routines().values().stream().flatMap(List::stream).toList();
  }

  /** Every schema that the history created or used. */
  public Collection<Namespace> namespaces() {
    return catalog.namespaces().values();
  }

  /** A schema that the history created or used. */
  public Optional<Namespace> namespace(String name) {
    return Optional.ofNullable(catalog.namespaces().get(name));
  }

  public Optional<Extension> extension(String name) {
    return Optional.ofNullable(catalog.extensions().get(name));
  }

  public Collection<Extension> extensions() {
    return catalog.extensions().values();
  }

  public Optional<Publication> publication(String name) {
    return Optional.ofNullable(catalog.publications().get(name));
  }

  public Collection<Publication> publications() {
    return catalog.publications().values();
  }

  /** Extended statistics on a table. */
  public List<Statistics> statistics(RelationName table) {
    return catalog.statistics().values().stream().filter(s -> s.table().equals(table)).toList();
  }

  /**
   * What DROP of a relation takes along or is stopped by, and what that takes along.
   *
   * @see Dependent#automatic
   */
  public List<Dependent> dependents(RelationName relation) {
    return Dependents.ofRelation(this, relation);
  }

  /** What DROP COLUMN takes along or is stopped by. */
  public List<Dependent> dependents(RelationName table, String column) {
    return Dependents.ofColumn(this, table, column);
  }

  /**
   * The history shows all there is: it started with an empty database, or never used a relation
   * that it did not create; and nothing ran that could not be read.
   */
  public boolean isComplete() {
    return !knowledge.gaps() && (knowledge.fromEmpty() || knowledge.assumed().isEmpty());
  }

  /** Something ran that could not be read: what the catalog has may be gone or changed since. */
  public boolean hasGaps() {
    return knowledge.gaps();
  }

  /**
   * Certainly not there, in whichever schema of the search path it would be. The server's own
   * catalogs are always there.
   */
  public boolean lacks(QualifiedName name) {
    if (name.schema().isPresent()) {
      return presence(name) == Presence.ABSENT;
    }
    List<String> path = searchPath();
    if (name.name().startsWith("pg_") || path.isEmpty() || relation(name).isPresent()) {
      return false;
    }
    for (String schema : path) {
      if (presence(new RelationName(schema, name.name())) != Presence.ABSENT) {
        return false;
      }
    }
    return true;
  }

  /** No function of triggers is there but those of the history, and the server's own. */
  public boolean showsTriggerFunctions() {
    return knowledge.showsTriggerFunctions(catalog);
  }

  /**
   * An extension that the history did not create is not there: it started with an empty database,
   * or made all that it uses, extensions among it.
   */
  public boolean showsExtensions() {
    boolean makes = knowledge.assumed().isEmpty() && !catalog.extensions().isEmpty();
    return !knowledge.gaps() && (knowledge.fromEmpty() || makes);
  }

  /** The same catalog, supposing that the history began with an empty database. */
  public Schema supposingEmptyStart() {
    return new Schema(catalog, searchPath, knowledge.supposingEmptyStart(), now, otherwise);
  }

  /** Relations that statements used although the history never created them. */
  public Set<RelationName> assumedRelations() {
    return Set.copyOf(knowledge.assumed());
  }

  Catalog catalog() {
    return catalog;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  SearchPath path() {
    return searchPath;
  }

  Schema with(Catalog newCatalog, Knowledge newKnowledge) {
    return new Schema(newCatalog, searchPath, newKnowledge, now, otherwise);
  }

  Schema with(SearchPath newPath) {
    return new Schema(catalog, newPath, knowledge, now, otherwise);
  }

  /** The names of all relations in a schema. */
  List<RelationName> relationNames(String schema) {
    return catalog.relations().keySet().stream()
        .filter(name -> name.schema().equals(schema))
        .sorted()
        .toList();
  }
}
