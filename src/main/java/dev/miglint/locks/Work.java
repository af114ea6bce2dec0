package dev.miglint.locks;

/** Work whose length grows with a table, done while the lock is held. */
public enum Work {
  /** Every row is read to check it. */
  SCAN("scan"),
  /** An index is built. */
  INDEX_BUILD("index build"),
  /** Every row of the referencing table is looked up in the referenced one. */
  FOREIGN_KEY_SCAN("foreign key scan"),
  /** The table is written anew, and all its indexes with it. */
  REWRITE("rewrite");

  private final String words;

  Work(String words) {
    this.words = words;
  }

  /** As in reports and in the JSON contract. */
  public String words() {
    return words;
  }
}
