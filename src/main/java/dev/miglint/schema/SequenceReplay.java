package dev.miglint.schema;

import dev.miglint.schema.Sequence.ColumnName;
import dev.miglint.source.Span;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.SequenceStatement.AlterSequence;
import dev.miglint.sql.SequenceStatement.CreateSequence;
import dev.miglint.sql.TableStatement.Persistence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CREATE and ALTER SEQUENCE. */
final class SequenceReplay {

  private final Draft draft;

  SequenceReplay(Draft draft) {
    this.draft = draft;
  }

  void create(CreateSequence statement) {
    RelationName name =
        statement.persistence() == Persistence.TEMPORARY
            ? new RelationName(Naming.TEMPORARY, statement.name().name())
            : draft.schema().nameOfNew(statement.name());
    if (draft.isTaken(name, statement.ifNotExists())) {
      return;
    }
    draft.remove(name);
    draft.put(
        new Sequence(
            name,
            draft.now(),
            Optional.empty(),
            Optional.empty(),
            type(statement.options()).orElse("int8"),
            owner(statement.options(), statement.span()),
            false,
            statement.options()));
  }

  void alter(AlterSequence statement) {
    RelationName name = draft.schema().resolve(statement.name());
    Optional<Sequence> known = draft.schema().sequence(name);
    if (known.isEmpty() && draft.schema().presence(name) != Presence.UNSEEN) {
      return;
    }
    Sequence sequence =
        known.orElseGet(
            () ->
                new Sequence(
                    name,
                    Moment.BEFORE_HISTORY,
                    Optional.empty(),
                    Optional.empty(),
                    "int8",
                    Optional.empty(),
                    false,
                    Map.of()));
    Map<String, String> options = new HashMap<>(sequence.options());
    options.putAll(statement.options());
    Sequence changed =
        sequence.withOptions(type(statement.options()).orElse(sequence.type()), options);
    draft.put(
        ownedBy(statement.options()).isPresent()
            ? changed.withOwnedBy(owner(statement.options(), statement.span()))
            : changed);
  }

  private Optional<String> type(Map<String, String> options) {
    return Optional.ofNullable(options.get("as"))
        .map(
            type ->
                switch (type) {
                  case "smallint" -> "int2";
                  case "integer", "int" -> "int4";
                  case "bigint" -> "int8";
                  default -> type;
                });
  }

  private static Optional<String> ownedBy(Map<String, String> options) {
    return Optional.ofNullable(options.get("owned_by"));
  }

  /** {@code table.column} or {@code schema.table.column}; NONE for no owner. */
  private Optional<ColumnName> owner(Map<String, String> options, Span span) {
    Optional<String> written = ownedBy(options).filter(o -> !o.equalsIgnoreCase("none"));
    if (written.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = Arrays.asList(written.get().split("\\.", -1));
    int last = parts.size() - 1;
    if (last < 1) {
      return Optional.empty();
    }
    QualifiedName table =
        last == 1
            ? QualifiedName.of(parts.get(0), span)
            : QualifiedName.of(parts.get(last - 2), parts.get(last - 1), span);
    draft.assume(table);
    return Optional.of(new ColumnName(draft.schema().resolve(table), parts.get(last)));
  }
}
