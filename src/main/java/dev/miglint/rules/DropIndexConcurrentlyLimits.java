package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Index;
import dev.miglint.sql.ObjectStatement.Drop;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** DROP INDEX CONCURRENTLY takes one ordinary index, and nothing along with it. */
@AutoService(Rule.class)
public final class DropIndexConcurrentlyLimits implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "drop-index-concurrently-limits",
            Group.WILL_FAIL,
            Severity.ERROR,
            "DROP INDEX CONCURRENTLY cannot drop several indexes, cascade, or drop a partitioned"
                + " index")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof Drop drop) || !drop.concurrently() || step.conditional()) {
      return List.of();
    }
    if (drop.objects().size() > 1) {
      return List.of(
          Problem.refused(
                  drop.span(),
                  "DROP INDEX CONCURRENTLY does not support dropping multiple objects",
                  "Drop each index with a statement of its own.")
              .withSafeSql(oneByOne(drop)));
    }
    if (drop.cascade()) {
      return List.of(
          Problem.refused(
              drop.span(),
              "DROP INDEX CONCURRENTLY does not support CASCADE",
              "Leave CASCADE out, and drop what depends on the index before it."));
    }
    Optional<Index> index =
        step.before().index(drop.objects().get(0).name()).filter(Index::partitioned);
    return index.stream()
        .map(
            partitioned ->
                Problem.refused(
                    drop.span(),
                    "cannot drop partitioned index \"%s\" concurrently"
                        .formatted(partitioned.name().name()),
                    "Drop it without CONCURRENTLY, when %s is quiet."
                        .formatted(partitioned.table())))
        .toList();
  }

  private static String oneByOne(Drop drop) {
    return drop.objects().stream()
        .map(object -> "DROP INDEX CONCURRENTLY %s;".formatted(quoted(object.name())))
        .collect(Collectors.joining("\n"));
  }
}
