package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Note;
import java.util.List;

/** Scripts listed in another order than that of their versions. */
@AutoService(Rule.class)
public final class ManifestOrder implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "manifest-order",
            Group.SET,
            Severity.WARNING,
            "scripts are listed in another order than that of their versions")
        .onlyFor(Dialect.values());
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    return history.notes(Note.Kind.LISTED_OUT_OF_ORDER).stream()
        .map(
            note ->
                history.problem(
                    note,
                    "Put the line where its version belongs, unless databases have run the scripts"
                        + " in this order."))
        .toList();
  }
}
