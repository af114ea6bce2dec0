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
import dev.miglint.schema.Index;
import dev.miglint.schema.Presence;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ADD … USING INDEX takes a plain unique index of that table, and no other. */
@AutoService(Rule.class)
public final class UsingIndexIneligible implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "using-index-ineligible",
            Group.WILL_FAIL,
            Severity.ERROR,
            "USING INDEX names an index that cannot become a constraint")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter) || step.conditional()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (PlacedConstraint placed : PlacedConstraint.in(alter)) {
      usingIndex(placed.constraint())
          .flatMap(index -> refusal(alter, index, placed.constraint(), step))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<Identifier> usingIndex(ConstraintDefinition constraint) {
    if (constraint instanceof PrimaryKey primary) {
      return primary.usingIndex();
    }
    return constraint instanceof Unique unique ? unique.usingIndex() : Optional.empty();
  }

  private static Optional<Problem> refusal(
      AlterTable alter, Identifier name, ConstraintDefinition constraint, Step step) {
    RelationName tableName = step.before().resolve(alter.name());
    Optional<Table> table = step.before().table(tableName);
    if (table.filter(Table::isPartitioned).isPresent()) {
      return problem(
          constraint,
          "ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables",
          "Add the constraint without USING INDEX: the server adopts matching indexes of the"
              + " partitions.");
    }
    RelationName full = tableName.sibling(name.value());
    Optional<Index> index = step.before().index(full);
    if (index.isEmpty()) {
      boolean unknown = table.isEmpty() || step.before().presence(full) != Presence.ABSENT;
      return unknown
          ? Optional.empty() // It may have been there before the history.
          : problem(
              constraint,
              "index \"%s\" does not exist".formatted(name),
              "Create the index first, concurrently.");
    }
    return words(index.get(), tableName)
        .flatMap(
            words ->
                problem(
                    constraint,
                    words,
                    "Build a plain unique index on the columns: no WHERE, no expressions, default"
                        + " order, operator classes and collations."));
  }

  private static Optional<Problem> problem(
      ConstraintDefinition constraint, String words, String help) {
    return Optional.of(Problem.refused(constraint.span(), words, help));
  }

  /** In the order in which the server looks. */
  private static Optional<String> words(Index index, RelationName table) {
    String name = index.name().name();
    if (index.constraint().isPresent()) {
      return Optional.of("index \"%s\" is already associated with a constraint".formatted(name));
    }
    if (!index.table().equals(table)) {
      return Optional.of(
          "index \"%s\" does not belong to table \"%s\"".formatted(name, table.name()));
    }
    if (!index.unique()) {
      return Optional.of("\"%s\" is not a unique index".formatted(name));
    }
    if (index.hasExpressions()) {
      return Optional.of("index \"%s\" contains expressions".formatted(name));
    }
    if (index.predicate().isPresent()) {
      return Optional.of("\"%s\" is a partial index".formatted(name));
    }
    for (int i = 0; i < index.elements().size(); i++) {
      IndexElement element = index.elements().get(i);
      boolean sorted = !element.descending() && !element.nullsFirst().orElse(false);
      boolean patternClass =
          element.operatorClass().filter(c -> c.endsWith("_pattern_ops")).isPresent();
      if (!sorted || patternClass) {
        return Optional.of(
            "index \"%s\" column number %s does not have default sorting behavior"
                .formatted(name, i + 1));
      }
    }
    return Optional.empty();
  }
}
