package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.schema.Column;
import dev.miglint.schema.Index;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Optional;

/** IF NOT EXISTS that does nothing because something else has the name. */
@AutoService(Rule.class)
public final class IfNotExistsHidesDifference implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "if-not-exists-hides-difference",
        Group.LOCKS,
        Severity.WARNING,
        "IF NOT EXISTS does nothing, since something different has the name already");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.statement() instanceof CreateTable create && create.ifNotExists()) {
      return table(create, step);
    }
    if (step.statement() instanceof CreateIndex create && create.ifNotExists()) {
      return index(create, step);
    }
    if (!(step.statement() instanceof AlterTable)) {
      return List.of();
    }
    return TableChange.of(step, AddColumn.class).stream()
        .filter(change -> change.action().ifNotExists())
        .flatMap(change -> column(change).stream())
        .toList();
  }

  private static List<Problem> table(CreateTable create, Step step) {
    Optional<Relation> there = step.before().relation(create.name());
    if (there.isEmpty()) {
      return List.of();
    }
    if (!(there.get() instanceof Table table)) {
      return List.of(problem(create.span(), create.name() + "", there.get(), "it is no table"));
    }
    List<String> missing =
        create.columns().stream()
            .map(column -> column.name().value())
            .filter(name -> table.columnPresence(name) == Presence.ABSENT)
            .toList();
    return missing.isEmpty()
        ? List.of() // The same once more, or too little is known.
        : List.of(
            problem(
                create.span(),
                create.name() + "",
                table,
                "it has no column " + String.join(", ", missing)));
  }

  private static List<Problem> index(CreateIndex create, Step step) {
    RelationName table = step.before().resolve(create.table());
    Optional<Relation> there =
        create.name().flatMap(name -> step.before().relation(table.sibling(name.value())));
    if (there.isEmpty()) {
      return List.of();
    }
    if (!(there.get() instanceof Index index) || !index.table().equals(table)) {
      return List.of(
          problem(create.span(), there.get().name().name(), there.get(), "it is not on " + table));
    }
    List<String> wanted =
        create.elements().stream().flatMap(element -> element.column().stream()).toList();
    boolean same = index.keyColumns().equals(wanted) && index.unique() == create.unique();
    return same
        ? List.of()
        : List.of(
            problem(
                create.span(),
                index.name().name(),
                index,
                "it is %son (%s)"
                    .formatted(
                        index.unique() ? "unique " : "", String.join(", ", index.keyColumns()))));
  }

  private static Optional<Problem> column(TableChange<AddColumn> change) {
    ColumnDefinition wanted = change.action().column();
    Optional<TypeName> there =
        change.table().flatMap(t -> t.column(wanted.name().value())).flatMap(Column::type);
    boolean comparable = there.isPresent() && wanted.type().isPresent() && !wanted.isSerial();
    if (!comparable || there.get().name().equals(wanted.type().get().name())) {
      return Optional.empty(); // Not there yet, or of that type.
    }
    return change
        .table()
        .map(
            table ->
                problem(
                    change.action().span(),
                    change.alter().name() + "." + wanted.name(),
                    table,
                    "its type is " + there.get()));
  }

  private static Problem problem(Span span, String name, Relation there, String difference) {
    return Problem.at(
        span,
        "%s is there since %s, and %s: IF NOT EXISTS leaves it as it is, and nothing of this happens."
            .formatted(name, there.created().place(), difference),
        "Alter what is there, or choose another name.");
  }
}
