package dev.miglint.plan;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.lint.TableChange;
import dev.miglint.locks.Work;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.ConstraintDefinition.Identity;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A new column without anybody waiting until every row has been read or written. */
record AddColumnWay(TableChange<AddColumn> change, BodyQuoting quoting) {

  /**
   * The steps; none where there is no other way.
   *
   * @param required found to break code that does not know the column
   */
  List<PlanStep> steps(boolean required) {
    ColumnDefinition column = change.action().column();
    boolean another =
        column.isSerial()
            || column.constraint(Identity.class).isPresent()
            || column.constraint(Generated.class).isPresent()
            || column.constraint(PrimaryKey.class).isPresent()
            || column.type().isEmpty();
    if (another) {
      return List.of();
    }
    boolean rewrites = change.impact().does(Work.REWRITE);
    Optional<Default> value = column.constraint(Default.class);
    if (rewrites && value.isEmpty()) {
      return List.of();
    }
    List<ConstraintDefinition> later = new ArrayList<>();
    column.constraints(Check.class).forEach(later::add);
    column.constraints(Unique.class).forEach(later::add);
    if (value.isPresent()) {
      column.constraints(ForeignKey.class).forEach(later::add);
    }
    boolean notNull = column.constraint(NotNull.class).isPresent() && (rewrites || required);
    return steps(column, rewrites ? value : Optional.empty(), later, notNull);
  }

  private List<PlanStep> steps(
      ColumnDefinition column,
      Optional<Default> value,
      List<ConstraintDefinition> later,
      boolean notNull) {
    String name = column.name().value();
    List<ConstraintDefinition> without = new ArrayList<>(later);
    value.ifPresent(without::add);
    if (notNull) {
      without.add(column.constraint(NotNull.class).orElseThrow());
    }
    String alter = "ALTER TABLE " + change.name();
    List<String> first = new ArrayList<>();
    String exists = change.action().ifNotExists() ? "IF NOT EXISTS " : "";
    first.add("%s ADD COLUMN %s%s".formatted(alter, exists, definition(column, without)));
    List<PlanStep> steps = new ArrayList<>();
    String where = quoted(name) + " IS NULL";
    if (value.isPresent()) {
      String text = change.textBehind("default", value.get());
      first.add("%s ALTER COLUMN %s SET DEFAULT %s".formatted(alter, quoted(name), text));
      steps.add(new Backfill(change.alter().name(), name, "DEFAULT", where).step(quoting));
    }
    steps.add(0, PlanStep.shared("add_" + name, first.toArray(String[]::new)));
    if (notNull) {
      List<PlanStep> require =
          new ArrayList<>(
              new NotNullWay(change.alter().name(), name, change.step().target()).steps());
      if (value.isEmpty()) {
        require.set(
            0,
            require
                .get(0)
                .after(
                    "deploy code that always writes %s, and give the rows that lack it a value, in batches"
                        .formatted(name)));
      }
      steps.addAll(require);
    }
    later.forEach(constraint -> steps.addAll(new ConstraintWay(change, constraint).steps()));
    return steps;
  }

  private String definition(ColumnDefinition column, List<ConstraintDefinition> without) {
    StringBuilder text = new StringBuilder(change.text(column));
    without.stream()
        .sorted((one, other) -> Integer.compare(other.span().start(), one.span().start()))
        .forEach(
            constraint -> {
              int start = constraint.span().start() - column.span().start();
              text.delete(start, start + constraint.span().length());
            });
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
