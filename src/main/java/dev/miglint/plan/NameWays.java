package dev.miglint.plan;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.lint.Step;
import dev.miglint.schema.Column;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.Identifiers;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names that running code knows: changed and given up in several deploys. */
record NameWays(Step step, HistoryText history, BodyQuoting quoting) {

  private static final String DEPRECATED = "deprecated_";

  /** The six steps of a column that gets another name; none where its type is not known. */
  List<PlanStep> renameColumn(Rename rename) {
    String old = rename.member().map(Identifier::value).orElseThrow();
    String now = rename.newName().value();
    Optional<Column> column = column(rename.object(), old);
    if (column.flatMap(Column::type).isEmpty() || column.get().generated().isPresent()) {
      return List.of();
    }
    String alter = "ALTER TABLE " + quoted(rename.object());
    List<String> first = new ArrayList<>();
    first.add(
        "%s ADD COLUMN %s %s"
            .formatted(
                alter, quoted(now), column.flatMap(Column::type).map(Identifiers::quoted).get()));
    column
        .get()
        .defaultValue()
        .flatMap(value -> history.of(column.get().defaultChanged(), value))
        .ifPresent(
            text ->
                first.add("%s ALTER COLUMN %s SET DEFAULT %s".formatted(alter, quoted(now), text)));
    List<PlanStep> steps = new ArrayList<>();
    steps.add(PlanStep.shared("add_" + now, first.toArray(String[]::new)));
    steps.add(
        Backfill.differing(rename.object(), now, quoted(old), column.flatMap(Column::type))
            .step(quoting)
            .after("deploy code that writes both %s and %s".formatted(old, now)));
    if (column.get().notNull()) {
      steps.addAll(new NotNullWay(rename.object(), now, step.target()).steps());
    }
    IndexCopies indexes = new IndexCopies(step, history, rename.object(), old, now);
    steps.addAll(indexes.steps());
    steps.addAll(
        dropColumn(
            rename.object(),
            old,
            "%sdeploy code that reads %s, then code that no longer names %s"
                .formatted(indexes.byHand(), now, old)));
    PlanStep last = steps.remove(steps.size() - 1);
    List<String> statements = new ArrayList<>(last.statements());
    statements.addAll(indexes.renames());
    steps.add(last.with(statements));
    return steps;
  }

  /** A column that goes: first out of use, then out of sight, then gone. */
  List<PlanStep> dropColumn(QualifiedName table, String column, String before) {
    String alter = "ALTER TABLE " + quoted(table);
    String gone = DEPRECATED + column;
    List<PlanStep> steps = new ArrayList<>();
    boolean demanded =
        column(table, column)
            .filter(c -> c.notNull() && c.defaultValue().isEmpty() && c.identity().isEmpty())
            .isPresent();
    if (demanded) {
      steps.add(
          PlanStep.shared(
              "release_" + column,
              "%s ALTER COLUMN %s DROP NOT NULL".formatted(alter, quoted(column))));
    }
    steps.add(
        PlanStep.alone(
                "deprecate_" + column,
                "%s RENAME COLUMN %s TO %s".formatted(alter, quoted(column), quoted(gone)))
            .after(before));
    steps.add(
        PlanStep.alone("drop_" + gone, "%s DROP COLUMN %s".formatted(alter, quoted(gone)))
            .after("make sure that nothing has missed it"));
    return steps;
  }

  List<PlanStep> dropTable(QualifiedName table) {
    String gone = DEPRECATED + table.name();
    QualifiedName renamed = new QualifiedName(table.schema(), gone, table.span());
    return List.of(
        PlanStep.alone(
                "deprecate_" + table.name(),
                "ALTER TABLE %s RENAME TO %s".formatted(quoted(table), quoted(gone)))
            .after("deploy code that no longer names " + table),
        PlanStep.alone("drop_" + gone, "DROP TABLE " + quoted(renamed))
            .after("make sure that nothing has missed it"));
  }

  /** A table that gets another name: a view serves the old one until nothing asks for it. */
  List<PlanStep> renameTable(Rename rename) {
    String now = rename.newName().value();
    QualifiedName renamed =
        new QualifiedName(rename.object().schema(), now, rename.object().span());
    return List.of(
        PlanStep.alone(
            "rename_" + rename.object().name(),
            "ALTER TABLE %s RENAME TO %s".formatted(quoted(rename.object()), quoted(now)),
            "CREATE VIEW %s AS SELECT * FROM %s"
                .formatted(quoted(rename.object()), quoted(renamed))),
        PlanStep.alone(
                "drop_view_" + rename.object().name(), "DROP VIEW " + quoted(rename.object()))
            .after("deploy code that uses %s alone".formatted(now)));
  }

  private Optional<Column> column(QualifiedName table, String column) {
    return step.before().table(table).flatMap(t -> t.column(column));
  }
}
