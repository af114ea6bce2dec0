package dev.miglint.fix;

import dev.miglint.lint.Fix;
import dev.miglint.plan.PlannedFile;
import dev.miglint.source.SourceFile;
import java.util.List;

/**
 * A fix with the files that it makes.
 *
 * @param target the file that the fix's edits are for
 * @param files named as findings name theirs
 * @param version that the last of them took; empty where none did
 */
record MadeFix(Fix fix, SourceFile target, List<PlannedFile> files, String version) {

  MadeFix {
    files = List.copyOf(files);
  }

  static MadeFix of(Fix fix, SourceFile target) {
    return new MadeFix(fix, target, List.of(), "");
  }
}
