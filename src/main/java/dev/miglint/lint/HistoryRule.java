package dev.miglint.lint;

import java.util.List;

/** A rule that goes through a history, script by script, and remembers what it needs of each. */
public non-sealed interface HistoryRule extends Rule {

  /** Begins at the first script; the rule itself remembers nothing. */
  Walk begin(Settings settings);

  /**
   * One rule's way through one history.
   *
   * <p>A step holds two catalogs and its statement's tree, and a history may have a million of
   * them: what a walk keeps of a script, the whole run has to have room for.
   */
  interface Walk {

    /** Looks at the next script, in execution order; the way back of a migration comes after it. */
    void next(ReplayedScript script);

    /**
     * Every problem of the history; each says its migration with {@link Problem#in}.
     *
     * @param history all of it, as it is at its end
     */
    List<Problem> problems(History history);
  }
}
