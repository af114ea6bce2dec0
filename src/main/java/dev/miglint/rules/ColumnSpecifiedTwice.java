package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.NamedTwice;
import dev.miglint.lint.PlannedChanges;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.ConstraintDefinition.Unique;
import dev.miglint.sql.DataStatement.Copy;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.DataStatement.Merge;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Update;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.PlacedConstraint;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.CreateTableAs;
import dev.miglint.sql.TypeStatement.CreateComposite;
import dev.miglint.sql.ViewStatement.CreateMaterializedView;
import dev.miglint.sql.ViewStatement.CreateView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of columns that has one of them twice. */
@AutoService(Rule.class)
public final class ColumnSpecifiedTwice implements StatementRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "column-specified-twice",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a column is given twice where each may be given once")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional()) {
      return List.of();
    }
    NamedTwice twice = new NamedTwice(step.migration());
    List<Problem> problems = new ArrayList<>();
    made(step.statement(), twice).ifPresent(name -> problems.add(more(name)));
    for (Statement change : PlannedChanges.of(step)) {
      if (change instanceof Insert insert) {
        twice.in(insert.columns()).ifPresent(name -> problems.add(more(name)));
      }
      written(change, twice)
          .ifPresent(name -> problems.add(refused(name, "multiple assignments to same column")));
    }
    for (PlacedConstraint placed : PlacedConstraint.in(step.statement())) {
      key(placed, twice).ifPresent(problems::add);
    }
    return problems;
  }

  /** What the server calls "specified more than once". */
  private static Optional<Identifier> made(Statement statement, NamedTwice twice) {
    if (statement instanceof CreateTable create) {
      return twice.in(create.columns().stream().map(column -> column.name()).toList());
    }
    if (statement instanceof CreateComposite create) {
      return twice.in(create.attributes().stream().map(attribute -> attribute.name()).toList());
    }
    if (statement instanceof CreateView create) {
      return twice.in(create.columns(), create.query());
    }
    if (statement instanceof CreateMaterializedView create) {
      return twice.in(create.columns(), create.query());
    }
    if (statement instanceof CreateTableAs create) {
      return twice.in(create.columns(), create.query());
    }
    if (statement instanceof Select select && select.query().into().isPresent()) {
      return twice.in(List.of(), select.query());
    }
    return statement instanceof Copy copy ? twice.in(copy.columns()) : Optional.empty();
  }

  private static Optional<Identifier> written(Statement statement, NamedTwice twice) {
    if (statement instanceof Update update) {
      return twice.assigned(update.assignments());
    }
    if (statement instanceof Insert insert) {
      return twice.assigned(insert.conflictUpdates());
    }
    return statement instanceof Merge merge ? twice.assigned(merge.updates()) : Optional.empty();
  }

  private static Optional<Problem> key(PlacedConstraint placed, NamedTwice twice) {
    if (placed.constraint() instanceof PrimaryKey key) {
      return twice.in(key.columns()).map(name -> again(name, "primary key"));
    }
    return placed.constraint() instanceof Unique unique
        ? twice.in(unique.columns()).map(name -> again(name, "unique"))
        : Optional.empty();
  }

  private static Problem more(Identifier name) {
    return Problem.refused(
        name.span(),
        "column \"%s\" specified more than once".formatted(name),
        "Leave one of them out, or give it a name of its own.");
  }

  private static Problem refused(Identifier name, String words) {
    return Problem.refused(
        name.span(), "%s \"%s\"".formatted(words, name), "Leave one of the assignments out.");
  }

  private static Problem again(Identifier name, String kind) {
    return Problem.refused(
        name.span(),
        "column \"%s\" appears twice in %s constraint".formatted(name, kind),
        "Leave one of them out.");
  }
}
