package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.AddedConstraint;
import dev.miglint.lint.Impact;
import dev.miglint.lint.NotNullInSteps;
import dev.miglint.lint.OutsideTransaction;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.WithoutOverlaps;
import dev.miglint.locks.Work;
import dev.miglint.schema.Index;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** PRIMARY KEY, whose index is built while nobody can read the table. */
@AutoService(Rule.class)
public final class PrimaryKeyBuildsIndex implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "primary-key-builds-index",
        Group.LOCKS,
        Severity.ERROR,
        "a PRIMARY KEY builds its index, or looks for nulls, under an ACCESS EXCLUSIVE lock");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    List<Problem> problems = new ArrayList<>();
    for (AddedConstraint<PrimaryKey> added : AddedConstraint.of(step, PrimaryKey.class)) {
      Impact impact = added.impact();
      if (added.column().isPresent() && impact.does(Work.REWRITE)) {
        continue; // The rewrite because of the new column is the greater trouble, and reported.
      }
      if (added.constraint().usingIndex().isPresent()) {
        if (impact.does(Work.SCAN) && mayHoldNull(added, step)) {
          problems.add(nullable(added, impact, step));
        }
      } else if (impact.does(Work.INDEX_BUILD)) {
        problems.add(build(added, impact, step));
      }
      // Otherwise nobody uses the table yet, or the index is there and proves everything.
    }
    return problems;
  }

  /** A column that the history never shows is a key, and NOT NULL, more often than not. */
  private static boolean mayHoldNull(AddedConstraint<PrimaryKey> added, Step step) {
    return index(added, step).stream()
        .flatMap(index -> index.keyColumns().stream())
        .flatMap(name -> added.change().table().flatMap(table -> table.column(name)).stream())
        .anyMatch(column -> column.type().isPresent() && !column.notNull());
  }

  private static Optional<Index> index(AddedConstraint<PrimaryKey> added, Step step) {
    return added
        .constraint()
        .usingIndex()
        .map(name -> step.before().resolve(added.change().alter().name()).sibling(name.value()))
        .flatMap(step.before()::index);
  }

  private static Problem build(AddedConstraint<PrimaryKey> added, Impact impact, Step step) {
    String message = "The new PRIMARY KEY of %s %s".formatted(added.place(), impact.words());
    if (added.constraint().attributes().temporal()) {
      return WithoutOverlaps.problem(added, message);
    }
    if (added.change().isPartitioned()) {
      return Problem.at(
          added.constraint().span(),
          message,
          "Give each partition a primary key USING an index that was built CONCURRENTLY first; the"
              + " partitioned table then takes those over.");
    }
    String name = added.name(List.of(), "pkey");
    String dropped = dropped(added);
    return Problem.at(
            added.constraint().span(),
            message,
            "Build the index CONCURRENTLY, see that its columns are NOT NULL, and add the key USING"
                + " INDEX, which takes its lock for a moment only."
                + new OutsideTransaction(step).sentence())
        .withSafeSql(
            added.columnFirst()
                + NotNullInSteps.validations(added.change(), added.constraint().columns())
                + """
                CREATE UNIQUE INDEX CONCURRENTLY %2$s ON %1$s (%4$s);
                ALTER TABLE %1$s %5$sADD CONSTRAINT %3$s PRIMARY KEY USING INDEX %2$s;\
                """
                    .formatted(
                        added.change().name(),
                        dropped.isEmpty() ? name : quoted(plainName(added) + "_new"),
                        name,
                        added.constraint().columns().stream()
                            .map(c -> quoted(c.value()))
                            .collect(Collectors.joining(", ")),
                        dropped));
  }

  private static String plainName(AddedConstraint<PrimaryKey> added) {
    return added
        .constraint()
        .name()
        .map(Identifier::value)
        .orElse(added.change().alter().name().name() + "_pkey");
  }

  /** A key that goes in the same statement has its name until then: the index takes it over. */
  private static String dropped(AddedConstraint<PrimaryKey> added) {
    return added.change().alter().actions().stream()
        .filter(DropConstraint.class::isInstance)
        .map(drop -> added.change().text(drop) + ", ")
        .collect(Collectors.joining());
  }

  private static Problem nullable(AddedConstraint<PrimaryKey> added, Impact impact, Step step) {
    List<String> columns = index(added, step).map(Index::keyColumns).orElse(List.of());
    String sql =
        columns.stream()
            .map(c -> new NotNullInSteps(added.change().alter().name(), c, step.target()).sql())
            .collect(Collectors.joining("\n", "", "\n-- then\n" + step.text().strip() + ";"));
    return Problem.at(
            added.constraint().span(),
            "The new PRIMARY KEY of %s has to make sure that its columns (%s) hold no NULL, for which it %s"
                .formatted(added.place(), String.join(", ", columns), impact.words()),
            step.target().atLeast(18)
                ? "Add NOT NULL constraints as NOT VALID and validate them in a transaction before"
                    + " this one."
                : "Prove it with a CHECK (… IS NOT NULL) that is NOT VALID at first and validated"
                    + " in a transaction before this one.")
        .withSafeSql(sql);
  }
}
