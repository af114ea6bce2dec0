package dev.miglint.fix;

import dev.miglint.lint.Fix;
import dev.miglint.plan.PlannedFile;
import java.util.List;

/**
 * A fix with the files that it makes.
 *
 * @param files named as findings name theirs
 * @param version that the last of them took; empty where none did
 */
record MadeFix(Fix fix, List<PlannedFile> files, String version) {

  MadeFix {
    files = List.copyOf(files);
  }

  static MadeFix of(Fix fix) {
    return new MadeFix(fix, List.of(), "");
  }
}
