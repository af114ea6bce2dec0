package dev.miglint.locks;

import java.util.Locale;
import java.util.Set;

/** Settings of TimeZone. */
final class TimeZones {

  private static final Set<String> UTC =
      Set.of(
          "utc",
          "gmt",
          "uct",
          "zulu",
          "universal",
          "greenwich",
          "gmt0",
          "gmt+0",
          "gmt-0",
          "etc/utc",
          "etc/gmt",
          "etc/uct",
          "etc/zulu",
          "etc/universal",
          "etc/greenwich",
          "etc/gmt0",
          "etc/gmt+0",
          "etc/gmt-0",
          "0");

  private TimeZones() {}

  /** The zone has no offset at any time. */
  static boolean isUtc(String setting) {
    return UTC.contains(setting.strip().toLowerCase(Locale.ROOT));
  }
}
