package dev.miglint.parser.postgres;

import java.util.Arrays;

/** Where the units of a statement's text stand in the file. */
sealed interface Origin {

  /** The place of a unit; the length of the text is a valid unit. */
  int place(int unit);

  /** The unit at a place, or the nearest one. */
  int unit(int place);

  /** The origin of the text that begins at a unit of this one. */
  Origin within(int from);

  /** The text stands in the file as it is. */
  record Shifted(int by) implements Origin {
    @Override
    public int place(int unit) {
      return unit + by;
    }

    @Override
    public int unit(int place) {
      return Math.max(0, place - by);
    }

    @Override
    public Origin within(int from) {
      return new Shifted(by + from);
    }
  }

  /**
   * The text was taken out of quotes, so that units are further apart in the file.
   *
   * @param places ascending, one per unit and one for the end
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; a list would box each place.
  record Mapped(int[] places) implements Origin {
    @Override
    public int place(int unit) {
      return places[Math.min(unit, places.length - 1)];
    }

    @Override
    public int unit(int place) {
      int found = Arrays.binarySearch(places, place);
      return found >= 0 ? found : Math.max(0, -found - 2);
    }

    @Override
    public Origin within(int from) {
      return new Mapped(
          Arrays.copyOfRange(places, Math.min(from, places.length - 1), places.length));
    }
  }
}
