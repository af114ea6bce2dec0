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
import java.util.stream.Stream;

/** A script that is listed but not there. */
@AutoService(Rule.class)
public final class ManifestMissingFile implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "manifest-missing-file",
            Group.SET,
            Severity.ERROR,
            "what lists the scripts names one that is not there")
        .onlyFor(Dialect.values());
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    return Stream.concat(
            history.notes(Note.Kind.MISSING_FILE).stream()
                .map(note -> history.problem(note, "Add the file, or take the line out.")),
            history.notes(Note.Kind.OTHER_HASH).stream()
                .map(
                    note ->
                        history.problem(
                            note,
                            "Take the change back where databases have run the script; otherwise"
                                + " write the sums anew: atlas migrate hash.")))
        .toList();
  }
}
