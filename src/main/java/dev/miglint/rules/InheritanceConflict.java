package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Newness;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Table;
import dev.miglint.server.InheritanceRefusal;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.Inherit;
import dev.miglint.sql.AlterAction.NoInherit;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.List;
import java.util.Optional;

/** A change of a table alone that its parents or children have a say in. */
@AutoService(Rule.class)
public final class InheritanceConflict implements StatementRule {

  private static final String APART =
      "Change the parent without ONLY, which changes its children or partitions too.";
  private static final String PARENTS =
      "Name the tables that are meant, or give the child the columns and CHECKs of its parent"
          + " first.";

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "inheritance-conflict",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a table gets a parent that it cannot have, or changes alone what it shares with its"
                + " parent, children or partitions")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional() || step.before().hasGaps()) {
      return List.of(); // It may not run, or the tables may be others than the history shows.
    }
    InheritanceRefusal refusals = new InheritanceRefusal(step.before(), step.target());
    if (step.statement() instanceof CreateTable create
        && Newness.isCertainlyCreated(step, create)) {
      return create.inherits().stream()
          .flatMap(
              parent ->
                  known(parent, step)
                      .flatMap(refusals::ofNewChild)
                      .map(words -> Problem.refused(parent.span(), words, PARENTS))
                      .stream())
          .toList();
    }
    if (step.statement() instanceof Rename rename && rename.kind() == ObjectKind.COLUMN) {
      String column = rename.member().map(Identifier::value).orElse("");
      return known(rename.object(), step)
          .flatMap(table -> refusals.ofRename(table, column, rename))
          .map(words -> Problem.refused(rename.span(), words, APART))
          .stream()
          .toList();
    }
    if (step.statement() instanceof AlterTable alter && alter.kind() == ObjectKind.TABLE) {
      return known(alter.name(), step)
          .map(
              table ->
                  alter.actions().stream()
                      .flatMap(action -> of(alter, table, action, refusals, step).stream())
                      .toList())
          .orElse(List.of());
    }
    return List.of();
  }

  private static Optional<Problem> of(
      AlterTable alter, Table table, AlterAction action, InheritanceRefusal refusals, Step step) {
    boolean single = alter.actions().size() == 1; // Others may add the columns that are missing.
    if (action instanceof Inherit inherit) {
      return known(inherit.parent(), step)
          .filter(parent -> single)
          .flatMap(parent -> refusals.ofInherit(table, parent))
          .map(words -> Problem.refused(action.span(), words, PARENTS));
    }
    if (action instanceof NoInherit inherit) {
      return known(inherit.parent(), step)
          .filter(parent -> single)
          .flatMap(parent -> refusals.ofNoInherit(table, parent))
          .map(words -> Problem.refused(action.span(), words, PARENTS));
    }
    return refusals
        .ofAction(table, alter, action)
        .map(words -> Problem.refused(action.span(), words, APART));
  }

  private static Optional<Table> known(QualifiedName name, Step step) {
    return step.before().table(name).filter(Table::isWhole);
  }
}
