package dev.miglint.lint;

import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.locks.Lock;
import dev.miglint.schema.RelationName;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fits what a rule says about long work to the sizes of the tables: how much there is to do, and
 * whether it matters at all.
 */
record Scale(TableSizes sizes) {

  Problem fitted(Problem problem, Step step, Group group) {
    if (sizes.tables().isEmpty() || (group != Group.LOCKS && group != Group.DATA)) {
      return problem;
    }
    List<Lock> working =
        step.impact().locks().stream().filter(lock -> !lock.work().isEmpty()).toList();
    List<RelationName> tables =
        working.isEmpty() ? changed(step).toList() : working.stream().map(Lock::relation).toList();
    if (tables.isEmpty()) {
      return problem; // What takes a moment takes one on every table.
    }
    String sentences = sizes.sentences(working);
    Problem scaled = sentences.isEmpty() ? problem : problem.saying(sentences);
    return tables.stream().allMatch(sizes::isSmall) ? scaled.as(Severity.INFO) : scaled;
  }

  /** The tables whose rows a statement goes through. */
  private static Stream<RelationName> changed(Step step) {
    return new RowChange(step).takesLong()
        ? WrittenData.of(step.statement()).changed().stream().map(step.before()::resolve)
        : Stream.empty();
  }
}
