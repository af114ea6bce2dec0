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

/** Two migrations with one version. */
@AutoService(Rule.class)
public final class DuplicateVersion implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "duplicate-version", Group.SET, Severity.ERROR, "two migrations have the same version")
        .alsoDown()
        .onlyFor(Dialect.values());
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    return history.notes(Note.Kind.DUPLICATE_VERSION).stream()
        .map(note -> history.problem(note, "Give the later one the next free version."))
        .toList();
  }
}
