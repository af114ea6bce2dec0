package dev.miglint.plan;

import dev.miglint.lint.TableChange;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.ForeignKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The migration that validates a constraint which is NOT VALID at first. */
public final class SplitConstraint {

  /** From this version on a foreign key of a partitioned table may be NOT VALID. */
  private static final int PARTITIONED_NOT_VALID_SINCE = 18;

  private SplitConstraint() {}

  /**
   * The migration, for a constraint that may be NOT VALID.
   *
   * @param last the version that was given last
   * @param name of the migration that adds the constraint
   */
  public static Optional<PlannedMigration> of(
      TableChange<AddConstraint> change, String last, String name) {
    boolean key = change.action().constraint() instanceof ForeignKey;
    boolean refused =
        key
            && change.isPartitioned()
            && !change.step().target().atLeast(PARTITIONED_NOT_VALID_SINCE);
    if (refused || last.isEmpty() || !(key || change.action().constraint() instanceof Check)) {
      return Optional.empty();
    }
    PlanStep validate = new ConstraintWay(change, change.action().constraint()).steps().get(1);
    String words = validate.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return Optional.of(
        new PlannedMigration(
            Numbering.after(last), List.of(last), name + "_" + words, validate, List.of(), false));
  }
}
