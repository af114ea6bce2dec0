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
import dev.miglint.server.ColumnRefusal;
import dev.miglint.server.NotNullRefusal;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Defaults, identities and NOT NULL that a column cannot have, or cannot lose. */
@AutoService(Rule.class)
public final class ColumnChangeRefused implements StatementRule {

  private static final String ONE =
      "A column has one constraint NOT NULL: leave this out, or validate, alter or rename the one"
          + " that is there in a statement before.";

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "column-change-refused",
            Group.WILL_FAIL,
            Severity.ERROR,
            "a column gets or loses a default, identity or NOT NULL that does not go with what it"
                + " is")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.conditional()) {
      return List.of(); // It may not run at all.
    }
    ColumnRefusal refusals = new ColumnRefusal(step.target());
    if (step.statement() instanceof CreateTable create) {
      boolean made = !create.ifNotExists() || step.before().relation(create.name()).isEmpty();
      return create.columns().stream()
          .filter(column -> made)
          .flatMap(
              column ->
                  refusals.of(column, create.name().name()).stream()
                      .map(
                          words ->
                              Problem.refused(column.span(), words, "Leave one of the two out.")))
          .toList();
    }
    return step.statement() instanceof AlterTable alter ? check(alter, step, refusals) : List.of();
  }

  private static List<Problem> check(AlterTable alter, Step step, ColumnRefusal refusals) {
    Optional<Table> table =
        step.before().hasGaps() ? Optional.empty() : step.before().table(alter.name());
    boolean alone = alter.actions().stream().map(AlterAction::getClass).distinct().count() == 1;
    Stream<Problem> notNull =
        table
            .flatMap(known -> NotNullRefusal.of(alter, step.before(), step.target()))
            .map(refusal -> Problem.refused(refusal.span(), refusal.words(), ONE))
            .stream();
    Stream<Problem> others =
        alter.actions().stream()
            .flatMap(
                action ->
                    action instanceof AddColumn add
                        ? refusals.of(add.column(), alter.name().name()).stream()
                            .map(
                                words ->
                                    Problem.refused(
                                        action.span(), words, "Leave one of the two out."))
                        : table
                            .filter(known -> alone) // Another action may change what the column is.
                            .flatMap(known -> refusals.of(action, known))
                            .map(
                                words ->
                                    Problem.refused(
                                        action.span(),
                                        words,
                                        "Change what the column is first, or leave this out."))
                            .stream());
    return Stream.concat(notNull, others).toList();
  }
}
