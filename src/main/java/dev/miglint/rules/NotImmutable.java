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
import dev.miglint.schema.Table;
import dev.miglint.server.Mutability;
import dev.miglint.sql.ConstraintDefinition.Generated;
import dev.miglint.sql.Expression;
import dev.miglint.sql.IndexElement;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.PartitionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Indexes, generated columns and partition keys need the same answer every time. */
@AutoService(Rule.class)
public final class NotImmutable implements StatementRule {

  private static final String EXPRESSION = "functions in index expression must be marked IMMUTABLE";
  private static final String PREDICATE = "functions in index predicate must be marked IMMUTABLE";
  private static final String KEY =
      "functions in partition key expression must be marked IMMUTABLE";
  private static final String GENERATED = "generation expression is not immutable";

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "not-immutable",
            Group.WILL_FAIL,
            Severity.ERROR,
            "an index, generated column or partition key computes something that is not immutable")
        .alsoDown();
  }

  /** An expression that must be immutable, and what the server says when it is not. */
  private record Demand(Expression expression, Optional<Table> table, String words) {}

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional()) {
      return List.of(); // It may not run at all.
    }
    List<Problem> problems = new ArrayList<>();
    for (Demand demand : demands(step)) {
      new Mutability(step.before(), demand.table())
          .of(demand.expression())
          .ifPresent(
              part ->
                  problems.add(
                      Problem.refused(
                          demand.expression().span(),
                          demand.words() + "; " + part + " is not",
                          part.contains("to_tsvector")
                              ? "Name the configuration: to_tsvector('english', …) is immutable."
                              : "Compute it from the row's values alone, for example with AT TIME"
                                  + " ZONE 'UTC' in front of a cast to date.")));
    }
    return problems;
  }

  private static List<Demand> demands(Step step) {
    Statement statement = step.statement();
    List<Demand> demands = new ArrayList<>();
    if (statement instanceof CreateIndex create) {
      Optional<Table> table = step.before().table(create.table());
      addElements(create.elements(), table, EXPRESSION, demands);
      create.predicate().ifPresent(e -> demands.add(new Demand(e, table, PREDICATE)));
    }
    if (statement instanceof CreateTable create) {
      Optional<Table> table = step.after().table(create.name());
      create
          .partitionBy()
          .map(PartitionKey::elements)
          .ifPresent(elements -> addElements(elements, table, KEY, demands));
    }
    for (PlacedConstraint placed : PlacedConstraint.in(statement)) {
      if (placed.constraint() instanceof Generated generated && !step.passesOver(placed)) {
        Optional<Table> table = step.after().table(placed.table());
        demands.add(new Demand(generated.expression(), table, GENERATED));
      }
    }
    return demands;
  }

  private static void addElements(
      List<IndexElement> elements, Optional<Table> table, String words, List<Demand> demands) {
    for (IndexElement element : elements) {
      element.expression().ifPresent(e -> demands.add(new Demand(e, table, words)));
    }
  }
}
