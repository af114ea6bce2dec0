package dev.miglint.plan;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.lint.Step;
import dev.miglint.schema.Dependent;
import dev.miglint.schema.Index;
import dev.miglint.schema.Presence;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.Identifiers;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The indexes of a column, made once more for the one that takes its place. What cannot be copied
 * is named, so that it is not lost in silence.
 *
 * @param old the column that will go, and its indexes with it
 * @param now the column that stays
 */
record IndexCopies(Step step, HistoryText history, QualifiedName table, String old, String now) {

  /** The steps that build them, each without holding up writes. */
  List<PlanStep> steps() {
    return copied().stream()
        .map(
            index ->
                PlanStep.outside(
                    "create_" + name(index),
                    "CREATE %sINDEX CONCURRENTLY %s ON %s%s (%s)%s%s"
                        .formatted(
                            index.unique() ? "UNIQUE " : "",
                            quoted(name(index)),
                            quoted(table),
                            index.method().equals("btree") ? "" : " USING " + index.method(),
                            index.elements().stream()
                                .map(this::element)
                                .collect(Collectors.joining(", ")),
                            index.include().isEmpty() ? "" : " INCLUDE (" + included(index) + ")",
                            index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")))
        .toList();
  }

  /** Once the old column is gone, and its indexes with it, their names are free. */
  List<String> renames() {
    return copied().stream()
        .map(
            index ->
                "ALTER INDEX %s RENAME TO %s"
                    .formatted(
                        quoted(new QualifiedName(table.schema(), name(index), table.span())),
                        quoted(index.name().name())))
        .toList();
  }

  /** What else hangs on the old column and has to be made by hand; empty if nothing does. */
  String byHand() {
    List<RelationName> copies = copied().stream().map(Index::name).toList();
    String rest =
        step.before().dependents(resolved(), old).stream()
            .filter(dependent -> !copies.contains(dependent.relation()))
            .map(Dependent::toString)
            .collect(Collectors.joining(", "));
    return rest.isEmpty()
        ? ""
        : "make for %s what hangs on %s (%s), and ".formatted(now, old, rest);
  }

  private RelationName resolved() {
    return step.before().resolve(table);
  }

  private List<Index> copied() {
    return step.before().indexes(resolved()).stream()
        .filter(index -> index.keyColumns().contains(old) || index.include().contains(old))
        .filter(this::isWhollyKnown)
        .filter(i -> step.before().presence(i.name().sibling(name(i))) != Presence.PRESENT)
        .toList();
  }

  /** An index of its own, of columns alone, without storage parameters. */
  private boolean isWhollyKnown(Index index) {
    return index.constraint().isEmpty()
        && !index.partitioned()
        && index.valid()
        && index.predicate().isEmpty()
        && !index.hasExpressions()
        && history
            .step(index.created())
            .filter(made -> !made.text().toLowerCase(java.util.Locale.ROOT).contains("tablespace"))
            .filter(made -> made.statement() instanceof CreateIndex i && i.options().isEmpty())
            .isPresent();
  }

  private String name(Index index) {
    String name = index.name().name();
    return name.contains(old) ? name.replace(old, now) : name + "_" + now;
  }

  private String element(IndexElement element) {
    return column(element.column().orElseThrow())
        + element.collation().map(c -> " COLLATE " + quoted(c)).orElse("")
        + element.operatorClass().map(c -> " " + c).orElse("")
        + (element.descending() ? " DESC" : "")
        + element.nullsFirst().map(first -> first ? " NULLS FIRST" : " NULLS LAST").orElse("");
  }

  private String included(Index index) {
    return index.include().stream().map(this::column).collect(Collectors.joining(", "));
  }

  private String column(String name) {
    return Identifiers.quoted(name.equals(old) ? now : name);
  }
}
