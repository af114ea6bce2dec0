package dev.miglint.lint;

import dev.miglint.lint.Fix.Edit;
import dev.miglint.migration.Migration;
import dev.miglint.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts findings where people wrote what they are about: rules look at SQL, which may have been made
 * of another language.
 */
final class WrittenPlaces {

  private final Map<Migration, Migration> written = new HashMap<>();

  WrittenPlaces(List<ScriptOutline> scripts) {
    for (ScriptOutline script : scripts) {
      if (script.made()) {
        written.put(script.migration(), script.written());
      }
    }
  }

  Finding of(Finding finding) {
    Migration place = written.get(finding.migration());
    if (place == null) {
      return finding;
    }
    SourceFile made = finding.file();
    return new Finding(
        finding.rule(),
        finding.severity(),
        place,
        made.written(finding.span()),
        finding.message(),
        finding.help(),
        finding.safeSql(),
        finding.fixes().stream()
            .filter(fix -> fix.edits().stream().allMatch(edit -> made.isVerbatim(edit.span())))
            .map(fix -> written(fix, made))
            .toList(),
        finding.fingerprint());
  }

  private static Fix written(Fix fix, SourceFile made) {
    return new Fix(
        fix.title(),
        fix.safety(),
        fix.edits().stream()
            .map(edit -> new Edit(made.written(edit.span()), edit.replacement()))
            .toList());
  }
}
