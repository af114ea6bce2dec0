package dev.miglint.parser.postgres;

import dev.miglint.parser.lexer.Tokens;

/**
 * Tells what the grammar of PostgreSQL 18 may read from what none would, so that a mistake does not
 * have to wait for a second parser. The bundled grammar is that of PostgreSQL 17; what PostgreSQL
 * 18 added is listed in its release notes, appendix E.
 */
final class NewerGrammar {

  /** As the server counts its versions. */
  static final int VERSION_NUMBER = 180_000;

  private NewerGrammar() {}

  /**
   * Whether a refused statement may be right for 18.
   *
   * @param unit where the grammar of 17 stopped
   */
  static boolean maySuffice(String sql, int unit) {
    Tokens tokens = Tokens.of(sql);
    int at = tokens.indexAt(unit);
    boolean virtual = tokens.isWord(at, "virtual");
    boolean enforced = tokens.isWord(at, "enforced") || tokens.areWords(at, "not", "enforced");
    boolean namedNotNull = tokens.areWords(at, "not", "null");
    boolean notNull =
        namedNotNull
            && at >= 2
            && (tokens.isWord(at - 2, "constraint")
                || tokens.isWord(at - 1, "add")
                || tokens.isPunctuation(at - 1, ',')
                || tokens.isPunctuation(at - 1, '('));
    boolean inherit = altersInheritance(tokens);
    boolean temporal =
        tokens.areWords(at, "without", "overlaps") || tokens.isWord(at - 1, "period");
    boolean returning = tokens.isWord(at, "with") && at > 0 && tokens.isWord(at - 1, "returning");
    return virtual
        || enforced
        || notNull
        || inherit
        || tokens.areWords(at, "no", "inherit")
        || temporal
        || returning
        || endsVirtual(tokens, at)
        || changesInheritance(tokens);
  }

  /** ALTER CONSTRAINT name [NO] INHERIT, which 17 refuses without a place or at the last word. */
  private static boolean altersInheritance(Tokens tokens) {
    return tokens.isWord(tokens.size() - 1, "inherit")
        && tokens.findTopLevelWord(0, tokens.size(), "constraint").stream()
            .anyMatch(index -> tokens.isWord(index - 1, "alter"));
  }

  /** {@code GENERATED ALWAYS AS (expression)} and nothing more: VIRTUAL is meant. */
  private static boolean endsVirtual(Tokens tokens, int at) {
    for (int i = 0; i + 3 < at; i++) {
      boolean generated =
          tokens.areWords(i, "generated", "always", "as") && tokens.isPunctuation(i + 3, '(');
      if (generated && tokens.matchingParenthesis(i + 3).orElse(-1) == at - 1) {
        return true;
      }
    }
    return false;
  }

  /** ALTER CONSTRAINT name [NO] INHERIT, which 17 refuses without saying where. */
  private static boolean changesInheritance(Tokens tokens) {
    for (int i = 0; i + 3 < tokens.size(); i++) {
      if (tokens.areWords(i, "alter", "constraint")
          && (tokens.isWord(i + 3, "inherit") || tokens.areWords(i + 3, "no", "inherit"))) {
        return true;
      }
    }
    return false;
  }
}
