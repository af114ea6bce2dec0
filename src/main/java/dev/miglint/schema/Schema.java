package dev.miglint.schema;

/** The catalog at one point of a history. Immutable; a later one shares what did not change. */
public final class Schema {

  /** Nothing was seen yet, and nothing is known to be absent. */
  public static final Schema UNSEEN = new Schema(Moment.BEFORE_HISTORY);

  private final Moment now;

  private Schema(Moment now) {
    this.now = now;
  }

  /** When the next statement happens: stamped on whatever it creates. */
  public Moment now() {
    return now;
  }

  /** The same catalog, looked at from another moment. */
  public Schema at(Moment moment) {
    return new Schema(moment);
  }
}
