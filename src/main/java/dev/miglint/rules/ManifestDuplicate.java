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

/** A script that is listed twice. */
@AutoService(Rule.class)
public final class ManifestDuplicate implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "manifest-duplicate",
            Group.SET,
            Severity.ERROR,
            "what lists the scripts names one twice")
        .onlyFor(Dialect.values());
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    return history.notes(Note.Kind.LISTED_TWICE).stream()
        .map(note -> history.problem(note, "Take the second line out."))
        .toList();
  }
}
