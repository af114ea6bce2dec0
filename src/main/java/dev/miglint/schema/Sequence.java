package dev.miglint.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sequence.
 *
 * @param type {@code int2}, {@code int4} or {@code int8}
 * @param ownedBy goes with this column
 * @param identity belongs to an identity column and cannot be dropped by itself
 * @param options as last written, in lower case
 */
public record Sequence(
    RelationName name,
    Moment created,
    Optional<Renaming> renamed,
    Optional<Remark> comment,
    String type,
    Optional<ColumnName> ownedBy,
    boolean identity,
    Map<String, String> options)
    implements Relation {

  public Sequence {
    options = Map.copyOf(options);
  }

  /** A column of a table. */
  public record ColumnName(RelationName table, String column) {}

  @Override
  public List<Column> columns() {
    return List.of();
  }

  @Override
  public Set<RelationName> references() {
    return ownedBy.map(owner -> Set.of(owner.table())).orElse(Set.of());
  }

  @Override
  public Sequence renaming(RelationName from, RelationName to) {
    return new Sequence(
        name.equals(from) ? to : name,
        created,
        renamed,
        comment,
        type,
        ownedBy.map(o -> o.table().equals(from) ? new ColumnName(to, o.column()) : o),
        identity,
        options);
  }

  Sequence withOwnedBy(Optional<ColumnName> owner) {
    return new Sequence(name, created, renamed, comment, type, owner, identity, options);
  }

  Sequence withOptions(String newType, Map<String, String> newOptions) {
    return new Sequence(name, created, renamed, comment, newType, ownedBy, identity, newOptions);
  }
}
