package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Option;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.IndexStatement.CreateIndex;
import java.util.List;

/** Indexes over many columns. */
@AutoService(Rule.class)
public final class WideIndex implements StatementRule {

  private static final Option<Integer> COLUMNS =
      new Option<>("max-columns", 3, "how many columns an index may have");

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
            "wide-index",
            Group.SCHEMA,
            Severity.INFO,
            "an index has so many columns that few queries use all of them",
            "style")
        .withOptions(COLUMNS);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    int most = settings.value(COLUMNS);
    if (!(step.statement() instanceof CreateIndex create)
        || create.unique() // What is unique together is not a matter of choice.
        || !create.method().equals("btree")
        || create.elements().size() <= most) {
      return List.of();
    }
    return List.of(
        Problem.at(
            create.span(),
            "The index of %s has %s columns: a query uses them from the first on up to one that it has no"
                    .formatted(create.table(), create.elements().size())
                + " condition for, and every write of a row writes them all.",
            "Keep the columns that most conditions have, those with = first; what is only read goes to INCLUDE."));
  }
}
