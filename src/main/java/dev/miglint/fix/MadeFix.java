package dev.miglint.fix;

import dev.miglint.lint.Fix;
import dev.miglint.migration.Note;
import dev.miglint.plan.PlannedFile;
import dev.miglint.source.SourceFile;
import java.util.List;

/**
 * A fix with the files that it makes.
 *
 * @param target the file that the fix's edits are for
 * @param files named as findings name theirs
 * @param lines to be added to files that list scripts
 * @param version that the last of them took; empty where none did
 */
record MadeFix(
    Fix fix,
    SourceFile target,
    List<PlannedFile> files,
    List<Note.Addition> lines,
    String version) {

  MadeFix {
    files = List.copyOf(files);
    lines = List.copyOf(lines);
  }

  static MadeFix of(Fix fix, SourceFile target) {
    return new MadeFix(fix, target, List.of(), List.of(), "");
  }
}
