package dev.miglint.plan;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.lint.TableChange;
import dev.miglint.schema.Column;
import dev.miglint.schema.Dependent;
import dev.miglint.sql.AlterAction.AlterColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another type for a column by way of a second one, which a trigger keeps equal. */
record TypeWay(TableChange<AlterColumnType> change, HistoryText history, BodyQuoting quoting) {

  List<PlanStep> steps() {
    String old = change.action().column().value();
    String now = old + "_new";
    String gone = "deprecated_" + old;
    String table = change.name();
    String alter = "ALTER TABLE " + table;
    String sync = quoted(change.alter().name().name() + "_" + now + "_sync");
    String value =
        change
            .action()
            .using()
            .map(any -> change.textBehind("using", change.action()))
            .orElse(quoted(old));
    Optional<Column> column = change.table().flatMap(t -> t.column(old));
    String type = TableChange.sql(change.action().type());
    String collate = change.action().collation().map(c -> " COLLATE " + quoted(c)).orElse("");
    List<PlanStep> steps = new ArrayList<>();
    List<String> first = new ArrayList<>();
    first.add("%s ADD COLUMN %s %s%s".formatted(alter, quoted(now), type, collate));
    column
        .flatMap(c -> c.defaultValue().flatMap(d -> history.of(c.defaultChanged(), d)))
        .ifPresent(
            text ->
                first.add("%s ALTER COLUMN %s SET DEFAULT %s".formatted(alter, quoted(now), text)));
    first.add(
        "CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS %s"
            .formatted(
                sync,
                quoting.quoted(
                    """

                    BEGIN
                        NEW.%s := (SELECT %s FROM (SELECT NEW.*) AS %s);
                        RETURN NEW;
                    END
                    """
                        .formatted(quoted(now), value, quoted(change.alter().name().name())))));
    first.add(
        "CREATE TRIGGER %1$s BEFORE INSERT OR UPDATE ON %2$s FOR EACH ROW EXECUTE FUNCTION %1$s()"
            .formatted(sync, table));
    steps.add(PlanStep.alone("add_" + now, first));
    steps.add(
        Backfill.differing(
                change.alter().name(),
                now,
                "CAST(%s AS %s)".formatted(value, type),
                Optional.of(change.action().type()))
            .step(quoting));
    boolean notNull = column.filter(Column::notNull).isPresent();
    if (notNull) {
      steps.addAll(new NotNullWay(change.alter().name(), now, change.step().target()).steps());
    }
    List<String> last = new ArrayList<>();
    last.add("DROP TRIGGER %s ON %s".formatted(sync, table));
    last.add("DROP FUNCTION %s()".formatted(sync));
    last.add("%s RENAME COLUMN %s TO %s".formatted(alter, quoted(old), quoted(gone)));
    last.add(
        "-- miglint:ignore rename-column -- only the trigger above has used %s\n".formatted(now)
            + "%s RENAME COLUMN %s TO %s".formatted(alter, quoted(now), quoted(old)));
    if (notNull) {
      last.add("%s ALTER COLUMN %s DROP NOT NULL".formatted(alter, quoted(gone)));
    }
    steps.add(PlanStep.alone("switch_" + old, last).after(copies(old)));
    steps.add(
        PlanStep.alone("drop_" + gone, "%s DROP COLUMN %s".formatted(alter, quoted(gone)))
            .after("make sure that nothing has missed the old values"));
    return steps;
  }

  /** What hangs on the old column has to be made for the new one as well. */
  private String copies(String old) {
    List<String> dependents =
        change
            .step()
            .before()
            .dependents(change.step().before().resolve(change.alter().name()), old)
            .stream()
            .map(Dependent::toString)
            .toList();
    String what =
        dependents.isEmpty()
            ? ""
            : "make for %s_new what hangs on %s (%s), and "
                .formatted(old, old, String.join(", ", dependents));
    return what + "deploy code that copes with either type of " + old;
  }
}
