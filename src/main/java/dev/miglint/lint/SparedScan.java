package dev.miglint.lint;

import dev.miglint.locks.Footprint.Proof;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Moment;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scan of a table in use that the server leaves out because a constraint proves it needless: why
 * no rule speaks.
 */
public record SparedScan(Step step, Proof proof) {

  /** All of a history, in order. */
  public static List<SparedScan> in(History history) {
    return history.steps().stream()
        .filter(step -> !(step.statement() instanceof DoBlock)) // Its statements are steps too.
        .filter(step -> history.scope().includes(step.migration().file().name()))
        .flatMap(SparedScan::of)
        .toList();
  }

  private static Stream<SparedScan> of(Step step) {
    return step.footprint().proofs().stream()
        .filter(proof -> Impact.isInUse(proof.relation(), step.before(), step.after()))
        .map(proof -> new SparedScan(step, proof));
  }

  /**
   * As in {@code m/13.sql:2: SET NOT NULL accepted: orders_phone_nn, validated in m/12.sql:7,
   * spares the scan of orders (PostgreSQL 12 and later)}.
   */
  public String words() {
    int line = step.line();
    String validated =
        constraint()
            .flatMap(Constraint::validated)
            .filter(moment -> !moment.equals(Moment.BEFORE_HISTORY))
            .map(moment -> ", validated in %s,".formatted(moment.place()))
            .orElse("");
    boolean notNull = action(SetNotNull.class);
    return "%s:%s: %s accepted: %s%s spares the scan of %s%s"
        .formatted(
            step.migration().file().name(),
            line,
            what(notNull),
            proof.by(),
            validated,
            proof.relation(),
            notNull ? " (PostgreSQL 12 and later)" : "");
  }

  private Optional<Constraint> constraint() {
    Optional<Table> table = step.before().table(proof.relation());
    return table.flatMap(t -> t.constraint(proof.by()));
  }

  private String what(boolean notNull) {
    if (notNull) {
      return "SET NOT NULL";
    }
    if (action(AttachPartition.class)) {
      return "ATTACH PARTITION";
    }
    return step.text().strip().split("\\s+", 3)[0].toUpperCase(Locale.ROOT);
  }

  private boolean action(Class<? extends AlterAction> kind) {
    return step.statement() instanceof AlterTable alter
        && alter.actions().stream().anyMatch(kind::isInstance);
  }
}
