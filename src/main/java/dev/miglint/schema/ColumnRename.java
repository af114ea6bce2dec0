package dev.miglint.schema;

import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Sequence.ColumnName;
import dev.miglint.schema.View.Read;
import dev.miglint.sql.TableStatement.PartitionKey;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE … RENAME COLUMN: everything that mentions the column follows. */
final class ColumnRename {

  private final Draft draft;

  ColumnRename(Draft draft) {
    this.draft = draft;
  }

  void rename(RelationName name, String from, String to, boolean only) {
    RenamedColumn renamed = new RenamedColumn(from, to);
    Renaming renaming = new Renaming(from, draft.now());
    draft
        .schema()
        .view(name)
        .ifPresent(
            view ->
                draft.put(
                    view.withColumns(
                        view.columns().stream()
                            .map(c -> c.name().equals(from) ? c.withName(to, renaming) : c)
                            .toList())));
    Optional<Table> table = draft.schema().table(name);
    if (table.filter(t -> t.column(to).isPresent()).isPresent()) {
      return;
    }
    table.ifPresent(t -> draft.put(inTable(t, renamed, renaming)));
    for (Index index : draft.schema().indexes(name)) {
      if (ColumnUse.in(index, from)) {
        draft.put(renamed.in(index));
      }
    }
    for (Sequence sequence : draft.schema().sequencesOwnedBy(name, from)) {
      draft.put(sequence.withOwnedBy(Optional.of(new ColumnName(name, to))));
    }
    for (Schema.TableConstraint key : draft.schema().foreignKeysReferencing(name)) {
      draft.changeTable(
          key.table(), t -> t.mapConstraint(key.constraint().name(), c -> inReference(c, renamed)));
    }
    for (View view : draft.schema().viewsReading(name)) {
      draft.put(view.withReads(view.reads().stream().map(r -> in(r, name, renamed)).toList()));
    }
    draft.update(TableMentions.renamedColumn(draft.catalog(), name, renamed));
    if (!only) {
      draft.schema().children(name).forEach(child -> rename(child.name(), from, to, false));
    }
  }

  private static Table inTable(Table table, RenamedColumn renamed, Renaming renaming) {
    Table seen = ConstraintReplay.ensuring(table, List.of(renamed.from()));
    Table result =
        seen.withColumns(seen.columns().stream().map(c -> in(c, renamed, renaming)).toList())
            .withConstraints(
                seen.constraints().stream()
                    .map(
                        c ->
                            c.kind() == Kind.EXCLUDE || c.columns().contains(renamed.from())
                                ? renamed.in(c)
                                : c)
                    .toList())
            .withReactions(
                seen.reactions()
                    .withTriggers(seen.triggers().stream().map(renamed::in).toList())
                    .withPolicies(seen.policies().stream().map(renamed::in).toList()));
    Optional<PartitionKey> key =
        seen.partitionKey()
            .map(
                k ->
                    new PartitionKey(
                        k.strategy(), k.elements().stream().map(renamed::in).toList()));
    return result.withLineage(result.lineage().withPartitionKey(key));
  }

  private static Column in(Column column, RenamedColumn renamed, Renaming renaming) {
    Column result =
        column.name().equals(renamed.from()) ? column.withName(renamed.to(), renaming) : column;
    return result.withGenerated(
        result.generated().map(g -> new Column.Generation(renamed.in(g.expression()), g.stored())));
  }

  private static Constraint inReference(Constraint constraint, RenamedColumn renamed) {
    return constraint
        .reference()
        .map(r -> constraint.withReference(r.withColumns(renamed.in(r.columns()))))
        .orElse(constraint);
  }

  private static Read in(Read read, RelationName relation, RenamedColumn renamed) {
    return read.relation().equals(relation)
        ? new Read(relation, read.column().map(renamed::in))
        : read;
  }
}
