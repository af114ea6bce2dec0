package dev.miglint.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What lives in pg_class: tables, indexes, views, sequences share one name space per schema. */
public sealed interface Relation permits Table, Index, View, Sequence {

  RelationName name();

  /** When it came to be; {@link Moment#BEFORE_HISTORY} where the history found it there. */
  Moment created();

  /** Its comment where one was set. */
  Optional<Remark> comment();

  /** The last RENAME or SET SCHEMA, with the name before it. */
  Optional<Renaming> renamed();

  /**
   * Other relations that this one names and that cannot be dropped before it: the table of an
   * index, the referenced table of a foreign key, what a view reads, a partition's parent.
   */
  Set<RelationName> references();

  /** The relation with every mention of a renamed one, itself included, replaced. */
  Relation renaming(RelationName from, RelationName to);

  /** Its columns: of a table, a view, an index; a sequence has none. */
  List<Column> columns();

  /** Was there before the first statement of the history. */
  default boolean predatesHistory() {
    return created().equals(Moment.BEFORE_HISTORY);
  }
}
