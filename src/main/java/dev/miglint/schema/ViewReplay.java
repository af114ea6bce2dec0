package dev.miglint.schema;

import dev.miglint.sql.TableStatement.Persistence;
import dev.miglint.sql.ViewStatement.CreateMaterializedView;
import dev.miglint.sql.ViewStatement.CreateView;
import java.util.List;
import java.util.Optional;

/** CREATE VIEW and CREATE MATERIALIZED VIEW. */
final class ViewReplay {

  private final Draft draft;

  ViewReplay(Draft draft) {
    this.draft = draft;
  }

  void create(CreateView statement) {
    boolean temporary = statement.persistence() == Persistence.TEMPORARY;
    RelationName name =
        temporary
            ? new RelationName(Naming.TEMPORARY, statement.name().name())
            : draft.schema().nameOfNew(statement.name());
    List<String> names = Draft.values(statement.columns());
    QueryReading reading = QueryReading.of(draft.schema(), statement.query(), names, draft.now());
    Optional<View> replaced = draft.schema().view(name).filter(v -> statement.replace());
    if (replaced.isEmpty() && draft.isTaken(name, false)) {
      return;
    }
    View view =
        new View(
            name,
            replaced.map(View::created).orElse(draft.now()),
            replaced.flatMap(View::renamed),
            replaced.flatMap(View::comment),
            replaced.flatMap(View::owner),
            false,
            temporary,
            kept(reading.columns(), replaced),
            isComplete(reading, names),
            reading.reads(),
            Optional.of(statement.query()),
            draft.now(),
            replaced.map(View::reactions).orElse(Reactions.NONE));
    draft.put(view);
  }

  /** A replaced view keeps its columns: only new ones are created now. */
  private static List<Column> kept(List<Column> columns, Optional<View> replaced) {
    return columns.stream()
        .map(
            column ->
                replaced
                    .flatMap(view -> view.column(column.name()))
                    .map(old -> column.withCreated(old.created()).withComment(old.comment()))
                    .orElse(column))
        .toList();
  }

  void create(CreateMaterializedView statement) {
    RelationName name = draft.schema().nameOfNew(statement.name());
    if (draft.isTaken(name, statement.ifNotExists())) {
      return;
    }
    List<String> names = Draft.values(statement.columns());
    QueryReading reading = QueryReading.of(draft.schema(), statement.query(), names, draft.now());
    draft.remove(name);
    draft.put(
        new View(
            name,
            draft.now(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            false,
            reading.columns(),
            isComplete(reading, names),
            reading.reads(),
            Optional.of(statement.query()),
            draft.now(),
            Reactions.NONE));
  }

  private static boolean isComplete(QueryReading reading, List<String> names) {
    return reading.columnsComplete()
        || (!names.isEmpty() && names.size() >= reading.columns().size());
  }
}
