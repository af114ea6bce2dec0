package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Impact;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TableChange;
import dev.miglint.locks.Lock;
import dev.miglint.locks.Work;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction.AttachPartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ATTACH PARTITION that reads every row to see whether it belongs there. */
@AutoService(Rule.class)
public final class AttachPartitionScans implements StatementRule {

  private static final Pattern RANGE =
      Pattern.compile("(?is).*FROM\\s*\\(([^,]*)\\)\\s*TO\\s*\\(([^,]*)\\).*");

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "attach-partition-scans",
        Group.LOCKS,
        Severity.ERROR,
        "ATTACH PARTITION reads every row of the new or of the default partition");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (TableChange<AttachPartition> change : TableChange.of(step, AttachPartition.class)) {
      Impact impact = change.impact();
      if (impact.takesLong()) {
        problems.add(problem(change, impact, step));
      }
      // Otherwise a CHECK proves the bounds, or the partition is new and empty.
    }
    return problems;
  }

  private static Problem problem(TableChange<AttachPartition> change, Impact impact, Step step) {
    RelationName child = step.before().resolve(change.action().partition());
    Optional<Lock> scanned =
        impact.locks().stream()
            .filter(lock -> lock.does(Work.SCAN) && !lock.relation().equals(child))
            .findFirst();
    boolean childScanned =
        impact.locks().stream()
            .anyMatch(lock -> lock.relation().equals(child) && lock.does(Work.SCAN));
    Problem problem =
        Problem.at(
            change.action().span(),
            "ATTACH PARTITION %s %s".formatted(change.action().partition(), impact.words()),
            childScanned
                ? "Prove the bounds first, with a CHECK that is NOT VALID at first and validated in"
                    + " an earlier transaction; drop it afterwards."
                : scanned.isPresent()
                    ? "Prove first, with a CHECK on the default partition that is NOT VALID at"
                        + " first and validated in an earlier transaction, that none of its rows"
                        + " is within the new bounds."
                    : "Give the partition the indexes and foreign keys of the partitioned table"
                        + " first, CONCURRENTLY and as NOT VALID.");
    if (childScanned) {
      String inside =
          condition(change, "%1$s IS NOT NULL AND %1$s >= %2$s AND %1$s < %3$s")
              .orElse("/* the bounds, and that the partition key IS NOT NULL */");
      return problem.withSafeSql(checkFirst(change, quoted(change.action().partition()), inside));
    }
    return scanned
        .flatMap(
            lock ->
                condition(change, "%1$s IS NULL OR %1$s < %2$s OR %1$s >= %3$s")
                    .map(outside -> checkFirst(change, lock.relation().sql(), outside)))
        .map(problem::withSafeSql)
        .orElse(problem);
  }

  private static String checkFirst(
      TableChange<AttachPartition> change, String table, String condition) {
    String name = quoted(change.action().partition().name() + "_bounds");
    return """
    ALTER TABLE %1$s ADD CONSTRAINT %2$s CHECK (%3$s) NOT VALID;
    -- in a later transaction
    ALTER TABLE %1$s VALIDATE CONSTRAINT %2$s;
    -- in another one
    %4$s;
    ALTER TABLE %1$s DROP CONSTRAINT %2$s;\
    """
        .formatted(table, name, condition, change.step().text().strip());
  }

  /**
   * What the rows of the partition must satisfy, or those of the default partition.
   *
   * @param pattern for the key, the lower and the upper bound
   */
  private static Optional<String> condition(TableChange<AttachPartition> change, String pattern) {
    Matcher range = RANGE.matcher(change.text(change.action()));
    return change
        .table()
        .flatMap(Table::partitionKey)
        .filter(k -> k.elements().size() == 1 && range.matches())
        .flatMap(k -> k.elements().get(0).column())
        .map(key -> pattern.formatted(quoted(key), range.group(1).strip(), range.group(2).strip()));
  }
}
