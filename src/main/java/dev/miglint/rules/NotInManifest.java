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

/** A script that nothing lists. */
@AutoService(Rule.class)
public final class NotInManifest implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "not-in-manifest",
            Group.SET,
            Severity.WARNING,
            "a script is not listed, so it never runs")
        .alsoDown()
        .onlyFor(Dialect.values());
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    return history.notes(Note.Kind.NEVER_RUNS).stream()
        .map(note -> history.problem(note, "List it where it shall run, or remove it."))
        .toList();
  }
}
