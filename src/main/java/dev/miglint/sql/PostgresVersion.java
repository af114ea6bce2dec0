package dev.miglint.sql;

/**
 * A major version of PostgreSQL.
 *
 * @param major 11 to 18
 */
public record PostgresVersion(int major) implements Comparable<PostgresVersion> {

  /** The oldest version that claims are made for. */
  public static final PostgresVersion OLDEST = new PostgresVersion(11);

  /** The newest version that claims are made for. */
  public static final PostgresVersion NEWEST = new PostgresVersion(18);

  /**
   * Assumed where nothing is configured: the oldest that the PostgreSQL project still maintains.
   */
  public static final PostgresVersion DEFAULT = new PostgresVersion(15);

  public boolean atLeast(int other) {
    return major >= other;
  }

  @Override
  public int compareTo(PostgresVersion other) {
    return Integer.compare(major, other.major);
  }

  @Override
  public String toString() {
    return "PostgreSQL " + major;
  }
}
