package dev.miglint.locks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The table-level lock modes, weakest first, with the conflicts of the manual's section 13.3.1
 * (table 13.2).
 */
public enum LockMode {
  ACCESS_SHARE(0, 0b1000_0000),
  ROW_SHARE(1, 0b1100_0000),
  ROW_EXCLUSIVE(2, 0b1111_0000),
  SHARE_UPDATE_EXCLUSIVE(3, 0b1111_1000),
  SHARE(4, 0b1110_1100),
  SHARE_ROW_EXCLUSIVE(5, 0b1111_1100),
  EXCLUSIVE(6, 0b1111_1110),
  ACCESS_EXCLUSIVE(7, 0b1111_1111);

  private final int position;

  /** Bit n is set where this mode conflicts with the mode at position n. */
  private final int conflicts;

  LockMode(int position, int conflicts) {
    this.position = position;
    this.conflicts = conflicts;
  }

  public boolean conflictsWith(LockMode other) {
    return (conflicts & (1 << other.position)) != 0;
  }

  /** SELECT waits. */
  public boolean blocksReads() {
    return conflictsWith(ACCESS_SHARE);
  }

  /** INSERT, UPDATE, DELETE and MERGE wait. */
  public boolean blocksWrites() {
    return conflictsWith(ROW_EXCLUSIVE);
  }

  public boolean atLeast(LockMode other) {
    return compareTo(other) >= 0;
  }

  /** The stronger of the two in the order of this enum. */
  public LockMode strongest(LockMode other) {
    return atLeast(other) ? this : other;
  }

  /** As in the manual: {@code ACCESS EXCLUSIVE}. */
  public String words() {
    return name().replace('_', ' ');
  }

  /** Reads the manual's spelling, in any case. */
  public static Optional<LockMode> of(String words) {
    String name = words.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    return Arrays.stream(values()).filter(mode -> mode.name().equals(name)).findFirst();
  }
}
