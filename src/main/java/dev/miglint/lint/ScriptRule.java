package dev.miglint.lint;

import java.util.List;

/** A rule that looks at one script at a time, whatever came before it. */
public non-sealed interface ScriptRule extends Rule {

  /** Every problem of this script. */
  List<Problem> check(ReplayedScript script, Settings settings);
}
