package dev.miglint.lint;

import dev.miglint.migration.TransactionMode;

/** How a statement that must not run in a transaction block gets out of the one around it. */
public record OutsideTransaction(Step step) {

  /** One imperative sentence with a space before it; empty where nothing stands in the way. */
  public String sentence() {
    if (step.enclosing().isPresent()) {
      return " A DO block is a transaction, so write the statement outside of it." + framework();
    }
    return switch (step.transaction().kind()) {
      case AUTOCOMMIT -> "";
      case EXPLICIT ->
          " Put it after the COMMIT: it cannot run inside a transaction." + framework();
      case IMPLICIT, FRAMEWORK -> " It cannot run inside a transaction." + orOwnFile();
      case UNKNOWN ->
          " It cannot run inside a transaction: if your runner opens one, give it a file that runs"
              + " without.";
    };
  }

  private String framework() {
    String sentence = step.set().framework().leaveTransaction();
    boolean opensOne = step.migration().transaction() != TransactionMode.AUTOCOMMIT;
    return sentence.isEmpty() || !opensOne ? "" : " " + sentence;
  }

  private String orOwnFile() {
    String sentence = step.set().framework().leaveTransaction();
    return " "
        + (sentence.isEmpty() ? "Put it into a file of its own that runs without one." : sentence);
  }
}
