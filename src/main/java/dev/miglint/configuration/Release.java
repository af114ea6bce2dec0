package dev.miglint.configuration;

import java.util.Locale;

/** What is applied together, without other code running in between. */
public enum Release {
  /** Every migration is released before the next one. */
  EACH,
  /** All migrations of the run are one release. */
  TOGETHER;

  /** As in the configuration. */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
