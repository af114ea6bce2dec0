package dev.miglint.schema;

import org.jspecify.annotations.Nullable;

/**
 * When something happened to the catalog. Two things with the same transaction number happened in
 * one transaction; with the same release number, in one release.
 *
 * @param release what is applied together without other code running in between
 * @param migration the migration's place in its set, from 0
 * @param transaction numbered through the whole history
 * @param statement numbered through the whole history
 * @param place for people: {@code V12__phone.sql:7}
 */
public record Moment(int release, int migration, int transaction, int statement, String place) {

  /** For what was there before the first migration. */
  public static final Moment BEFORE_HISTORY = new Moment(-1, -1, -1, -1, "before the history");

  // By hand: what a record makes for itself is linked at run time, slowly, and called very often.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Moment moment
        && statement == moment.statement
        && transaction == moment.transaction
        && migration == moment.migration
        && release == moment.release
        && place.equals(moment.place);
  }

  @Override
  public int hashCode() {
    return 31 * statement + place.hashCode();
  }
}
