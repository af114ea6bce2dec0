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
import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction.AttachPartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER INDEX … ATTACH PARTITION of an index that has the right name only. */
@AutoService(Rule.class)
public final class AttachIndexNameConflict implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "attach-index-name-conflict",
        Group.LOCKS,
        Severity.WARNING,
        "the index of this name is not one that can be attached");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (TableChange<AttachPartition> change : TableChange.of(step, AttachPartition.class)) {
      Optional<Index> parent = step.before().index(change.alter().name());
      Optional<Index> child = step.before().index(change.action().partition());
      if (parent.isPresent() && child.isPresent()) {
        reason(parent.get(), child.get(), step.before())
            .ifPresent(reason -> problems.add(problem(change, parent.get(), child.get(), reason)));
      }
      // An index that the history never shows may be the right one.
    }
    return problems;
  }

  /** What the server's detail says (tablecmds.c, ATExecAttachPartitionIdx). */
  private static Optional<String> reason(Index parent, Index child, Schema before) {
    if (child.parent().filter(parent.name()::equals).isPresent()) {
      return Optional.empty(); // Once more does nothing.
    }
    Optional<Table> table = before.table(child.table());
    if (table.filter(Table::columnsComplete).isEmpty()) {
      return Optional.empty();
    }
    boolean ofPartition =
        table
            .flatMap(t -> t.lineage().partitionOf())
            .filter(partition -> partition.parent().equals(parent.table()))
            .isPresent();
    if (!ofPartition) {
      return Optional.of(
          "it is on %s, which is no partition of %s".formatted(child.table(), parent.table()));
    }
    Optional<RelationName> other =
        before.indexes(child.table()).stream()
            .filter(index -> index.parent().filter(parent.name()::equals).isPresent())
            .map(Index::name)
            .findFirst();
    if (other.isPresent()) {
      return other.map(name -> "%s is attached for %s already".formatted(name, child.table()));
    }
    return matches(parent, child)
        ? Optional.empty()
        : Optional.of(
            "it is %son (%s)%s"
                .formatted(
                    child.unique() ? "unique " : "",
                    String.join(", ", child.keyColumns()),
                    child.predicate().isPresent() ? " with a condition" : ""));
  }

  /**
   * As far as plain columns tell; DESC and NULLS FIRST do not matter (index.c, CompareIndexInfo).
   */
  private static boolean matches(Index parent, Index child) {
    boolean plain = !parent.hasExpressions() && !child.hasExpressions();
    return !plain
        || (parent.keyColumns().equals(child.keyColumns())
            && parent.unique() == child.unique()
            && parent.method().equals(child.method())
            && parent.predicate().isPresent() == child.predicate().isPresent());
  }

  private static Problem problem(
      TableChange<AttachPartition> change, Index parent, Index child, String reason) {
    return Problem.refused(
            change.action().span(),
            "cannot attach index \"%s\" as a partition of index \"%s\": %s"
                .formatted(child.name().name(), parent.name().name(), reason),
            "Give the index that belongs there a name that nothing else has, without IF NOT"
                + " EXISTS.")
        .as(Severity.ERROR);
  }
}
